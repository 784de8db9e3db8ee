import { count, list, roleWords } from "./findings.ts";

/** Words of the views that tell positions as text. */
export const prose = {
  asOf: (day: string) => `As of ${day}, as far as it has been heard in public.`,
  roles: roleWords,
  sentences: "Sentences",
  sentencesOf: (issue: string) => `Sentences on ${issue}`,
  machine: "read by the program",
  reviewed: "reviewed",
  unheard: (issues: readonly string[]) => `Not heard on ${list(issues)}.`,
  silent: "Not heard on any issue.",
  changes: "What has changed",
  unchanged: "No position has changed so far.",
  copy: "Copy as text",
  copied: (sentences: number) =>
    `Copied: ${count(sentences, "sentence")} with ${sentences === 1 ? "its source" : "their sources"}.`,
  pairTitle: (one: string, other: string) => `${one} and ${other}`,
  pairLede: (day: string) => `Issue by issue, as of ${day}.`,
  notHeard: "Not heard.",
  contradicting: "Accounts contradict each other.",
  other: "Side by side with",
  latest: "As of the latest day instead",
};
