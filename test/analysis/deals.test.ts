import { existsSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  adjustedWinner,
  countReaching,
  countZone,
  type Deal,
  egalitarian,
  findNearest,
  findReleases,
  formatRational,
  isFeasible,
  listPackages,
  nash,
  outlook,
  packageValue,
  paretoFrontier,
  type Rational,
  rankOrderWeights,
  rational,
  zoneFrontier,
} from "../../src/analysis/deals/index.ts";

const sizes = fc.record({ parties: fc.integer({ min: 1, max: 5 }), issues: fc.integer({ min: 1, max: 4 }) });
const deals: fc.Arbitrary<Deal> = sizes.chain(({ parties, issues }) =>
  fc
    .record({
      values: exactly(parties, exactly(issues, exactly(3, fc.integer({ min: 0, max: 6 })))),
      excluded: fc.array(
        fc.uniqueArray(fc.tuple(fc.nat(issues - 1), fc.nat(2)), { minLength: 1, maxLength: 3 }),
        { maxLength: 4 },
      ),
    })
    .map(({ values, excluded }) => ({
      parties: values.map((_, party) => `party ${party}`),
      issues: Array.from({ length: issues }, (_, issue) => ({
        name: `issue ${issue}`,
        options: ["a", "b", "c"],
      })),
      values: values.map((each) => each.map((options) => options.map((value) => rational(value, 3)))),
      reservation: values.map(() => rational(issues)),
      excluded,
      redLines: [],
    })),
);

function exactly<T>(length: number, of: fc.Arbitrary<T>): fc.Arbitrary<T[]> {
  return fc.array(of, { minLength: length, maxLength: length });
}

function atLeast(a: readonly Rational[], b: readonly Rational[]): boolean {
  return a.every((value, party) => value.n * b[party]!.d >= b[party]!.n * value.d);
}

/** The frontier by comparing every package with every other. */
function slowFrontier(deal: Deal): string[] {
  const feasible = [...listPackages(deal)].filter((chosen) => isFeasible(deal, chosen));
  const isExceeded = (values: Rational[]) =>
    feasible.some((other) => {
      const others = packageValue(deal, other);
      return atLeast(others, values) && !atLeast(values, others);
    });
  return feasible
    .filter((chosen) => !isExceeded(packageValue(deal, chosen)))
    .map(String)
    .sort();
}

function packagesOf(deal: Deal): string[] {
  return paretoFrontier(deal)
    .points.flatMap((point) => [...point.packages()].map(String))
    .sort();
}

describe("the frontier", () => {
  test("has every package that no other exceeds, and no more", () => {
    fc.assert(
      fc.property(deals, (deal) => {
        expect(packagesOf(deal)).toEqual(slowFrontier(deal));
      }),
    );
  });

  test("is the same whoever is named first", () => {
    fc.assert(
      fc.property(deals, (deal) => {
        const turned = {
          ...deal,
          parties: deal.parties.toReversed(),
          values: deal.values.toReversed(),
          reservation: deal.reservation.toReversed(),
        };
        expect(packagesOf(turned)).toEqual(packagesOf(deal));
      }),
    );
  });

  test("is exact beyond what a double can hold", () => {
    const huge = 10n ** 20n;
    const twoWays = (a: bigint, b: bigint) => [[rational(a), rational(b)]];
    const deal = smallDeal([twoWays(huge, huge + 1n), twoWays(huge + 1n, huge)]);
    expect(packagesOf(deal)).toEqual(["0", "1"]);
    expect(packagesOf(smallDeal([twoWays(huge, huge + 1n), twoWays(huge, huge)]))).toEqual(["1"]);
  });

  test("that was thinned out says by how much it may be short", () => {
    const values = [1, -1].map((sign) =>
      Array.from({ length: 12 }, (_, issue) => [rational(0), rational(sign * 3 ** issue)]),
    );
    const deal = smallDeal(values);
    const { points, slack } = paretoFrontier(deal, { most: 100 });
    expect(points.length).toBeLessThanOrEqual(100);
    expect(slack.every(({ n }) => n > 0n)).toBe(true);
    for (const exact of paretoFrontier(deal).points) {
      const lowered = exact.values.map(({ n, d }, party) =>
        rational(n * slack[party]!.d - slack[party]!.n * d, d * slack[party]!.d),
      );
      expect(points.some((point) => atLeast(point.values, lowered))).toBe(true);
    }
  });
});

function smallDeal(values: Rational[][][]): Deal {
  return {
    parties: values.map((_, party) => `party ${party}`),
    issues: values[0]!.map((options, issue) => ({
      name: `issue ${issue}`,
      options: options.map((_, o) => `${o}`),
    })),
    values,
    reservation: values.map(() => rational(0)),
    excluded: [],
    redLines: [],
  };
}

describe("counts", () => {
  test("are those of going through every package", () => {
    fc.assert(
      fc.property(deals, (deal) => {
        const slow = [...listPackages(deal)].filter(
          (chosen) => isFeasible(deal, chosen) && atLeast(packageValue(deal, chosen), deal.reservation),
        ).length;
        expect(countZone(deal)).toEqual({ atLeast: BigInt(slow), atMost: BigInt(slow) });
        const { atLeast: low, atMost: high } = countReaching(deal, { most: 3 });
        expect([low <= BigInt(slow), high >= BigInt(slow)]).toEqual([true, true]);
      }),
    );
  });
});

describe("solutions", () => {
  test("name every package that is as good", () => {
    const even = [rational(0), rational(1)];
    const deal = smallDeal([
      [even, even],
      [even.toReversed(), even.toReversed()],
    ]);
    const zone = zoneFrontier(deal);
    const chosen = [nash(zone, deal.reservation), egalitarian(zone, deal.reservation)].map((solution) =>
      solution!.points.flatMap((point) => [...point.packages()].map(String)).sort(),
    );
    expect(chosen).toEqual([
      ["0,1", "1,0"],
      ["0,1", "1,0"],
    ]);
  });
});

test("the smallest sets of red lines that open the zone are all told", () => {
  const deal = smallDeal([
    [
      [rational(2), rational(1)],
      [rational(1), rational(1)],
    ],
    [
      [rational(1), rational(2)],
      [rational(1), rational(1)],
    ],
  ]);
  const line = (party: number, option: number) => ({ party, issue: 0, option });
  const closed = { ...deal, redLines: [line(0, 1), line(1, 0)] };
  expect(countZone(closed).atMost).toBe(0n);
  expect(findReleases(closed).map(({ redLines }) => redLines)).toEqual(
    expect.arrayContaining([[line(0, 1)], [line(1, 0)]]),
  );
  expect(findReleases({ ...closed, reservation: [rational(9), rational(9)] })).toEqual([]);
});

test("the nearest package that all could sign differs from the draft by the fewest issues", () => {
  const rising = [rational(0), rational(5)];
  const deal = {
    ...smallDeal([
      [rising, rising],
      [rising, rising],
    ]),
    reservation: [rational(5), rational(5)],
  };
  expect(findNearest(deal, [0, 0])).toMatchObject({ changes: 1, count: { atLeast: 2n, atMost: 2n } });
});

test("adjusted winner gives both the same and splits one item at most", () => {
  const points = fc.array(fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 50 })), {
    minLength: 1,
    maxLength: 8,
  });
  fc.assert(
    fc.property(points, (pairs) => {
      const division = adjustedWinner({
        items: pairs.map((_, item) => `item ${item}`),
        points: [pairs.map(([a]) => rational(a)), pairs.map(([, b]) => rational(b))],
      });
      expect(division.split.length).toBeLessThanOrEqual(1);
      expect([division.equitable, division.efficient]).toEqual([true, true]);
    }),
  );
});

test("rank-order centroids add up to 100 in exact fractions", () => {
  expect(rankOrderWeights(3).map(formatRational)).toEqual(["550/9", "250/9", "100/9"]);
});

describe("unknown positions", () => {
  const deal = {
    ...smallDeal([[[rational(0), rational(2)]], [[rational(2), rational(0)]]]),
    reservation: [rational(1), rational(1)],
  };
  const unknowns = [
    { party: 1, issue: 0, option: 1, values: [rational(0), rational(1), rational(2), rational(3)] },
  ];

  test("give exact chances, and what is worth finding out", () => {
    const told = outlook(deal, unknowns);
    expect([told.noAgreement.value, told.noAgreement.standardError]).toEqual([rational(1, 4), null]);
    expect(told.worth).toEqual([rational(3, 8)]);
  });

  test("are drawn with a seed and a standard error where there are too many cases", () => {
    const drawn = outlook(deal, unknowns, undefined, { most: 3, seed: 5 });
    expect(drawn.noAgreement.standardError).not.toBeNull();
    expect(outlook(deal, unknowns, undefined, { most: 3, seed: 5 })).toEqual(drawn);
  });
});

const references = "../shared/references";
test.skipIf(!existsSync(references)).each(["bargaining", "adjusted-winner", "robustness"])(
  "every reference case of %s is equal",
  async (family) => {
    const { check } = await import(`../../scripts/references/${family}.ts`);
    for (const found of await check(`${references}/${family}`)) {
      expect(found).toMatchObject({ equal: true, difference: null });
    }
  },
);
