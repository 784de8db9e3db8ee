import {
  addDays,
  addMonths,
  type Day,
  daysBetween,
  monthOf,
  type Weekday,
  weekdayAfter,
  weekdayBefore,
  weekOf,
} from "../../base/index.ts";
import type { Token } from "../document.ts";
import { dayOfWritten, lastNumbered, monthNumber, monthOfWritten, readWrittenDate } from "./calendar.ts";
import { type Tense, tenseAt } from "./tense.ts";

/**
 * How much a mention tells. `anaphor`: a day only by another ("the day before"); `week`: some day of that week,
 * given as its month; `weekend`: its Saturday.
 */
export type DayKind = "date" | "weekday" | "relative" | "anaphor" | "weekend" | "week" | "month";

/** Words that name a day, before a document's order of telling is brought to bear. */
export interface Phrase {
  /** First and last token, the second exclusive. */
  from: number;
  to: number;
  day: Day;
  kind: DayKind;
  /** Last day of a written range, else `null`. */
  until: Day | null;
  /** Told as lying ahead, though its month may be the present one: "next week". */
  ahead?: boolean;
  /** Where only the text's end of a written date is known in characters (chrono-node counts those). */
  end?: number;
}

/** What a phrase is read against: the day of publication (or of the section), and the day named last. */
export interface Bearings {
  reference: Day;
  lastNamed: Day | null;
}

export interface Stretch {
  text: string;
  tokens: Token[];
  /** First and past-the-end token of the sentence. */
  from: number;
  end: number;
  /** End of the sentence in characters. */
  endOffset: number;
}

const weekdays = new Map<string, Weekday>([
  ["sunday", 0],
  ["monday", 1],
  ["tuesday", 2],
  ["wednesday", 3],
  ["thursday", 4],
  ["friday", 5],
  ["saturday", 6],
  ["mon.", 1],
  ["tues.", 2],
  ["tue.", 2],
  ["wed.", 3],
  ["thurs.", 4],
  ["thur.", 4],
  ["thu.", 4],
  ["fri.", 5],
]);

const counts = new Map<string, number>(
  ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"].map(
    (word, index) => [word, index + 1],
  ),
);
for (const one of ["a", "an"]) counts.set(one, 1);
counts.set("couple", 2);

const unitDays = new Map([
  ["day", 1],
  ["days", 1],
  ["night", 1],
  ["nights", 1],
  ["evening", 1],
  ["week", 7],
  ["weeks", 7],
  ["fortnight", 14],
  ["month", 30],
  ["months", 30],
]);

const partsOfDay = new Set([
  "morning",
  "afternoon",
  "evening",
  "night",
  "day",
  "lunchtime",
  "noon",
  "midday",
]);

/**
 * Cheap test that lets most words pass by: only these can begin a phrase, or stand at its heart. Looked up once
 * for every token of a text, so it carries the speed of the whole.
 */
const triggers = new Set([
  ...weekdays.keys(),
  ..."today yesterday tomorrow tonight overnight".split(" "),
  ..."day days night nights evening morning afternoon week weeks weekend fortnight month months hours".split(
    " ",
  ),
  ..."jan feb mar apr may jun jul aug sep sept oct nov dec".split(" ").flatMap((name) => [name, `${name}.`]),
  ..."january february march april june july august september october november december".split(" "),
]);

const numbered = /^(\d{1,2})(?:st|nd|rd|th)$/;

export const maybeDay = (token: Token): boolean =>
  triggers.has(token.lower) || (startsWithDigit(token.lower) && numbered.test(token.lower));

const startsWithDigit = (word: string) => word.charCodeAt(0) >= 48 && word.charCodeAt(0) <= 57;

/** The phrase around the trigger at `index`, or `null` where it names no day. */
export function readPhrase(stretch: Stretch, index: number, bearings: Bearings): Phrase | null {
  const token = stretch.tokens[index];
  const weekday = weekdays.get(token.lower);
  if (weekday !== undefined && isCapital(token)) return readWeekday(stretch, index, weekday, bearings);
  if (monthNumber(token) !== null) return readMonth(stretch, index, bearings);
  return readRelative(stretch, index, bearings);
}

const isCapital = (token: Token) => token.text[0] !== token.lower[0];

/** The lower-case word at a place of the sentence, "" beyond its ends. */
const wordAt = ({ tokens, from, end }: Stretch, index: number) =>
  index >= from && index < end ? tokens[index].lower : "";

function readWeekday(stretch: Stretch, index: number, weekday: Weekday, bearings: Bearings): Phrase {
  const { reference } = bearings;
  const monday = weekOf(reference);
  const inWeek = (weeks: number) => addDays(monday, weeks * 7 + ((weekday + 6) % 7));
  const before = wordAt(stretch, index - 1);
  const week = weekAfter(stretch, index);
  const phrase = (day: Day, from = index, to = index + 1): Phrase => ({
    from,
    to,
    day,
    kind: "weekday",
    until: null,
  });
  if (week) return phrase(inWeek(week.weeks), index, week.to);
  if (before === "last") return phrase(inWeek(-1), index - 1);
  if (before === "next") return phrase(inWeek(1), index - 1);
  if (before === "this" || before === "coming") return phrase(inWeek(0), index - 1);
  return phrase(weekdayOf(weekday, reference, tenseAt(stretch.tokens, index, stretch.from, stretch.end)));
}

/** "Tuesday last week", "Monday of next week". */
function weekAfter(stretch: Stretch, index: number): { weeks: number; to: number } | null {
  const at = wordAt(stretch, index + 1) === "of" ? index + 2 : index + 1;
  if (wordAt(stretch, at + 1) !== "week") return null;
  const weeks = { last: -1, this: 0, next: 1 }[wordAt(stretch, at)];
  return weeks === undefined ? null : { weeks, to: at + 2 };
}

function weekdayOf(weekday: Weekday, reference: Day, tense: Tense): Day {
  const past = weekdayBefore(reference, weekday);
  const future = weekdayAfter(reference, weekday);
  if (tense === "near") return daysBetween(past, reference) <= daysBetween(reference, future) ? past : future;
  return tense === "past" ? past : future;
}

function readMonth(stretch: Stretch, index: number, { reference }: Bearings): Phrase | null {
  const { text, tokens, from, end, endOffset } = stretch;
  const tense = () => {
    const found = tenseAt(tokens, index, from, end);
    return found === "past" ? "past" : "near";
  };
  const written = readWrittenDate(text, tokens[index], tokens[from].start, endOffset);
  if (written) {
    const day = dayOfWritten(written, reference, written.year === null ? tense() : "past");
    if (!day) return null;
    const year = Number(day.slice(0, 4));
    const until = written.last ? dayOfWritten({ ...written.last, year }, reference, "past") : null;
    return { ...coveredTokens(stretch, index, written), day, kind: "date", until, end: written.end };
  }
  return readBareMonth(stretch, index, reference, tense);
}

function coveredTokens({ tokens, from, end }: Stretch, index: number, span: { start: number; end: number }) {
  let first = index;
  while (first > from && tokens[first - 1].end > span.start) first--;
  let last = index + 1;
  while (last < end && tokens[last].start < span.end) last++;
  return { from: first, to: last };
}

const beforeMonth = new Set(
  "in since by until till early late mid last next this from through during of before after between and to".split(
    " ",
  ),
);

/** "in October", "last March", "July's meeting", "December 2025"; "May" and "March" need such company. */
function readBareMonth(stretch: Stretch, index: number, reference: Day, tense: () => Tense): Phrase | null {
  const month = monthNumber(stretch.tokens[index]);
  if (month === null) return null;
  const before = wordAt(stretch, index - 1);
  const following = wordAt(stretch, index + 1);
  const year = /^(?:19|20)\d\d$/.test(following)
    ? Number(following)
    : yearInWords(stretch, index + 1, reference);
  const possessive = following === "'s" || following === "’s";
  if (year === null && !possessive && !beforeMonth.has(before)) return null;
  const to = year === null ? index + 1 : /^\d/.test(following) ? index + 2 : index + 3;
  const spoken: Tense =
    before === "last" ? "past" : before === "next" ? "future" : year === null ? tense() : "past";
  const day = monthOfWritten(month, year, reference, spoken);
  return day === null ? null : { from: index, to, day, kind: "month", until: null };
}

/** "in September last year". */
function yearInWords(stretch: Stretch, at: number, reference: Day): number | null {
  if (wordAt(stretch, at + 1) !== "year") return null;
  const years = { last: -1, this: 0, next: 1 }[wordAt(stretch, at)];
  return years === undefined ? null : Number(reference.slice(0, 4)) + years;
}

function readRelative(stretch: Stretch, index: number, bearings: Bearings): Phrase | null {
  const { reference, lastNamed } = bearings;
  const word = wordAt(stretch, index);
  const before = wordAt(stretch, index - 1);
  const plain = (day: Day, kind: DayKind, from = index, to = index + 1): Phrase => ({
    from,
    to,
    day,
    kind,
    until: null,
  });
  const offset = { today: 0, tonight: 0, overnight: 0, yesterday: -1, tomorrow: 1 }[word];
  if (offset !== undefined) return plain(addDays(reference, offset), "relative");
  const counted = readCounted(stretch, index, bearings);
  if (counted) return counted;
  const anaphor = readAnaphor(stretch, index, lastNamed ?? reference);
  if (anaphor) return anaphor;
  if (partsOfDay.has(word) && word !== "day" && before === "this")
    return plain(reference, "relative", index - 1);
  if (word === "night" && before === "last") return plain(addDays(reference, -1), "relative", index - 1);
  if (word === "weekend") return readWeekend(stretch, index, reference);
  if (word === "week" || word === "month") return readPeriod(stretch, index, bearings);
  const number = numbered.exec(word);
  if (number && before === "the" && !isNamedThing(stretch, index + 1)) {
    const day = lastNumbered(Number(number[1]), reference);
    return day === null ? null : plain(day, "date", index - 1);
  }
  return null;
}

/** "the 11th hour", "the 7th round": a number of something else. */
function isNamedThing({ tokens, end }: Stretch, index: number): boolean {
  return index < end && /^(?:NOUN|PROPN|ADJ|NUM|VERB)$/.test(tokens[index].pos);
}

/** "two days ago", "three weeks earlier", "a day later", "the day before". */
function readCounted(stretch: Stretch, index: number, { reference, lastNamed }: Bearings): Phrase | null {
  const unit = unitDays.get(wordAt(stretch, index));
  const direction = wordAt(stretch, index + 1);
  const sign = { ago: -1, earlier: -1, before: -1, later: 1 }[direction];
  if (unit === undefined || sign === undefined) return null;
  const word = wordAt(stretch, index - 1);
  const count = counts.get(word) ?? (/^\d{1,3}$/.test(word) ? Number(word) : word === "the" ? 1 : null);
  if (count === null || (direction === "before" && startsClause(stretch, index + 2))) return null;
  const from = direction === "ago" ? reference : (lastNamed ?? reference);
  const whole = addDays(from, sign * unit * count);
  const named = { from: index - 1, to: index + 2, until: null };
  if (unit === 1) return { ...named, day: whole, kind: direction === "ago" ? "relative" : "anaphor" };
  const month = unit === 30 ? addMonths(from, sign * count) : monthOf(whole);
  return { ...named, day: month, kind: unit === 30 ? "month" : "week" };
}

/** After "the day before": whether what it comes before is told here, so that no earlier day is meant. */
function startsClause({ tokens, end }: Stretch, index: number): boolean {
  return index < end && /^(?:DET|PRON|PROPN|NOUN|NUM|ADJ)$/.test(tokens[index].pos);
}

/** "that night", "the same day", "the following day", "later in the day", "hours later". */
function readAnaphor(stretch: Stretch, index: number, lastNamed: Day): Phrase | null {
  const word = wordAt(stretch, index);
  const before = wordAt(stretch, index - 1);
  const plain = (days: number): Phrase => ({
    from: index - 1,
    to: index + 1,
    day: addDays(lastNamed, days),
    kind: "anaphor",
    until: null,
  });
  if (word === "hours" || word === "hour") {
    return /^(?:later|earlier|before)$/.test(wordAt(stretch, index + 1)) ? plain(0) : null;
  }
  if (!partsOfDay.has(word)) return null;
  if (before === "that" || before === "same") return plain(0);
  if (before === "next" || before === "following") return plain(1);
  if (before === "previous" || before === "preceding") return plain(-1);
  const sameDay =
    word === "day" && before === "the" && /^(?:in|earlier|later)$/.test(wordAt(stretch, index - 2));
  return sameDay ? plain(0) : null;
}

function readWeekend(stretch: Stretch, index: number, reference: Day): Phrase {
  const before = wordAt(stretch, index - 1);
  const tense = tenseAt(stretch.tokens, index, stretch.from, stretch.end);
  const past = weekdayBefore(reference, 6);
  const day =
    before === "next" || (before !== "last" && tense === "future") ? weekdayAfter(reference, 6) : past;
  return {
    from: index - 1 < stretch.from ? index : index - 1,
    to: index + 1,
    day,
    kind: "weekend",
    until: null,
  };
}

/** "last week", "earlier this month", "next week", "the previous month". */
function readPeriod(stretch: Stretch, index: number, { reference, lastNamed }: Bearings): Phrase | null {
  const before = wordAt(stretch, index - 1);
  const word = wordAt(stretch, index);
  const steps = { last: -1, past: -1, previous: -1, this: 0, next: 1, following: 1, coming: 1 }[before];
  if (steps === undefined) return null;
  const base = before === "previous" || before === "following" ? (lastNamed ?? reference) : reference;
  const named = { from: index - 1, to: index + 1, until: null, ahead: steps > 0 && base === reference };
  if (word === "month") return { ...named, day: addMonths(base, steps), kind: "month" };
  return { ...named, day: monthOf(addDays(base, steps * 7)), kind: "week" };
}
