import type { Day } from "../base/index.ts";
import { firstDay, lastDay, saidDay } from "./days.ts";
import type { StatementFacts } from "./evidence.ts";

/** Which statements count. Without options: all that no review has rejected. */
export interface Selection {
  /** Count what was said on or before this day; a month means until its end. */
  asOf?: Day | undefined;
  /** Count what was said on or after this day; a month means from its start. */
  from?: Day | undefined;
  /** Count only what the party was heard to say itself. */
  firstHand?: boolean | undefined;
  /** Count only what a person has confirmed, corrected or added. */
  reviewed?: boolean | undefined;
  /** Count what was read with more than this probability (0..1), and whatever a person has reviewed. */
  surerThan?: number | undefined;
}

/** Whether a statement counts under a selection. A rejected one never does. */
export function counts(
  statement: StatementFacts,
  { asOf, from, firstHand, reviewed, surerThan }: Selection = {},
): boolean {
  if (statement.verdict === "rejected") return false;
  const checked = statement.verdict !== "unreviewed";
  if (reviewed && !checked) return false;
  if (surerThan !== undefined && !checked && statement.confidence <= surerThan) return false;
  if (firstHand && statement.evidence !== "first-hand") return false;
  if (from !== undefined && saidDay(statement) < firstDay(from)) return false;
  return asOf === undefined || saidDay(statement) <= lastDay(asOf);
}
