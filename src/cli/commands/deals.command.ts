import type { Command } from "../command.ts";
import { briefOption, formatOption, ledgerOption } from "../options.ts";

export const dealsCommand: Command = {
  name: "deals",
  summary: "work out what all could sign, from an analyst's assumptions",
  args: "<assumptions>",
  options: [
    {
      flags: "--show <part>",
      help: "which part to print",
      choices: ["overview", "frontier", "swaps", "better", "chances", "assumptions"],
      default: "overview",
    },
    {
      flags: "--draft <choices>",
      help: "a package to look at: pay=seven,rest=eleven, or a draft of the ledger by its id, or both: ID,rest=nine",
    },
    { flags: "--most <count>", help: "print at most so many rows of a part", default: "50" },
    {
      flags: "--seed <number>",
      help: "of the draw, where there are too many cases to go through",
      default: "1",
    },
    briefOption,
    ledgerOption,
    formatOption,
  ],
  details:
    "ASSUMPTIONS is a YAML file of what the analyst takes each party to want (docs/deals.md has every key).\n" +
    "Everything printed follows from it: no number of it was said by a party. The brief is the ledger's,\n" +
    "or the one that --brief names.",
  examples: [
    ["demarche deals assumptions.yaml", "the zone of agreement and what each rule would choose"],
    ["demarche deals assumptions.yaml --show frontier --format csv", "every package that nothing exceeds"],
    [
      "demarche deals assumptions.yaml --show swaps --draft pay=middle,rest=nine",
      "two changes of a draft that leave nobody worse",
    ],
    [
      "demarche deals assumptions.yaml --show better --draft second-draft",
      "what exceeds a draft of the ledger",
    ],
    ["demarche deals assumptions.yaml --show chances", "what the unknown positions leave open"],
    ["demarche deals assumptions.yaml --show assumptions", "every number that was assumed, and how"],
  ],
  load: () => import("./deals.ts"),
};
