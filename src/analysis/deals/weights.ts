import { add, divide, multiply, type Rational, rational, sum, zero } from "./rational.ts";

const hundred = rational(100n);

/**
 * Weights of issues of which only the order is known, adding up to 100: the centre of all weights with that order
 * (rank-order centroid; Barron, Barrett 1996).
 */
export function rankOrderWeights(count: number): Rational[] {
  const weights: Rational[] = [];
  let tail = zero;
  for (let rank = count; rank >= 1; rank--) {
    tail = add(tail, rational(1n, rank));
    weights.unshift(multiply(hundred, divide(tail, rational(count))));
  }
  return weights;
}

/** Weights in the same proportions that add up to 100; all 0 where they are. */
export function scaledWeights(weights: readonly Rational[]): Rational[] {
  const total = sum(weights);
  return weights.map((weight) => (total.n === 0n ? zero : divide(multiply(weight, hundred), total)));
}

/** Values of options of which only the order is known: equal steps from 1 for the first to 0 for the last. */
export function stepValues(places: number): Rational[] {
  return Array.from({ length: places }, (_, place) =>
    places === 1 ? rational(1n) : rational(places - 1 - place, places - 1),
  );
}

/** What an unknown option may be worth, as shares of the weight; each equally likely by assumption. */
export const unknownLevels: readonly Rational[] = [0n, 1n, 2n, 3n].map((third) => rational(third, 3n));
