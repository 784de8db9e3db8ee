import type { Command } from "../command.ts";
import { formatOption, gearOption } from "../options.ts";

export const evalCommand: Command = {
  name: "eval",
  summary: "measure reading on coded negotiations: figures with intervals, errors by cause",
  args: "<folder...>",
  options: [
    { flags: "--errors", help: "list what was missed and what was read wrongly instead" },
    {
      flags: "--coding <name>",
      help: "judge another coding, the folder of this name beside gold/, not the reader",
    },
    gearOption,
    formatOption,
  ],
  examples: [
    ["demarche eval corpus/herring", "how well the reader reads a coded negotiation"],
    ["demarche eval --errors corpus/herring", "each error with its cause and words"],
    ["demarche eval --format csv corpus/herring corpus/truce", "the figures of two, for a spreadsheet"],
  ],
  details:
    "A folder holds `brief.yaml`, `articles/ID.json` and `gold/ID.json`, as those of `corpus/` do. The figures are\n" +
    "those of the coding guidelines; low and high bound the middle 95 of 100 values when articles are drawn anew.\n" +
    "A reader must be judged on negotiations that it has not learned from: it has learned from `corpus/`.",
  load: () => import("./eval.ts"),
};
