import type { Brief } from "../../brief/index.ts";
import type { Stance } from "../../reading/index.ts";
import { saidDay } from "../days.ts";
import type { StatementFacts } from "../evidence.ts";
import { deriveGaps, worstGap } from "../gaps.ts";
import { rankPositions } from "../headlines.ts";
import type { Position } from "../position.ts";
import { derivePositions } from "../positions.ts";
import { byText } from "../strand.ts";

/**
 * What would change in the table if the statement were rejected, from the most to the least: the gap that an issue
 * shows; what a cell says; a position behind a cell; only when it was last heard; nothing.
 */
export const impacts = ["gap", "cell", "position", "date", "none"] as const;
export type Impact = (typeof impacts)[number];

const weights: { [I in Impact]: number } = { gap: 8, cell: 4, position: 2, date: 1, none: 0.25 };

/** So that what the reader is certain of is still asked for, after all else of its kind. */
const leastDoubt = 0.02;

export interface QueuedStatement {
  id: string;
  impact: Impact;
  /** What the cell would say without it; `null`: the party would be unheard on the issue. Only for "gap" and "cell". */
  without: { option: string | null; stance: Stance } | null | undefined;
  /** Weight of the impact times the doubt that the reading is right; the higher, the sooner. */
  urgency: number;
}

export interface ReviewQueue {
  /** How many statements are due. */
  due: number;
  /** The first of them, in the order in which a person should judge them. */
  first: QueuedStatement[];
}

/**
 * The statements that a person should judge next, least certain and most consequential first.
 * `positions` are those of all the facts, as `derivePositions` gives them; `most` is how many are wanted.
 */
export function queueForReview(
  brief: Brief,
  facts: readonly StatementFacts[],
  positions: readonly Position<StatementFacts>[],
  { isDue, most }: { isDue: (statement: StatementFacts) => boolean; most: number },
): ReviewQueue {
  const stakes = weighStatements(brief, positions);
  const due = facts.filter(isDue);
  const urgencies = Float64Array.from(due, (statement) => {
    const { impact } = stakes.get(statement.id) ?? nothingAtStake;
    return weights[impact] * Math.max(leastDoubt, 1 - statement.confidence);
  });
  const least = nthLargest(urgencies, most);
  const first = due
    .map(({ id }, index) => ({ id, urgency: urgencies[index]! }))
    .filter(({ urgency }) => urgency >= least)
    .sort((a, b) => b.urgency - a.urgency || a.id.length - b.id.length || byText(a.id, b.id))
    .slice(0, most)
    .map(({ id, urgency }) => ({ id, ...(stakes.get(id) ?? nothingAtStake), urgency }));
  return { due: due.length, first };
}

/** Of 100,000 statements a page of fifty is wanted: sorting numbers to find where it ends is far quicker than sorting all. */
function nthLargest(numbers: Float64Array, n: number): number {
  return numbers.toSorted().at(-n) ?? Number.NEGATIVE_INFINITY;
}

type Stake = Pick<QueuedStatement, "impact" | "without">;
const nothingAtStake: Stake = { impact: "none", without: undefined };

/** Only what governs a position can change it by itself. */
function weighStatements(brief: Brief, positions: readonly Position<StatementFacts>[]): Map<string, Stake> {
  const byIssue = Map.groupBy(positions, ({ issue }) => issue);
  const stakes = new Map<string, Stake>();
  for (const position of positions) {
    stakes.set(position.governing.id, weigh(brief, position, byIssue.get(position.issue)!));
  }
  return stakes;
}

function weigh(brief: Brief, position: Position<StatementFacts>, ofIssue: Position<StatementFacts>[]): Stake {
  const issue = brief.issues.find(({ id }) => id === position.issue);
  const { governing, statements } = position;
  const next = statements[1];
  // Whoever spoke next to last governs then: where the stance is the same, there is no more to work out.
  if (next?.stance === governing.stance) {
    return { impact: saidDay(next) === saidDay(governing) ? "none" : "date", without: undefined };
  }
  const [left] = derivePositions(othersOf(position));
  // What the brief has no more shows nowhere.
  if (!issue) return nothingAtStake;
  const after = ofIssue.flatMap((each) => (each === position ? (left ?? []) : [each]));
  const headlineIn = (all: Position<StatementFacts>[]) =>
    rankPositions(
      issue,
      all.filter(({ party }) => party === position.party),
    )[0];
  const [now, then] = [headlineIn(ofIssue), headlineIn(after)];
  const without = then ? { option: then.option, stance: then.stance } : null;
  const gapIn = (all: Position<StatementFacts>[]) =>
    worstGap(deriveGaps({ ...brief, issues: [issue] }, all))?.kind;
  if (gapIn(ofIssue) !== gapIn(after)) return { impact: "gap", without };
  const isSame = now?.option === then?.option && now?.stance === then?.stance;
  return isSame ? { impact: "position", without: undefined } : { impact: "cell", without };
}

/** What a position would stand on without the statement that governs: the latest of it is enough to know its stance. */
function othersOf({ statements, hearsay }: Position<StatementFacts>): StatementFacts[] {
  return [...statements.slice(1, enough), ...hearsay.slice(0, enough)];
}

/** More statements than anybody makes of one option in a day. */
const enough = 60;
