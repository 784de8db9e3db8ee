import { type Day, isAfter, isMonth, monthOf, type Span } from "../base/index.ts";
import { findDatelines, findOccasions } from "./days/frame.ts";
import { type DayMention, findDayMentions } from "./days/mentions.ts";
import { quotedTokens } from "./days/quotes.ts";
import { type Voice, voicesOf } from "./days/speech.ts";
import type { Document, Sentence } from "./document.ts";
import type { Evidence } from "./statement.ts";

export type { DayKind } from "./days/phrases.ts";
export type { DayMention };

/** What is asked after: a statement's place, and what is known about who said it. */
export interface Said {
  /** Index of its sentence. */
  sentence: number;
  /** Span of the content. */
  content: Span;
  /** Span of the reporting verb, where there is one. */
  cue?: Span | null;
  /** Last names and other names of the speaker, lower case, so that "he" and "Tove" are found to be one. */
  names?: readonly string[];
  evidence?: Evidence;
}

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
  const mentions = findDayMentions(document, referenceOf);
  const bySentence = groupBySentence(document, mentions);
  const occasions = findOccasions(document, mentions, published);
  const quoted = quotedTokens(document);
  const context: Context = { document, published, quoted, bySentence, datelines, occasions, voices: [] };
  return {
    mentions,
    mentionsIn: (sentence) => bySentence[sentence] ?? [],
    referenceOf: (sentence) => referenceOf(document.sentences[sentence]),
    saidOn: (said) => saidOn(context, said),
  };
}

interface Context {
  document: Document;
  published: Day;
  quoted: boolean[];
  bySentence: DayMention[][];
  datelines: (Day | null)[];
  occasions: (Day | null)[];
  /** Filled as they are asked for. */
  voices: Voice[][];
}

function groupBySentence(document: Document, mentions: DayMention[]): DayMention[][] {
  const groups: DayMention[][] = document.sentences.map(() => []);
  for (const mention of mentions) groups[mention.sentence].push(mention);
  return groups;
}

function saidOn(context: Context, said: Said): Day {
  const { document, published, datelines, occasions } = context;
  const sentence = document.sentences[said.sentence];
  const own = ownDay(context, sentence, said);
  const day =
    own ??
    carriedDay(context, sentence, said) ??
    occasions[sentence.paragraph] ??
    datelines[sentence.paragraph] ??
    published;
  return isAfter(day, published) ? published : day;
}

/** A day as a day of saying: of a weekend no more is told than its month. */
const sayingDay = (mention: DayMention): Day =>
  mention.kind === "weekend" ? monthOf(mention.day) : mention.day;

function ownDay(context: Context, sentence: Sentence, said: Said): Day | null {
  const candidates = usable(context, sentence, said.content);
  if (candidates.length === 0) return null;
  const { tokens } = context.document;
  const verb = cueToken(context, sentence, said);
  let best: DayMention | null = null;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const mention of candidates) {
    if (verb >= 0 && said.evidence !== "second-hand" && inComplement(tokens, verb, mention)) continue;
    const cost = Math.abs(mention.firstToken - (verb >= 0 ? verb : nearestToken(context, said.content)));
    if (cost < bestCost) {
      best = mention;
      bestCost = cost;
    }
  }
  return best && sayingDay(best);
}

/** The mentions of a sentence that may tell when something was said: not ahead, no bound, not in what was said itself. */
function usable({ bySentence, quoted }: Context, sentence: Sentence, content: Span | null): DayMention[] {
  return bySentence[sentence.index].filter(
    (mention) =>
      mention.bound === "on" &&
      !mention.ahead &&
      !quoted[mention.firstToken] &&
      (content === null || mention.end <= content.start || mention.start >= content.end),
  );
}

function nearestToken({ document }: Context, content: Span): number {
  return document.tokens.findIndex((token) => token.start >= content.start);
}

/** The reporting verb of the content: the cue's, else the last one before it, else the first after it; -1 for none. */
function cueToken(context: Context, sentence: Sentence, { content, cue }: Said): number {
  const { tokens } = context.document;
  if (cue) return tokens.findIndex((token) => token.end > cue.start);
  const verbs = voices(context, sentence).map((voice) => voice.verb);
  const before = verbs.filter((verb) => tokens[verb].end <= content.start).at(-1);
  return before ?? verbs.find((verb) => tokens[verb].start >= content.end) ?? -1;
}

function voices(context: Context, sentence: Sentence): Voice[] {
  context.voices[sentence.index] ??= voicesOf(context.document, sentence, context.quoted);
  return context.voices[sentence.index];
}

/** Whether a day belongs to what is said: "said that Monday's talks failed". */
function inComplement(tokens: Document["tokens"], verb: number, mention: DayMention): boolean {
  for (let i = verb + 1; i < mention.firstToken; i++) {
    if (/^(?:that|whether|how|why|if)$/.test(tokens[i].lower)) return true;
  }
  return false;
}

/** How many paragraphs a speaker's day may be carried on. */
const reach = 2;

/** The day named before by the same speaker (rule 23 of the guidelines), or after a quotation by the one who says it. */
function carriedDay(context: Context, sentence: Sentence, said: Said): Day | null {
  const { document, quoted } = context;
  const own = voices(context, sentence);
  const inQuote = quoted[Math.max(0, nearestToken(context, said.content))];
  if (own.length === 0 && !inQuote) return null;
  const name = own.find((voice) => voice.name !== null)?.name ?? null;
  if (own.length === 0) {
    const next = followingAttribution(context, sentence);
    if (next) return next;
  }
  for (let index = sentence.index - 1; index >= 0; index--) {
    const earlier = document.sentences[index];
    if (sentence.paragraph - earlier.paragraph > reach) break;
    const heard = voices(context, earlier);
    const named = heard.find((voice) => voice.name !== null)?.name ?? null;
    if (name !== null && named !== null && name !== named) {
      if (!said.names?.includes(named)) return null;
    }
    if (heard.length > 0) {
      const day = usable(context, earlier, null).find(
        (mention) => !inComplement(document.tokens, heard[0].verb, mention),
      );
      if (day) return sayingDay(day);
    }
  }
  return null;
}

/** "…," she said on Friday: for a sentence inside a quotation, the one with the reporting verb after it. */
function followingAttribution(context: Context, sentence: Sentence): Day | null {
  const { document } = context;
  for (let index = sentence.index + 1; index < document.sentences.length; index++) {
    const later = document.sentences[index];
    if (later.paragraph !== sentence.paragraph) return null;
    if (voices(context, later).length === 0) continue;
    const mention = usable(context, later, null)[0];
    return mention ? sayingDay(mention) : null;
  }
  return null;
}
