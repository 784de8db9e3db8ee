import type { Brief, Issue } from "../brief/index.ts";
import type { Stance } from "../reading/index.ts";
import { saidDay } from "./days.ts";
import type { StatementFacts } from "./evidence.ts";
import type { Headline, Position, Side } from "./position.ts";
import { byText } from "./strand.ts";

/** Which side is shown first: the option that a party is for, else what it is against, else open. */
const sideOrder: readonly Side[] = ["for", "against", "open"];
const order: readonly Stance[] = [
  "demands",
  "proposes",
  "accepts",
  "accepts-if",
  "rejects",
  "opposes",
  "undecided",
];

/**
 * The cells of the table: for each issue of the brief, each of its parties, in the brief's order.
 * A party that has not been heard on an issue has a headline without a position.
 */
export function deriveHeadlines<S extends StatementFacts>(
  brief: Brief,
  positions: readonly Position<S>[],
): Headline<S>[] {
  const cells = Map.groupBy(positions, ({ party, issue }) => cellKey(issue, party));
  return brief.issues.flatMap((issue) =>
    brief.parties.map((party) => {
      const own = rankPositions(issue, cells.get(cellKey(issue.id, party.id)) ?? []);
      return { party: party.id, issue: issue.id, position: own[0] ?? null, positions: own };
    }),
  );
}

/** Sorts a party's positions on one issue as they are shown: the headline first. */
export function rankPositions<S extends StatementFacts>(
  issue: Issue,
  positions: readonly Position<S>[],
): Position<S>[] {
  const optionOrder = new Map(issue.options.map(({ id }, index) => [id, index]));
  const place = ({ option }: Position<S>) => optionOrder.get(option ?? "") ?? issue.options.length;
  return positions.toSorted(
    (a, b) =>
      // Second-hand never overrides: hearsay heads a cell only where the party has not been heard on the issue.
      Number(a.hearsayOnly) - Number(b.hearsayOnly) ||
      sideOrder.indexOf(a.side) - sideOrder.indexOf(b.side) ||
      // An option tells more than words that fit none.
      Number(a.option === null) - Number(b.option === null) ||
      order.indexOf(a.stance) - order.indexOf(b.stance) ||
      byText(saidDay(b.governing), saidDay(a.governing)) ||
      b.reports - a.reports ||
      place(a) - place(b) ||
      byText(a.option ?? "", b.option ?? ""),
  );
}

function cellKey(issue: string, party: string): string {
  return `${issue}\n${party}`;
}
