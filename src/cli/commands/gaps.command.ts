import type { Command } from "../command.ts";
import { partOptions, selectionOptions } from "../finding-options.ts";
import { formatOption, ledgerOption } from "../options.ts";

export const gapsCommand: Command = {
  name: "gaps",
  summary: "tell how each two parties stand to each other on each issue",
  options: [...selectionOptions, ...partOptions, formatOption, ledgerOption],
  examples: [
    ["demarche gaps", "every pair of sides on every issue"],
    ["demarche gaps --party mediation", "a mediator's proposals against each side"],
    ["demarche gaps --reviewed --format csv", "from reviewed statements only, as CSV"],
  ],
  load: () => import("./gaps.ts"),
};
