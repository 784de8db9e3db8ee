import type { Command } from "../command.ts";
import { ledgerOption } from "../options.ts";

export const backupCommand: Command = {
  name: "backup",
  summary: "copy the ledger as it is now, while others may go on using it",
  args: "[file]",
  options: [ledgerOption],
  examples: [
    ["demarche backup", "into the ledger's own folder `backups`, under the time of day"],
    ["demarche backup /media/stick/talks.db", "to a file of its own; never over another one"],
  ],
  details: "The copy holds everything, the brief included. Its path is printed.",
  load: () => import("./backup.ts"),
};
