import type { Stance } from "../reading/index.ts";
import type { StatementFacts } from "./evidence.ts";
import type { Shift, ShiftKind } from "./position.ts";
import type { Selection } from "./select.ts";
import { firmness, sideOf } from "./side.ts";
import { byText, findStrands, governingSequence, type Strand } from "./strand.ts";

/**
 * Every change of a position: two consecutive governing statements on one option that differ, and the first one.
 * Hearsay shifts nothing where the party has been heard: another's account is no change of mind. On an issue as
 * such (no option) only the first word counts, since two statements of no option need not be about the same thing.
 * Latest first; within a day by the ids of party, issue and option.
 */
export function deriveShifts<S extends StatementFacts>(
  statements: Iterable<S>,
  selection: Selection = {},
): Shift<S>[] {
  // The strands come ordered by ids and the sort is stable, so days are all that is left to order.
  return findStrands(statements, selection)
    .flatMap(shiftsOf)
    .sort((a, b) => byText(b.day, a.day));
}

function shiftsOf<S extends StatementFacts>(strand: Strand<S>): Shift<S>[] {
  const { party, issue, option } = strand;
  const { statements, days, starts } = governingSequence(strand);
  return days.flatMap((day, index) => {
    const to = statements[starts[index]!]!;
    const from = statements[starts[index + 1] ?? statements.length] ?? null;
    if (from !== null && (from.stance === to.stance || option === null)) return [];
    return [{ party, issue, option, kind: shiftKind(from?.stance ?? null, to.stance), day, from, to }];
  });
}

/**
 * Softened and hardened as seen from the holder's own side: nearer to undecided or further from it.
 * Changed is what is left: from accepting to proposing, or back.
 */
export function shiftKind(from: Stance | null, to: Stance): ShiftKind {
  if (from === null) return "first heard";
  const sides = new Set([sideOf(from), sideOf(to)]);
  if (sides.has("for") && sides.has("against")) return "reversed";
  const step = firmness(to) - firmness(from);
  return step > 0 ? "hardened" : step < 0 ? "softened" : "changed";
}
