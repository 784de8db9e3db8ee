/** A network as a matrix: rows by rows (one-mode), or rows by columns (two-mode). */
export interface Network {
  mode: NetworkMode;
  rowLabels: string[];
  columnLabels: string[];
  /** Row by row. One-mode: symmetric, with a diagonal of 0. */
  cells: Float64Array;
  /** Statements that it was made from. */
  statements: number;
}

export const networkModes = ["one-mode", "two-mode"] as const;
export type NetworkMode = (typeof networkModes)[number];

/**
 * What a tie counts. One-mode: `congruence` agreeing, `conflict` disagreeing, `subtract` the first less the second,
 * `ignore` speaking of the same at all. Two-mode: `ignore` all statements, `subtract` those for less those against,
 * `combine` a code (1 for, 2 against, 3 both).
 */
export const tieKinds = ["congruence", "conflict", "subtract", "ignore", "combine"] as const;
export type TieKind = (typeof tieKinds)[number];

/** `average`, `jaccard` and `cosine` are for one mode; `activity` and `prominence` for two. */
export const normalisations = ["none", "average", "jaccard", "cosine", "activity", "prominence"] as const;
export type Normalisation = (typeof normalisations)[number];

export function cellOf({ cells, columnLabels }: Network, row: number, column: number): number {
  return cells[row * columnLabels.length + column]!;
}

/** The matrix as lists, row by row. */
export function matrixOf({ cells, rowLabels, columnLabels }: Network): number[][] {
  const width = columnLabels.length;
  return rowLabels.map((_, row) => Array.from(cells.subarray(row * width, (row + 1) * width)));
}
