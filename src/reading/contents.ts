import type { Sentence } from "./document.ts";
import { type Context, draftAuthor } from "./grammar.ts";
import { draftNouns } from "./lexicon/people.ts";
import type { Mention } from "./mentions.ts";

/**
 * A sentence that tells what a draft says. What it says of a party is at most the position of the draft's author,
 * never of the party that it names: "Under the plan, the union would give up its strike".
 */
export interface DraftContent {
  author: Mention | null;
  /** "Under the plan, ...": also what somebody says of it. */
  whole: boolean;
}

const under = new Set(["under", "in", "by"]);
const determiners = new Set(["the", "a", "an", "this", "that", "its", "their", "his", "her"]);

/** Reads the opening of a sentence; notes the draft, so that "it" in the next one can mean it. */
export function findDraftContent(
  context: Context,
  sentence: Sentence,
  before: DraftContent | null,
): DraftContent | null {
  const { tokens, referents } = context;
  const first = sentence.firstToken;
  const opener = tokens[first].lower;
  if (opener === "it" && before) return referents.draft(first) ? before : null;
  const from = under.has(opener) ? first + 1 : first;
  const noun = openingDraft(context, from, sentence.endToken);
  if (noun < 0) return null;
  const author = draftAuthor(context, from, noun);
  if (author && !referents.author(first)) referents.noteAuthor(author, first);
  if (from > first) return { author, whole: true };
  referents.noteDraft(author, noun);
  return { author, whole: false };
}

/** Index of the noun of "the first American draft" at the start of a sentence, or -1. */
function openingDraft(context: Context, from: number, end: number): number {
  const { tokens, mentionAt, mentions } = context;
  const mention = mentionAt[from] >= 0 ? mentions[mentionAt[from]] : null;
  if (!determiners.has(tokens[from]?.lower ?? "") && !mention?.possessive) return -1;
  for (let i = from + 1; i < Math.min(end, from + 7); i++) {
    const { lower, pos } = tokens[i];
    const next = tokens[i + 1];
    if (isDraft(lower) && next && next.pos !== "NOUN" && next.pos !== "PROPN" && !/^['’]s?$/.test(next.lower))
      return i;
    const here = mentionAt[i] >= 0 ? mentions[mentionAt[i]] : null;
    if (here ? !here.possessive : !["ADJ", "NOUN", "PROPN", "NUM", "PART"].includes(pos) && lower !== "-")
      return -1;
  }
  return -1;
}

function isDraft(lower: string): boolean {
  return draftNouns.has(lower.slice(lower.lastIndexOf("-") + 1));
}
