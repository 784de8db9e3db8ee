import {
  addDays,
  type Day,
  daysBetween,
  type Weekday,
  weekdayAfter,
  weekdayBefore,
  weekOf,
} from "../../base/index.ts";
import type { Token } from "../document.ts";
import { dayOfWritten, monthNumber, monthOfWritten, readWrittenDate } from "./calendar.ts";
import { numbered, readRelative } from "./relative.ts";
import { type Bearings, type Phrase, type Stretch, wordAt } from "./stretch.ts";
import { type Tense, tenseAt } from "./tense.ts";

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
