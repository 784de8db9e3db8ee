import type { Day } from "../../../src/base/index.ts";
import { type Days, dayAt, placeOf } from "../../app/days.ts";

/** The days that are shown. */
export type Window = Days;

/** Fewer days would show nothing more. */
const fewest = 4;

/** The days shown: those asked for, within the record's. */
export function windowOf(days: Days, from: Day | undefined, to: Day | undefined): Window {
  const first = from !== undefined && from > days.first ? firstOf(from) : days.first;
  const last = to !== undefined && to < days.last ? firstOf(to) : days.last;
  return first <= last ? { first, last } : days;
}

/** A window `factor` times as long around a day (by default its middle), within the record's days. */
export function zoom(days: Days, window: Window, factor: number, around?: Day): Window {
  const length = placeOf(window.last, window.first);
  const wanted = Math.max(fewest, Math.round(length * factor));
  const share = around === undefined || length === 0 ? 0.5 : placeOf(around, window.first) / length;
  const center = around ?? dayAt(window.first, Math.round(length / 2));
  return within(days, dayAt(center, -Math.round(wanted * share)), wanted);
}

/** The window moved by a share of its length. */
export function pan(days: Days, window: Window, share: number): Window {
  const length = placeOf(window.last, window.first);
  return within(days, dayAt(window.first, Math.round(length * share)), length);
}

export function isAll(days: Days, window: Window): boolean {
  return window.first <= days.first && window.last >= days.last;
}

function within(days: Days, first: Day, length: number): Window {
  const all = placeOf(days.last, days.first);
  if (length >= all) return days;
  const place = Math.min(Math.max(0, placeOf(first, days.first)), all - length);
  const start = dayAt(days.first, place);
  return { first: start, last: dayAt(start, length) };
}

const firstOf = (day: Day): Day => (day.length === 7 ? `${day}-01` : day);
