import {
  add,
  compare,
  divide,
  multiply,
  one,
  type Rational,
  rational,
  subtract,
  sum,
  zero,
} from "./rational.ts";

/** Two parties, items that can be divided, and what each item is worth to each: points, usually 100 for each party. */
export interface DivisionCase {
  items: readonly string[];
  points: readonly [readonly Rational[], readonly Rational[]];
}

/** A share of an item that goes over after each item has gone to whom it is worth more. */
export interface Transfer {
  from: 0 | 1;
  item: number;
  fraction: Rational;
}

export interface Division {
  /** After the first step: each item to whom it is worth more, ties to the second party. */
  initialTotals: [Rational, Rational];
  transfers: Transfer[];
  /** By item: the first party's share. */
  shares: Rational[];
  /** What both have in the end; it does not depend on how ties were broken. */
  equalTotal: Rational;
  /** At most one. */
  split: number[];
  /** Neither would rather have the other's part. */
  envyFree: boolean;
  /** Both have the same. */
  equitable: boolean;
  /** No other division is worth as much to both and more to one. */
  efficient: boolean;
}

/**
 * Adjusted winner (Brams, Taylor 1996): equal for both, efficient, and no envy where the points of both add up to the
 * same. The items nearest to equal worth go over first, and of the last one only a share.
 */
export function adjustedWinner({ items, points }: DivisionCase): Division {
  const [a, b] = points;
  const shares = items.map((_, item) => (compare(a[item]!, b[item]!) > 0 ? one : zero));
  const initialTotals = totalsOf(points, shares);
  const ahead = compare(initialTotals[0], initialTotals[1]) >= 0 ? 0 : 1;
  const transfers: Transfer[] = [];
  for (const item of byRatio(points, shares, ahead)) {
    const [first, second] = totalsOf(points, shares);
    const lead = ahead === 0 ? subtract(first, second) : subtract(second, first);
    if (compare(lead, zero) <= 0) break;
    // Moving a share f takes f * own from the leader and gives f * other: the lead shrinks by f * (own + other).
    const whole = add(a[item]!, b[item]!);
    const fraction = compare(whole, lead) <= 0 ? one : divide(lead, whole);
    shares[item] = ahead === 0 ? subtract(one, fraction) : fraction;
    transfers.push({ from: ahead, item, fraction });
  }
  const [first, second] = totalsOf(points, shares);
  const half = (party: 0 | 1) => divide(sum(points[party]), rational(2n));
  return {
    initialTotals,
    transfers,
    shares,
    equalTotal: first,
    split: items.flatMap((_, item) => (shares[item]!.n !== 0n && shares[item]!.d !== 1n ? [item] : [])),
    envyFree: compare(first, half(0)) >= 0 && compare(second, half(1)) >= 0,
    equitable: compare(first, second) === 0,
    efficient: isEfficient(points, shares),
  };
}

/** Nothing can be gained by exchanging: what the first has is worth more to it, by ratio, than what the second has. */
function isEfficient([a, b]: DivisionCase["points"], shares: readonly Rational[]): boolean {
  const items = shares.map((_, item) => item);
  const firsts = items.filter((item) => shares[item]!.n !== 0n);
  const seconds = items.filter((item) => compare(shares[item]!, one) < 0);
  return firsts.every((x) =>
    seconds.every((y) => compare(multiply(a[x]!, b[y]!), multiply(a[y]!, b[x]!)) >= 0),
  );
}

/** The leader's items, those that cost it least for what they bring the other first. */
function byRatio(points: DivisionCase["points"], shares: readonly Rational[], ahead: 0 | 1): number[] {
  const [own, other] = [points[ahead], points[ahead === 0 ? 1 : 0]];
  const held = shares.flatMap((share, item) =>
    compare(share, ahead === 0 ? one : zero) === 0 ? [item] : [],
  );
  const isWorthMoving = (item: number) => own[item]!.n !== 0n || other[item]!.n !== 0n;
  // own / other, compared crosswise because either may be 0.
  const cross = (x: number, y: number) => compare(multiply(own[x]!, other[y]!), multiply(own[y]!, other[x]!));
  return held.filter(isWorthMoving).sort((x, y) => cross(x, y) || x - y);
}

function totalsOf(points: DivisionCase["points"], shares: readonly Rational[]): [Rational, Rational] {
  const total = (party: 0 | 1) =>
    sum(
      shares.map((share, item) => {
        const part = party === 0 ? share : subtract(one, share);
        return multiply(part, points[party][item]!);
      }),
    );
  return [total(0), total(1)];
}
