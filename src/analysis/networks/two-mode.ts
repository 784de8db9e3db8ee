import type { Counts } from "./counts.ts";
import type { Network, Normalisation, TieKind } from "./network.ts";

export interface TwoModeOptions {
  /** `congruence` and `conflict` compare two rows and mean nothing here: they count as `ignore`. */
  ties: TieKind;
  normalisation?: Normalisation | undefined;
}

/** The network of rows by columns. */
export function twoMode(counts: Counts, { ties, normalisation = "none" }: TwoModeOptions): Network {
  const { rowLabels, columnLabels, statements } = counts;
  const width = columnLabels.length;
  const weights = levelWeights(counts, ties);
  const cells = new Float64Array(rowLabels.length * width);
  const totals = new Float64Array(cells.length);
  visitCells(counts, (row, column, levelCounts) => {
    const place = row * width + column;
    let total = 0;
    levelCounts.forEach((count, level) => {
      total += count;
      cells[place]! += weights[level]! * (ties === "combine" ? Number(count > 0) : count);
    });
    // A code can't be summed; then what is divided by is the number of ties.
    totals[place] = ties === "combine" ? Number(cells[place] !== 0) : total;
  });
  if (normalisation === "activity") divideBy(cells, sumAlong(totals, width, "row"), width, "row");
  if (normalisation === "prominence") divideBy(cells, sumAlong(totals, width, "column"), width, "column");
  return { mode: "two-mode", rowLabels, columnLabels, cells, statements };
}

/** What a statement of each level adds to its cell. */
function levelWeights({ qualifier, levels }: Counts, ties: TieKind): number[] {
  if (ties === "combine") return levels.map((_, level) => 2 ** (levels.length - 1 - level));
  if (ties === "subtract" && qualifier === "boolean") return [-1, 1];
  if (ties === "subtract" && qualifier === "integer") return levels.map(Number);
  return levels.map(() => 1);
}

function visitCells(
  counts: Counts,
  visit: (row: number, column: number, levels: Float64Array) => void,
): void {
  const levelCount = counts.levels.length;
  counts.columns.forEach((column, number) => {
    column.rows.forEach((row, slot) => {
      visit(row, number, column.counts.slice(slot * levelCount, (slot + 1) * levelCount));
    });
  });
}

type Along = "row" | "column";

const lineOf = (place: number, width: number, along: Along) =>
  along === "row" ? Math.floor(place / width) : place % width;

function sumAlong(cells: Float64Array, width: number, along: Along): Float64Array {
  const sums = new Float64Array(along === "row" ? cells.length / (width || 1) : width);
  cells.forEach((cell, place) => {
    sums[lineOf(place, width, along)]! += cell;
  });
  return sums;
}

/** Note: divides in place; a cell of an empty line becomes 0. */
function divideBy(cells: Float64Array, sums: Float64Array, width: number, along: Along): void {
  for (let place = 0; place < cells.length; place++) {
    const sum = sums[lineOf(place, width, along)]!;
    cells[place] = sum === 0 ? 0 : cells[place]! / sum;
  }
}
