import {
  type Deal,
  formatRational,
  multiply,
  outlook,
  parseRational,
  type Rational,
  rational,
  type Unknown,
} from "../../src/analysis/deals/index.ts";
import { type Checked, checkFiles, inOrder } from "./cases.ts";

/** Deals with unknown positions: intervals, and exact probabilities by going through every case. */
export const family = "robustness";

interface Case {
  levels: Record<string, string>;
  parties: string[];
  options: number[];
  weights: (number | string)[][];
  reservation: (number | string)[];
  /** By party, issue and option: the name of a level, or "unknown". */
  positions: string[][][];
  "forbidden_allOf_issueIndex:optionIndex"?: Record<string, number>[];
  expected: { packages: { package: number[] }[] };
}

export async function check(dir: string): Promise<Checked[]> {
  return checkFiles<Case>(dir, (given) => {
    given.expected.packages = byPackage(given.expected.packages);
    return solve(given);
  });
}

function solve(given: Case): object {
  const { deal, unknowns } = dealOf(given);
  const listed = given.expected.packages.map((each) => each.package);
  const all = outlook(deal, unknowns, undefined, { most: Number.POSITIVE_INFINITY });
  const wanted = new Set(listed.map(String));
  return {
    worlds: String(all.worlds),
    pNoAgreementPossible: formatRational(all.noAgreement.value),
    packages: byPackage(
      all.packages
        .filter((each) => wanted.has(String(each.package)))
        .map((each) => ({
          package: each.package,
          utilityInterval: each.interval.map((ends) => ends.map(formatRational)),
          necessarilyAccepted: each.necessary,
          possiblyAccepted: each.possible,
          pAccept: each.accepts.map(formatRational),
          pAllAccept: formatRational(each.allAccept),
          pNashOptimal: formatRational(each.nash.value),
        })),
    ),
  };
}

function dealOf(given: Case): { deal: Deal; unknowns: Unknown[] } {
  const levels = Object.entries(given.levels).map(([name, text]) => [name, exact(text)] as const);
  const level = new Map(levels);
  const unknowns: Unknown[] = [];
  const values = given.positions.map((issues, party) =>
    issues.map((options, issue) =>
      options.map((name, option) => {
        const weight = exact(given.weights[party]![issue]!);
        const known = level.get(name);
        if (known !== undefined) return multiply(weight, known);
        unknowns.push({ party, issue, option, values: levels.map(([, share]) => multiply(weight, share)) });
        return rational(0n);
      }),
    ),
  );
  const excluded = (given["forbidden_allOf_issueIndex:optionIndex"] ?? []).map((pattern) =>
    Object.entries(pattern).map(([issue, option]) => [Number(issue), option] as const),
  );
  const issues = given.options.map((count, issue) => ({
    name: `issue${issue}`,
    options: Array.from({ length: count }, (_, option) => String(option)),
  }));
  const reservation = given.reservation.map(exact);
  return { deal: { parties: given.parties, issues, values, reservation, excluded, redLines: [] }, unknowns };
}

function byPackage<T extends { package: readonly number[] }>(list: readonly T[]): T[] {
  return inOrder(list.map(({ package: chosen, ...rest }) => ({ package: chosen, ...rest }) as T));
}

function exact(text: number | string): Rational {
  const value = parseRational(text);
  if (value === undefined) throw new Error(`Found '${text}', expected a number like 1/3.`);
  return value;
}
