import { checkBriefs, checkReports, checkSearch, checkTexts } from "./doctor-articles.ts";
import { checkDoubles, checkNumbers, checkReviews, checkSpans } from "./doctor-statements.ts";
import type { Ledger } from "./ledger.ts";

/** Something in a ledger that ought not to be. */
export interface Illness {
  /** Name of the check that found it. */
  check: string;
  /** What was found, where, and what was expected. */
  found: string;
}

/** One kind of soundness: finds what breaks it, in words. */
export type Check = (ledger: Ledger) => Promise<string[]>;

/** Every check in the order in which `demarche doctor` makes them; the file itself comes first. */
export const checks: Record<string, Check> = {
  "the file is whole": (ledger) => ledger.store.findDamage(),
  "texts are as they were read": checkTexts,
  "reports hold all their reprints": checkReports,
  "the search knows every article": checkSearch,
  "the brief is there": checkBriefs,
  "every span holds its words": checkSpans,
  "nothing is kept twice": checkDoubles,
  "statements are as their reviews say": checkReviews,
  "numbers are given out once": checkNumbers,
};

/** Examines a ledger and changes nothing. No illness: it is sound. */
export async function examineLedger(ledger: Ledger): Promise<Illness[]> {
  const illnesses: Illness[] = [];
  for (const [check, examine] of Object.entries(checks)) {
    illnesses.push(...(await examine(ledger)).map((found) => ({ check, found })));
    // Nothing that is read from a broken file can be trusted.
    if (check === "the file is whole" && illnesses.length > 0) break;
  }
  return illnesses;
}
