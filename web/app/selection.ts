import type { Day } from "../../src/base/index.ts";

/** Which statements count. Lives in the address, so that every view can be linked, and goes to the server as it is. */
export interface Selection {
  /** Count what was said on or before this day; without, everything. */
  asOf?: Day | undefined;
  reviewed?: boolean | undefined;
  firstHand?: boolean | undefined;
  /** A publisher. */
  source?: string | undefined;
  from?: Day | undefined;
  to?: Day | undefined;
  /** Probability in 0..1. */
  surerThan?: number | undefined;
}

/** Reads a selection from an address that anybody may have typed; what is no valid value is left out. */
export function parseSelection(search: Record<string, unknown>): Selection {
  return withoutAbsent({
    asOf: dayIn(search.asOf),
    reviewed: isYes(search.reviewed) || undefined,
    firstHand: isYes(search.firstHand) || undefined,
    source: textIn(search.source),
    from: dayIn(search.from),
    to: dayIn(search.to),
    surerThan: probabilityIn(search.surerThan),
  });
}

export function dayIn(value: unknown): Day | undefined {
  return typeof value === "string" && /^\d{4}-\d{2}(-\d{2})?$/.test(value) ? value : undefined;
}

export function textIn(value: unknown): string | undefined {
  const isText = (typeof value === "string" && value !== "") || typeof value === "number";
  return isText ? String(value) : undefined;
}

/** Keeps addresses short: a key without a value is no key. */
export function withoutAbsent<T extends object>(values: T): T {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;
}

function isYes(value: unknown): boolean {
  return value === true || value === "true" || value === 1;
}

function probabilityIn(value: unknown): number | undefined {
  return typeof value === "number" && value > 0 && value < 1 ? value : undefined;
}
