import type { Command } from "../command.ts";
import { formatOption, ledgerOption } from "../options.ts";

export const doctorCommand: Command = {
  name: "doctor",
  summary: "examine the ledger and tell what is wrong with it, if anything",
  options: [formatOption, ledgerOption],
  examples: [["demarche doctor", "exit status 0 where the ledger is sound, else 1"]],
  details:
    "Changes nothing. Checks the file page by page, the hash of every text, every span against its\n" +
    "text, every verdict against the log of reviews, the groups of reprints against the texts, and that\n" +
    "nothing is kept twice.",
  load: () => import("./doctor.ts"),
};
