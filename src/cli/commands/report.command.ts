import type { Command } from "../command.ts";
import { selectionOptions, sinceOption } from "../finding-options.ts";
import { ledgerOption } from "../options.ts";

export const reportCommand: Command = {
  name: "report",
  summary: "write the report: table, stands, changes, meetings, sources, every sentence",
  options: [
    { flags: "--html", help: "one self-contained HTML file (the default)" },
    { flags: "--markdown", help: "Markdown instead" },
    {
      flags: "-o, --output <file>",
      help: "where to; default: standard output, on a terminal report.html or report.md",
    },
    sinceOption,
    ...selectionOptions,
    ledgerOption,
  ],
  examples: [
    ["demarche report --output report.html", "the report of everything, to open in a browser"],
    ["demarche report --markdown --since 2025-12-01", "with the changes since that day, as Markdown"],
    [
      "demarche report --as-of 2025-11-30 --reviewed -o november.html",
      "as of a day, reviewed statements only",
    ],
  ],
  load: () => import("./report.ts"),
};
