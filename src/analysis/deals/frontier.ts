import { type Bucket, mergeRuns, type Run, startBucket } from "./bucket.ts";
import type { Deal, Package } from "./deal.ts";
import { type Rational, rational } from "./rational.ts";
import { bothRules, exclusionRules, planOrder, type Rules } from "./rules.ts";
import { exactValue, thinBucket } from "./thin.ts";
import { type WholeDeal, wholeDeal } from "./whole.ts";

/** One vector of values that no feasible package exceeds, with the packages that have it. */
export interface FrontierPoint {
  values: Rational[];
  /** How many packages have these values. */
  count: () => bigint;
  /** These packages, in no order that means anything; there may be more than anybody can read. */
  packages: () => Generator<Package>;
  /** What the given rules remember of it. */
  state: string;
}

export interface Frontier {
  /** In falling order of the first party's value, then of the second's and so on. */
  points: FrontierPoint[];
  /** The same values as whole numbers in each party's scale, for exact comparing. */
  whole: { scales: bigint[]; vectors: bigint[][] };
  /**
   * By party: what it may be short of. 0 where the frontier is exact. Else each package is matched by a point that
   * is worth to no party less than the package does minus this.
   */
  slack: Rational[];
}

export interface FrontierOptions {
  /** Leave out what does not reach the reservation values. */
  onlyAcceptable?: boolean;
  /** More to remember than the excluded combinations; points of different states don't exceed one another. */
  rules?: Rules;
  /** How many vectors may be kept at a time before they are thinned out and the answer gets a slack. */
  most?: number;
}

/**
 * The Pareto frontier of a deal with its packages: issue by issue, the vectors that no other exceeds, kept apart by
 * what is still open of the excluded combinations (Nemhauser, Ullmann 1969, for more than two numbers).
 */
export function paretoFrontier(deal: Deal, options: FrontierOptions = {}): Frontier {
  const { onlyAcceptable = false, rules, most = 1_000_000 } = options;
  const whole = wholeDeal(deal);
  const order = planOrder(deal.issues.length, deal.excluded);
  const exclusions = exclusionRules(deal.excluded, order);
  const all = rules === undefined ? exclusions : bothRules(exclusions, rules);
  const slack = whole.scales.map(() => 0n);
  let buckets = [startBucket(all.start, deal.parties.length, whole.isSmall)];
  for (const [place, issue] of order.entries()) {
    const floor = onlyAcceptable ? floorAfter(whole, order, place) : null;
    buckets = addIssue(buckets, whole, issue, all, floor);
    buckets = thin(buckets, most, slack);
  }
  return describe(buckets, order, whole, slack);
}

function addIssue(
  buckets: readonly Bucket[],
  { values }: WholeDeal,
  issue: number,
  rules: Rules,
  floor: readonly bigint[] | null,
): Bucket[] {
  const runs = new Map<string, Run[]>();
  for (const source of buckets) {
    for (let option = 0; option < values[0]![issue]!.length; option++) {
      const state = rules.next(source.state, issue, option);
      if (state === null) continue;
      const run = { source, option, worth: values.map((issues) => issues[issue]![option]!) };
      const known = runs.get(state);
      if (known === undefined) runs.set(state, [run]);
      else known.push(run);
    }
  }
  return [...runs].map(([state, list]) => mergeRuns(state, list, floor)).filter(({ length }) => length > 0);
}

/** What must have been reached after an issue so that the best of the rest still leads to the reservation value. */
function floorAfter({ values, reservation }: WholeDeal, order: readonly number[], place: number): bigint[] {
  const rest = order.slice(place + 1);
  return reservation.map((least, party) =>
    rest.reduce((need, issue) => need - values[party]![issue]!.reduce((a, b) => (a > b ? a : b)), least),
  );
}

/** Note: adds to `slack` what is lost. */
function thin(buckets: Bucket[], most: number, slack: bigint[]): Bucket[] {
  const size = (list: readonly Bucket[]) => list.reduce((total, { length }) => total + length, 0);
  if (size(buckets) <= most) return buckets;
  const spreads = slack.map((_, party) => spread(buckets, party));
  let grid = spreads.map((width) => width / 4096n + 1n);
  let thinned = buckets.map((bucket) => thinBucket(bucket, grid));
  // Cells wider than everything can't be made fewer.
  while (size(thinned) > most && grid.some((width, party) => width <= spreads[party]!)) {
    grid = grid.map((width) => width * 2n);
    thinned = buckets.map((bucket) => thinBucket(bucket, grid));
  }
  for (const [party, width] of grid.entries()) slack[party]! += width;
  return thinned;
}

function spread(buckets: readonly Bucket[], party: number): bigint {
  let [least, most] = [exactValue(buckets[0]!, party, 0), exactValue(buckets[0]!, party, 0)];
  for (const bucket of buckets) {
    for (let at = 0; at < bucket.length; at++) {
      const value = exactValue(bucket, party, at);
      if (value < least) least = value;
      if (value > most) most = value;
    }
  }
  return most - least;
}

function describe(
  buckets: readonly Bucket[],
  order: readonly number[],
  { scales }: WholeDeal,
  slack: readonly bigint[],
): Frontier {
  const counts = new Map<Bucket, bigint[]>();
  const found = buckets.flatMap((bucket) =>
    Array.from({ length: bucket.length }, (_, at) => ({
      vector: scales.map((_, party) => exactValue(bucket, party, at)),
      bucket,
      at,
    })),
  );
  found.sort((a, b) => fallingOrder(a.vector, b.vector));
  return {
    points: found.map(({ vector, bucket, at }) => ({
      // Made when asked for: of a long frontier few points are ever shown.
      get values() {
        return vector.map((value, party) => rational(value, scales[party]!));
      },
      count: () => countWays(bucket, counts)[at]!,
      packages: () => listWays(bucket, at, order, order.length - 1),
      state: bucket.state,
    })),
    whole: { scales, vectors: found.map(({ vector }) => vector) },
    slack: slack.map((value, party) => rational(value, scales[party]!)),
  };
}

function fallingOrder(a: readonly bigint[], b: readonly bigint[]): number {
  for (let party = 0; party < a.length; party++) {
    if (a[party]! !== b[party]!) return a[party]! > b[party]! ? -1 : 1;
  }
  return 0;
}

function countWays(bucket: Bucket, known: Map<Bucket, bigint[]>): bigint[] {
  const counted = known.get(bucket);
  if (counted !== undefined) return counted;
  const { length, starts, wayRuns, wayPlaces, runs } = bucket;
  const sources = runs.map(({ source }) => countWays(source, known));
  const counts = Array.from({ length }, (_, at) => {
    if (runs.length === 0) return 1n;
    let total = 0n;
    for (let way = starts[at]!; way < starts[at + 1]!; way++) {
      total += sources[wayRuns[way]!]![wayPlaces[way]!]!;
    }
    return total;
  });
  known.set(bucket, counts);
  return counts;
}

function* listWays(
  { runs, starts, wayRuns, wayPlaces }: Bucket,
  at: number,
  order: readonly number[],
  place: number,
): Generator<number[]> {
  if (place < 0) {
    yield order.map(() => 0);
    return;
  }
  for (let way = starts[at]!; way < starts[at + 1]!; way++) {
    const { source, option } = runs[wayRuns[way]!]!;
    for (const chosen of listWays(source, wayPlaces[way]!, order, place - 1)) {
      chosen[order[place]!] = option;
      yield chosen;
    }
  }
}
