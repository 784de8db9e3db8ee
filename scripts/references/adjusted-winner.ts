import {
  adjustedWinner,
  type Deal,
  formatRational,
  maximin,
  type Package,
  packageValue,
  paretoFrontier,
  parseRational,
  type Rational,
  rational,
  toNumber,
} from "../../src/analysis/deals/index.ts";
import { type Checked, checkFiles } from "./cases.ts";

/** Fair division of items between two parties, by points. */
export const family = "adjusted-winner";

interface Case {
  parties: [string, string];
  items: string[];
  points: Record<string, (number | string)[]>;
  expected: {
    shareOfFirstParty: Record<string, string>;
    note?: string;
    indivisibleLeximin?: { toFirst: string[] };
  };
}

export async function check(dir: string): Promise<Checked[]> {
  return checkFiles<Case>(dir, (given) => {
    delete given.expected.note;
    return solve(given);
  });
}

function solve({ parties, items, points, expected }: Case): object {
  const [a, b] = parties.map((party) => points[party]!.map((value) => exact(value)));
  const division = adjustedWinner({ items, points: [a!, b!] });
  return {
    initialWinnerTotals_tiesToSecondParty: division.initialTotals.map(formatRational),
    transfers_tiesToSecondParty: division.transfers.map(({ from, item, fraction }) => ({
      from: from === 0 ? "A" : "B",
      item: items[item],
      fraction: formatRational(fraction),
    })),
    shareOfFirstParty: Object.fromEntries(
      items.map((item, index) => [item, formatRational(division.shares[index]!)]),
    ),
    equalTotal: formatRational(division.equalTotal),
    equalTotalFloat: toNumber(division.equalTotal),
    splitItem: division.split.map((item) => items[item]),
    properties: {
      envyFree: division.envyFree,
      equitable: division.equitable,
      efficient: division.efficient,
    },
    indivisibleLeximin: wholeItems(items, [a!, b!], expected.indivisibleLeximin?.toFirst),
  };
}

/** The best that can be done without dividing an item: each goes to the first party or to the second. */
function wholeItems(items: string[], points: [Rational[], Rational[]], listed: string[] | undefined): object {
  const none = rational(0n);
  const deal: Deal = {
    parties: ["A", "B"],
    issues: items.map((name) => ({ name, options: ["first", "second"] })),
    values: [points[0].map((value) => [value, none]), points[1].map((value) => [none, value])],
    reservation: [none, none],
    excluded: [],
    redLines: [],
  };
  const packages = maximin(paretoFrontier(deal))!.points.flatMap((point) => [...point.packages()]);
  const toFirst = (chosen: Package) => items.filter((_, item) => chosen[item] === 0);
  // A case lists one of several that are as good.
  const chosen = packages.find((each) => String(toFirst(each)) === String(listed)) ?? packages[0]!;
  return { toFirst: toFirst(chosen), totals: packageValue(deal, chosen).map(toNumber) };
}

function exact(points: number | string): Rational {
  const value = parseRational(points);
  if (value === undefined) throw new Error(`Found '${points}', expected a number of points.`);
  return value;
}
