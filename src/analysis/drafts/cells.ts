import type { Stance } from "../../reading/index.ts";
import { findContradictions } from "../contradictions.ts";
import type { StatementFacts } from "../evidence.ts";
import type { Position, Side } from "../position.ts";
import { type Answer, answers, type Cell, type Clause, type Draft, type Settled } from "./draft.ts";

const answerByStance: Record<Stance, Answer> = {
  demands: "accepts",
  proposes: "accepts",
  accepts: "accepts",
  "accepts-if": "would accept if",
  undecided: "open",
  opposes: "objects",
  rejects: "rules out",
};

/**
 * What each party answers to each clause that settles an option, by its positions. In the order of the clauses,
 * then of `parties`. A clause stands or falls as a whole: of several options that it settles, the answer that stands
 * most in its way is the answer to the clause (docs/drafts.md).
 */
export function deriveCells<S extends StatementFacts>(
  draft: Draft,
  positions: readonly Position<S>[],
  parties: readonly string[],
): Cell<S>[] {
  const find = findPosition(positions);
  return mappedClauses(draft).flatMap((clause) =>
    parties.map((party) => {
      const replies = clause.settles.map((settled) => replyTo(draft, party, find(party, settled)));
      return { clause: clause.label, party, ...pickWorst(replies) };
    }),
  );
}

/** The clauses that count: those that would settle an option of the brief. */
export function mappedClauses({ clauses }: Draft): Clause[] {
  return clauses.filter(({ settles }) => settles.length > 0);
}

/** Looks up what a party's statements on an option add up to. */
export function findPosition<S extends StatementFacts>(
  positions: readonly Position<S>[],
): (party: string, settled: Settled) => Position<S> | null {
  const byKey = new Map(positions.map((position) => [keyOf(position.party, position), position]));
  return (party, settled) => byKey.get(keyOf(party, settled)) ?? null;
}

/** What a party answers to one option by itself. */
export function answerOf(position: Position | Position<StatementFacts> | null): Answer {
  return position === null ? "unheard" : answerByStance[position.stance];
}

/** The side on which an answer lies; `null` where the party has not been heard. */
export function sideOfAnswer(answer: Answer): Side | null {
  switch (answer) {
    case "accepts":
    case "would accept if":
      return "for";
    case "objects":
    case "rules out":
      return "against";
    case "open":
      return "open";
    case "unheard":
      return null;
    default:
      return answer satisfies never;
  }
}

type Reply<S extends StatementFacts> = Omit<Cell<S>, "clause" | "party">;

/** Who puts a draft forward is for what it says, until a statement of theirs says otherwise. */
function replyTo<S extends StatementFacts>(
  { proposedBy }: Draft,
  party: string,
  position: Position<S> | null,
): Reply<S> {
  const ownDraft = position === null && party === proposedBy;
  return {
    answer: ownDraft ? "accepts" : answerOf(position),
    position,
    ownDraft,
    hearsayOnly: position?.hearsayOnly ?? false,
    contradicting: position !== null && findContradictions(position).length > 0,
  };
}

function pickWorst<S extends StatementFacts>(replies: Reply<S>[]): Reply<S> {
  const rank = ({ answer }: Reply<S>) => answers.indexOf(answer);
  return replies.reduce((worst, reply) => (rank(reply) < rank(worst) ? reply : worst));
}

function keyOf(party: string, { issue, option }: { issue: string; option: string | null }): string {
  return `${party}\n${issue}\n${option}`;
}
