import { type Day, daysBetween, isAfter, isMonth, type Span } from "../../base/index.ts";
import type { Document, Sentence } from "../document.ts";
import type { Evidence } from "../statement.ts";
import type { Occasion, ParagraphDays } from "./frame.ts";
import type { DayMention } from "./mentions.ts";
import { type Voice, voicesOf } from "./speech.ts";
import { isMedium } from "./tense.ts";

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

/**
 * The day on which something was said: the one in its reporting clause; else the one that the same speaker's words
 * had before (rule 23 of the guidelines); else that of the occasion (an interview, a rally, a paper); else that of
 * publication, which is also the latest possible.
 */
export function saidOn(context: SaidContext, said: Said): Day {
  const { document, published, datelines } = context;
  const sentence = document.sentences[said.sentence];
  const day =
    ownDay(context, sentence, said) ??
    carriedDay(context, sentence, said) ??
    continuedDay(context, sentence, said) ??
    onlyDay(context, sentence, said) ??
    occasionDay(context, sentence, said) ??
    datelines[sentence.paragraph] ??
    published;
  return isAfter(day, published) ? published : day;
}

/** The mentions of a sentence that may tell when something was said: not ahead, no bound, not in what was said itself. */
function usable({ mentions, quoted, published }: SaidContext, sentence: Sentence): DayMention[] {
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

function voicesAt(context: SaidContext, sentence: Sentence): Voice[] {
  context.voices[sentence.index] ??= voicesOf(context.document, sentence, context.quoted);
  return context.voices[sentence.index];
}

function tokenAt({ document }: SaidContext, offset: number, sentence: Sentence): number {
  let index = sentence.firstToken;
  while (index + 1 < sentence.endToken && document.tokens[index].end <= offset) index++;
  return index;
}

/** The voice that reports the content: the cue's, else the last before it, else the first after it. */
function voiceFor(context: SaidContext, sentence: Sentence, { content, cue }: Said): Voice | null {
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

/** In tokens; a day farther away belongs to something else. */
const farthestFromCue = 100;

function ownDay(context: SaidContext, sentence: Sentence, said: Said): Day | null {
  const { content } = said;
  const candidates = usable(context, sentence).filter(
    (mention) => mention.end <= content.start || mention.start >= content.end,
  );
  if (candidates.length === 0) return null;
  const voice = voiceFor(context, sentence, said);
  const first = tokenAt(context, content.start, sentence);
  const last = tokenAt(context, content.end - 1, sentence);
  let best: DayMention | null = null;
  let bestCost = farthestFromCue;
  for (const mention of candidates) {
    const cost = Math.abs(mention.firstToken - (voice ? voice.verb : first)) + (isMonth(mention.day) ? 4 : 0);
    if (cost >= bestCost || !mayTell(context, mention, voice, first, last, said)) continue;
    best = mention;
    bestCost = cost;
  }
  return best?.day ?? null;
}

/** Whether a day right behind the content belongs to it: few words on and no other verb between. */
function isClose(tokens: Document["tokens"], last: number, mention: number): boolean {
  if (mention - last > 4) return false;
  for (let i = last + 1; i < mention; i++)
    if (tokens[i].pos === "VERB" || tokens[i].pos === "AUX") return false;
  return true;
}

/** "the plan agreed by envoys at the weekend": the day of another act. */
function inParticiple(tokens: Document["tokens"], mention: number): boolean {
  for (let i = mention - 1; i >= Math.max(1, mention - 10); i--) {
    if (tokens[i].text === ",") return false;
    if (tokens[i].lower === "by" && /(?:ed|en|wn|de|nt)$/.test(tokens[i - 1].lower)) return true;
  }
  return false;
}

/** "told reporters, as strikes cut output on Saturday": a clause with a verb of its own. */
function inAside(tokens: Document["tokens"], verb: number, mention: number): boolean {
  for (let i = verb + 1; i < mention; i++) {
    if (!/^(?:as|when|because|since|with|after|before|until)$/.test(tokens[i].lower)) continue;
    for (let j = i + 1; j < mention; j++) if (tokens[j].pos === "VERB") return true;
  }
  return false;
}

/** '…," in a social media post late on Thursday': the day of what carried the words. */
function followsMedium(tokens: Document["tokens"], last: number, mention: number): boolean {
  for (let i = mention - 1; i > Math.max(last, mention - 5); i--) if (isMedium(tokens[i])) return true;
  return false;
}

/** "whether that meant this month, she would not say": a day before the verb, inside what is said. */
function opensInComplement(tokens: Document["tokens"], mention: number, first: number): boolean {
  for (let i = mention - 1; i >= Math.max(0, mention - 8); i--) {
    if (i < first && /^[,;.]$/.test(tokens[i].text)) return false;
    if (/^(?:that|whether)$/.test(tokens[i].lower)) return true;
  }
  return false;
}

/** Whether a day of the sentence is one of saying and not of what is talked about. */
function mayTell(
  { document: { tokens } }: SaidContext,
  mention: DayMention,
  voice: Voice | null,
  first: number,
  last: number,
  said: Said,
): boolean {
  const at = mention.firstToken;
  if (partsClauses(tokens, Math.min(at, last), Math.max(at, last)) && at > last) return false;
  if (!voice) return at < first || isClose(tokens, last, at);
  if (said.evidence !== "second-hand" && complementBetween(tokens, voice.verb, at)) return false;
  if (at > voice.verb && inAside(tokens, voice.verb, at)) return false;
  if (at < voice.verb && inParticiple(tokens, at)) return false;
  if (said.evidence !== "second-hand" && at < voice.verb && opensInComplement(tokens, at, first))
    return false;
  if (at < first || voice.verb >= first) return true;
  return isClose(tokens, last, at) || followsMedium(tokens, last, at);
}

/** "although", "while", a semicolon: what comes after belongs to another statement. */
function partsClauses(tokens: Document["tokens"], from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (/^(?:although|though|while|whereas|but|;)$/.test(tokens[i].lower)) return true;
  return false;
}

/** Whether a day belongs to what is said: "said that Monday's talks failed". */
function complementBetween(tokens: Document["tokens"], verb: number, mention: number): boolean {
  for (let i = verb + 1; i < mention; i++)
    if (/^(?:that|whether|how|why|if)$/.test(tokens[i].lower)) return true;
  return false;
}

/** A day farther from every reporting verb than this many tokens is none of saying. */
const farthestFromVerb = 16;

/** The day that a sentence gives to its own voice: the nearest to a reporting verb. */
function reportedDay(context: SaidContext, sentence: Sentence): Day | null {
  const { tokens } = context.document;
  let best: DayMention | null = null;
  let bestCost = farthestFromVerb;
  for (const mention of usable(context, sentence)) {
    for (const { verb } of voicesAt(context, sentence)) {
      if (Math.abs(mention.firstToken - verb) >= bestCost) continue;
      if (complementBetween(tokens, verb, mention.firstToken)) continue;
      if (mention.firstToken < verb && opensInComplement(tokens, mention.firstToken, verb)) continue;
      const cost = Math.abs(mention.firstToken - verb) + (isMonth(mention.day) ? 6 : 0);
      if (cost < bestCost) {
        best = mention;
        bestCost = cost;
      }
    }
  }
  return best?.day ?? null;
}

/** How many paragraphs a speaker's day may be carried on. */
const reach = 2;
/** And how many sentences, which bounds the time for a text without paragraphs. */
const longestReach = 30;

/** The day named before by the same speaker, or after a quotation by the one who says it. */
function carriedDay(context: SaidContext, sentence: Sentence, said: Said): Day | null {
  const { document, quoted, occasion } = context;
  const voice = voiceFor(context, sentence, said);
  const inQuote = quoted[tokenAt(context, said.content.start, sentence)];
  if (said.evidence === "narrated" || voice?.present || (!voice && !inQuote)) return null;
  const whole = occasion.kind === "interview" || occasion.kind === "document";
  if (whole && said.evidence !== "second-hand") return null;
  const following = voice ? null : followingVoice(context, sentence);
  if (following?.day) return following.day;
  const speaker = following?.speaker ?? speakerOf(context, sentence);
  if (speaker === null) return null;
  for (let index = sentence.index - 1; index >= Math.max(0, sentence.index - longestReach); index--) {
    const earlier = document.sentences[index];
    if (sentence.paragraph - earlier.paragraph > (whole ? 0 : reach)) break;
    const heard = voicesAt(context, earlier);
    if (heard.length === 0) {
      const scene = earlier.paragraph === sentence.paragraph ? sceneDay(context, earlier) : null;
      if (scene) return scene;
      continue;
    }
    const other = speakerOf(context, earlier);
    if (other === null || !isSame(speaker, other, said.names)) return null;
    const day = reportedDay(context, earlier);
    if (day) return day;
  }
  return null;
}

const leadEnd = 0;
const elaborationEnd = 3;

/** The one day on which a text has a speaker speak, for those of the speaker's words that have none. */
function onlyDay(context: SaidContext, sentence: Sentence, said: Said): Day | null {
  const { document, occasion, datelines } = context;
  const voice = voiceFor(context, sentence, said);
  if (
    !voice ||
    voice.present ||
    said.evidence === "narrated" ||
    occasion.days[sentence.paragraph] ||
    datelines[sentence.paragraph]
  )
    return null;
  const speaker = speakerOf(context, sentence);
  if (speaker === null) return null;
  if (sentence.paragraph > leadEnd) return null;
  let only: Day | null = null;
  for (const earlier of document.sentences) {
    if (earlier.paragraph > elaborationEnd) break;
    if (context.mentions[earlier.index].length === 0) continue;
    const day = reportedDay(context, earlier);
    if (!day || isMonth(day)) continue;
    const other = speakerOf(context, earlier);
    if (other === null || !isSame(speaker, other, said.names)) continue;
    if (only !== null && only !== day) return null;
    only = day;
  }
  return only;
}

/** The words that name a sentence's speaker, if need be from the sentences before; `null` for nobody with a name. */
function speakerOf(context: SaidContext, sentence: Sentence): readonly string[] | null {
  for (let index = sentence.index; index >= Math.max(0, sentence.index - longestReach); index--) {
    const earlier = context.document.sentences[index];
    if (sentence.paragraph - earlier.paragraph > reach) return null;
    const voices = voicesAt(context, earlier);
    const names = voices.flatMap((voice) => voice.names ?? []);
    if (names.length > 0) return names;
    if (voices.some((voice) => voice.names === null)) return null;
  }
  return null;
}

function isSame(
  speaker: readonly string[],
  other: readonly string[],
  known: ReadonlySet<string> | undefined,
): boolean {
  return other.some((name) => speaker.includes(name) || known?.has(name));
}

/** "By Wednesday afternoon there was less to celebrate.": a paragraph's opening sets its day. */
function sceneDay(context: SaidContext, sentence: Sentence): Day | null {
  const mention = usable(context, sentence)[0];
  const opens = mention && mention.firstToken - sentence.firstToken <= 2 && !isMonth(mention.day);
  return opens ? mention.day : null;
}

/** The day that the next sentence of the paragraph gives to the same speaker: "… he told reporters on Thursday." */
function continuedDay(context: SaidContext, sentence: Sentence, said: Said): Day | null {
  const voice = voiceFor(context, sentence, said);
  if (!voice || voice.present || said.evidence === "narrated" || context.occasion.days[sentence.paragraph])
    return null;
  const next = context.document.sentences.slice(sentence.index + 1, sentence.index + 3);
  for (const later of next) {
    if (later.paragraph !== sentence.paragraph) return null;
    const voices = voicesAt(context, later);
    if (voices.some((one) => one.names === null || one.names.length > 0 || one.present)) return null;
    if (voices.length > 0) return reportedDay(context, later);
  }
  return null;
}

/** For a sentence inside a quotation, the one with the reporting verb after it: '…," she said on Friday.' */
function followingVoice(context: SaidContext, sentence: Sentence) {
  const { sentences } = context.document;
  const end = Math.min(sentences.length, sentence.index + longestReach);
  for (let index = sentence.index + 1; index < end; index++) {
    const later = sentences[index];
    if (later.paragraph !== sentence.paragraph) return null;
    if (voicesAt(context, later).length === 0) continue;
    return { day: reportedDay(context, later), speaker: speakerOf(context, later) };
  }
  return null;
}

/** An interview or a communiqué covers all; a rally covers what is said there, and not what is so in general. */
function occasionDay(context: SaidContext, sentence: Sentence, said: Said): Day | null {
  const { occasion, quoted } = context;
  if (occasion.kind !== "gathering") return occasion.days[sentence.paragraph];
  const voice = voiceFor(context, sentence, said);
  const inQuote = quoted[tokenAt(context, said.content.start, sentence)];
  const spoken = said.evidence !== "narrated" && (inQuote || (voice !== null && !voice.present));
  return spoken ? occasion.days[sentence.paragraph] : null;
}
