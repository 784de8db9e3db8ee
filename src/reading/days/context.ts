import { type Day, daysBetween, type Span } from "../../base/index.ts";
import type { Document, Sentence } from "../document.ts";
import type { Evidence } from "../statement.ts";
import type { Occasion, ParagraphDays } from "./frame.ts";
import type { DayMention } from "./mentions.ts";
import { type Voice, voicesOf } from "./speech.ts";

/** What is asked after: a statement's place, and what is known about who said it. */
export interface Said {
  /** Index of its sentence. */
  sentence: number;
  /** Span of the content. */
  content: Span;
  /** Span of the reporting verb, where there is one. */
  cue?: Span | null;
  /** Words that name the speaker and the speaker's party, lower case: with them "the union" and "Kolsund" are one. */
  names?: ReadonlySet<string>;
  evidence?: Evidence;
}

/** What is known of a text before the first question; `voices` is filled as it is asked for. */
export interface SaidContext {
  document: Document;
  published: Day;
  quoted: boolean[];
  mentions: DayMention[][];
  datelines: ParagraphDays;
  occasion: Occasion;
  voices: Voice[][];
}

/** The mentions of a sentence that may tell when something was said: not ahead, no bound, not in what was said itself. */
export function usableMentions(
  { mentions, quoted, published }: SaidContext,
  sentence: Sentence,
): DayMention[] {
  return mentions[sentence.index].filter(
    (mention) =>
      mention.bound === "on" &&
      !mention.ahead &&
      !quoted[mention.firstToken] &&
      daysBetween(mention.day, published) < staleAfter,
  );
}

/** Days: what is dated longer ago is background, unless it names the very act. */
const staleAfter = 500;

export function voicesAt(context: SaidContext, sentence: Sentence): Voice[] {
  context.voices[sentence.index] ??= voicesOf(context.document, sentence, context.quoted);
  return context.voices[sentence.index];
}

export function tokenAt({ document }: SaidContext, offset: number, sentence: Sentence): number {
  let index = sentence.firstToken;
  while (index + 1 < sentence.endToken && document.tokens[index].end <= offset) index++;
  return index;
}

/** The voice that reports the content: the cue's, else the last before it, else the first after it. */
export function voiceFor(context: SaidContext, sentence: Sentence, { content, cue }: Said): Voice | null {
  const { tokens } = context.document;
  const voices = voicesAt(context, sentence).filter((voice) => !voice.meeting);
  if (cue) {
    const verb = tokenAt(context, cue.start, sentence);
    return (
      voices.find((voice) => voice.verb === verb) ?? { verb, names: null, present: false, meeting: false }
    );
  }
  const before = voices.filter((voice) => tokens[voice.verb].end <= content.start).at(-1);
  return before ?? voices.find((voice) => tokens[voice.verb].start >= content.end) ?? null;
}
