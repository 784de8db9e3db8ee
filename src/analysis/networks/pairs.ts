import type { ColumnCounts, Counts } from "./counts.ts";

/**
 * Sums over all columns for each two rows i and p, from which every one-mode network follows. Square, row by row;
 * a is the count of a row on one column and level, v the value of a level.
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
export function sumPairs(counts: Counts, options: PairOptions = {}): PairSums {
  const { byLevel = false, diagonal = false } = options;
  const size = counts.rowLabels.length;
  const square = (wanted: boolean) => new Float64Array(wanted ? size * size : 0);
  const scaled = counts.qualifier === "boolean" || counts.qualifier === "integer";
  const sums: PairSums = {
    together: square(true),
    apart: square(scaled),
    same: square(byLevel),
    shared: square(byLevel),
  };
  const last = diagonal ? 0 : 1;
  for (const column of counts.columns) {
    addTogether(sums.together, column, counts, last);
    if (scaled) addApart(sums.apart, column, counts, last);
    if (byLevel) addSame(sums, column, counts, last);
  }
  for (const sum of Object.values(sums)) if (sum.length > 0) mirror(sum, size);
  return sums;
}

/** Adds above the diagonal only; `mirror` fills the rest. */
function addTogether(sum: Float64Array, { rows, counts }: ColumnCounts, table: Counts, last: number): void {
  const levelCount = table.levels.length;
  const totals = Float64Array.from(rows, (_, x) => {
    let total = 0;
    for (let level = 0; level < levelCount; level++) total += counts[x * levelCount + level]!;
    return total;
  });
  for (let x = 0; x < rows.length; x++) {
    const total = totals[x]!;
    for (let y = 0; y <= x - last; y++) {
      sum[placeOf(rows[x]!, rows[y]!, table.rowLabels.length)]! += total * totals[y]!;
    }
  }
}

function addApart(sum: Float64Array, { rows, counts }: ColumnCounts, table: Counts, last: number): void {
  const levelCount = table.levels.length;
  const distances = table.levels.map((a) => table.levels.map((b) => Math.abs(Number(a) - Number(b))));
  // For each row and level, how far its statements lie from that level in sum: one product less per pair.
  const far = new Float64Array(counts.length);
  for (let index = 0; index < counts.length; index++) {
    const level = index % levelCount;
    for (let other = 0; other < levelCount; other++) {
      far[index]! += distances[level]![other]! * counts[index - level + other]!;
    }
  }
  for (let x = 0; x < rows.length; x++) {
    for (let y = 0; y <= x - last; y++) {
      let product = 0;
      for (let level = 0; level < levelCount; level++) {
        product += counts[x * levelCount + level]! * far[y * levelCount + level]!;
      }
      if (product !== 0) sum[placeOf(rows[x]!, rows[y]!, table.rowLabels.length)]! += product;
    }
  }
}

function addSame(sums: PairSums, { rows, counts }: ColumnCounts, table: Counts, last: number): void {
  const levelCount = table.levels.length;
  for (let x = 0; x < rows.length; x++) {
    for (let y = 0; y <= x - last; y++) {
      const place = placeOf(rows[x]!, rows[y]!, table.rowLabels.length);
      for (let level = 0; level < levelCount; level++) {
        const a = counts[x * levelCount + level]!;
        const b = counts[y * levelCount + level]!;
        if (a === 0 || b === 0) continue;
        sums.same[place]! += a * b;
        sums.shared[place]! += a + b;
      }
    }
  }
}

function placeOf(a: number, b: number, size: number): number {
  return a < b ? a * size + b : b * size + a;
}

function mirror(square: Float64Array, size: number): void {
  for (let row = 0; row < size; row++) {
    for (let column = row + 1; column < size; column++) {
      square[column * size + row] = square[row * size + column]!;
    }
  }
}
