import {
  countPackages,
  countReaching,
  countVectors,
  countZone,
  type Deal,
  egalitarian,
  egalitarianTies,
  extremes,
  type FrontierPoint,
  findNearest,
  formatRational,
  idealOf,
  kalaiSmorodinsky,
  kalaiSmorodinskyTies,
  leastSpread,
  maximin,
  nash,
  paretoFrontier,
  parseRational,
  type Rational,
  relativeUtilitarian,
  type Solution,
  utilitarian,
  viewDraft,
  zoneFrontier,
} from "../../src/analysis/deals/index.ts";
import { type Checked, checkFiles, inOrder } from "./cases.ts";

/** Deals with exact values: frontier, zone, solutions and drafts. Packages are lists of option places. */
export const family = "bargaining";

const unlimited = Number.POSITIVE_INFINITY;

interface GivenSolution {
  value: string;
  utilities: string[][];
  outcomes: number[][][];
  maximinTiesOnFrontierWithoutLeximin?: string[][];
}

interface Case {
  parties: string[];
  issues: { name: string; options: number }[];
  "optionUtility[party][issue][option]": string[][][];
  reservation: string[];
  "forbidden_allOf_issueIndex:optionIndex": Record<string, number>[];
  expected: {
    definitions?: string;
    paretoFrontier: { u: string[]; packages: number[][] }[];
    solutions: Record<string, GivenSolution | null>;
    drafts?: { outcome: number[] }[];
  };
}

export async function check(dir: string): Promise<Checked[]> {
  return checkFiles<Case>(dir, (given) => {
    tidy(given.expected);
    return solve(given);
  });
}

/** Note: sorts what the case expects wherever the order means nothing, as `solve` does. */
function tidy(expected: Case["expected"]): void {
  delete expected.definitions;
  expected.paretoFrontier = inOrder(
    expected.paretoFrontier.map(({ u, packages }) => ({ u, packages: inOrder(packages) })),
  );
  for (const solution of Object.values(expected.solutions)) {
    if (solution === null) continue;
    const ties = solution.maximinTiesOnFrontierWithoutLeximin;
    solution.utilities = inOrder(solution.utilities);
    solution.outcomes = inOrder(solution.outcomes.map(inOrder));
    if (ties !== undefined) solution.maximinTiesOnFrontierWithoutLeximin = inOrder(ties);
  }
}

function solve(given: Case): object {
  const deal = dealOf(given);
  const frontier = paretoFrontier(deal);
  const zone = zoneFrontier(deal);
  const nothing = deal.reservation.map(() => exact("-1000000000"));
  return {
    outcomeSpace: String(countPackages(deal)),
    feasible: String(countReaching(deal, { least: nothing, most: unlimited }).atLeast),
    distinctUtilityVectors: countVectors(deal, unlimited),
    min: texts(extremes(deal, "worst")),
    max: texts(extremes(deal, "best")),
    idealOverIR: texts(idealOf(zone)),
    zopaPackages: String(countZone(deal, unlimited).atLeast),
    paretoVectors: frontier.points.length,
    paretoPackages: String(frontier.points.reduce((total, { count }) => total + count(), 0n)),
    paretoFrontier: inOrder(frontier.points.map(describePoint)),
    individuallyRationalFrontierVectors: zone.points.length,
    solutions: solutionsOf(deal),
    drafts: given.expected.drafts?.map(({ outcome }) => describeDraft(deal, outcome)),
  };
}

function solutionsOf(deal: Deal): Record<string, object | null> {
  const [zone, whole] = [zoneFrontier(deal), paretoFrontier(deal)];
  const { reservation } = deal;
  const [ideal, best] = [idealOf(zone) ?? reservation, extremes(deal, "best") ?? reservation];
  return {
    nash: describe(nash(zone, reservation)),
    kalaiSmorodinsky_idealOverIR: describe(
      kalaiSmorodinsky(zone, reservation, ideal),
      kalaiSmorodinskyTies(zone, reservation, ideal),
    ),
    kalaiSmorodinsky_idealOverFeasible: describe(
      kalaiSmorodinsky(zone, reservation, best),
      kalaiSmorodinskyTies(zone, reservation, best),
    ),
    egalitarian: describe(egalitarian(zone, reservation), egalitarianTies(zone, reservation)),
    utilitarian_IR: describe(utilitarian(zone)),
    relativeUtilitarian_IR: describe(relativeUtilitarian(zone, reservation, ideal)),
    minSpread_as_negmas_ks: describe(leastSpread(zone, reservation, best)),
    utilitarian_feasible: describe(utilitarian(whole)),
    maximinRaw_feasible: describe(maximin(whole)),
  };
}

function describe(solution: Solution | null, ties?: Solution | null): object | null {
  if (solution === null) return null;
  const points = solution.points.map(describePoint);
  return {
    value: formatRational(solution.value),
    utilities: inOrder(points.map(({ u }) => u)),
    outcomes: inOrder(points.map(({ packages }) => packages)),
    ...(ties && {
      maximinTiesOnFrontierWithoutLeximin: inOrder(ties.points.map((point) => texts(point.values))),
    }),
  };
}

function describePoint({ values, packages }: FrontierPoint) {
  return { u: texts(values), packages: inOrder([...packages()]) };
}

function describeDraft(deal: Deal, outcome: number[]): object {
  const view = viewDraft(deal, outcome, unlimited);
  const nearest = findNearest(deal, outcome, unlimited);
  return {
    outcome,
    utilities: texts(view?.values ?? null),
    acceptable: view?.accepted,
    dominatedByPackages: String(view?.dominatedBy.atLeast),
    paretoOptimal: view?.dominatedBy.atMost === 0n,
    normalisedUtility_0worst_1best_feasible: texts(view?.normalised ?? null),
    tilt_maxMinusMin_normalised: view && formatRational(view.tilt),
    concessionFromOwnBest: texts(view?.conceded ?? null),
    nearestAcceptableToAll: nearest && {
      minIssueChanges: nearest.changes,
      packages: String(nearest.count.atLeast),
    },
  };
}

function dealOf(given: Case): Deal {
  return {
    parties: given.parties,
    issues: given.issues.map(({ name, options }) => ({
      name,
      options: Array.from({ length: options }, (_, option) => String(option)),
    })),
    values: given["optionUtility[party][issue][option]"].map((issues) =>
      issues.map((options) => options.map(exact)),
    ),
    reservation: given.reservation.map(exact),
    excluded: given["forbidden_allOf_issueIndex:optionIndex"].map((pattern) =>
      Object.entries(pattern).map(([issue, option]) => [Number(issue), option] as const),
    ),
    redLines: [],
  };
}

function exact(text: string): Rational {
  const value = parseRational(text);
  if (value === undefined) throw new Error(`Found '${text}', expected a number like 13/4.`);
  return value;
}

function texts(values: readonly Rational[] | null): string[] | null {
  return values?.map(formatRational) ?? null;
}
