import { lastDay } from "../analysis/index.ts";
import { type Day, isDay } from "../base/index.ts";

/**
 * The day that findings are told as of: the one asked for, else the latest that the record tells of. Never today's:
 * the same ledger gives the same report on any day. `undefined` where the record is empty.
 */
export function asOfDay(asked: Day | undefined, told: readonly (Day | null)[]): Day | undefined {
  if (asked !== undefined) return lastDayOf(asked);
  let latest: Day | undefined;
  for (const day of told) if (day !== null && (latest === undefined || day > latest)) latest = day;
  return latest;
}

/** The last day of a month that the calendar has; a day as it is. */
function lastDayOf(day: Day): Day {
  for (let last = lastDay(day); ; last = `${day}-${Number(last.slice(8)) - 1}`) if (isDay(last)) return last;
}
