import { type Count, countEqual, countReaching, subtractCounts } from "./count.ts";
import { acceptedBy, type Deal, type Package, packageValue } from "./deal.ts";
import { type FrontierPoint, paretoFrontier } from "./frontier.ts";
import {
  add,
  compare,
  divide,
  largest,
  type Rational,
  rational,
  smallest,
  subtract,
  zero,
} from "./rational.ts";
import { costRules } from "./rules.ts";
import { wholeDeal } from "./whole.ts";
import { extremes, withoutRedLines } from "./zone.ts";

/** How a proposed package does, by the values that were assumed. */
export interface DraftView {
  values: Rational[];
  /** By party: reaches its reservation value and crosses none of its red lines. */
  accepted: boolean[];
  /** Feasible packages that are worth as much to every party and more to some; none: it is on the frontier. */
  dominatedBy: Count;
  /** By party: 0 is its worst feasible package, 1 its best. */
  normalised: Rational[];
  /** The largest of these less the smallest. */
  tilt: Rational;
  /** By party: what its best feasible package is worth beyond this one. */
  conceded: Rational[];
}

/**
 * @param most as in `CountOptions`
 * @returns `null` where no package is feasible at all
 */
export function viewDraft(deal: Deal, draft: Package, most?: number): DraftView | null {
  const [worst, best] = [extremes(deal, "worst"), extremes(deal, "best")];
  if (worst === null || best === null) return null;
  const values = packageValue(deal, draft);
  const normalised = values.map((value, party) => {
    const width = subtract(best[party]!, worst[party]!);
    return width.n === 0n ? zero : divide(subtract(value, worst[party]!), width);
  });
  return {
    values,
    accepted: acceptedBy(deal, draft),
    dominatedBy: countDominating(deal, values, most),
    normalised,
    tilt: subtract(largest(normalised), smallest(normalised)),
    conceded: values.map((value, party) => subtract(best[party]!, value)),
  };
}

function countDominating(deal: Deal, values: readonly Rational[], most: number | undefined): Count {
  const options = most !== undefined && { most };
  const reaching = countReaching(deal, { least: values, ...options });
  if (reaching.atMost === 0n) return reaching;
  if (reaching.atLeast === reaching.atMost) return subtractCounts(reaching, countEqual(deal, values, most));
  // Of many packages few are worth the very same: those that give the first party more stand for all that exceed it.
  const { scales } = wholeDeal({ values: deal.values, reservation: values });
  const above = values.with(0, add(values[0]!, rational(1n, scales[0]!)));
  const { atLeast } = countReaching(deal, { least: above, ...options });
  return { atLeast, atMost: reaching.atMost };
}

/** The packages of the frontier that are worth as much as the draft to every party, and more to some. */
export function findBetter(deal: Deal, draft: Package, most?: number): FrontierPoint[] {
  const values = packageValue(deal, draft);
  const options = { onlyAcceptable: true, ...(most !== undefined && { most }) };
  const { points } = paretoFrontier({ ...deal, reservation: values, redLines: [] }, options);
  return points.filter((point) => point.values.some((value, party) => compare(value, values[party]!) > 0));
}

/** The fewest issues of a draft that must change before all could sign. */
export interface Nearest {
  changes: number;
  /** How many packages all could sign lie that near. */
  count: Count;
  /** Those of them that no other of them exceeds. */
  points: FrontierPoint[];
}

/**
 * @param most as in `CountOptions`
 * @returns `null` where there is nothing that all could sign
 */
export function findNearest(deal: Deal, draft: Package, most?: number): Nearest | null {
  const { deal: open, original } = withoutRedLines(deal);
  if (open.issues.some(({ options }) => options.length === 0)) return null;
  const cost = (issue: number, option: number) => {
    const chosen = open.issues.map((_, each) => (each === issue ? option : 0));
    return original(chosen)[issue] === draft[issue] ? 0 : 1;
  };
  for (let changes = fewestAlone(deal, draft); changes <= draft.length; changes++) {
    const rules = costRules(cost, changes);
    const { points } = paretoFrontier(open, { onlyAcceptable: true, rules });
    if (points.length === 0) continue;
    for (const point of points) {
      const { packages } = point;
      point.packages = function* () {
        for (const chosen of packages()) yield original(chosen);
      };
    }
    // Nothing lies nearer, so that what is within this many changes is exactly that far away.
    const { atLeast, atMost } = countReaching(open, { rules, ...(most !== undefined && { most }) });
    const listed = points.reduce((total, { count }) => total + count(), 0n);
    return { changes, count: { atLeast: listed > atLeast ? listed : atLeast, atMost }, points };
  }
  return null;
}

/** At least so many changes it takes until the party that is hardest to please could sign, if it were alone. */
function fewestAlone(deal: Deal, draft: Package): number {
  const values = packageValue(deal, draft);
  const needed = values.map((value, party) => {
    const gains = deal.values[party]!.map((options, issue) =>
      subtract(largest(options), options[draft[issue]!]!),
    ).sort((a, b) => compare(b, a));
    let [reached, changes] = [value, 0];
    while (compare(reached, deal.reservation[party]!) < 0 && changes < gains.length)
      reached = add(reached, gains[changes++]!);
    return changes;
  });
  return Math.max(0, ...needed);
}

/** Two changes of a draft, neither of which all would want alone, that together leave nobody worse and some better. */
export interface Swap {
  changes: readonly [
    { issue: number; from: number; to: number },
    { issue: number; from: number; to: number },
  ];
  package: Package;
  /** By party: what it gains, never less than 0. */
  gains: Rational[];
}

/** Swaps worth making (logrolling): each gives to one party what another values less. Largest smallest gain first. */
export function findSwaps(deal: Deal, draft: Package, isAllowed: (chosen: Package) => boolean): Swap[] {
  const moves = draft.flatMap((from, issue) =>
    deal.issues[issue]!.options.flatMap((_, to) => {
      const gains = deal.values.map((values) => subtract(values[issue]![to]!, values[issue]![from]!));
      return to !== from && isMixed(gains) ? [{ issue, from, to, gains }] : [];
    }),
  );
  const swaps: Swap[] = [];
  for (const [index, first] of moves.entries()) {
    for (const second of moves.slice(index + 1)) {
      if (second.issue === first.issue) continue;
      const gains = first.gains.map((gain, party) => add(gain, second.gains[party]!));
      if (gains.some((gain) => gain.n < 0n) || gains.every((gain) => gain.n === 0n)) continue;
      const chosen = draft.with(first.issue, first.to).with(second.issue, second.to);
      if (isAllowed(chosen)) swaps.push({ changes: [change(first), change(second)], package: chosen, gains });
    }
  }
  return swaps.sort((a, b) => compare(smallest(b.gains), smallest(a.gains)));
}

function isMixed(gains: readonly Rational[]): boolean {
  return gains.some(({ n }) => n > 0n) && gains.some(({ n }) => n < 0n);
}

function change({ issue, from, to }: { issue: number; from: number; to: number }) {
  return { issue, from, to };
}
