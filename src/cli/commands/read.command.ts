import type { Command } from "../command.ts";
import { briefOption, gearOption, ledgerOption } from "../options.ts";

export const readCommand: Command = {
  name: "read",
  summary: "read the ledger's articles by its brief, or files without a ledger",
  args: "[file...]",
  options: [
    briefOption,
    { flags: "--again", help: "read every article of the ledger again, even where nothing has changed" },
    {
      flags: "--explain",
      help: "show each sentence with its parts, what was taken from it, what was not, and why",
    },
    { flags: "--json", help: "of --explain: a line of JSON for each sentence, on a terminal too" },
    { flags: "--allow-private", help: "also fetch pages from this machine and its network" },
    gearOption,
    ledgerOption,
  ],
  examples: [
    ["demarche read", "after the brief was changed: read what it affects"],
    ["demarche read --brief other.yaml", "with another brief from now on"],
    [
      "demarche read --brief brief.yaml pages/*.html",
      "no ledger: a line of JSON for each page, with its statements and meetings",
    ],
    ["demarche read --explain --brief brief.yaml page.html", "how each sentence was read, part by part"],
  ],
  details:
    "Reviews stay with their sentences: what a person has confirmed, corrected, rejected or added holds.\n" +
    "FILE is a page, a text, an article's JSON or `-`; places are counted in the text that `demarche extract`\n" +
    "gives for it.",
  load: () => import("./read.ts"),
};
