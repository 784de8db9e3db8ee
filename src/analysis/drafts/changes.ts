import type { Brief } from "../../brief/index.ts";
import type { StatementFacts } from "../evidence.ts";
import type { Position } from "../position.ts";
import { answerOf, findPosition, sideOfAnswer } from "./cells.ts";
import { type Answer, answers, type Cell, type Draft, type Settled } from "./draft.ts";

/** One option that would have to go, and the nearest that could take its place. */
export interface Change {
  clause: string;
  from: Settled;
  /** `null`: no option that could replace it is known to suit the party; the clause would have to be left out. */
  to: Settled | null;
  /** What the party says to `to`. */
  answer: Answer | null;
  /** Parties that have ruled `to` out. */
  ruledOutBy: string[];
}

/** What stands between a party and the draft. */
export interface WayToYes {
  party: string;
  /** Clauses that it rules out: red lines that the draft crosses. */
  redLines: string[];
  /** Clauses that it is against: each has to change, and no other has to. Their number is the fewest. */
  mustChange: string[];
  /** Clauses that it would accept on a condition. */
  conditions: string[];
  /** Clauses on which it has said neither yes nor no, or nothing: to be asked. */
  toAsk: string[];
  changes: Change[];
}

/** For each party, the fewest clauses that have to change before it can accept the draft, and into what. */
export function findWaysToYes<S extends StatementFacts>(
  brief: Brief,
  draft: Draft,
  positions: readonly Position<S>[],
  cells: readonly Cell<S>[],
  parties: readonly string[],
): WayToYes[] {
  const find = findPosition(positions);
  return parties.map((party) => {
    const own = cells.filter((cell) => cell.party === party);
    const labels = (...wanted: Answer[]) =>
      own.filter(({ answer }) => wanted.includes(answer)).map(({ clause }) => clause);
    const mustChange = labels("rules out", "objects");
    const refused = draft.clauses
      .filter(({ label }) => mustChange.includes(label))
      .flatMap(({ label, settles }) => settles.map((from) => ({ clause: label, from })))
      .filter(({ from }) => sideOfAnswer(answerOf(find(party, from))) === "against");
    return {
      party,
      redLines: labels("rules out"),
      mustChange,
      conditions: labels("would accept if"),
      toAsk: labels("open", "unheard"),
      changes: refused.map(({ clause, from }) => ({
        clause,
        from,
        ...findReplacement(brief, from, party, parties, find),
      })),
    };
  });
}

/**
 * The option of the same issue, excluding the one that goes, that fewest parties rule out; of these the one that the
 * party itself is nearest to accepting, then the brief's first. One that it is against is none.
 */
function findReplacement<S extends StatementFacts>(
  brief: Brief,
  from: Settled,
  party: string,
  parties: readonly string[],
  find: (party: string, settled: Settled) => Position<S> | null,
): Pick<Change, "to" | "answer" | "ruledOutBy"> {
  const issue = brief.issues.find(({ id }) => id === from.issue);
  const fits = (issue?.options ?? [])
    .filter(({ id, against }) => id !== from.option && against.includes(from.option))
    .map(({ id: option }) => {
      const to = { issue: from.issue, option };
      const ruledOutBy = parties.filter((each) => answerOf(find(each, to)) === "rules out");
      return { to, answer: answerOf(find(party, to)), ruledOutBy };
    })
    .filter(({ answer }) => sideOfAnswer(answer) !== "against")
    .sort(
      (a, b) =>
        a.ruledOutBy.length - b.ruledOutBy.length || answers.indexOf(b.answer) - answers.indexOf(a.answer),
    );
  return fits[0] ?? { to: null, answer: null, ruledOutBy: [] };
}
