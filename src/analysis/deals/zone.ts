import { type Count, countReaching } from "./count.ts";
import { type Deal, type Package, packageValue, type RedLine } from "./deal.ts";
import { type Frontier, type FrontierOptions, paretoFrontier } from "./frontier.ts";
import { compare, type Rational } from "./rational.ts";
import { markRules, secondState } from "./rules.ts";

/**
 * The deal without the options that a red line rules out: what all could sign are its packages that reach the
 * reservation values. `original` turns a package of it back into one of the whole deal.
 */
export function withoutRedLines(deal: Deal): { deal: Deal; original: (chosen: Package) => number[] } {
  const kept = deal.issues.map(({ options }, issue) =>
    options.flatMap((_, option) =>
      deal.redLines.some((line) => line.issue === issue && line.option === option) ? [] : [option],
    ),
  );
  const place = (issue: number, option: number) => kept[issue]!.indexOf(option);
  return {
    deal: {
      ...deal,
      issues: deal.issues.map(({ name, options }, issue) => ({
        name,
        options: kept[issue]!.map((option) => options[option]!),
      })),
      values: deal.values.map((issues) =>
        issues.map((options, issue) => kept[issue]!.map((option) => options[option]!)),
      ),
      excluded: deal.excluded
        .filter((combination) => combination.every(([issue, option]) => place(issue, option) >= 0))
        .map((combination) => combination.map(([issue, option]) => [issue, place(issue, option)] as const)),
      redLines: [],
    },
    original: (chosen) => chosen.map((option, issue) => kept[issue]![option]!),
  };
}

/** The feasible packages that every party could sign: no red line crossed, no reservation value missed. */
export function countZone(deal: Deal, most?: number): Count {
  const { deal: open } = withoutRedLines(deal);
  if (open.issues.some(({ options }) => options.length === 0)) return { atLeast: 0n, atMost: 0n };
  return countReaching(open, most === undefined ? {} : { most });
}

/** The Pareto frontier of what every party could sign, with packages of the whole deal. */
export function zoneFrontier(deal: Deal, options: Pick<FrontierOptions, "most"> = {}): Frontier {
  const { deal: open, original } = withoutRedLines(deal);
  if (open.issues.some(({ options }) => options.length === 0)) return emptyFrontier(deal);
  const frontier = paretoFrontier(open, { ...options, onlyAcceptable: true });
  for (const point of frontier.points) {
    const { packages } = point;
    point.packages = function* () {
      for (const chosen of packages()) yield original(chosen);
    };
  }
  return frontier;
}

function emptyFrontier({ parties }: Deal): Frontier {
  const none = { n: 0n, d: 1n };
  return {
    points: [],
    whole: { scales: parties.map(() => 1n), vectors: [] },
    slack: parties.map(() => none),
  };
}

/** A smallest set of red lines without which the zone is not empty, and a package that opens it. */
export interface Release {
  redLines: RedLine[];
  package: Package;
  values: Rational[];
}

/**
 * Every smallest set of red lines whose release leaves something that all could sign: one empty set where nothing
 * needs to be released, none where reservation values or excluded combinations leave nothing anyhow.
 */
export function findReleases(deal: Deal): Release[] {
  const marks = (issue: number, option: number) =>
    deal.redLines.flatMap((line, index) => (line.issue === issue && line.option === option ? [index] : []));
  const unhindered = paretoFrontier(deal, { onlyAcceptable: true });
  if (unhindered.points.length === 0) return [];
  for (let limit = 0; limit <= deal.redLines.length; limit++) {
    const { points } = paretoFrontier(deal, { onlyAcceptable: true, rules: markRules(marks, limit) });
    if (points.length === 0) continue;
    return [...Map.groupBy(points, ({ state }) => secondState(state))].map(([state, [point]]) => {
      const chosen = point!.packages().next().value as Package;
      const redLines = state === "" ? [] : state.split("+").map((index) => deal.redLines[Number(index)]!);
      return { redLines, package: chosen, values: packageValue(deal, chosen) };
    });
  }
  return [];
}

/** The best that each party can get of the feasible packages, or the worst; `null` where there are none. */
export function extremes(deal: Deal, end: "best" | "worst"): Rational[] | null {
  const found = deal.parties.map((party, index) => {
    const sign = end === "best" ? 1n : -1n;
    const own = deal.values[index]!.map((options) => options.map(({ n, d }) => ({ n: sign * n, d })));
    const alone = { ...deal, parties: [party], values: [own], reservation: [{ n: 0n, d: 1n }] };
    const value = paretoFrontier(alone).points[0]?.values[0];
    return value === undefined ? null : { n: sign * value.n, d: value.d };
  });
  return found.every((value) => value !== null) ? found : null;
}

/** The best of each party among frontier points; `null` where there are none. */
export function idealOf({ points }: Frontier): Rational[] | null {
  if (points.length === 0) return null;
  const values = points.map((point) => point.values);
  return values[0]!.map((_, party) =>
    values.map((vector) => vector[party]!).reduce((a, b) => (compare(b, a) > 0 ? b : a)),
  );
}
