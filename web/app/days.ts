import type { Day } from "../../src/base/index.ts";

/** First and last day of the record. */
export interface Days {
  first: Day;
  last: Day;
}

const dayMs = 86_400_000;
const timeOf = (day: Day): number => Date.parse(`${day.length === 7 ? `${day}-01` : day}T00:00:00Z`);

/** How many days a day lies after the first one. */
export function placeOf(day: Day, first: Day): number {
  return Math.round((timeOf(day) - timeOf(first)) / dayMs);
}

export function dayAt(first: Day, place: number): Day {
  return new Date(timeOf(first) + place * dayMs).toISOString().slice(0, 10);
}
