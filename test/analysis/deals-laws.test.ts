import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { axesOf } from "../../src/analysis/deals/axes.ts";
import { countByGrid } from "../../src/analysis/deals/count-grid.ts";
import { countByWalk } from "../../src/analysis/deals/count-walk.ts";
import {
  acceptedBy,
  compare,
  countEqual,
  countReaching,
  countZone,
  type Deal,
  egalitarian,
  extremes,
  type FrontierPoint,
  findBetter,
  findNearest,
  idealOf,
  isFeasible,
  kalaiSmorodinsky,
  leastSpread,
  listPackages,
  maximin,
  nash,
  type Package,
  packageValue,
  paretoFrontier,
  type Rational,
  rational,
  relativeUtilitarian,
  type Solution,
  utilitarian,
  viewDraft,
  zoneFrontier,
} from "../../src/analysis/deals/index.ts";
import { numberStates } from "../../src/analysis/deals/layers.ts";
import { exclusionRules, planOrder } from "../../src/analysis/deals/rules.ts";
import { wholeDeal } from "../../src/analysis/deals/whole.ts";

/** Every rule against going through all packages and taking the definition by its word. */

const few = (min: number, max: number) => fc.integer({ min, max });
const listOf = <T>(of: fc.Arbitrary<T>, length: number) =>
  fc.array(of, { minLength: length, maxLength: length });

/** Small deals of every shape: one party or four, an issue of one option, values below 0, ties, nothing feasible. */
const deals: fc.Arbitrary<Deal> = fc
  .tuple(few(1, 4), fc.array(few(1, 3), { minLength: 1, maxLength: 4 }))
  .chain(([parties, options]) => {
    const place = few(0, options.length - 1).chain((issue) =>
      few(0, options[issue]! - 1).map((option) => ({ issue, option })),
    );
    return fc.record({
      values: listOf(fc.tuple(...options.map((count) => listOf(few(-2, 4), count))), parties),
      reservation: listOf(few(-4, 9), parties),
      scale: few(1, 3),
      excluded: fc.array(fc.array(place, { minLength: 1, maxLength: 3 }), { maxLength: 3 }),
      redLines: fc.array(fc.record({ party: few(0, parties - 1), at: place }), { maxLength: 2 }),
    });
  })
  .map(({ values, reservation, scale, excluded, redLines }) => ({
    parties: values.map((_, party) => `party ${party}`),
    issues: values[0]!.map((options, issue) => ({
      name: `${issue}`,
      options: options.map((_, at) => `${at}`),
    })),
    values: values.map((issues) => issues.map((options) => options.map((value) => rational(value, scale)))),
    reservation: reservation.map((value) => rational(value, scale)),
    excluded: excluded.map((pairs) => pairs.map(({ issue, option }) => [issue, option] as const)),
    redLines: redLines.map(({ party, at }) => ({ party, ...at })),
  }));

interface Known {
  chosen: Package;
  values: Rational[];
}

function feasibleOf(deal: Deal): Known[] {
  return [...listPackages(deal)]
    .filter((chosen) => isFeasible(deal, chosen))
    .map((chosen) => ({ chosen, values: packageValue(deal, chosen) }));
}

const zoneOf = (deal: Deal): Known[] =>
  feasibleOf(deal).filter(
    ({ chosen }) =>
      acceptedBy(deal, chosen).every(Boolean) &&
      !deal.redLines.some(({ issue, option }) => chosen[issue] === option),
  );

const covers = (a: readonly Rational[], b: readonly Rational[]): boolean =>
  a.every((value, party) => compare(value, b[party]!) >= 0);
const exceeds = (a: readonly Rational[], b: readonly Rational[]): boolean => covers(a, b) && !covers(b, a);
const frontierOf = (list: Known[]): Known[] =>
  list.filter(({ values }) => !list.some((other) => exceeds(other.values, values)));
const numbers = (values: readonly Rational[]): number[] => values.map(({ n, d }) => Number(n) / Number(d));

/** Those with the highest score; scores of several numbers are compared from the first on. Small numbers only. */
function best(list: Known[], score: (values: number[]) => number[]): string[] {
  const scored = list.map(({ chosen, values }) => ({ chosen, points: score(numbers(values)) }));
  const order = (a: number[], b: number[]) =>
    a.map((value, at) => value - b[at]!).find((step) => Math.abs(step) > 1e-9) ?? 0;
  return scored
    .filter(({ points }) => !scored.some((other) => order(other.points, points) > 0))
    .map(({ chosen }) => String(chosen))
    .sort();
}

const packagesOf = (points: readonly FrontierPoint[]): string[] =>
  points.flatMap((point) => [...point.packages()].map(String)).sort();
const chosenBy = (solution: Solution | null): string[] => packagesOf(solution?.points ?? []);
const rising = (list: number[]): number[] => list.toSorted((a, b) => a - b);
const total = (list: number[]): number => list.reduce((a, b) => a + b, 0);

describe("each rule chooses what its definition says", () => {
  test("of what all could sign", () => {
    fc.assert(
      fc.property(deals, (deal) => {
        const known = frontierOf(zoneOf(deal));
        const zone = zoneFrontier(deal);
        expect(packagesOf(zone.points)).toEqual(known.map(({ chosen }) => String(chosen)).sort());
        const ideal = idealOf(zone);
        if (ideal === null) return;
        const least = numbers(deal.reservation);
        const widest = numbers(ideal).map((value, party) => value - least[party]!);
        const gains = (values: number[]) => values.map((value, party) => value - least[party]!);
        const shares = (values: number[]) =>
          gains(values).flatMap((gain, party) => (widest[party]! > 0 ? [gain / widest[party]!] : []));
        const product = (values: number[]) => gains(values).reduce((a, b) => a * b, 1);
        const { reservation } = deal;
        expect(chosenBy(nash(zone, reservation))).toEqual(best(known, (values) => [product(values)]));
        expect(chosenBy(egalitarian(zone, reservation))).toEqual(
          best(known, (values) => rising(gains(values))),
        );
        expect(chosenBy(utilitarian(zone))).toEqual(best(known, (values) => [total(values)]));
        if (widest.some((width) => width <= 0)) return;
        expect(chosenBy(kalaiSmorodinsky(zone, reservation, ideal))).toEqual(
          best(known, (values) => rising(shares(values))),
        );
        expect(chosenBy(relativeUtilitarian(zone, reservation, ideal))).toEqual(
          best(known, (values) => [total(shares(values))]),
        );
        expect(chosenBy(leastSpread(zone, reservation, ideal))).toEqual(
          best(known, (values) => [Math.min(...shares(values)) - Math.max(...shares(values))]),
        );
      }),
      { numRuns: 300 },
    );
  });

  test("of what is feasible", () => {
    fc.assert(
      fc.property(deals, (deal) => {
        const feasible = feasibleOf(deal);
        const frontier = paretoFrontier(deal);
        const known = frontierOf(feasible);
        expect(packagesOf(frontier.points)).toEqual(known.map(({ chosen }) => String(chosen)).sort());
        expect(chosenBy(maximin(frontier))).toEqual(best(known, rising));
        expect(chosenBy(utilitarian(frontier))).toEqual(best(known, (values) => [total(values)]));
        const columns = deal.parties.map((_, party) => feasible.map(({ values }) => numbers(values)[party]!));
        const ends = (pick: (...list: number[]) => number) =>
          feasible.length === 0 ? null : columns.map((column) => pick(...column));
        expect(extremes(deal, "best")?.map((value) => numbers([value])[0]) ?? null).toEqual(ends(Math.max));
        expect(extremes(deal, "worst")?.map((value) => numbers([value])[0]) ?? null).toEqual(ends(Math.min));
      }),
      { numRuns: 300 },
    );
  });
});

const exactly = (count: number) => ({ atLeast: BigInt(count), atMost: BigInt(count) });

describe("counts", () => {
  test("and what lies near a draft or exceeds it are those of going through every package", () => {
    fc.assert(
      fc.property(deals, fc.array(few(0, 2), { minLength: 4, maxLength: 4 }), (deal, wish) => {
        const draft = deal.issues.map(({ options }, issue) => Math.min(wish[issue]!, options.length - 1));
        const values = packageValue(deal, draft);
        const [feasible, zone] = [feasibleOf(deal), zoneOf(deal)];
        expect(countZone(deal)).toEqual(exactly(zone.length));
        const above = feasible.filter((each) => exceeds(each.values, values));
        const view = viewDraft(deal, draft);
        expect(view?.dominatedBy ?? null).toEqual(feasible.length === 0 ? null : exactly(above.length));
        const equal = feasible.filter((each) => covers(each.values, values) && covers(values, each.values));
        expect(countEqual(deal, values)).toEqual(exactly(equal.length));
        const better = frontierOf(above).map(({ chosen }) => String(chosen));
        expect(packagesOf(findBetter(deal, draft))).toEqual(better.sort());
        const distances = zone.map(
          ({ chosen }) => chosen.filter((option, at) => option !== draft[at]).length,
        );
        const fewest = Math.min(...distances);
        const nearest = findNearest(deal, draft);
        expect(nearest && { changes: nearest.changes, count: nearest.count }).toEqual(
          zone.length === 0
            ? null
            : { changes: fewest, count: exactly(distances.filter((each) => each === fewest).length) },
        );
      }),
      { numRuns: 300 },
    );
  });

  test("are the same by walking and by grids, whatever is excluded", () => {
    fc.assert(
      fc.property(deals, fc.boolean(), (deal, mustBeExact) => {
        const order = planOrder(deal.issues.length, deal.excluded);
        const counts = deal.issues.map(({ options }) => options.length);
        const layers = numberStates(exclusionRules(deal.excluded, order), order, counts)!;
        const axes = axesOf(wholeDeal(deal), order, mustBeExact);
        const wanted = feasibleOf(deal).filter(
          ({ values }) =>
            covers(values, deal.reservation) && (!mustBeExact || covers(deal.reservation, values)),
        ).length;
        if (axes === "none" || axes === null) expect(wanted).toBe(0);
        else {
          expect(countByGrid(axes, layers, 10n ** 20n)).toBe(BigInt(wanted));
          if (axes.length > 0) expect(countByWalk(axes, layers, false)).toBe(BigInt(wanted));
        }
      }),
      { numRuns: 300 },
    );
  });

  test("are exact beyond what a double can hold", () => {
    const coin = Array.from({ length: 90 }, () => [rational(0), rational(1)]);
    const deal: Deal = {
      parties: ["a"],
      issues: coin.map((_, issue) => ({ name: `${issue}`, options: ["tails", "heads"] })),
      values: [coin],
      reservation: [rational(45)],
      excluded: [],
      redLines: [],
    };
    let half = 1n;
    for (let at = 1n; at <= 45n; at++) half = (half * (45n + at)) / at;
    const count = (2n ** 90n + half) / 2n;
    expect(countZone(deal)).toEqual({ atLeast: count, atMost: count });
    expect(countReaching(deal, { least: [rational(0)] }).atLeast).toBe(2n ** 90n);
    expect(countEqual(deal, [rational(45)]).atLeast).toBe(half);
  });
});
