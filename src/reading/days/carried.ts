import { type Day, isMonth } from "../../base/index.ts";
import type { Sentence } from "../document.ts";
import { complementBetween, opensInComplement } from "./attach.ts";
import { type Said, type SaidContext, tokenAt, usableMentions, voiceFor, voicesAt } from "./context.ts";
import type { DayMention } from "./mentions.ts";

/** A day farther from every reporting verb than this many tokens is none of saying. */
const farthestFromVerb = 16;

/** The day that a sentence gives to its own voice: the nearest to a reporting verb. */
function reportedDay(context: SaidContext, sentence: Sentence): Day | null {
  const { tokens } = context.document;
  let best: DayMention | null = null;
  let bestCost = farthestFromVerb;
  for (const mention of usableMentions(context, sentence)) {
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
export function carriedDay(context: SaidContext, sentence: Sentence, said: Said): Day | null {
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

/** The last paragraph of a text's lead, and the last that elaborates on it. */
const leadEnd = 0;
const elaborationEnd = 3;

/** The one day on which the paragraphs after the lead have a speaker speak, for the speaker's words in the lead. */
export function onlyDay(context: SaidContext, sentence: Sentence, said: Said): Day | null {
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
  const mention = usableMentions(context, sentence)[0];
  const opens = mention && mention.firstToken - sentence.firstToken <= 2 && !isMonth(mention.day);
  return opens ? mention.day : null;
}

/** The day that the next sentence of the paragraph gives to the same speaker: "… he told reporters on Thursday." */
export function continuedDay(context: SaidContext, sentence: Sentence, said: Said): Day | null {
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
