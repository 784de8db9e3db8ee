import type { Counts } from "./counts.ts";
import type { MentionTable } from "./mention.ts";
import type { Network, TieKind } from "./network.ts";
import { sumPairs } from "./pairs.ts";

/** How the established program smooths, where it departs from the formulas; docs/networks.md gives the cases. */

/** The levels that occur, sorted as text, each standing for its place in that order. */
export function compatibleLevels(table: MentionTable): MentionTable {
  const occurring = [...new Set(table.marks)].map((mark) => String(table.levels[mark])).sort();
  const places = table.levels.map((level) => occurring.indexOf(String(level)));
  return {
    ...table,
    levels: occurring.map((_, place) => place),
    marks: table.marks.map((mark) => places[mark]!),
  };
}

/** The diagonal is kept, and a single level divides 0 by 0. */
export function compatibleOneMode(counts: Counts, ties: TieKind, factors: Float64Array | null): Network {
  const scaled: Counts = { ...counts, qualifier: counts.qualifier === "none" ? "none" : "integer" };
  const { together, apart } = sumPairs(scaled, { diagonal: true });
  const range = counts.levels.length - 1;
  const size = counts.rowLabels.length;
  const cells = together.map((_, cell) => {
    // Sums have one half of the square only.
    const [row, column] = [Math.floor(cell / size), cell % size];
    const place = Math.max(row, column) * size + Math.min(row, column);
    const all = together[place]!;
    if (ties === "ignore" || counts.qualifier === "none") return all;
    const conflict = apart[place]! / range;
    if (ties === "conflict") return conflict;
    return ties === "congruence" ? all - conflict : all - 2 * conflict;
  });
  const labels = counts.rowLabels;
  return {
    mode: "one-mode",
    rowLabels: labels,
    columnLabels: labels,
    cells: factors === null ? cells : cells.map((cell, place) => cell * factors[place]!),
    statements: counts.statements,
  };
}

/** Its `average` under a kernel: the sum over columns and levels of 2 / (a_i + a_p), counted over the whole range. */
export function smoothingFactors(counts: Counts): Float64Array {
  const size = counts.rowLabels.length;
  const levelCount = counts.levels.length;
  const factors = new Float64Array(size * size);
  for (const column of counts.columns) {
    for (let level = 0; level < levelCount; level++) {
      const own = new Float64Array(size);
      column.rows.forEach((row, slot) => {
        own[row] = column.counts[slot * levelCount + level]!;
      });
      for (let place = 0; place < factors.length; place++) {
        const both = own[Math.floor(place / size)]! + own[place % size]!;
        if (both > 0) factors[place]! += 2 / both;
      }
    }
  }
  return factors;
}
