import type { ColumnCounts, Counts } from "./counts.ts";

/**
 * Sums over all columns for each two rows i and p, from which every one-mode network follows; a is the count of a row
 * on one column and level, v the value of a level. Square, row by row, with only the cells where p is not after i.
 */
export interface PairSums {
  /** Sum of a_i a_p over all pairs of levels. */
  together: Float64Array;
  /** Sum of a_i a_p |v - v'|; empty where levels have no distance. */
  apart: Float64Array;
  /** Sum of a_i a_p over the same level. */
  same: Float64Array;
  /** Sum of a_i + a_p over columns and levels that both speak of. */
  shared: Float64Array;
}

export interface PairOptions {
  /** Sum `same` and `shared` too, which only codes and the Jaccard normalisation need. */
  byLevel?: boolean;
  /** Pair each row with itself too. */
  diagonal?: boolean;
}

/** Column by column over those who speak of it: the cost is that of the ties there are. */
export function sumPairs(counts: Counts, { byLevel = false, diagonal = false }: PairOptions = {}): PairSums {
  const size = counts.rowLabels.length;
  const square = (wanted: boolean) => new Float64Array(wanted ? size * size : 0);
  const scaled = counts.qualifier === "boolean" || counts.qualifier === "integer";
  const sums = {
    together: square(true),
    apart: square(scaled),
    same: square(byLevel),
    shared: square(byLevel),
  };
  const reach = diagonal ? 1 : 0;
  const distances = levelDistances(counts);
  for (const column of counts.columns) {
    addProducts(sums.together, column, {
      size,
      reach,
      levelCount: 1,
      left: column.totals,
      right: column.totals,
    });
    if (scaled) {
      const left = column.counts;
      const right = farFrom(left, distances);
      addProducts(sums.apart, column, { size, reach, levelCount: counts.levels.length, left, right });
    }
    if (byLevel) addSame(sums, column, { size, reach, levelCount: counts.levels.length });
  }
  return sums;
}

function levelDistances({ levels }: Counts): number[][] {
  return levels.map((a) => levels.map((b) => Math.abs(Number(a) - Number(b))));
}

/** For each row and level, how far the row's statements lie from that level in sum: one loop less over pairs. */
function farFrom(counts: Float64Array, distances: number[][]): Float64Array {
  return counts.map((_, index) => {
    const level = index % distances.length;
    return distances[level]!.reduce(
      (sum, distance, other) => sum + distance * counts[index - level + other]!,
      0,
    );
  });
}

interface Products {
  size: number;
  /** 1 to pair each row with itself too. */
  reach: number;
  levelCount: number;
  /** For each row of the column so many numbers as there are levels. */
  left: Float64Array;
  right: Float64Array;
}

/** The hot loop: rows are in order, so that the cells of one row are visited one after the other. */
function addProducts(sum: Float64Array, { rows }: ColumnCounts, products: Products): void {
  const { size, reach, levelCount, left, right } = products;
  for (let x = 0; x < rows.length; x++) {
    const base = rows[x]! * size;
    for (let level = 0; level < levelCount; level++) {
      const factor = left[x * levelCount + level]!;
      if (factor === 0) continue;
      for (let y = 0, at = level; y < x + reach; y++, at += levelCount)
        sum[base + rows[y]!]! += factor * right[at]!;
    }
  }
}

function addSame(
  { same, shared }: PairSums,
  { rows, counts }: ColumnCounts,
  { size, reach, levelCount }: Pick<Products, "size" | "reach" | "levelCount">,
): void {
  for (let x = 0; x < rows.length; x++) {
    const base = rows[x]! * size;
    for (let level = 0; level < levelCount; level++) {
      const own = counts[x * levelCount + level]!;
      if (own === 0) continue;
      for (let y = 0, at = level; y < x + reach; y++, at += levelCount) {
        const other = counts[at]!;
        if (other === 0) continue;
        same[base + rows[y]!]! += own * other;
        shared[base + rows[y]!]! += own + other;
      }
    }
  }
}
