import type { Command } from "../command.ts";
import { partOptions } from "../finding-options.ts";
import { formatOption, ledgerOption } from "../options.ts";

export const searchCommand: Command = {
  name: "search",
  summary: "find sentences by their words, with what was read from them",
  args: "<words...>",
  options: [
    ...partOptions,
    { flags: "--from <day>", help: "only in articles published on this day or later" },
    { flags: "--to <day>", help: "only in articles published until this day" },
    { flags: "--limit <number>", help: "at most so many sentences, the latest; default: 50" },
    formatOption,
    ledgerOption,
  ],
  examples: [
    ["demarche search front line", "sentences with both words, the latest article's first"],
    ["demarche search '\"front line\"' 'withdr*'", "words that follow each other, and a beginning"],
    ["demarche search pay --party union --format json", "only where something that the union said was read"],
  ],
  details: "All the words must stand in the sentence; capitals and accents make no difference.",
  load: () => import("./search.ts"),
};
