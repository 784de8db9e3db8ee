import type { WholeDeal } from "./whole.ts";

/**
 * What a count has to remember of a party's value: how much it has gained over the worst options so far, or how much it
 * has lost against the best, whichever ends sooner. In small whole numbers, common factors taken out.
 */
export interface Axis {
  /** By place in the order and option; never below 0. */
  steps: number[][];
  /** Gains: what must be reached, all above it being one. Losses: what must not be exceeded. */
  end: number;
  isLoss: boolean;
  /** The end must be met, neither missed nor exceeded. */
  isExact: boolean;
}

/**
 * One axis for each party whose reservation value (`least`) leaves something open; `null` where no package can reach
 * it, or a number is too large for a double.
 */
export function axesOf(
  { values, reservation }: WholeDeal,
  order: readonly number[],
  mustBeExact: boolean,
): Axis[] | "none" | null {
  const axes: Axis[] = [];
  for (const [party, issues] of values.entries()) {
    const ordered = order.map((issue) => issues[issue]!);
    const worst = ordered.map((options) => options.reduce((a, b) => (a < b ? a : b)));
    const gains = ordered.map((options, place) => options.map((value) => value - worst[place]!));
    const best = gains.map((options) => options.reduce((a, b) => (a > b ? a : b)));
    const need = reservation[party]! - sum(worst);
    const unit = gains.flat().reduce(gcd, 0n);
    if (need > sum(best) || (mustBeExact && (need < 0n || (unit === 0n ? need !== 0n : need % unit !== 0n))))
      return "none";
    if (need <= 0n && !mustBeExact) continue;
    const axis = axisOf(gains, best, need, unit, mustBeExact);
    if (axis === null) return null;
    axes.push(axis);
  }
  return axes;
}

function axisOf(
  gains: bigint[][],
  best: bigint[],
  need: bigint,
  unit: bigint,
  isExact: boolean,
): Axis | null {
  const budget = sum(best) - need;
  const isLoss = budget < need;
  const steps = isLoss ? gains.map((options, place) => options.map((gain) => best[place]! - gain)) : gains;
  // Only whole units are gained: to reach 7 by threes takes 9, and of a budget of 7 only 6 can be lost.
  const end = unit === 0n ? 0n : isLoss ? budget / unit : (need + unit - 1n) / unit;
  const widest = unit === 0n ? 0n : (sum(best) + need) / unit;
  if (widest > BigInt(2 ** 52)) return null;
  return {
    steps: steps.map((options) => options.map((step) => (unit === 0n ? 0 : Number(step / unit)))),
    end: Number(end),
    isLoss,
    isExact,
  };
}

const sum = (list: readonly bigint[]): bigint => list.reduce((a, b) => a + b, 0n);

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}
