import type { Axis } from "./axes.ts";
import type { Layers } from "./layers.ts";

/**
 * Pairwise coprime, so that a number below their product is known by what it leaves when divided by each (Chinese
 * remainder theorem). So small that eight of them still fit a double.
 */
const moduli = [2 ** 50, 2 ** 50 - 1, 2 ** 50 - 3, 2 ** 50 - 5];

/** How many additions the grids of a count would take; no number where they do not fit into memory. */
export function gridCost(axes: readonly Axis[], { next, states }: Layers, packages: bigint): number {
  const cells = axes.reduce((product, { end }) => product * (end + 1), 1);
  const passes = moduliFor(packages)?.length;
  if (cells * Math.max(...states) > 40_000_000 || passes === undefined) return Number.POSITIVE_INFINITY;
  let additions = 0;
  const reach = axes.map(() => 0);
  for (const [place, table] of next.entries()) {
    additions += table.length * reach.reduce((product, each) => product * (each + 1), 1);
    grow(reach, axes, place);
  }
  return additions * passes;
}

/**
 * Counts packages exactly by keeping, for each state, how many half-made packages stand on each cell of a grid with one
 * axis for each party: the distributions of its values, convolved issue by issue. Takes no longer for 10^28 packages
 * than the grid is large.
 */
export function countByGrid(axes: readonly Axis[], layers: Layers, packages: bigint): bigint {
  let [total, product] = [0n, 1n];
  for (const modulus of moduliFor(packages) ?? []) {
    const rest = BigInt(countModulo(axes, layers, modulus));
    const [big, known] = [BigInt(modulus), total];
    const step = (((rest - known) % big) + big) % big;
    total = known + product * ((step * inverse(product % big, big)) % big);
    product *= big;
  }
  return total;
}

/** As many as are needed for counts up to `packages`; nothing where they are not enough. */
function moduliFor(packages: bigint): number[] | undefined {
  let product = 1n;
  for (const [index, modulus] of moduli.entries()) {
    product *= BigInt(modulus);
    if (product > packages) return moduli.slice(0, index + 1);
  }
  return undefined;
}

function countModulo(axes: readonly Axis[], { next, states }: Layers, modulus: number): number {
  const strides = axes.map((_, axis) =>
    axes.slice(axis + 1).reduce((product, { end }) => product * (end + 1), 1),
  );
  const size = axes.reduce((product, { end }) => product * (end + 1), 1);
  const fresh = () => new Float64Array(size);
  const reach = axes.map(() => 0);
  let grids: Float64Array[] = [fresh()];
  grids[0]![0] = 1;
  for (const [place, table] of next.entries()) {
    const options = table.length / states[place]!;
    const grown: (Float64Array | undefined)[] = Array.from({ length: states[place + 1]! });
    for (const [state, grid] of grids.entries()) {
      for (let option = 0; option < options; option++) {
        const after = table[state * options + option]!;
        if (after < 0) continue;
        grown[after] ??= fresh();
        const targets = axes.map((axis, index) =>
          targetsOf(axis, place, option, reach[index]!, strides[index]!),
        );
        addShifted(grid, grown[after], targets, strides, modulus);
      }
    }
    grids = grown.map((grid) => grid ?? fresh());
    grow(reach, axes, place);
  }
  return grids.reduce((total, grid) => (total + readOff(axes, grid, strides, modulus)) % modulus, 0);
}

/** Note: changes `reach`, the furthest cell of each axis that anything stands on. */
function grow(reach: number[], axes: readonly Axis[], place: number): void {
  for (const [index, { steps, end }] of axes.entries())
    reach[index] = Math.min(end, reach[index]! + Math.max(...steps[place]!));
}

/** Where each cell of an axis goes, as an offset; -1: nowhere. */
function targetsOf(
  { steps, end, isLoss, isExact }: Axis,
  place: number,
  option: number,
  reach: number,
  stride: number,
) {
  const step = steps[place]![option]!;
  return Int32Array.from({ length: reach + 1 }, (_, at) => {
    if (at + step <= end) return (at + step) * stride;
    return isLoss || isExact ? -1 : end * stride;
  });
}

/** Note: adds to `to`. */
function addShifted(
  from: Float64Array,
  to: Float64Array,
  targets: readonly Int32Array[],
  strides: readonly number[],
  modulus: number,
): void {
  const add = (axis: number, source: number, target: number): void => {
    if (axis === targets.length) {
      to[target] = reduce(to[target]! + from[source]!, modulus);
      return;
    }
    const [goals, stride] = [targets[axis]!, strides[axis]!];
    const isLast = axis === targets.length - 1;
    for (let at = 0; at < goals.length; at++) {
      const goal = goals[at]!;
      if (goal < 0) break;
      if (!isLast) add(axis + 1, source + at * stride, target + goal);
      else {
        const value = from[source + at]!;
        if (value !== 0) to[target + goal] = reduce(to[target + goal]! + value, modulus);
      }
    }
  };
  add(0, 0, 0);
}

const reduce = (value: number, modulus: number): number => (value >= modulus ? value - modulus : value);

/** What stands on the cells that count: the last of a gain or an exact value, any of a loss. */
function readOff(
  axes: readonly Axis[],
  grid: Float64Array,
  strides: readonly number[],
  modulus: number,
): number {
  const read = (axis: number, at: number): number => {
    if (axis === axes.length) return grid[at]!;
    const { end, isLoss, isExact } = axes[axis]!;
    let total = 0;
    for (let cell = isLoss && !isExact ? 0 : end; cell <= end; cell++)
      total = reduce(total + read(axis + 1, at + cell * strides[axis]!), modulus);
    return total;
  };
  return read(0, 0);
}

/** Of a modulo m: the number that gives 1 with it (Euclid). */
function inverse(a: bigint, m: bigint): bigint {
  let [rest, next, x, y] = [a, m, 1n, 0n];
  while (next !== 0n) {
    const times = rest / next;
    [rest, next, x, y] = [next, rest - times * next, y, x - times * y];
  }
  return ((x % m) + m) % m;
}
