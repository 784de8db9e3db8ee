import type { Deal } from "./deal.ts";
import { commonDenominator, multiply, type Rational, rational } from "./rational.ts";

/**
 * The values of a deal as whole numbers: those of each party multiplied by its own `scale`. Where the sums of all
 * parties stay below 2^53 they fit a double without rounding (`isSmall`), which is many times faster than bigint.
 */
export interface WholeDeal {
  scales: bigint[];
  /** By party, issue and option. */
  values: bigint[][][];
  reservation: bigint[];
  isSmall: boolean;
}

export function wholeDeal({ values, reservation }: Pick<Deal, "values" | "reservation">): WholeDeal {
  const scales = values.map((issues, party) => commonDenominator([...issues.flat(), reservation[party]!]));
  const whole = (value: Rational, party: number) => multiply(value, rational(scales[party]!)).n;
  const wholeValues = values.map((issues, party) =>
    issues.map((options) => options.map((value) => whole(value, party))),
  );
  const sizes = wholeValues.map((issues) => issues.reduce((total, options) => total + widest(options), 0n));
  const least = reservation.map(whole);
  return {
    scales,
    values: wholeValues,
    reservation: least,
    isSmall: [...sizes, ...least.map(size)].every((value) => value < BigInt(Number.MAX_SAFE_INTEGER)),
  };
}

function widest(options: readonly bigint[]): bigint {
  return options.map(size).reduce((a, b) => (a > b ? a : b), 0n);
}

function size(value: bigint): bigint {
  return value < 0n ? -value : value;
}
