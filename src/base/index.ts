/** What every room may use: text spans, days, errors. Imports nothing from other rooms. */
export { type Day, isDay } from "./dates.ts";
export { AppError, type ErrorCode, type ExitStatus, exit, fillMessage, messages } from "./errors.ts";
export { nearest } from "./nearest.ts";
export type { Span } from "./text.ts";
