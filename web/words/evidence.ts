import type { Evidence } from "../../src/reading/index.ts";

/** Words of a sentence shown as evidence, and of how it came to be read so. */
export const evidence = {
  kinds: {
    "first-hand": "first-hand",
    "second-hand": "hearsay",
    narrated: "told by the article itself",
  } satisfies { [E in Evidence]: string },
  hedged: "marked as uncertain by the text",
  condition: "Condition:",
  machine: (sureness: string) => `read by the program · ${sureness}`,
  machineHelp: (word: string) => `Sureness ${word}. Nobody has reviewed it yet.`,
  undated: "no date given",
  reprints: (many: number) => (many === 1 ? "Reprinted once" : `Reprinted ${many} times`),
  readOn: "Read in the article",
  original: "Original page",
};
