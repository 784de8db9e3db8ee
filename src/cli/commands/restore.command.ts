import type { Command } from "../command.ts";
import { ledgerOption } from "../options.ts";

export const restoreCommand: Command = {
  name: "restore",
  summary: "put a backup in the ledger's place",
  args: "<file>",
  options: [
    {
      flags: "--force",
      help: "even where there is a ledger; a copy of that is kept in its folder `backups`",
    },
    ledgerOption,
  ],
  examples: [
    ["demarche restore talks.db", "in a folder that has no ledger yet"],
    [
      "demarche restore --force .demarche/backups/ledger-2025-12-08T10-20-30-400Z-77.db",
      "back to that moment",
    ],
  ],
  details:
    "The backup is checked first; a damaged one changes nothing. Without `--ledger` it goes to the\n" +
    "nearest ledger, or where there is none, to a new `.demarche` folder here.",
  load: () => import("./restore.ts"),
};
