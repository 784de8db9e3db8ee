import {
  type Assumptions,
  adjustedWinner,
  type Count,
  compare,
  countPackages,
  countZone,
  crossedBy,
  type Deal,
  egalitarian,
  extremes,
  type Frontier,
  type FrontierPoint,
  findBetter,
  findNearest,
  findReleases,
  findSwaps,
  formatRational,
  idealOf,
  isFeasible,
  kalaiSmorodinsky,
  nash,
  type Package,
  packageValue,
  paretoFrontier,
  type Rational,
  relativeUtilitarian,
  type Solution,
  toNumber,
  utilitarian,
  viewDraft,
  zoneFrontier,
} from "../../analysis/deals/index.ts";
import type { Brief } from "../../brief/index.ts";
import { Names } from "../../publish/index.ts";

/**
 * What a page shows of deals. Everything in it follows from an analyst's assumptions. A package is a list of places of
 * options, issue by issue; what is exact is told as a text ("145/3"), beside the number nearest to it.
 */

/** An exact number and the one nearest to it. */
export interface Amount {
  exact: string;
  near: number;
}

export interface CountView {
  atLeast: string;
  atMost: string;
}

/** A package with what it is worth to each party. */
export interface WorthView {
  package: number[];
  worth: number[];
}

export interface DealView {
  name: string;
  reason: string;
  parties: { id: string; name: string; reservation: Amount; worst: number; best: number }[];
  issues: { id: string; name: string; options: { id: string; name: string }[] }[];
  /** By party, issue and option: what the option adds to a package. */
  values: number[][][];
  redLines: { party: number; issue: number; option: number }[];
  assumptions: {
    party: string;
    issue: string | null;
    option: string | null;
    what: string;
    value: string | null;
    basis: string;
  }[];
  /** Options that the assumptions leave out: they count as the worst. */
  unknowns: number;
  packages: string;
  zone: CountView;
  /** Every smallest set of red lines whose release opens the zone, where it is empty. */
  releases: { redLines: { party: number; issue: number; option: number }[]; package: number[] }[];
  /** Points that no package exceeds; of a long frontier, evenly spread ones. */
  frontier: (WorthView & { packages: string; signed: boolean })[];
  frontierPoints: number;
  /** By party, what the frontier may be short of; `null` where it is exact. */
  slack: number[] | null;
  solutions: { rule: string; measure: string; value: Amount; choices: WorthView[]; more: string }[];
  /** Adjusted winner, for two parties: points for each, and the share of each issue that goes to the first. */
  division: { points: Amount; shares: Amount[] } | null;
}

export interface PackageView extends WorthView {
  isFeasible: boolean;
  parties: {
    worth: Amount;
    accepts: boolean;
    isBelowReservation: boolean;
    /** Red lines that it crosses, as places. */
    crossed: { issue: number; option: number }[];
    /** What the party's best feasible package is worth beyond this one. */
    conceded: Amount;
  }[];
  tilt: Amount;
  exceededBy: CountView;
  better: WorthView[];
  swaps: (WorthView & { changes: { issue: number; from: number; to: number }[] })[];
  nearest: (WorthView & { changes: number; packages: CountView }) | null;
}

const mostPoints = 400;
const mostListed = 6;

export function dealView(brief: Brief, assumptions: Assumptions): DealView {
  const { deal, name, reason, weights, unknowns, list } = assumptions;
  const names = new Names(brief);
  const [frontier, zone] = [paretoFrontier(deal), zoneFrontier(deal)];
  const [worst, best] = [extremes(deal, "worst"), extremes(deal, "best")];
  return {
    ...{ name, reason },
    parties: deal.parties.map((id, party) => ({
      ...{ id, name: names.party(id), reservation: amount(deal.reservation[party]!) },
      worst: toNumber(worst?.[party] ?? deal.reservation[party]!),
      best: toNumber(best?.[party] ?? deal.reservation[party]!),
    })),
    issues: deal.issues.map(({ name: id, options }) => ({
      ...{ id, name: names.issue(id) },
      options: options.map((option) => ({ id: option, name: optionName(names, id, option) })),
    })),
    values: deal.values.map((issues) => issues.map((options) => options.map(toNumber))),
    redLines: [...deal.redLines],
    assumptions: list.map((each) => ({ ...each, value: each.value && formatRational(each.value) })),
    unknowns: unknowns.length,
    packages: String(countPackages(deal)),
    zone: countView(countZone(deal)),
    releases: zone.points.length > 0 ? [] : releasesOf(deal),
    frontier: spread(frontier.points).map((point) => pointView(deal, point)),
    frontierPoints: frontier.points.length,
    slack: frontier.slack.every(({ n }) => n === 0n) ? null : frontier.slack.map(toNumber),
    solutions: solutionsOf(deal, zone),
    division: deal.parties.length === 2 ? divisionOf(deal, weights) : null,
  };
}

/** The agenda's "none" is no option of the brief, but leaves the issue out. */
function optionName(names: Names, issue: string, option: string): string {
  const isLeftOut = option === "none" && names.findOption(issue, option) === undefined;
  return isLeftOut ? "left out" : names.option(issue, option);
}

/** How one package does; `null` where no package is feasible at all. */
export function packageView(deal: Deal, chosen: Package): PackageView | null {
  const view = viewDraft(deal, chosen);
  if (view === null) return null;
  const nearest = findNearest(deal, chosen);
  const first = nearest?.points[0]?.packages().next().value;
  return {
    ...worthView(deal, chosen),
    isFeasible: isFeasible(deal, chosen),
    parties: deal.parties.map((_, party) => ({
      worth: amount(view.values[party]!),
      accepts: view.accepted[party]!,
      isBelowReservation: compare(view.values[party]!, deal.reservation[party]!) < 0,
      crossed: crossedBy(deal, party, chosen).map(({ issue, option }) => ({ issue, option })),
      conceded: amount(view.conceded[party]!),
    })),
    tilt: amount(view.tilt),
    exceededBy: countView(view.dominatedBy),
    better: firstPackages(findBetter(deal, chosen), mostListed).map((each) => worthView(deal, each)),
    swaps: findSwaps(deal, chosen, (each) => isFeasible(deal, each))
      .slice(0, mostListed)
      .map(({ changes, package: swapped }) => ({ ...worthView(deal, swapped), changes: [...changes] })),
    nearest:
      nearest === null || first === undefined
        ? null
        : {
            ...worthView(deal, first as Package),
            changes: nearest.changes,
            packages: countView(nearest.count),
          },
  };
}

function releasesOf(deal: Deal): DealView["releases"] {
  return findReleases(deal)
    .slice(0, mostListed)
    .map(({ redLines, package: chosen }) => ({ redLines, package: [...chosen] }));
}

function pointView(deal: Deal, point: FrontierPoint): DealView["frontier"][number] {
  const [chosen] = firstPackages([point], 1);
  const { redLines, reservation } = deal;
  const signed =
    point.values.every((value, party) => compare(value, reservation[party]!) >= 0) &&
    !redLines.some(({ issue, option }) => chosen![issue] === option);
  return { ...worthView(deal, chosen!), packages: String(point.count()), signed };
}

/** At most so many, the first and the last among them. */
function spread(points: readonly FrontierPoint[]): FrontierPoint[] {
  if (points.length <= mostPoints) return [...points];
  const step = (points.length - 1) / (mostPoints - 1);
  return Array.from({ length: mostPoints }, (_, index) => points[Math.round(index * step)]!);
}

function solutionsOf(deal: Deal, zone: Frontier): DealView["solutions"] {
  const { reservation } = deal;
  const ideal = idealOf(zone);
  if (ideal === null) return [];
  const rules: [string, string, Solution | null][] = [
    ["Nash", "largest product of gains", nash(zone, reservation)],
    [
      "Kalai-Smorodinsky",
      "largest smallest share of each one's best gain",
      kalaiSmorodinsky(zone, reservation, ideal),
    ],
    ["egalitarian", "largest smallest gain", egalitarian(zone, reservation)],
    ["utilitarian", "largest sum of values", utilitarian(zone)],
    ["relative utilitarian", "largest sum of shares", relativeUtilitarian(zone, reservation, ideal)],
  ];
  return rules.flatMap(([rule, measure, solution]) => {
    if (solution === null) return [];
    const all = solution.points.reduce((total, { count }) => total + count(), 0n);
    const choices = firstPackages(solution.points, mostListed).map((chosen) => worthView(deal, chosen));
    return [
      { rule, measure, value: amount(solution.value), choices, more: String(all - BigInt(choices.length)) },
    ];
  });
}

function divisionOf(deal: Deal, weights: readonly Rational[][]): DealView["division"] {
  const items = deal.issues.map(({ name }) => name);
  const { equalTotal, shares } = adjustedWinner({ items, points: [weights[0]!, weights[1]!] });
  return { points: amount(equalTotal), shares: shares.map(amount) };
}

function worthView(deal: Deal, chosen: Package): WorthView {
  return { package: [...chosen], worth: packageValue(deal, chosen).map(toNumber) };
}

function firstPackages(points: readonly FrontierPoint[], most: number): Package[] {
  const packages: Package[] = [];
  for (const point of points) {
    for (const chosen of point.packages()) {
      if (packages.length === most) return packages;
      packages.push(chosen);
    }
  }
  return packages;
}

const amount = (value: Rational): Amount => ({ exact: formatRational(value), near: toNumber(value) });

const countView = ({ atLeast, atMost }: Count): CountView => ({
  atLeast: String(atLeast),
  atMost: String(atMost),
});
