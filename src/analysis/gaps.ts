import type { Brief, Issue } from "../brief/index.ts";
import type { Stance } from "../reading/index.ts";
import { findContradictions } from "./contradictions.ts";
import type { StatementFacts } from "./evidence.ts";
import type { Gap, GapKind, Position } from "./position.ts";

/** From the furthest apart to the nearest; an issue shows its worst pair, and is agreed only where every pair is. */
const worstFirst: readonly GapKind[] = [
  "opposed",
  "open",
  "bridgeable",
  "one side only",
  "unheard",
  "agreed",
];

/** Of several bridges, the one with the least still to be said. `null`: the other has not spoken of it. */
const nearestFirst: readonly (Stance | null)[] = ["accepts-if", "undecided", null, "opposes"];

/**
 * How each two parties stand to each other on each issue, in the brief's order.
 * `parties` limits it to pairs with one of these; by default the pairs of those whose role is `party`.
 */
export function deriveGaps<S extends StatementFacts>(
  brief: Brief,
  positions: readonly Position<S>[],
  parties?: readonly string[],
): Gap[] {
  const pairs = pairParties(brief, parties);
  const byIssue = Map.groupBy(positions, ({ issue }) => issue);
  return brief.issues.flatMap((issue) => {
    const byParty = Map.groupBy(byIssue.get(issue.id) ?? [], ({ party }) => party);
    return pairs.map(([p, q]) => compare(issue, [p, q], byParty.get(p) ?? [], byParty.get(q) ?? []));
  });
}

/** The gap that an issue shows: that of its worst pair, contradicting accounts before others. */
export function worstGap(gaps: readonly Gap[]): Gap | null {
  const rank = (gap: Gap) => worstFirst.indexOf(gap.kind) * 2 - Number(gap.contradicting);
  return gaps.toSorted((a, b) => rank(a) - rank(b))[0] ?? null;
}

function pairParties(brief: Brief, wanted?: readonly string[]): [string, string][] {
  const sides = brief.parties.filter(({ id, role }) => role === "party" || wanted?.includes(id));
  return sides
    .flatMap(({ id: p }, index) => sides.slice(index + 1).map(({ id: q }): [string, string] => [p, q]))
    .filter(([p, q]) => wanted === undefined || wanted.includes(p) || wanted.includes(q));
}

function compare<S extends StatementFacts>(
  issue: Issue,
  parties: [string, string],
  p: Position<S>[],
  q: Position<S>[],
): Gap {
  const standingP = standing(p);
  const standingQ = standing(q);
  return {
    issue: issue.id,
    parties,
    ...firstMatch(issue, standingP, standingQ),
    onHearsay: [...standingP, ...standingQ].some(({ hearsayOnly }) => hearsayOnly),
    contradicting: [...p, ...q].some((position) => findContradictions(position).length > 0),
  };
}

/** Second-hand never overrides: hearsay counts where a party has not been heard on the issue in any other way. */
export function standing<S extends StatementFacts>(positions: Position<S>[]): Position<S>[] {
  const heard = positions.filter(({ hearsayOnly }) => !hearsayOnly);
  return heard.length > 0 ? heard : positions;
}

function firstMatch<S extends StatementFacts>(
  issue: Issue,
  p: Position<S>[],
  q: Position<S>[],
): Pick<Gap, "kind" | "option"> {
  if (p.length === 0 && q.length === 0) return { kind: "unheard", option: null };
  if (p.length === 0 || q.length === 0) return { kind: "one side only", option: null };
  const agreed = issue.options.find(({ id }) => isForPlainly(p, id) && isForPlainly(q, id));
  if (agreed) return { kind: "agreed", option: agreed.id };
  const bridge = findBridge(issue, p, q);
  if (bridge !== null) return { kind: "bridgeable", option: bridge };
  return { kind: isOpposed(p, q) ? "opposed" : "open", option: null };
}

function isForPlainly<S extends StatementFacts>(positions: Position<S>[], option: string): boolean {
  const stance = stanceOn(positions, option);
  return stance === "demands" || stance === "proposes" || stance === "accepts";
}

/** The option that bridges: one is for it and the other has not ruled it out; the nearest, then the brief's first. */
function findBridge<S extends StatementFacts>(
  issue: Issue,
  p: Position<S>[],
  q: Position<S>[],
): string | null {
  const bridges = issue.options
    .map(({ id }) => ({ id, distance: Math.min(bridgeLength(id, p, q), bridgeLength(id, q, p)) }))
    .filter(({ distance }) => distance < Number.POSITIVE_INFINITY);
  return bridges.sort((a, b) => a.distance - b.distance)[0]?.id ?? null;
}

/** How far `other` is from an option that `one` is for, as a place in `nearestFirst`; infinite where it is no bridge. */
function bridgeLength<S extends StatementFacts>(
  option: string,
  one: Position<S>[],
  other: Position<S>[],
): number {
  const answer = stanceOn(other, option);
  const isWanted = one.some((position) => position.option === option && position.side === "for");
  const isRuledOut = answer === null ? isAgainstSomething(other) : !nearestFirst.includes(answer);
  return isWanted && !isRuledOut ? nearestFirst.indexOf(answer) : Number.POSITIVE_INFINITY;
}

/**
 * Called when nothing bridges, so that whatever option one is for, the other has ruled out: by a no to it, or by
 * silence on it beside a no to something else.
 */
function isOpposed<S extends StatementFacts>(p: Position<S>[], q: Position<S>[]): boolean {
  if ([...p, ...q].some(({ option, side }) => option !== null && side === "for")) return true;
  if ([...p, ...q].every(({ side }) => side === "against")) return true;
  const onIssue = [...p, ...q].filter(({ option }) => option === null).map(({ side }) => side);
  return onIssue.includes("for") && onIssue.includes("against");
}

function stanceOn<S extends StatementFacts>(positions: Position<S>[], option: string): Stance | null {
  return positions.find((position) => position.option === option)?.stance ?? null;
}

function isAgainstSomething<S extends StatementFacts>(positions: Position<S>[]): boolean {
  return positions.some(({ side }) => side === "against");
}
