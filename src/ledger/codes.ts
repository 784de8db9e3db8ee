import type { Verdict } from "../analysis/index.ts";
import { AppError, type Day, isDay } from "../base/index.ts";
import type { Evidence, Stance } from "../reading/index.ts";

/**
 * Whole numbers for the few words of a statement that come from closed lists, and for days. The order of the lists is
 * part of the file format: add at the end, never move. They are spelled out here because of that, and because to load
 * the reader for the sake of a list would take longer than to list 100,000 statements.
 */
export const stances = [
  "rejects",
  "opposes",
  "undecided",
  "accepts-if",
  "accepts",
  "proposes",
  "demands",
] as const satisfies readonly Stance[];
export const evidences = ["first-hand", "second-hand", "narrated"] as const satisfies readonly Evidence[];
export const verdicts = [
  "unreviewed",
  "confirmed",
  "corrected",
  "rejected",
  "added",
] as const satisfies readonly Verdict[];

/** Behind these stands a person, whether or not the reader still finds the statement. */
export const vouched: readonly Verdict[] = ["confirmed", "corrected", "added"];

export const encodeStance = (stance: Stance): number => stances.indexOf(stance);
export const decodeStance = (code: number): Stance => stances[code]!;
export const encodeEvidence = (evidence: Evidence): number => evidences.indexOf(evidence);
export const decodeEvidence = (code: number): Evidence => evidences[code]!;
export const encodeVerdict = (verdict: Verdict): number => verdicts.indexOf(verdict);
export const decodeVerdict = (code: number): Verdict => verdicts[code]!;

/** 20251208 for a day; a month is its day 0, so that numbers sort as the days do. */
export function encodeDay(day: Day): number {
  if (!isDay(day)) throw new AppError("day-wrong", { found: day });
  return Number(day.replaceAll("-", "").padEnd(8, "0"));
}

export function decodeDay(code: number): Day {
  const digits = String(code).padStart(8, "0");
  const month = `${digits.slice(0, 4)}-${digits.slice(4, 6)}`;
  return digits.endsWith("00") ? month : `${month}-${digits.slice(6)}`;
}

export const encodeDayOrNull = (day: Day | null): number | null => (day === null ? null : encodeDay(day));
export const decodeDayOrNull = (code: number | null): Day | null => (code === null ? null : decodeDay(code));
