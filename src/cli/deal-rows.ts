import {
  type Assumptions,
  adjustedWinner,
  type Chance,
  type Count,
  compare,
  countPackages,
  countZone,
  crossedBy,
  type Deal,
  egalitarian,
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
  listPackages,
  nash,
  outlook,
  type Package,
  packageValue,
  paretoFrontier,
  type Rational,
  relativeUtilitarian,
  type Solution,
  subtract,
  toNumber,
  utilitarian,
  viewDraft,
  zoneFrontier,
} from "../analysis/deals/index.ts";

/** What `demarche deals` prints. Exact numbers are texts like "145/3"; every value of a package is an assumption. */
export type DealRow = {
  finding: string;
  result: string;
  /** Option by issue. */
  package: Record<string, string> | null;
  /** What the package is worth to each party, from 0 to 100. */
  worth: Record<string, string> | null;
  /** What the row stands on. */
  basis: string;
};

const assumed = "assumed values";

/** The zone, what would open it, and what each rule chooses of it; then how a draft does, if there is one. */
export function overviewRows({ deal, weights }: Assumptions, draft: Package | null): DealRow[] {
  const zone = zoneFrontier(deal);
  const rows = [zoneRow(deal)];
  if (zone.points.length === 0) rows.push(...releaseRows(deal));
  rows.push(...solutionRows(deal, zone));
  if (deal.parties.length === 2) rows.push(divisionRow(deal, weights));
  return draft === null ? rows : [...rows, ...draftRows(deal, draft)];
}

function zoneRow(deal: Deal): DealRow {
  const result = `${countText(countZone(deal))} of ${countPackages(deal)} packages`;
  return row("all could sign", result, "assumed values, reservation values and red lines");
}

function releaseRows(deal: Deal): DealRow[] {
  const releases = findReleases(deal);
  if (releases.length === 0) {
    return [
      row("opens the zone", "nothing: no release of red lines is enough", "assumed reservation values"),
    ];
  }
  return releases.map(({ redLines, package: chosen }) => {
    const names = redLines.map((line) => `${deal.parties[line.party]}: ${optionName(deal, line)}`);
    return packageRow(deal, "opens the zone", `without ${names.join(" and ")}`, chosen, "assumed red lines");
  });
}

function solutionRows(deal: Deal, zone: Frontier): DealRow[] {
  const { reservation } = deal;
  const ideal = idealOf(zone);
  if (ideal === null) return [];
  const rules: [string, Solution | null, string][] = [
    ["Nash", nash(zone, reservation), "product of gains"],
    ["Kalai-Smorodinsky", kalaiSmorodinsky(zone, reservation, ideal), "smallest share of the largest gain"],
    ["egalitarian", egalitarian(zone, reservation), "smallest gain"],
    ["utilitarian", utilitarian(zone), "sum of values"],
    [
      "relative utilitarian",
      relativeUtilitarian(zone, reservation, ideal),
      "sum of shares of the largest gain",
    ],
  ];
  return rules.flatMap(([name, solution, measure]) =>
    (solution?.points ?? []).flatMap((point) => {
      const packages = firstPackages([point], 10);
      const rest = point.count() - BigInt(packages.length);
      const more = rest > 0n ? `; ${rest} more packages are worth the same` : "";
      const result = `${measure} ${numberText(solution!.value)}${more}`;
      return packages.map((chosen) => packageRow(deal, name, result, chosen, slackText(zone, deal)));
    }),
  );
}

/** Adjusted winner: the issues as items that can be divided, worth their weights. */
function divisionRow(deal: Deal, weights: readonly Rational[][]): DealRow {
  const items = deal.issues.map(({ name }) => name);
  const division = adjustedWinner({ items, points: [weights[0]!, weights[1]!] });
  const [first, second] = deal.parties;
  const shares = items.map((item, index) => {
    const share = division.shares[index]!;
    if (share.n === 0n) return `${item} to ${second}`;
    return share.d === 1n ? `${item} to ${first}` : `${item} ${formatRational(share)} to ${first}`;
  });
  const result = `${numberText(division.equalTotal)} points each: ${shares.join(", ")}`;
  return row("adjusted winner", result, "assumed weights, and issues that can be divided");
}

function draftRows(deal: Deal, draft: Package): DealRow[] {
  const view = viewDraft(deal, draft);
  if (view === null) return [];
  const said = deal.parties.map((party, index) => {
    const crossed = crossedBy(deal, index, draft).map((line) => optionName(deal, line));
    const reasons = [
      ...crossed.map((name) => `crosses its red line ${name}`),
      ...(compare(view.values[index]!, deal.reservation[index]!) < 0
        ? ["is below its reservation value"]
        : []),
    ];
    return view.accepted[index] ? `${party} could sign` : `for ${party} it ${reasons.join(" and ")}`;
  });
  const nearest = findNearest(deal, draft);
  const feasible = isFeasible(deal, draft) ? "" : "; it has an excluded combination";
  const rows = [
    packageRow(deal, "draft", `${said.join("; ")}${feasible}`, draft, assumed),
    row("draft: exceeded by", `${countText(view.dominatedBy)} packages`, assumed),
    row("draft: tilt", numberText(view.tilt), "distance of the parties' places between their worst and best"),
  ];
  if (nearest === null) return rows;
  const chosen = nearest.points[0]!.packages().next().value as Package;
  const result = `${nearest.changes} issues to change; ${countText(nearest.count)} packages lie that near`;
  return [...rows, packageRow(deal, "draft: nearest that all could sign", result, chosen, assumed)];
}

/** Every package of the frontier of what is feasible, and whether all could sign it. */
export function frontierRows({ deal }: Assumptions, most: number): { rows: DealRow[]; total: bigint } {
  const frontier = paretoFrontier(deal);
  const total = frontier.points.reduce((sum, { count }) => sum + count(), 0n);
  const packages = firstPackages(frontier.points, most);
  const rows = packages.map((chosen) => {
    const refusing = deal.parties.filter((_, party) => !isSigned(deal, party, chosen));
    const result = refusing.length === 0 ? "all could sign" : `not ${refusing.join(", ")}`;
    return packageRow(deal, "frontier", result, chosen, slackText(frontier, deal));
  });
  return { rows, total };
}

/** Two changes of the draft that leave nobody worse. */
export function swapRows({ deal }: Assumptions, draft: Package): DealRow[] {
  return findSwaps(deal, draft, (chosen) => isFeasible(deal, chosen)).map(
    ({ changes, gains, package: chosen }) => {
      const steps = changes.map(({ issue, from, to }) => {
        const { name, options } = deal.issues[issue]!;
        return `${name}: ${options[from]} to ${options[to]}`;
      });
      const gained = gains.map((gain, party) => `${deal.parties[party]} +${numberText(gain)}`);
      return packageRow(deal, "swap", `${steps.join(" and ")} (${gained.join(", ")})`, chosen, assumed);
    },
  );
}

/** The packages of the frontier that are worth as much as the draft to everybody and more to some. */
export function betterRows({ deal }: Assumptions, draft: Package, most: number): DealRow[] {
  const before = packageValue(deal, draft);
  const rows = firstPackages(findBetter(deal, draft), most).map((chosen) => {
    const gained = packageValue(deal, chosen).map(
      (value, party) => `${deal.parties[party]} +${numberText(subtract(value, before[party]!))}`,
    );
    return packageRow(deal, "better than the draft", gained.join(", "), chosen, assumed);
  });
  return rows;
}

/** More packages than this are not gone through one by one: those of the frontier stand for them, and the row says so. */
const mostPackages = 2_000n;

/** What the unknown positions leave open, and which would be worth finding out first. */
export function chanceRows({ deal, unknowns }: Assumptions, seed: number): DealRow[] {
  if (unknowns.length === 0) return [row("unknown positions", "none", "the assumptions order every option")];
  const isAll = countPackages(deal) <= mostPackages;
  const best = { ...deal, values: atBest(deal, unknowns) };
  const packages = isAll
    ? [...listPackages(deal)].filter((chosen) => isFeasible(deal, chosen))
    : [deal, best].flatMap((each) => firstPackages(zoneFrontier(each).points, 500));
  const most = Math.max(1_000, Math.min(65_536, Math.floor(4_000_000 / Math.max(1, packages.length))));
  const told = outlook(deal, unknowns, packages, { most, seed });
  const scope = isAll ? "" : `, of ${packages.length} packages looked at`;
  const basis = `unknown positions equally likely at each of four levels${scope}`;
  const ranked = told.worth.map((worth, index) => ({ worth, unknown: unknowns[index]! }));
  ranked.sort((a, b) => compare(b.worth, a.worth));
  return [
    row("nothing to agree on", chanceText(told.noAgreement), `${basis}; ${told.worlds} cases, seed ${seed}`),
    ...ranked.map(({ worth, unknown }) => {
      const name = `${deal.parties[unknown.party]} on ${optionName(deal, unknown)}`;
      return row(
        "worth finding out",
        `${name}: moves the chance of a deal by ${numberText(worth)} on average`,
        basis,
      );
    }),
    ...told.packages
      .filter(({ possible }) => possible.every(Boolean))
      .sort((a, b) => compare(b.allAccept, a.allAccept))
      .map((each) => outlookRow(deal, each, basis)),
  ];
}

function outlookRow(
  deal: Deal,
  each: ReturnType<typeof outlook>["packages"][number],
  basis: string,
): DealRow {
  const surely = deal.parties.filter((_, party) => each.necessary[party]);
  const certain = surely.length === 0 ? "" : `; surely ${surely.join(", ")}`;
  const result = `all accept ${numberText(each.allAccept)}${certain}; Nash's ${chanceText(each.nash)}`;
  const worth = each.interval.map(([least, most]) => `${formatRational(least)} to ${formatRational(most)}`);
  return { ...packageRow(deal, "chance", result, each.package, basis), worth: byParty(deal, worth) };
}

function atBest(deal: Deal, unknowns: Assumptions["unknowns"]): Rational[][][] {
  const values = deal.values.map((issues) => issues.map((options) => [...options]));
  for (const { party, issue, option, values: levels } of unknowns) {
    values[party]![issue]![option] = levels.reduce((a, b) => (compare(b, a) > 0 ? b : a));
  }
  return values;
}

/** Every number that was assumed, with how it came about. */
export function assumptionRows({ list }: Assumptions): Record<string, unknown>[] {
  return list.map(({ party, issue, option, what, value, basis }) => ({
    ...{ party, issue, option, what },
    value: value === null ? null : formatRational(value),
    basis,
  }));
}

function row(finding: string, result: string, basis: string): DealRow {
  return { finding, result, package: null, worth: null, basis };
}

function packageRow(deal: Deal, finding: string, result: string, chosen: Package, basis: string): DealRow {
  const options = deal.issues.map(({ name, options }, issue) => [name, options[chosen[issue]!]!]);
  const worth = byParty(deal, packageValue(deal, chosen).map(formatRational));
  return { finding, result, package: Object.fromEntries(options), worth, basis };
}

function byParty({ parties }: Deal, texts: readonly string[]): Record<string, string> {
  return Object.fromEntries(parties.map((party, index) => [party, texts[index]!]));
}

function optionName({ issues }: Deal, { issue, option }: { issue: number; option: number }): string {
  return `${issues[issue]!.name}.${issues[issue]!.options[option]}`;
}

function isSigned(deal: Deal, party: number, chosen: Package): boolean {
  const value = packageValue(deal, chosen)[party]!;
  return compare(value, deal.reservation[party]!) >= 0 && crossedBy(deal, party, chosen).length === 0;
}

/** Exact where nothing was thinned out; else what the listed packages may be short of, by party. */
function slackText({ slack }: Frontier, { parties }: Deal): string {
  if (slack.every(({ n }) => n === 0n)) return assumed;
  const short = slack.map((value, party) => `${parties[party]} ${numberText(value)}`);
  return `${assumed}; not exact: short of the best by less than ${short.join(", ")}`;
}

function countText({ atLeast, atMost }: Count): string {
  return atLeast === atMost ? String(atLeast) : `between ${atLeast} and ${atMost}`;
}

function chanceText({ value, standardError }: Chance): string {
  return standardError === null
    ? numberText(value)
    : `about ${toNumber(value).toFixed(3)} (standard error ${standardError.toFixed(3)})`;
}

/** "48 1/3" would be misread in a list: the fraction, and beside it the number that it is about. */
function numberText(value: Rational): string {
  return value.d === 1n ? formatRational(value) : `${formatRational(value)} (${toNumber(value).toFixed(2)})`;
}

/** At most so many of the packages of points, in the points' order. */
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
