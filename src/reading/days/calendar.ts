import { strict } from "chrono-node";
import { addMonths, type Day, makeDay } from "../../base/index.ts";
import type { Token } from "../document.ts";
import type { Tense } from "./tense.ts";

/** A calendar date as written: "7 November 2025", "Oct. 24", "26 to 28 April". */
export interface WrittenDate {
  start: number;
  end: number;
  month: number;
  dayOfMonth: number;
  year: number | null;
  /** Last day of a range, as days of the month. */
  last: { month: number; dayOfMonth: number } | null;
}

const monthNumbers = new Map(
  [
    ["jan", 1],
    ["january", 1],
    ["feb", 2],
    ["february", 2],
    ["mar", 3],
    ["march", 3],
    ["apr", 4],
    ["april", 4],
    ["may", 5],
    ["jun", 6],
    ["june", 6],
    ["jul", 7],
    ["july", 7],
    ["aug", 8],
    ["august", 8],
    ["sep", 9],
    ["sept", 9],
    ["september", 9],
    ["oct", 10],
    ["october", 10],
    ["nov", 11],
    ["november", 11],
    ["dec", 12],
    ["december", 12],
  ].map(([name, number]) => [name as string, number as number]),
);

/** 1 to 12 for a capitalised month name or its abbreviation, else `null`. */
export function monthNumber(token: Token): number | null {
  const first = token.text.charCodeAt(0);
  if (first < 65 || first > 90) return null;
  const name = token.lower.endsWith(".") ? token.lower.slice(0, -1) : token.lower;
  return monthNumbers.get(name) ?? null;
}

/** How far around a month's name a date is looked for: enough for "from 26 to 28 April 2027". */
const before = 18;
const after = 26;

/**
 * The date around a month's name. chrono-node reads the notation; it sees only the few words around the name, so
 * time stays linear and whatever it takes for a time or a weekday stays out. The year is ours to find.
 */
export function readWrittenDate(text: string, month: Token, from: number, end: number): WrittenDate | null {
  const start = Math.max(from, month.start - before);
  const window = text.slice(start, Math.min(end, month.end + after));
  if (!/\d/.test(window)) return null;
  for (const result of strict.parse(window, new Date(Date.UTC(2000, 0, 1)))) {
    const { start: first, end: last } = result;
    if (!first.isCertain("day") || !first.isCertain("month")) continue;
    const at = start + result.index;
    if (at > month.start || at + result.text.length < month.end) continue;
    const dayOfMonth = first.get("day");
    const number = first.get("month");
    if (!dayOfMonth || !number) continue;
    return {
      start: at,
      end: at + result.text.length,
      month: number,
      dayOfMonth,
      year: first.isCertain("year") ? first.get("year") : null,
      last: last ? { month: last.get("month") ?? number, dayOfMonth: last.get("day") ?? dayOfMonth } : null,
    };
  }
  return null;
}

/** The year in which a day without one lies: the last before the reference in past tense, the next in future tense. */
export function dayOfWritten(
  date: Pick<WrittenDate, "month" | "dayOfMonth" | "year">,
  reference: Day,
  tense: Tense,
) {
  if (date.year !== null) return makeDay(date.year, date.month, date.dayOfMonth);
  return chooseYear(reference, tense, (year) => makeDay(year, date.month, date.dayOfMonth));
}

/** As `dayOfWritten`, for a month alone. */
export function monthOfWritten(month: number, year: number | null, reference: Day, tense: Tense): Day | null {
  const asMonth = (y: number) => makeDay(y, month, 1)?.slice(0, 7) ?? null;
  if (year !== null) return asMonth(year);
  return chooseYear(reference.slice(0, 7), tense, asMonth);
}

function chooseYear(reference: Day, tense: Tense, inYear: (year: number) => Day | null): Day | null {
  const year = Number(reference.slice(0, 4));
  const candidates = [inYear(year - 1), inYear(year), inYear(year + 1)].filter((day) => day !== null);
  const past = candidates.filter((day) => day <= reference).at(-1) ?? null;
  const future = candidates.find((day) => day >= reference) ?? null;
  if (tense === "past") return past;
  if (tense === "future") return future ?? past;
  // A date without a year is seldom more than half a year off either way.
  const half = addMonths(reference, 6);
  return future !== null && future.slice(0, 7) <= half ? future : past;
}

/** The last day on or before the reference that is the `dayOfMonth`th of its month. */
export function lastNumbered(dayOfMonth: number, reference: Day): Day | null {
  for (let back = 0; back < 3; back++) {
    const month = addMonths(reference, -back);
    const day = makeDay(Number(month.slice(0, 4)), Number(month.slice(5, 7)), dayOfMonth);
    if (day !== null && day <= reference) return day;
  }
  return null;
}
