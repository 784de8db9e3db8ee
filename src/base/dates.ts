/** A calendar day `YYYY-MM-DD`, or a month `YYYY-MM` where no more is known. Sorts as text. */
export type Day = string;

/** 0 is Sunday, 6 is Saturday, as in `Date`. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

const millisecondsADay = 86_400_000;
const firstDay = Date.parse("0001-01-01");
const lastDay = Date.parse("9999-12-31");

export const monthNames = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

const weekdayNames = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

/** Milliseconds at the start of the day (of the month's first day), counted as if the world had one clock. */
function instantOf(day: Day): number {
  return Date.parse(isMonth(day) ? `${day}-01` : day);
}

/** Whether the text is a day or a month that exists: "2025-02-30" is none, nor is the year 0. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}(?:-\d{2})?$/.test(text)) return false;
  const instant = instantOf(text);
  return instant >= firstDay && new Date(instant).toISOString().startsWith(text);
}

/** Whether no more than the month is told. */
export function isMonth(day: Day): boolean {
  return day.length === 7;
}

/** "2025-12-08" gives "2025-12". */
export function monthOf(day: Day): Day {
  return day.slice(0, 7);
}

/** The day of a year, month (1 to 12) and day of the month; `null` where the calendar has none. */
export function makeDay(year: number, month: number, dayOfMonth: number): Day | null {
  const day = `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`;
  return isDay(day) ? day : null;
}

const pad = (number: number, width: number) => String(number).padStart(width, "0");

/** `count` days later, earlier where it is negative; stays within the years 1 to 9999. Of a month: from its first day. */
export function addDays(day: Day, count: number): Day {
  const instant = instantOf(day) + count * millisecondsADay;
  return new Date(Math.min(lastDay, Math.max(firstDay, instant))).toISOString().slice(0, 10);
}

/** The month `count` months after the day's own, as "YYYY-MM"; stays within the years 1 to 9999. */
export function addMonths(day: Day, count: number): Day {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + count;
  const within = Math.min(9999 * 12 + 11, Math.max(12, months));
  return `${pad(Math.floor(within / 12), 4)}-${pad((within % 12) + 1, 2)}`;
}

/** Days from `from` to `until`, negative where `until` is the earlier; months count from their first day. */
export function daysBetween(from: Day, until: Day): number {
  return Math.round((instantOf(until) - instantOf(from)) / millisecondsADay);
}

export function weekdayOf(day: Day): Weekday {
  return new Date(instantOf(day)).getUTCDay() as Weekday;
}

/** The last such weekday on or before the day. */
export function weekdayBefore(day: Day, weekday: Weekday): Day {
  return addDays(day, -((weekdayOf(day) - weekday + 7) % 7));
}

/** The next such weekday on or after the day. */
export function weekdayAfter(day: Day, weekday: Weekday): Day {
  return addDays(day, (weekday - weekdayOf(day) + 7) % 7);
}

/** The Monday of the day's week. */
export function weekOf(day: Day): Day {
  return weekdayBefore(day, 1);
}

/** For sorting: negative where `a` comes first. A month comes before each of its days. */
export function compareDays(a: Day, b: Day): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Whether `a` is certainly later than `b`; a month and one of its days are never certain. */
export function isAfter(a: Day, b: Day): boolean {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) > b.slice(0, length);
}

/** For people: "8 December 2025", "December 2025", or with the weekday "Monday 8 December 2025". */
export function formatDay(day: Day, { weekday = false }: { weekday?: boolean } = {}): string {
  const month = `${monthNames[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;
  if (isMonth(day)) return month;
  const written = `${Number(day.slice(8, 10))} ${month}`;
  return weekday ? `${weekdayNames[weekdayOf(day)]} ${written}` : written;
}
