/** Units of time windows. Times are milliseconds since 1970, in UTC. */
export const timeUnits = ["seconds", "minutes", "hours", "days", "weeks", "months", "years"] as const;
export type TimeUnit = (typeof timeUnits)[number];

const day = 86_400_000;

/** Units of one length; months and years go by the calendar. */
const lengths: Partial<Record<TimeUnit, number>> = {
  seconds: 1000,
  minutes: 60_000,
  hours: 3_600_000,
  days: day,
  weeks: 7 * day,
};

/** `count` units later; a month that lacks the day ends on its last one (31 January and a month: 28 February). */
export function addUnits(time: number, unit: TimeUnit, count: number): number {
  const length = lengths[unit];
  if (length !== undefined) return time + count * length;
  const date = new Date(time);
  const dayOfMonth = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + count * (unit === "years" ? 12 : 1));
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(dayOfMonth, last));
  return date.getTime();
}

/** Whole units from one time to another, cut towards zero; negative where the second is the earlier. */
export function wholeUnits(from: number, to: number, unit: TimeUnit): number {
  const length = lengths[unit];
  if (length !== undefined) return Math.trunc((to - from) / length);
  if (to < from) return -wholeUnits(to, from, unit) || 0;
  const [a, b] = [new Date(from), new Date(to)];
  const months = (b.getUTCFullYear() - a.getUTCFullYear()) * 12 + b.getUTCMonth() - a.getUTCMonth();
  const count = unit === "years" ? Math.trunc(months / 12) : months;
  return addUnits(from, unit, count) > to ? count - 1 : count;
}

/** The year and month of a time, as a number that grows by one each month. */
export function monthNumber(time: number): number {
  const date = new Date(time);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** Weeks since the one of 1 January 1970; they begin on Monday. */
export function weekNumber(time: number): number {
  return Math.floor((Math.floor(time / day) + 3) / 7);
}

/** The number of the week within its year where weeks begin on Sunday and the week of 1 January is the first. */
export function sundayWeekOfYear(time: number): number {
  const sunday = Math.floor((Math.floor(time / day) + 4) / 7) * 7 - 4;
  const year = new Date((sunday + 6) * day).getUTCFullYear();
  const first = Date.UTC(year, 0, 1) / day;
  const firstSunday = Math.floor((first + 4) / 7) * 7 - 4;
  return (sunday - firstSunday) / 7 + 1;
}
