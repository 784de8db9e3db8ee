import type { Brief } from "../../brief/index.ts";
import type { StatementFacts } from "../evidence.ts";
import type { Position } from "../position.ts";
import { deriveCells, mappedClauses } from "./cells.ts";
import { findWaysToYes, type WayToYes } from "./changes.ts";
import { type Answer, answers, type Cell, type Draft } from "./draft.ts";
import { deriveTilt, type Tilt } from "./tilt.ts";

/** How often a party gives each answer. */
export interface Tally {
  party: string;
  counts: Record<Answer, number>;
}

/** A draft set against what the parties have said. */
export interface DraftCheck<S extends StatementFacts = StatementFacts> {
  draft: Draft;
  /** Labels of the clauses that settle an option of the brief, and of those that settle none and do not count. */
  counted: string[];
  uncounted: string[];
  cells: Cell<S>[];
  tallies: Tally[];
  tilt: Tilt;
  ways: WayToYes[];
}

/** Sets a draft against positions (docs/drafts.md has the rules). `parties`: by default those whose role is `party`. */
export function checkDraft<S extends StatementFacts>(
  brief: Brief,
  draft: Draft,
  positions: readonly Position<S>[],
  parties: readonly string[] = listSides(brief),
): DraftCheck<S> {
  const cells = deriveCells(draft, positions, parties);
  return {
    draft,
    counted: mappedClauses(draft).map(({ label }) => label),
    uncounted: draft.clauses.filter(({ settles }) => settles.length === 0).map(({ label }) => label),
    cells,
    tallies: parties.map((party) => ({ party, counts: countAnswers(cells, party) })),
    tilt: deriveTilt(cells, parties),
    ways: findWaysToYes(brief, draft, positions, cells, parties),
  };
}

/** Ids of the parties between which a negotiation is. */
export function listSides({ parties }: Brief): string[] {
  return parties.filter(({ role }) => role === "party").map(({ id }) => id);
}

function countAnswers(cells: readonly Cell[], party: string): Record<Answer, number> {
  const own = cells.filter((cell) => cell.party === party);
  const entries = answers.map((answer) => [answer, own.filter((cell) => cell.answer === answer).length]);
  return Object.fromEntries(entries);
}
