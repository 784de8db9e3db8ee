import { add, compare, type Rational, zero } from "./rational.ts";

/** One option of each issue, by its place in the issue: `[0, 2, 1]`. */
export type Package = readonly number[];

/** A combination of options, as pairs of issue and option by place; a package that has all of them has it. */
export type Combination = readonly (readonly [issue: number, option: number])[];

/** An option that a party rules out, whatever it gets for it. All by place. */
export interface RedLine {
  party: number;
  issue: number;
  option: number;
}

/**
 * What could be agreed, and what it would be worth to each party. The value of a package is the sum of the values of
 * its options. All numbers are assumptions of whoever made it.
 */
export interface Deal {
  parties: readonly string[];
  issues: readonly { name: string; options: readonly string[] }[];
  /** By party, issue and option. */
  values: readonly (readonly (readonly Rational[])[])[];
  /** By party: what a package must be worth to it at least. */
  reservation: readonly Rational[];
  /** No package may have all options of one of these. */
  excluded: readonly Combination[];
  redLines: readonly RedLine[];
}

/** What a package is worth to each party. */
export function packageValue(deal: Deal, chosen: Package): Rational[] {
  return deal.values.map((issues) =>
    issues.reduce((total, options, issue) => add(total, options[chosen[issue]!]!), zero),
  );
}

/** Whether a package has none of the excluded combinations. */
export function isFeasible({ excluded }: Deal, chosen: Package): boolean {
  return !excluded.some((combination) => combination.every(([issue, option]) => chosen[issue] === option));
}

/** By party: whether a package is worth its reservation value to it and crosses none of its red lines. */
export function acceptedBy(deal: Deal, chosen: Package): boolean[] {
  const values = packageValue(deal, chosen);
  return deal.reservation.map(
    (least, party) => compare(values[party]!, least) >= 0 && crossedBy(deal, party, chosen).length === 0,
  );
}

/** The red lines of a party that a package crosses. */
export function crossedBy({ redLines }: Deal, party: number, chosen: Package): RedLine[] {
  return redLines.filter((line) => line.party === party && chosen[line.issue] === line.option);
}

/** How many packages there are, excluded ones included. */
export function countPackages({ issues }: Deal): bigint {
  return issues.reduce((product, { options }) => product * BigInt(options.length), 1n);
}

/** Every package, in order, the last issue changing fastest. For small deals only. */
export function* listPackages({ issues }: Deal): Generator<number[]> {
  const chosen = issues.map(() => 0);
  if (issues.some(({ options }) => options.length === 0)) return;
  for (;;) {
    yield [...chosen];
    let issue = issues.length - 1;
    while (issue >= 0 && chosen[issue] === issues[issue]!.options.length - 1) chosen[issue--] = 0;
    if (issue < 0) return;
    chosen[issue]!++;
  }
}
