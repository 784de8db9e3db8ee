import type { Network } from "./network.ts";

/** Who agrees and who disagrees: two one-mode networks of the same actors. */
export interface Discourse {
  congruence: Network;
  conflict: Network;
}

/** What each pair of actors adds to the deviation when a split has blocs of given sizes. */
export interface PairCosts {
  /** Both in the first bloc, both in the second, one in each; square, row by row. */
  inside: [Float64Array, Float64Array];
  across: Float64Array;
}

/**
 * How far a split in two is from two blocs that agree within and disagree between: the sum over ordered pairs of
 * |C - E| + |F| within a bloc and |C| + |F - E| between blocs, where E spreads all congruence (conflict) evenly,
 * as a share of twice |C| + |F| (Leifeld's polarisation score). The lower, the more polarised; `null` without ties.
 */
export function measureDeviation(
  { congruence, conflict }: Discourse,
  blocs: readonly number[],
): number | null {
  const size = blocs.length;
  const first = blocs.filter((bloc) => bloc === blocs[0]).length;
  const costs = pairCosts({ congruence, conflict }, first);
  let sum = 0;
  for (let i = 0; i < size; i++) {
    for (let p = 0; p < i; p++)
      sum += costOf(costs, i * size + p, blocs[i] === blocs[0], blocs[p] === blocs[0]);
  }
  return asShare({ congruence, conflict }, sum);
}

/** A sum of pair costs, each pair taken once, as the share that `measureDeviation` gives. */
export function asShare({ congruence, conflict }: Discourse, sum: number): number | null {
  const all = absoluteSum(congruence.cells) + absoluteSum(conflict.cells);
  return all === 0 ? null : sum / all;
}

function costOf({ inside, across }: PairCosts, place: number, a: boolean, b: boolean): number {
  if (a !== b) return across[place]!;
  return inside[a ? 0 : 1][place]!;
}

/** `first`: actors in the first bloc, of all in the networks. */
export function pairCosts({ congruence, conflict }: Discourse, first: number): PairCosts {
  const size = congruence.rowLabels.length;
  const second = size - first;
  const within = first * (first - 1) + second * (second - 1);
  const between = size * (size - 1) - within;
  const [allC, allF] = [absoluteSum(congruence.cells), absoluteSum(conflict.cells)];
  const expected = (pairs: number, of: number, all: number) => (of === 0 ? 0 : (pairs / of) * (all / of));
  const insideCost = (members: number) => {
    const even = expected(members * (members - 1), within, allC);
    return congruence.cells.map((c, place) => Math.abs(c - even) + Math.abs(conflict.cells[place]!));
  };
  const even = expected(first * second, between, allF);
  return {
    inside: [insideCost(first), insideCost(second)],
    across: congruence.cells.map((c, place) => Math.abs(c) + Math.abs(conflict.cells[place]! - even)),
  };
}

export function absoluteSum(cells: Float64Array): number {
  return cells.reduce((sum, cell) => sum + Math.abs(cell), 0);
}
