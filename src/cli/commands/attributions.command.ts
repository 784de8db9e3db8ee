import type { Command } from "../command.ts";
import { formatOption } from "../options.ts";

export const attributionsCommand: Command = {
  name: "attributions",
  summary: "find who is said to say, want or believe what",
  args: "<input...>",
  options: [
    formatOption,
    { flags: "--nested", help: "also what is attributed inside what somebody is said to say" },
  ],
  details:
    "INPUT is a text file, taken as it is, to the byte, or whatever `extract` reads. Offsets are UTF-16 code units of " +
    "the text. A table and csv show the words, jsonl and json the offsets, one line or item for each text.",
  examples: [
    ["demarche attributions statement.txt", "show source, cue and content of each attribution"],
    ["demarche attributions --format jsonl articles/*.json > found.jsonl", "keep the offsets"],
    ["demarche attributions --nested page.html", "also what somebody says that somebody else said"],
  ],
  load: () => import("./attributions.ts"),
};
