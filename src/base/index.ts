/** What every room may use: text spans, days, errors. Imports nothing from other rooms. */
export { pad, textWidth, wrap } from "./columns.ts";
export {
  addDays,
  addMonths,
  compareDays,
  type Day,
  daysBetween,
  formatDay,
  isAfter,
  isDay,
  isMonth,
  makeDay,
  monthNames,
  monthOf,
  type Weekday,
  weekdayAfter,
  weekdayBefore,
  weekdayOf,
  weekOf,
} from "./dates.ts";
export {
  AppError,
  type ErrorCode,
  type ExitStatus,
  exit,
  fillMessage,
  fillTemplate,
  messages,
} from "./errors.ts";
export { nearest } from "./nearest.ts";
export { packageRoot } from "./package-root.ts";
export { seededRandom } from "./random.ts";
export type { Span } from "./text.ts";
