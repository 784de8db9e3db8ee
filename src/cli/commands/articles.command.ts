import type { Command } from "../command.ts";
import { formatOption, ledgerOption } from "../options.ts";

export const articlesCommand: Command = {
  name: "articles",
  summary: "list the articles of the ledger, or what could not be taken in",
  options: [
    { flags: "--refused", help: "list what was refused instead, each with its reason" },
    { flags: "-s, --search <words>", help: "only articles with all these words in title or text" },
    { flags: "--report <id>", help: "only the reprints of one report" },
    formatOption,
    ledgerOption,
  ],
  examples: [
    ["demarche articles", "every article by day, with its report and how many statements it gave"],
    ["demarche articles --search 'front line'", "those that have both words"],
    ["demarche articles --refused", "the pages that gave no article, and why"],
  ],
  details:
    "An article that mostly repeats another is a reprint of it: the same report. Counts of reports\n" +
    "count each report once, however many sites carry it.",
  load: () => import("./articles.ts"),
};
