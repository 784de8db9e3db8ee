import type { StatementFacts } from "./evidence.ts";
import type { Position } from "./position.ts";
import type { Selection } from "./select.ts";
import { sideOf } from "./side.ts";
import { findStrands, governingSequence, type Sequence, type Strand } from "./strand.ts";

/**
 * What each party's statements add up to, for each option that they speak of (docs/words.md, "Position").
 * Ordered by the ids of party, issue and option; the same whatever the order of the statements.
 */
export function derivePositions<S extends StatementFacts>(
  statements: Iterable<S>,
  selection: Selection = {},
): Position<S>[] {
  return findStrands(statements, selection).map(positionOf);
}

function positionOf<S extends StatementFacts>(strand: Strand<S>): Position<S> {
  const { party, issue, option } = strand;
  const sequence = governingSequence(strand);
  const hearsayOnly = sequence === strand.hearsay;
  const governing = sequence.statements[0]!;
  return {
    party,
    issue,
    option,
    stance: governing.stance,
    side: sideOf(governing.stance),
    ...measureRun(sequence),
    governing,
    hearsayOnly,
    hearsay: hearsayOnly ? [] : strand.hearsay.statements,
    statements: sequence.statements,
  };
}

/**
 * The unbroken run on the governing side, day by day by the statement that governed each:
 * its first day, and how many reports have told the side within it.
 */
function measureRun<S extends StatementFacts>(sequence: Sequence<S>): Pick<Position<S>, "since" | "reports"> {
  const { statements, days, starts } = sequence;
  const side = sideOf(statements[0]!.stance);
  const broken = starts.findIndex((start) => sideOf(statements[start]!.stance) !== side);
  const run = broken === -1 ? statements : statements.slice(0, starts[broken]);
  const telling = run.filter(({ stance }) => sideOf(stance) === side);
  return {
    since: days.at(broken === -1 ? -1 : broken - 1)!,
    reports: new Set(telling.map(({ report }) => report)).size,
  };
}
