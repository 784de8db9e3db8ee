import { axesOf } from "./axes.ts";
import { countByGrid, gridCost } from "./count-grid.ts";
import { countByWalk } from "./count-walk.ts";
import { countPackages, type Deal } from "./deal.ts";
import { numberStates } from "./layers.ts";
import type { Rational } from "./rational.ts";
import { bothRules, exclusionRules, planOrder, type Rules } from "./rules.ts";
import { type WholeDeal, wholeDeal } from "./whole.ts";

/** A count, or where there were too many packages to count all, what it lies between (both included). */
export interface Count {
  atLeast: bigint;
  atMost: bigint;
}

export interface CountOptions {
  /** Count what is worth at least this to each party; by default the reservation values. */
  least?: readonly Rational[];
  rules?: Rules;
  /**
   * How many different sums are kept at a time before they are rounded, which turns the count into two bounds. By
   * default deals are counted exactly where that takes about a second, and bounds come after as long.
   */
  most?: number;
}

/** How many feasible packages reach a value for every party. Red lines are not looked at. */
export function countReaching(deal: Deal, options: CountOptions = {}): Count {
  const { least = deal.reservation, rules, most } = options;
  const task = taskOf({ ...deal, reservation: least }, rules);
  const exact = most === undefined ? countExactly(task, countPackages(deal), false) : null;
  return exact === null ? boundCount(task, most ?? mostSums) : { atLeast: exact, atMost: exact };
}

function boundCount(task: Task, most: number): Count {
  const lower = tally(task, most, "down");
  if (lower.isExact) return { atLeast: lower.total, atMost: lower.total };
  return { atLeast: lower.total, atMost: tally(task, most, "up").total };
}

/** How many feasible packages have exactly these values. Of too many different sums, only that it is some. */
export function countEqual(deal: Deal, values: readonly Rational[], most?: number): Count {
  const task = taskOf({ ...deal, reservation: values }, undefined);
  const exact = most === undefined ? countExactly(task, countPackages(deal), true) : null;
  return exact === null ? listEqual(deal, values, task, most ?? mostSums) : { atLeast: exact, atMost: exact };
}

function listEqual(deal: Deal, values: readonly Rational[], task: Task, most: number): Count {
  const { whole, order, rules } = task;
  let table = new Map([[keyOf(rules.start, whole.reservation), 1n]]);
  for (const [place, issue] of order.entries()) {
    const rest = restOf(whole, order, place);
    table = extend(table, rules, whole, issue, -1n, (left) =>
      left.every((value, party) => value! >= rest.least[party]! && value! <= rest.most[party]!) ? left : null,
    );
    if (table.size > most)
      return { atLeast: 0n, atMost: countReaching(deal, { least: values, most }).atMost };
  }
  const total = totalOf(table);
  return { atLeast: total, atMost: total };
}

/** How many different vectors of values the feasible packages have; `null` where there are more than `most`. */
export function countVectors(deal: Deal, most = 1_000_000): number | null {
  const { whole, order, rules } = taskOf(deal, undefined);
  let table = new Map([
    [
      keyOf(
        rules.start,
        whole.reservation.map(() => 0n),
      ),
      1n,
    ],
  ]);
  for (const issue of order) {
    table = extend(table, rules, whole, issue, 1n, (sums) => sums);
    if (table.size > most) return null;
  }
  return table.size;
}

/** With so many different sums, bounds come within a second or so. */
const mostSums = 3_000;
/** So many steps of a walk or a grid take about a second. */
const [mostWalked, mostAdded] = [30_000_000n, 300_000_000];

/**
 * The count itself, by whichever way is short enough: a walk through the packages, or grids of what they are worth.
 * `null` where both are too long.
 */
function countExactly({ whole, order, rules }: Task, packages: bigint, isExact: boolean): bigint | null {
  if (packages === 0n) return 0n;
  const axes = axesOf(whole, order, isExact);
  if (axes === "none") return 0n;
  const optionCounts = whole.values[0]!.map(({ length }) => length);
  const layers = axes && numberStates(rules, order, optionCounts);
  if (!axes || !layers) return null;
  const cost = gridCost(axes, layers, packages);
  const isFree =
    layers.states.every((states) => states === 1) && layers.next.every((table) => !table.includes(-1));
  if (axes.length > 0 && packages <= mostWalked && Number(packages) < cost * 4)
    return countByWalk(axes, layers, isFree);
  return cost <= mostAdded ? countByGrid(axes, layers, packages) : null;
}

interface Task {
  whole: WholeDeal;
  order: number[];
  rules: Rules;
}

function taskOf(deal: Deal, rules: Rules | undefined): Task {
  const order = planOrder(deal.issues.length, deal.excluded);
  const exclusions = exclusionRules(deal.excluded, order);
  return { whole: wholeDeal(deal), order, rules: rules ? bothRules(exclusions, rules) : exclusions };
}

/** `null` in the place of a sum: whatever follows, it will be reached. */
type Sums = readonly (bigint | null)[];
type Table = Map<string, bigint>;

/**
 * Sums up issue by issue how many half-made packages have which values. What will surely be reached needs no
 * remembering, what surely will not is dropped. Where there are too many sums they are rounded: down, so that what
 * still reaches its end surely does (a lower bound), or up, so that nothing is missed (an upper bound).
 */
function tally({ whole, order, rules }: Task, most: number, direction: "down" | "up") {
  let table: Table = new Map([
    [
      keyOf(
        rules.start,
        whole.reservation.map(() => 0n),
      ),
      1n,
    ],
  ]);
  let grid = whole.reservation.map(() => 1n);
  const range = restOf(whole, order, -1);
  const widest = range.most.map((value, party) => value - range.least[party]!);
  let isExact = true;
  for (const [place, issue] of order.entries()) {
    const rest = restOf(whole, order, place);
    const settle = (sums: Sums) => settleSums(sums, whole.reservation, rest);
    table = extend(table, rules, whole, issue, 1n, (sums) => settle(rounded(sums, grid, direction)));
    // Steps wider than everything can't be made fewer: what is left are the states of the rules.
    while (table.size > most && grid.some((width, party) => width <= widest[party]!)) {
      isExact = false;
      grid = grid.map((width, party) => (width === 1n ? firstWidth(rest, party) : width * 2n));
      table = rekey(table, (sums) => settle(rounded(sums, grid, direction)));
    }
  }
  return { total: totalOf(table), isExact };
}

interface Rest {
  least: bigint[];
  most: bigint[];
}

/** What the issues after a place can still add, by party. */
function restOf({ values }: WholeDeal, order: readonly number[], place: number): Rest {
  const sumOf = (pick: (a: bigint, b: bigint) => bigint) =>
    values.map((issues) =>
      order.slice(place + 1).reduce((total, issue) => total + issues[issue]!.reduce(pick), 0n),
    );
  return { least: sumOf((a, b) => (a < b ? a : b)), most: sumOf((a, b) => (a > b ? a : b)) };
}

function firstWidth({ least, most }: Rest, party: number): bigint {
  const width = (most[party]! - least[party]!) / 512n;
  return width > 2n ? width : 2n;
}

function settleSums(sums: Sums, reservation: readonly bigint[], { least, most }: Rest): Sums | null {
  const missed = sums.some((sum, party) => sum !== null && sum + most[party]! < reservation[party]!);
  if (missed) return null;
  return sums.map((sum, party) => (sum === null || sum + least[party]! >= reservation[party]! ? null : sum));
}

function rounded(sums: Sums, grid: readonly bigint[], direction: "down" | "up"): Sums {
  return sums.map((sum, party) => {
    const width = grid[party]!;
    if (sum === null || width === 1n) return sum;
    const over = ((sum % width) + width) % width;
    if (over === 0n) return sum;
    return direction === "down" ? sum - over : sum - over + width;
  });
}

function extend(
  table: Table,
  rules: Rules,
  { values }: WholeDeal,
  issue: number,
  sign: bigint,
  settle: (sums: Sums) => Sums | null,
): Table {
  const extended: Table = new Map();
  const steps = values[0]![issue]!.map((_, option) => values.map((issues) => sign * issues[issue]![option]!));
  for (const [key, count] of table) {
    const [state, sums] = partsOf(key);
    for (const [option, step] of steps.entries()) {
      const next = rules.next(state, issue, option);
      if (next === null) continue;
      const settled = settle(sums.map((sum, party) => (sum === null ? null : sum + step[party]!)));
      if (settled !== null) addTo(extended, keyOf(next, settled), count);
    }
  }
  return extended;
}

function rekey(table: Table, settle: (sums: Sums) => Sums | null): Table {
  const settled: Table = new Map();
  for (const [key, count] of table) {
    const [state, sums] = partsOf(key);
    const kept = settle(sums);
    if (kept !== null) addTo(settled, keyOf(state, kept), count);
  }
  return settled;
}

function addTo(table: Table, key: string, count: bigint): void {
  table.set(key, (table.get(key) ?? 0n) + count);
}

function keyOf(state: string, sums: Sums): string {
  return `${state}#${sums.map((sum) => sum ?? "*").join(" ")}`;
}

function partsOf(key: string): [string, Sums] {
  const end = key.indexOf("#");
  const sums = key.slice(end + 1).split(" ");
  return [key.slice(0, end), sums.map((sum) => (sum === "*" ? null : BigInt(sum)))];
}

function totalOf(table: Table): bigint {
  let total = 0n;
  for (const count of table.values()) total += count;
  return total;
}

/** What two counts leave of each other: the first less the second. */
export function subtractCounts(a: Count, b: Count): Count {
  const least = a.atLeast - b.atMost;
  return { atLeast: least > 0n ? least : 0n, atMost: a.atMost - b.atLeast };
}
