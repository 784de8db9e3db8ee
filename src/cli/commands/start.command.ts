import type { Command } from "../command.ts";

export const startCommand: Command = {
  name: "start",
  summary: "read the sample negotiation and show where its parties stand",
  options: [
    { flags: "--serve", help: "serve its pages at the end; what happens on a terminal anyway" },
    {
      flags: "--no-serve",
      help: "end when the report is written; what happens elsewhere anyway, and with CI set",
    },
  ],
  examples: [
    [
      "demarche start",
      "a first look: the table here, the whole report in report.html, its pages in the browser",
    ],
    ["demarche start --no-serve", "without the pages"],
  ],
  details:
    "Makes a ledger in `./.demarche` with the sample that comes with the program, the talks to end the war in\n" +
    "Ukraine in the winter of 2025, prints the table of positions and gaps, and writes `report.html`.\n" +
    "On a terminal it then serves the pages as `demarche serve --open` does, until Ctrl-C.\n" +
    "Where `./.demarche` already holds a negotiation of your own, shows that one and adds nothing to it.",
  load: () => import("./start.ts"),
};
