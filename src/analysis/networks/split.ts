import { seededRandom } from "../../base/index.ts";
import { asShare, type Discourse, measureDeviation, type PairCosts, pairCosts } from "./deviation.ts";

/** Two blocs of actors. */
export interface Split {
  /** For each actor 0 or 1; the first actor is in bloc 0. */
  blocs: number[];
  /** See `measureDeviation`. */
  deviation: number;
  /** Every split was looked at; not so above 20 actors, where the best of many starts is given. */
  exact: boolean;
}

export interface SplitOptions {
  /**
   * As the established program has it: the split with the *largest* deviation among those with blocs of nearly one
   * size, which is the one that explains least.
   */
  compatible?: boolean | undefined;
  /** Of the random starts where there are too many actors for all splits. */
  seed?: number | undefined;
}

export const exactLimit = 20;

/** The split in two that comes nearest to two blocs; `null` where there are fewer than two actors, or no ties. */
export function findSplit(discourse: Discourse, options: SplitOptions = {}): Split | null {
  const { compatible = false, seed = 1 } = options;
  const size = discourse.congruence.rowLabels.length;
  if (size < 2 || asShare(discourse, 0) === null) return null;
  const exact = size <= exactLimit;
  const blocs = exact
    ? searchAll(discourse, size, compatible)
    : searchFromStarts(discourse, size, compatible, seed);
  return { blocs, deviation: measureDeviation(discourse, blocs)!, exact };
}

/** Largest deviation by turning the sign, so that one search serves both. */
const signOf = (compatible: boolean) => (compatible ? -1 : 1);

function searchAll(discourse: Discourse, size: number, compatible: boolean): number[] {
  const best = { cost: Number.POSITIVE_INFINITY, blocs: [] as number[] };
  for (let first = 1; first < size; first++) {
    if (compatible && Math.abs(size - 2 * first) > 1) continue;
    searchSize(pairCosts(discourse, first), { size, first, sign: signOf(compatible) }, best);
  }
  return best.blocs;
}

interface Search {
  size: number;
  first: number;
  sign: number;
}

/**
 * Tries all splits with `first` actors in the first bloc, actor by actor. Costs never fall, so that a beginning
 * that costs more than the best split is not followed. Note: changes `best`.
 */
function searchSize(costs: PairCosts, search: Search, best: { cost: number; blocs: number[] }): void {
  const { size, first, sign } = search;
  const blocs = new Uint8Array(size);
  const place = (actor: number, inFirst: number, cost: number): void => {
    // A difference in the last digits is none: the first of equal splits is kept, on every machine.
    if (sign > 0 && cost >= best.cost - 1e-12) return;
    if (actor === size) {
      if (sign * cost < best.cost - 1e-12)
        Object.assign(best, { cost: sign * cost, blocs: Array.from(blocs) });
      return;
    }
    if (inFirst < first) {
      blocs[actor] = 0;
      place(actor + 1, inFirst + 1, cost + addedCost(costs, blocs, actor, size));
    }
    if (actor > 0 && actor - inFirst < size - first) {
      blocs[actor] = 1;
      place(actor + 1, inFirst, cost + addedCost(costs, blocs, actor, size));
    }
  };
  place(0, 0, 0);
}

/** What an actor adds to those placed before it. */
function addedCost({ inside, across }: PairCosts, blocs: Uint8Array, actor: number, size: number): number {
  const own = blocs[actor]!;
  const insideOwn = inside[own]!;
  let cost = 0;
  for (let other = 0; other < actor; other++) {
    cost += (blocs[other] === own ? insideOwn : across)[actor * size + other]!;
  }
  return cost;
}

/** From random splits, takes the best change (one actor moved, or two swapped) until none is better. */
function searchFromStarts(discourse: Discourse, size: number, compatible: boolean, seed: number): number[] {
  const random = seededRandom(seed);
  const sign = signOf(compatible);
  let best = { cost: Number.POSITIVE_INFINITY, blocs: [] as number[] };
  for (let start = 0; start < 8; start++) {
    const blocs = nearlyEqual(size, random);
    const cost = improve(discourse, blocs, sign, !compatible);
    if (cost < best.cost - 1e-12) best = { cost, blocs };
  }
  // The first actor names bloc 0.
  return best.blocs.map((bloc) => (bloc === best.blocs[0] ? 0 : 1));
}

function nearlyEqual(size: number, random: () => number): number[] {
  return Array.from({ length: size }, (_, index) => ({ bloc: index % 2, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ bloc }) => bloc);
}

/** Note: changes `blocs`. Swaps keep sizes; moves change them, and are tried where sizes are free. */
function improve(discourse: Discourse, blocs: number[], sign: number, moves: boolean): number {
  const costNow = () => {
    const isSplit = blocs.includes(0) && blocs.includes(1);
    return isSplit ? sign * measureDeviation(discourse, blocs)! : Number.POSITIVE_INFINITY;
  };
  let cost = costNow();
  for (let improved = true; improved; ) {
    improved = false;
    for (const change of changesOf(blocs.length, moves)) {
      if (change.length === 2 && blocs[change[0]!] === blocs[change[1]!]) continue;
      for (const actor of change) blocs[actor] = 1 - blocs[actor]!;
      const changed = costNow();
      if (changed < cost - 1e-12) {
        cost = changed;
        improved = true;
      } else for (const actor of change) blocs[actor] = 1 - blocs[actor]!;
    }
  }
  return cost;
}

function* changesOf(size: number, moves: boolean): Generator<number[]> {
  if (moves) for (let actor = 0; actor < size; actor++) yield [actor];
  else for (let a = 0; a < size; a++) for (let b = 0; b < a; b++) yield [a, b];
}
