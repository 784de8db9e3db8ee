import { tellNumber } from "./locale.ts";

/** Words of the search over sentences. */
export const search = {
  title: "Search",
  titleOf: (q: string) => `“${q}”`,
  field: "Words, or a “phrase in quotation marks”",
  help: "All words must stand in the sentence. A * ends the beginning of a word: guarant*",
  filters: "Which sentences",
  party: "Position of",
  anyParty: "any party",
  issue: "On",
  anyIssue: "any issue",
  published: "Published",
  found: (many: number, isMore: boolean) =>
    `${isMore ? "More than " : ""}${tellNumber(many)} ${many === 1 ? "sentence" : "sentences"}, the latest first`,
  none: { title: "No sentence has these words", words: "Try fewer words, or the beginning of one: guarant*" },
  start: "Finds sentences in every article that was read, whether or not a position was found in them.",
  results: "Sentences found",
  undated: "no date given",
  toCell: (party: string, issue: string) => `${party} on ${issue}`,
  keys: { next: "Next sentence", previous: "Sentence before" },
};
