import {
  countZone,
  type Deal,
  egalitarian,
  findBetter,
  findNearest,
  idealOf,
  kalaiSmorodinsky,
  nash,
  paretoFrontier,
  type Rational,
  rational,
  utilitarian,
  viewDraft,
} from "../src/analysis/deals/index.ts";

/**
 * How long an exact frontier takes with its packages and solutions, in milliseconds of CPU time, for made-up deals:
 * each party's weights add up to 100, the options of an issue are worth shares of the weight in twelfths. Beside it
 * how many packages all could sign, and how a draft does: what exceeds it and what lies near it that all could sign.
 * Fails where a frontier takes more than a second, or one of the others more than twice that.
 * Usage: node bench/deals.ts
 */
const barMs = 1000;
const random = seeded(7);

measure("2 parties, 40 issues of 5", madeUp(2, 40, 5));
measure("2 parties, 40 issues of 5, ranked issues", madeUp(2, 40, 5, [], rankWeights));
measure("3 parties, 20 issues of 5", madeUp(3, 20, 5));
measure("4 parties, 10 issues of 5", madeUp(4, 10, 5));
measure("2 parties, 20 issues of 5, 12 constraints", madeUp(2, 20, 5, neighbours(12, 5)));

function measure(name: string, deal: Deal): void {
  const draft = deal.issues.map(({ options }) => options.length - 1);
  console.log(name);
  time("frontier and solutions", barMs, () => solve(deal));
  time("all could sign", 2 * barMs, () => textOf(countZone(deal)));
  time("draft: exceeded by", 2 * barMs, () => textOf(viewDraft(deal, draft)!.dominatedBy));
  time("draft: better", barMs, () => `${findBetter(deal, draft).length} vectors`);
  time("draft: nearest", 2 * barMs, () => {
    const nearest = findNearest(deal, draft);
    return nearest === null ? "none" : `${nearest.changes} changes, ${textOf(nearest.count)}`;
  });
}

function textOf({ atLeast, atMost }: ReturnType<typeof countZone>): string {
  return atLeast === atMost ? `exactly ${atLeast}` : `between ${atLeast} and ${atMost}`;
}

function time(what: string, bar: number, work: () => string): void {
  const before = process.cpuUsage();
  const answer = work();
  const { user, system } = process.cpuUsage(before);
  const taken = (user + system) / 1000;
  console.log(`  ${what.padEnd(24)} ${taken.toFixed(0).padStart(5)} ms  ${answer}`);
  if (taken <= bar) return;
  console.error(`  ${what}: the bar is ${bar} ms`);
  process.exitCode = 1;
}

function solve(deal: Deal): string {
  const frontier = paretoFrontier(deal);
  const { reservation } = deal;
  const ideal = idealOf(frontier) ?? reservation;
  const solutions = [
    nash(frontier, reservation),
    kalaiSmorodinsky(frontier, reservation, ideal),
    egalitarian(frontier, reservation),
    utilitarian(frontier),
  ];
  const packages = solutions.flatMap(
    (solution) => solution?.points.map((point) => point.packages().next()) ?? [],
  );
  if (frontier.slack.some(({ n }) => n > 0n)) process.exitCode = 1;
  const exact = frontier.slack.every(({ n }) => n === 0n) ? "exact" : "NOT EXACT";
  return `${frontier.points.length} vectors, ${exact}, ${packages.length} chosen`;
}

function madeUp(
  parties: number,
  issues: number,
  options: number,
  excluded: Deal["excluded"] = [],
  weightsOf = spreadWeights,
): Deal {
  const values = Array.from({ length: parties }, (_, party) =>
    weightsOf(issues).map((weight) => optionValues(weight, options, party)),
  );
  return {
    parties: values.map((_, party) => `party ${party}`),
    issues: Array.from({ length: issues }, (_, issue) => ({
      name: `issue ${issue}`,
      options: Array.from({ length: options }, (_, option) => `option ${option}`),
    })),
    values,
    reservation: values.map(() => rational(20n)),
    excluded,
    redLines: [],
  };
}

/** Whole numbers that add up to 100. */
function spreadWeights(issues: number): Rational[] {
  const cuts = Array.from({ length: issues - 1 }, () => Math.floor(random() * 101)).sort((a, b) => a - b);
  return [...cuts, 100].map((cut, index) => rational(cut - (cuts[index - 1] ?? 0)));
}

/** Rank-order centroids: their common denominator is too large for a double. */
function rankWeights(issues: number): Rational[] {
  const weights = Array.from({ length: issues }, (_, rank) => {
    let total = rational(0n);
    for (let place = rank + 1; place <= issues; place++) {
      total = rational(total.n * BigInt(place) + total.d, total.d * BigInt(place));
    }
    return rational(total.n * 100n, total.d * BigInt(issues));
  });
  return weights
    .map((weight) => ({ weight, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ weight }) => weight);
}

/** Opposed parties: even ones like the last option best, odd ones the first. */
function optionValues({ n, d }: Rational, options: number, party: number): Rational[] {
  const shares = Array.from({ length: options - 2 }, () => BigInt(Math.floor(random() * 13)));
  const rising = [0n, ...shares.sort((a, b) => Number(a - b)), 12n];
  const ordered = party % 2 === 0 ? rising : rising.reverse();
  return ordered.map((share) => rational(n * share, d * 12n));
}

function neighbours(count: number, options: number): Deal["excluded"] {
  return Array.from({ length: count }, (_, issue) => [
    [issue, Math.floor(random() * options)] as const,
    [issue + 1, Math.floor(random() * options)] as const,
  ]);
}

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}
