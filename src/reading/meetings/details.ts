import { addDays, type Day } from "../../base/index.ts";
import { tenseAt } from "../days/tense.ts";
import type { DayFinder, DayMention } from "../days.ts";
import type { Document, Sentence, Token } from "../document.ts";
import type { MeetingStatus } from "../statement.ts";

const cancelled =
  /\b(?:called off|calls? off|cancel(?:led|ed|s)?|postponed?|put off|putting off|struck from|scrapped|been dropped|was dropped|did not take place|will not take place|suspended|broken off|pulled out of|moved from|fell through)\b/i;

/** The text of a sentence, or of the stretch of one that is looked at. */
const textOf = ({ text, tokens }: Document, { firstToken, endToken }: Sentence) =>
  text.slice(tokens[firstToken].start, tokens[endToken - 1].end);

/** Held, planned or cancelled, as the sentence tells it. */
export function statusOf(
  document: Document,
  sentence: Sentence,
  cue: number,
  day: DayMention | null,
): MeetingStatus {
  const text = textOf(document, sentence);
  if (cancelled.test(text)) return "cancelled";
  // A caption tells a past day in the present tense: "envoys attend talks in Geneva, February 4".
  if (day?.kind === "date" && !day.ahead && day.sentence === sentence.index) return "held";
  if (day?.ahead) return "planned";
  if (looksAhead(document.tokens, cue, sentence)) return "planned";
  return "held";
}

function looksAhead(tokens: Token[], cue: number, sentence: Sentence): boolean {
  const tense = tenseAt(tokens, cue, sentence.firstToken, sentence.endToken);
  const before = tokens[cue - 1]?.lower ?? "";
  if (before === "next" || before === "upcoming" || before === "further") return true;
  const { lower } = tokens[cue];
  if (lower === "met" || lower === "spoke" || lower === "sat" || lower === "saw") return false;
  return tense === "future";
}

const hours =
  /\b((?:(?:more than|less than|about|nearly|almost|some|over|around|at least) )?(?:an?|half an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|nineteen|twenty|\d{1,3}(?:\.\d)?)(?: and a half)?[ -](?:hours?|minutes?|days?|weeks?|months?))\b/i;

/** "six hours", "25 minutes", "five-hour", as the text gives it; days only of talks ("three days of talks"). */
export function durationOf(document: Document, sentence: Sentence): string | null {
  const text = textOf(document, sentence);
  const match = hours.exec(text);
  if (!match) return null;
  const after = text.slice(match.index + match[0].length, match.index + match[0].length + 24);
  if (/^ (?:ago|earlier|later|before|after|notice)/.test(after)) return null;
  if (/(?:day|week|month)s?$/i.test(match[0]) && !/^(?:’|'| of| summit| round| talks| meeting)/.test(after))
    return null;
  const before = text.slice(Math.max(0, match.index - 6), match.index);
  if (/\bin $/.test(before) || /^ (?:day|strike|walkout|week|old)/.test(after)) return null;
  return /^(?:an?|half|one|1)\b/i.test(match[1])
    ? match[1].replace("-", " ")
    : plural(match[1].replace("-", " "));
}

/** "five-hour talks" lasted five hours. */
const plural = (span: string) => (span.endsWith("s") ? span : `${span}s`);

const placeWords = /^(?:in|at|visited|visits?)$/;
/** After these "to" leads to the place of a meeting: "will return to Ormund House". */
const travel =
  /^(?:return|returns|returned|go|goes|went|travel|travels|travelled|traveled|flew|flies|fly|head|heads|invited|summoned)$/;
const notPlaces =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december)$/;
const placeNouns =
  /^(?:office|hotel|hall|house|palace|residence|ministry|headquarters|airport|port|capital|embassy|villa|terrace|canteen|building|service|parliament|base|resort|city|town|castle)$/;

/** The place as the text names it: what follows "in" or "at" and is a name, or a house. The nearest to the cue. */
export function placeOf({ text, tokens }: Document, sentence: Sentence, cue: number): string | null {
  let best: { place: string; cost: number } | null = null;
  for (let i = sentence.firstToken; i < sentence.endToken - 1; i++) {
    const leads =
      tokens[i].lower === "to" &&
      tokens.slice(sentence.firstToken, i).some(({ lower }) => travel.test(lower));
    if (!leads && !placeWords.test(tokens[i].lower)) continue;
    const end = placeEnd(tokens, i + 1, sentence.endToken);
    if (end === null) continue;
    const cost = i > cue ? i - cue : (cue - i) * 2;
    if (!best || cost < best.cost)
      best = { place: text.slice(tokens[i + 1].start, tokens[end - 1].end), cost };
  }
  return best?.place ?? null;
}

/** Past the end of a name ("the White House", "Geneva") or a house ("her office"); `null` where it is neither. */
function placeEnd(tokens: Token[], from: number, limit: number): number | null {
  let i = from;
  while (
    i < limit &&
    /^(?:DET|PRON|ADJ)$/.test(tokens[i].pos) &&
    !/^wh/.test(tokens[i].lower) &&
    i - from < 3
  )
    i++;
  const name = i;
  while (i < limit && tokens[i].pos === "PROPN" && !notPlaces.test(tokens[i].lower)) i++;
  const named = i > name;
  while (i < limit && tokens[i].pos === "NOUN" && placeNouns.test(tokens[i].lower)) i++;
  const housed = i > name && placeNouns.test(tokens[i - 1].lower);
  if (!named && !housed) return null;
  // "in Moscow's view": an owner is no place.
  if (/^['’]s$/.test(tokens[i]?.text ?? "") && !housed) return null;
  return i;
}

/** The day nearest to the cue in its sentence; else the one that the sentence before gave. */
export function dayOf(days: DayFinder | null, sentence: Sentence, cue: number): DayMention | null {
  if (!days) return null;
  const own = nearest(days.mentionsIn(sentence.index), cue);
  if (own) return own;
  const before = sentence.index > 0 ? days.mentionsIn(sentence.index - 1) : [];
  return before.findLast((mention) => mention.bound === "on" && !mention.ahead) ?? null;
}

function nearest(mentions: DayMention[], cue: number): DayMention | null {
  let best: DayMention | null = null;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const mention of mentions) {
    if (mention.bound === "until") continue;
    const cost = mention.firstToken > cue ? mention.firstToken - cue : (cue - mention.firstToken) * 1.5;
    if (cost < bestCost) {
      best = mention;
      bestCost = cost;
    }
  }
  return best;
}

/** A meeting that was held is never after publication, a planned one never before it. */
export function dateOf(day: DayMention | null, status: MeetingStatus, reference: Day | null): Day | null {
  if (!day) return null;
  if (
    status === "planned" &&
    !day.ahead &&
    day.kind === "weekday" &&
    reference !== null &&
    day.day < reference
  ) {
    return addDays(day.day, 7);
  }
  if (
    status === "held" &&
    (day.ahead || (reference !== null && day.day > reference && day.day.length === 10))
  )
    return null;
  return day.day;
}
