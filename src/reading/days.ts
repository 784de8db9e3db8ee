import { type Day, isMonth } from "../base/index.ts";
import { findDatelines, findOccasion } from "./days/frame.ts";
import { type DayMention, findDayMentions } from "./days/mentions.ts";
import { quotedTokens } from "./days/quotes.ts";
import { type Said, type SaidContext, saidOn } from "./days/said.ts";
import type { Document, Sentence } from "./document.ts";

export type { DayKind } from "./days/phrases.ts";
export type { DayMention, Said };

export interface DayFinder {
  /** Every day that the text names, in its order. */
  mentions: DayMention[];
  mentionsIn(sentence: number): DayMention[];
  /** The day that a sentence is written from: that of publication, or of its section ("Tuesday 9 March"). */
  referenceOf(sentence: number): Day;
  /** The day on which something was said; never after publication. */
  saidOn(said: Said): Day;
}

/** The days that a text names. Without a day of publication nothing can be told by "Tuesday", so none is found. */
export function findDays(document: Document, published: Day | null): DayMention[] {
  return createDayFinder(document, published)?.mentions ?? [];
}

/** Reads a text's days once, for many questions. `null` without a day of publication. */
export function createDayFinder(document: Document, published: Day | null): DayFinder | null {
  if (published === null || isMonth(published)) return null;
  const datelines = findDatelines(document, published);
  const referenceOf = (sentence: Sentence) => datelines[sentence.paragraph] ?? published;
  const all = findDayMentions(document, referenceOf);
  const mentions = groupBySentence(document, all);
  const occasion = findOccasion(document, mentions, published, datelines);
  const quoted = quotedTokens(document);
  const context: SaidContext = { document, published, quoted, mentions, datelines, occasion, voices: [] };
  return {
    mentions: all,
    mentionsIn: (sentence) => mentions[sentence] ?? [],
    referenceOf: (sentence) => referenceOf(document.sentences[sentence]),
    saidOn: (said) => saidOn(context, said),
  };
}

function groupBySentence(document: Document, mentions: DayMention[]): DayMention[][] {
  const groups: DayMention[][] = document.sentences.map(() => []);
  for (const mention of mentions) groups[mention.sentence].push(mention);
  return groups;
}
