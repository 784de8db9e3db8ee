import type { Command } from "../command.ts";
import { partOptions, selectionOptions } from "../finding-options.ts";
import { formatOption, ledgerOption } from "../options.ts";

export const positionsCommand: Command = {
  name: "positions",
  summary: "tell where each party stands on each issue, and the gap between them",
  options: [...selectionOptions, ...partOptions, formatOption, ledgerOption],
  examples: [
    ["demarche positions", "the table: issues by parties, and the gap"],
    ["demarche positions --as-of 2025-12-01", "where they stood on that day"],
    ["demarche positions --party union --format json", "every position of one party"],
  ],
  details:
    "On a terminal: the table. Else a line for each position. docs/words.md has the rules by which\n" +
    "statements add up to a position, and positions to a gap.",
  load: () => import("./positions.ts"),
};
