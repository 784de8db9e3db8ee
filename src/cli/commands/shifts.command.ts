import type { Command } from "../command.ts";
import { partOptions, selectionOptions, sinceOption } from "../finding-options.ts";
import { formatOption, ledgerOption } from "../options.ts";

export const shiftsCommand: Command = {
  name: "shifts",
  summary: "tell how positions have changed, latest first",
  options: [sinceOption, ...selectionOptions, ...partOptions, formatOption, ledgerOption],
  examples: [
    ["demarche shifts --since 2025-12-01", "what has changed since that day, that day included"],
    ["demarche shifts --party union --issue wages", "every change of one party on one issue"],
  ],
  load: () => import("./shifts.ts"),
};
