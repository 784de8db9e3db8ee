import type { Day } from "../base/index.ts";

const weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

/** The last such weekday on or before the day of publication, as `YYYY-MM-DD`; the day itself where none is named. */
export function saidOn(sentence: string, published: Day): Day {
  const words = sentence.toLowerCase().split(/[^a-z]+/);
  if (words.includes("yesterday")) return shift(published, -1);
  const weekday = words.map((word) => weekdays.indexOf(word)).find((index) => index >= 0);
  if (weekday === undefined) return published;
  const day = new Date(`${published}T00:00:00Z`).getUTCDay();
  return shift(published, -((day - weekday + 7) % 7));
}

function shift(day: Day, days: number): Day {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return Number.isNaN(date.getTime()) ? day : date.toISOString().slice(0, 10);
}
