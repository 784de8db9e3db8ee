import type { Command } from "../command.ts";
import { partOptions, selectionOptions } from "../finding-options.ts";
import { formatOption, ledgerOption } from "../options.ts";

export const sourcesCommand: Command = {
  name: "sources",
  summary: "tell by publisher how much was told, who told it first, and what is contradicted",
  options: [...selectionOptions, ...partOptions, formatOption, ledgerOption],
  examples: [
    ["demarche sources", "every publisher, those with the most articles first"],
    ["demarche sources --issue pay --format json", "only what they told about one issue"],
  ],
  details:
    "first: told, before any other publisher, what another told too. shared: told what others told.\n" +
    "contradicted: on another side than what governed at the time, as in docs/words.md. None of it weighs a source.",
  load: () => import("./sources.ts"),
};
