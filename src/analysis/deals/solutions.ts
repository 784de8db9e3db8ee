import type { Frontier, FrontierPoint } from "./frontier.ts";
import { commonDenominator, divide, multiply, type Rational, rational, subtract, zero } from "./rational.ts";

/** A rule by which one package is chosen, with everything that it chooses: ties are never broken silently. */
export interface Solution {
  /** What the rule makes as large as it can (or as small, for the spread). */
  value: Rational;
  points: FrontierPoint[];
}

/** How the scores of the parties make one number. */
type Criterion = "product" | "leximin" | "sum" | "least" | "spread";

/** Largest product of the gains over the reservation values (Nash 1950). */
export function nash(zone: Frontier, reservation: readonly Rational[]): Solution | null {
  return best(zone, reservation, ones(reservation), "product");
}

/** The smallest gain over the reservation value as large as can be, then the next (Kalai 1977, Imai 1983). */
export function egalitarian(zone: Frontier, reservation: readonly Rational[]): Solution | null {
  return best(zone, reservation, ones(reservation), "leximin");
}

/**
 * The smallest gain as a share of the party's largest one as large as can be, then the next. By Kalai and
 * Smorodinsky 1975 `ideal` is each party's best of what all could sign.
 */
export function kalaiSmorodinsky(
  zone: Frontier,
  reservation: readonly Rational[],
  ideal: readonly Rational[],
): Solution | null {
  return best(zone, reservation, gainShares(reservation, ideal), "leximin");
}

/** All points with the largest smallest share, however the other shares are. */
export function kalaiSmorodinskyTies(
  zone: Frontier,
  reservation: readonly Rational[],
  ideal: readonly Rational[],
): Solution | null {
  return best(zone, reservation, gainShares(reservation, ideal), "least");
}

/** The same for the gains themselves. */
export function egalitarianTies(zone: Frontier, reservation: readonly Rational[]): Solution | null {
  return best(zone, reservation, ones(reservation), "least");
}

/** Largest sum of the values. Adding up values of different parties is an assumption of its own. */
export function utilitarian(frontier: Frontier): Solution | null {
  const offset = frontier.whole.scales.map(() => zero);
  return best(frontier, offset, ones(offset), "sum");
}

/** Largest sum of the gains, each as a share of the party's largest one. */
export function relativeUtilitarian(
  zone: Frontier,
  reservation: readonly Rational[],
  ideal: readonly Rational[],
): Solution | null {
  return best(zone, reservation, gainShares(reservation, ideal), "sum");
}

/** The smallest value as large as can be, then the next. */
export function maximin(frontier: Frontier): Solution | null {
  const offset = frontier.whole.scales.map(() => zero);
  return best(frontier, offset, ones(offset), "leximin");
}

/** The smallest difference between the shares: what some programs call Kalai-Smorodinsky, kept for comparing. */
export function leastSpread(
  zone: Frontier,
  reservation: readonly Rational[],
  ideal: readonly Rational[],
): Solution | null {
  return best(zone, reservation, gainShares(reservation, ideal), "spread");
}

function ones(list: readonly Rational[]): Rational[] {
  return list.map(() => rational(1n));
}

/** What turns a gain into a share of the largest one; `null` for a party that has nothing to gain anywhere. */
function gainShares(reservation: readonly Rational[], ideal: readonly Rational[]): (Rational | null)[] {
  return ideal.map((most, party) => {
    const gain = subtract(most, reservation[party]!);
    return gain.n === 0n ? null : divide(rational(1n), gain);
  });
}

/**
 * The points whose scores, (value - offset) * factor by party, are best. Scores are whole numbers over one
 * denominator, so that comparing is exact.
 */
function best(
  { points, whole }: Frontier,
  offset: readonly Rational[],
  factors: readonly (Rational | null)[],
  criterion: Criterion,
): Solution | null {
  if (points.length === 0) return null;
  const parties = factors.flatMap((factor, party) => (factor === null ? [] : [party]));
  const slopes = parties.map((party) => divide(factors[party]!, rational(whole.scales[party]!)));
  const starts = parties.map((party) => multiply(offset[party]!, factors[party]!));
  const scale = commonDenominator([...slopes, ...starts]);
  const [slope, start] = [
    slopes.map(({ n, d }) => (n * scale) / d),
    starts.map(({ n, d }) => (n * scale) / d),
  ];
  const scoresOf = (vector: readonly bigint[]) =>
    parties.map((party, index) => vector[party]! * slope[index]! - start[index]!);
  let [chosen, leading]: [number[], readonly bigint[]] = [[], []];
  for (const [at, vector] of whole.vectors.entries()) {
    const rank = rankOf(scoresOf(vector), criterion);
    const step = chosen.length === 0 ? 1 : compareRanks(rank, leading);
    if (step > 0) [chosen, leading] = [[at], rank];
    else if (step === 0) chosen.push(at);
  }
  const power = criterion === "product" ? BigInt(parties.length) : 1n;
  const value = rational(criterion === "spread" ? -leading[0]! : (leading[0] ?? 0n), scale ** power);
  return { value, points: chosen.map((at) => points[at]!) };
}

/** What is compared, the weightiest first; larger is better. */
function rankOf(scores: readonly bigint[], criterion: Criterion): bigint[] {
  switch (criterion) {
    case "product":
      return [scores.reduce((a, b) => a * b, 1n)];
    case "sum":
      return [scores.reduce((a, b) => a + b, 0n)];
    case "leximin":
      return scores.toSorted(rising);
    case "least":
      return scores.toSorted(rising).slice(0, 1);
    case "spread": {
      const sorted = scores.toSorted(rising);
      return [(sorted[0] ?? 0n) - (sorted.at(-1) ?? 0n)];
    }
    default:
      return criterion satisfies never;
  }
}

function rising(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function compareRanks(a: readonly bigint[], b: readonly bigint[]): number {
  for (let place = 0; place < a.length; place++) {
    const step = rising(a[place]!, b[place]!);
    if (step !== 0) return step;
  }
  return 0;
}
