import { type Deal, isFeasible, listPackages, type Package, packageValue } from "./deal.ts";
import {
  add,
  compare,
  largest,
  multiply,
  type Rational,
  rational,
  smallest,
  subtract,
  sum,
} from "./rational.ts";
import { type WholeDeal, wholeDeal } from "./whole.ts";

/** A value that nobody knows: by assumption each of these is equally likely, whatever the other unknowns are. */
export interface Unknown {
  party: number;
  issue: number;
  option: number;
  values: readonly Rational[];
}

/** A probability: exact, or estimated from a sample with its standard error. */
export interface Chance {
  value: Rational;
  /** `null` where exact. */
  standardError: number | null;
}

/** What is known of one package whatever the unknown values are, and how likely what is not. */
export interface PackageOutlook {
  package: Package;
  /** By party: what it is worth to it at least and at most. */
  interval: [Rational, Rational][];
  /** By party: accepted in every case, in some case. */
  necessary: boolean[];
  possible: boolean[];
  /** By party; always exact. */
  accepts: Rational[];
  /** Always exact: unknowns of different parties are independent. */
  allAccept: Rational;
  /** Whether it is one of those with the largest Nash product. */
  nash: Chance;
}

export interface Outlook {
  /** How many cases the unknowns make together. */
  worlds: bigint;
  noAgreement: Chance;
  packages: PackageOutlook[];
  /** By unknown: how far the chance of a deal moves on average once it is known; the largest is worth finding out first. */
  worth: Rational[];
}

export interface OutlookOptions {
  /** Up to so many cases are looked at one by one; above, so many are drawn. */
  most?: number;
  /** Of the draw: the same seed gives the same result. */
  seed?: number;
}

/**
 * What follows where some values are unknown: intervals and exact probabilities of acceptance; whether there is
 * anything to agree on and which package is Nash's, exactly in up to `most` cases, else from a seeded sample.
 * The values that the deal has in the places of the unknowns are not looked at.
 * @param packages which packages to tell of; by default every feasible one, so for small deals only
 */
export function outlook(
  deal: Deal,
  unknowns: readonly Unknown[],
  packages: readonly Package[] = [...listPackages(deal)].filter((chosen) => isFeasible(deal, chosen)),
  { most = 65_536, seed = 1 }: OutlookOptions = {},
): Outlook {
  const worlds = unknowns.reduce((product, { values }) => product * BigInt(values.length), 1n);
  const isExact = Number(worlds) <= most;
  const tests = packages.map((chosen) => testOf(deal, unknowns, chosen));
  const cases = isExact ? allWorlds(unknowns) : drawWorlds(unknowns, most, seed);
  const tally = runWorlds(tests, cases, unknowns, wholeOf(deal, unknowns));
  const chance = (count: number) => chanceOf(count, tally.cases, isExact);
  return {
    worlds,
    noAgreement: chance(tally.cases - tally.agreements),
    packages: tests.map((test, index) => ({
      ...describe(test, deal, unknowns),
      nash: chance(tally.nash[index]!),
    })),
    worth: tally.byLevel.map((levels) => worthOf(levels, rational(tally.agreements, tally.cases))),
  };
}

/** A package, what is known of its value to each party, and which unknowns it has. */
interface Test {
  chosen: Package;
  known: Rational[];
  /** By party. */
  open: number[][];
  isRuledOut: boolean[];
}

function testOf(deal: Deal, unknowns: readonly Unknown[], chosen: Package): Test {
  const open = deal.parties.map((_, party) =>
    unknowns.flatMap((unknown, index) =>
      unknown.party === party && chosen[unknown.issue] === unknown.option ? [index] : [],
    ),
  );
  const known = packageValue(deal, chosen).map((value, party) =>
    subtract(value, sum(open[party]!.map((index) => placed(deal, unknowns[index]!)))),
  );
  const isRuledOut = deal.parties.map((_, party) =>
    deal.redLines.some((line) => line.party === party && chosen[line.issue] === line.option),
  );
  return { chosen, known, open, isRuledOut };
}

function placed({ values }: Deal, { party, issue, option }: Unknown): Rational {
  return values[party]![issue]![option]!;
}

function describe(
  { chosen, known, open, isRuledOut }: Test,
  { reservation }: Deal,
  unknowns: readonly Unknown[],
): Omit<PackageOutlook, "nash"> {
  const end = (pick: (values: readonly Rational[]) => Rational) =>
    known.map((value, party) => add(value, sum(open[party]!.map((index) => pick(unknowns[index]!.values)))));
  const [least, most] = [end(smallest), end(largest)];
  const reaches = (values: readonly Rational[]) =>
    values.map((value, party) => !isRuledOut[party] && compare(value, reservation[party]!) >= 0);
  const accepts = known.map((value, party) =>
    isRuledOut[party]
      ? rational(0n)
      : chanceToReach(
          value,
          open[party]!.map((index) => unknowns[index]!.values),
          reservation[party]!,
        ),
  );
  return {
    package: chosen,
    interval: least.map((value, party) => [value, most[party]!]),
    necessary: reaches(least),
    possible: reaches(most),
    accepts,
    allAccept: accepts.reduce(multiply, rational(1n)),
  };
}

/** The distribution of a sum of independent values, and how much of it lies at or above the reservation value. */
function chanceToReach(known: Rational, open: readonly (readonly Rational[])[], least: Rational): Rational {
  let sums = new Map([[`${known.n}/${known.d}`, { value: known, count: 1n }]]);
  let cases = 1n;
  for (const values of open) {
    const next = new Map<string, { value: Rational; count: bigint }>();
    for (const { value, count } of sums.values()) {
      for (const step of values) {
        const total = add(value, step);
        const key = `${total.n}/${total.d}`;
        next.set(key, { value: total, count: (next.get(key)?.count ?? 0n) + count });
      }
    }
    sums = next;
    cases *= BigInt(values.length);
  }
  let reached = 0n;
  for (const { value, count } of sums.values()) if (compare(value, least) >= 0) reached += count;
  return rational(reached, cases);
}

/** The deal and all values that its unknowns may have, in the same whole numbers. */
function wholeOf(deal: Deal, unknowns: readonly Unknown[]): WholeDeal {
  // One more issue for each unknown: the scale then fits its values, and the sums are as large as they can get.
  const values = deal.values.map((issues, party) => [
    ...issues,
    ...unknowns.map((unknown) => (unknown.party === party ? unknown.values : [rational(0n)])),
  ]);
  return wholeDeal({ values, reservation: deal.reservation });
}

interface WorldTally {
  cases: number;
  agreements: number;
  /** By package. */
  nash: number[];
  /** By unknown and level: how many cases, and how many of them with something to agree on. */
  byLevel: { cases: number; agreements: number }[][];
}

function runWorlds(
  tests: readonly Test[],
  worlds: Iterable<readonly number[]>,
  unknowns: readonly Unknown[],
  whole: WholeDeal,
): WorldTally {
  const candidates = tests.map(({ known, open, isRuledOut }) => ({
    gains: known.map(({ n, d }, party) => Number((n * whole.scales[party]!) / d - whole.reservation[party]!)),
    open,
    isRuledOut: isRuledOut.includes(true),
  }));
  const steps = unknowns.map(({ party, values }) =>
    values.map(({ n, d }) => Number((n * whole.scales[party]!) / d)),
  );
  const tally: WorldTally = {
    cases: 0,
    agreements: 0,
    nash: tests.map(() => 0),
    byLevel: unknowns.map(({ values }) => values.map(() => ({ cases: 0, agreements: 0 }))),
  };
  for (const world of worlds) {
    const winners = nashWinners(candidates, steps, world);
    for (const winner of winners) tally.nash[winner]!++;
    tally.cases++;
    if (winners.length > 0) tally.agreements++;
    for (const [unknown, level] of world.entries()) {
      const counts = tally.byLevel[unknown]![level]!;
      counts.cases++;
      if (winners.length > 0) counts.agreements++;
    }
  }
  return tally;
}

interface Candidate {
  gains: number[];
  open: number[][];
  isRuledOut: boolean;
}

/** The packages that all accept with the largest Nash product, those left out that another of them exceeds. */
function nashWinners(
  candidates: readonly Candidate[],
  steps: readonly number[][],
  world: readonly number[],
): number[] {
  let [winners, largestProduct]: [{ index: number; gains: number[] }[], bigint] = [[], -1n];
  for (const [index, { gains, open, isRuledOut }] of candidates.entries()) {
    if (isRuledOut) continue;
    const own = gains.map((gain, party) =>
      open[party]!.reduce((total, unknown) => total + steps[unknown]![world[unknown]!]!, gain),
    );
    if (own.some((gain) => gain < 0)) continue;
    const product = own.reduce((total, gain) => total * BigInt(gain), 1n);
    if (product > largestProduct) [winners, largestProduct] = [[{ index, gains: own }], product];
    else if (product === largestProduct) winners.push({ index, gains: own });
  }
  // A product of 0 may be shared by packages that differ in what they give to the others.
  return winners
    .filter(({ gains }) => !winners.some((other) => exceeds(other.gains, gains)))
    .map(({ index }) => index);
}

function exceeds(a: readonly number[], b: readonly number[]): boolean {
  return a.every((value, party) => value >= b[party]!) && a.some((value, party) => value > b[party]!);
}

function* allWorlds(unknowns: readonly Unknown[]): Generator<number[]> {
  const world = unknowns.map(() => 0);
  for (;;) {
    yield world;
    let place = world.length - 1;
    while (place >= 0 && world[place] === unknowns[place]!.values.length - 1) world[place--] = 0;
    if (place < 0) return;
    world[place]!++;
  }
}

function* drawWorlds(unknowns: readonly Unknown[], count: number, seed: number): Generator<number[]> {
  const draw = seeded(seed);
  for (let drawn = 0; drawn < count; drawn++) {
    yield unknowns.map(({ values }) => Math.floor(draw() * values.length));
  }
}

/** Numbers from 0 to below 1 that look random and are the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function chanceOf(count: number, cases: number, isExact: boolean): Chance {
  const share = count / cases;
  const standardError = isExact ? null : Math.sqrt((share * (1 - share)) / cases);
  return { value: rational(count, cases), standardError };
}

/** The mean distance of the chance of a deal, once the unknown is known, from what it is before. */
function worthOf(levels: readonly { cases: number; agreements: number }[], before: Rational): Rational {
  const heard = levels.filter(({ cases }) => cases > 0);
  const all = heard.reduce((total, { cases }) => total + cases, 0);
  return sum(
    heard.map(({ cases, agreements }) => {
      const step = subtract(rational(agreements, cases), before);
      return multiply(rational(cases, all), step.n < 0n ? { n: -step.n, d: step.d } : step);
    }),
  );
}
