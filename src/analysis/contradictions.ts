import type { Day } from "../base/index.ts";
import { addDays, saidDay } from "./days.ts";
import type { StatementFacts } from "./evidence.ts";
import type { Position } from "./position.ts";
import { sideOf } from "./side.ts";

/** Statements nearer to each other than this are accounts of the same time, and no shift. */
export const accountDays = 7;

/**
 * The accounts that stand on another side than the position, latest first:
 * - hearsay said while the position has held, or in the 7 days before (older hearsay may have been true then);
 * - first-hand statements of the 7 days up to the one that governs, where the first-hand ones disagree.
 * None on an issue as such: two statements of no option need not be about the same thing.
 */
export function findContradictions<S extends StatementFacts>(position: Position<S>): S[] {
  if (position.option === null) return [];
  return [...contradictingHearsay(position), ...contradictingWords(position)];
}

function contradictingHearsay<S extends StatementFacts>(position: Position<S>): S[] {
  const hearsay = position.hearsayOnly ? position.statements : position.hearsay;
  return saidSince(hearsay, addDays(position.since, -accountDays)).filter(
    ({ stance }) => sideOf(stance) !== position.side,
  );
}

function contradictingWords<S extends StatementFacts>({ governing, side, statements }: Position<S>): S[] {
  const recent = saidSince(statements, addDays(saidDay(governing), -accountDays));
  const firstHand = recent.filter(({ evidence }) => evidence === "first-hand");
  const sides = new Set(firstHand.map(({ stance }) => sideOf(stance)));
  return sides.size > 1 ? firstHand.filter(({ stance }) => sideOf(stance) !== side) : [];
}

/** The first ones of statements that come latest first. */
function saidSince<S extends StatementFacts>(statements: readonly S[], from: Day): S[] {
  const end = statements.findIndex((statement) => saidDay(statement) < from);
  return statements.slice(0, end === -1 ? undefined : end);
}
