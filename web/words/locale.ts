import type { Day } from "../../src/base/index.ts";

/** The pages are in English; days and numbers follow the reader's kind of English. */
const locale = navigator.languages.find((language) => language.startsWith("en")) ?? "en-GB";

const whole = new Intl.NumberFormat(locale);
const sureness = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const formats = {
  long: dayFormat({ day: "numeric", month: "long", year: "numeric" }),
  longMonth: dayFormat({ month: "long", year: "numeric" }),
  short: dayFormat({ day: "numeric", month: "short" }),
  shortMonth: dayFormat({ month: "short" }),
  shortYear: dayFormat({ day: "numeric", month: "short", year: "numeric" }),
  shortMonthYear: dayFormat({ month: "short", year: "numeric" }),
  weekday: dayFormat({ weekday: "short" }),
};

/** "20,000" */
export function tellNumber(number: number): string {
  return whole.format(number);
}

/** A probability in 0..1: "0.91" */
export function tellSureness(probability: number): string {
  return sureness.format(probability);
}

/** "8 December 2025"; "December 2025" for a month. */
export function tellDay(day: Day): string {
  return (day.length === 7 ? formats.longMonth : formats.long).format(dateOf(day));
}

/** "8 Dec"; with the year where it is not that of the day `beside` which it is read. */
export function tellShortDay(day: Day, beside?: Day | null): string {
  const isMonth = day.length === 7;
  if (beside?.slice(0, 4) === day.slice(0, 4))
    return (isMonth ? formats.shortMonth : formats.short).format(dateOf(day));
  return (isMonth ? formats.shortMonthYear : formats.shortYear).format(dateOf(day));
}

/** "December 2025", of a month or a day. */
export function tellMonth(day: Day): string {
  return formats.longMonth.format(dateOf(day));
}

/** "Mon" */
export function tellWeekday(day: Day): string {
  return formats.weekday.format(dateOf(day));
}

/** A mark on an axis of time: "8 Dec", "Dec" on the first of a month, "2025" on that of a year. */
export function tellTick(moment: Date): string {
  const day = moment.toISOString().slice(0, 10);
  if (day.endsWith("-01-01")) return day.slice(0, 4);
  return (day.endsWith("-01") ? formats.shortMonth : formats.short).format(moment);
}

function dayFormat(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" });
}

function dateOf(day: Day): Date {
  return new Date(`${day.length === 7 ? `${day}-01` : day}T00:00:00Z`);
}
