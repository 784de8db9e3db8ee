import type { Command } from "../command.ts";
import { selectionOptions } from "../finding-options.ts";
import { formatOption, ledgerOption } from "../options.ts";

export const evidenceCommand: Command = {
  name: "evidence",
  summary: "show the sentences behind a party's position on an issue",
  args: "<party> <issue>",
  options: [...selectionOptions, formatOption, ledgerOption],
  examples: [
    ["demarche evidence union wages", "every sentence, what governs first, hearsay last"],
    ["demarche evidence Marrow pay --as-of 2025-03-01", "a party may be named as pages name it"],
  ],
  load: () => import("./evidence.ts"),
};
