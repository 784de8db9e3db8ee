import type { Day } from "../base/index.ts";
import type { StatementFacts } from "./evidence.ts";

/** The first day of a month, a day as it is: "2025-12" is "2025-12-01". */
export function firstDay(day: Day): Day {
  return day.length === 7 ? `${day}-01` : day;
}

/** The last day that a month may have (31, for comparing), a day as it is. */
export function lastDay(day: Day): Day {
  return day.length === 7 ? `${day}-31` : day;
}

/**
 * The day on which a statement counts: a month counts as its first day. Nothing was said after the page
 * that tells it came out, so a later day (a slip of the page or of the reading) counts as that of publication.
 */
export function saidDay({ saidOn, published }: Pick<StatementFacts, "saidOn" | "published">): Day {
  const day = firstDay(saidOn);
  if (published === null || day <= published) return day;
  // A page dated by month only may have come out on any day of it.
  return day.slice(0, published.length) > published ? firstDay(published) : day;
}

/** The day that lies `count` days later, or earlier where negative. */
export function addDays(day: Day, count: number): Day {
  const date = new Date(`${firstDay(day)}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}

/** Whole days from one day to another; negative where the second is the earlier one. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(firstDay(to)) - Date.parse(firstDay(from))) / 86_400_000);
}
