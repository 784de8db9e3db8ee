import { type Day, isAfter, type Span } from "../../base/index.ts";
import type { Document, Sentence } from "../document.ts";
import { type DayKind, maybeDay, type Phrase, readPhrase, type Stretch } from "./phrases.ts";

/** A place where a text names a day. */
export interface DayMention extends Span {
  day: Day;
  kind: DayKind;
  /** Last day of a range that is written out ("from 26 to 28 April"), else `null`. */
  until: Day | null;
  /** Index of its sentence. */
  sentence: number;
  /** First token and the one after the last. */
  firstToken: number;
  endToken: number;
  /** "since Monday" begins there, "by Monday" ends there: neither is the day of an act. */
  bound: "on" | "from" | "until";
  /** Later than the day that it is read against. */
  ahead: boolean;
}

const bounds = new Map<string, DayMention["bound"]>([
  ["since", "from"],
  ["from", "from"],
  ["until", "until"],
  ["till", "until"],
  ["by", "until"],
  ["before", "until"],
]);

/**
 * Every day that the text names, in its order. `referenceOf` gives the day that a sentence is written from: that of
 * publication, or of its section. Time is linear: most words are passed by after one look-up.
 */
export function findDayMentions(document: Document, referenceOf: (sentence: Sentence) => Day): DayMention[] {
  const { text, tokens, sentences } = document;
  const mentions: DayMention[] = [];
  let lastNamed: Day | null = null;
  for (const sentence of sentences) {
    const { firstToken, endToken } = sentence;
    const stretch: Stretch = { text, tokens, from: firstToken, end: endToken, endOffset: sentence.end };
    let next = firstToken;
    for (let i = firstToken; i < endToken; i++) {
      if (i < next || !maybeDay(tokens[i])) continue;
      const reference = referenceOf(sentence);
      const phrase = readPhrase(stretch, i, { reference, lastNamed });
      if (!phrase) continue;
      const mention = toMention(document, sentence, phrase, reference);
      next = mention.endToken;
      addMention(mentions, mention);
      if (mention.day.length === 10 && !mention.ahead && mention.bound === "on") lastNamed = mention.day;
    }
  }
  return mentions;
}

/** "Tuesday 9 March" is one day: the date takes in the weekday before it. */
function addMention(mentions: DayMention[], mention: DayMention): void {
  const before = mentions.at(-1);
  const joins =
    before?.kind === "weekday" &&
    mention.kind === "date" &&
    before.sentence === mention.sentence &&
    mention.firstToken - before.endToken <= 1;
  if (!joins) {
    mentions.push(mention);
    return;
  }
  const { start, firstToken, bound } = before;
  mentions[mentions.length - 1] = { ...mention, start, firstToken, bound };
}

function toMention(document: Document, sentence: Sentence, phrase: Phrase, reference: Day): DayMention {
  const { tokens } = document;
  const firstToken = Math.max(phrase.from, sentence.firstToken);
  const endToken = Math.min(phrase.to, sentence.endToken);
  const before = firstToken > sentence.firstToken ? tokens[firstToken - 1].lower : "";
  return {
    start: tokens[firstToken].start,
    end: Math.min(sentence.end, Math.max(tokens[endToken - 1].end, phrase.end ?? 0)),
    day: phrase.day,
    kind: phrase.kind,
    until: phrase.until,
    sentence: sentence.index,
    firstToken,
    endToken,
    bound: phrase.until ? "on" : boundOf(before, tokens, firstToken, sentence),
    ahead: phrase.ahead === true || isAfter(phrase.day, reference),
  };
}

/** "By Wednesday afternoon there was less to celebrate" tells a day after all: `by` is no bound at a sentence's head. */
function boundOf(before: string, tokens: Document["tokens"], firstToken: number, sentence: Sentence) {
  if (before === "by" && firstToken - 1 === sentence.firstToken) return "on";
  if (before === "early" || before === "late" || before === "mid") {
    return bounds.get(tokens[firstToken - 2]?.lower) ?? "on";
  }
  return bounds.get(before) ?? "on";
}
