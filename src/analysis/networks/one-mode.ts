import { type Counts, rowTotals } from "./counts.ts";
import type { Network, Normalisation, TieKind } from "./network.ts";
import { type PairSums, sumPairs } from "./pairs.ts";

export interface OneModeOptions {
  ties: TieKind;
  normalisation?: Normalisation | undefined;
  /** As the established program has it: no tie where all have one level, and a cosine that divides by statements. */
  compatible?: boolean | undefined;
  /** Sums made before (`sumPairs`), where several networks are made of the same counts. */
  sums?: PairSums | undefined;
}

/** Something of two rows, given with the place of their cell; the second row comes before the first. */
type OfPair = (place: number, i: number, p: number) => number;

/** The network of rows by what they say of the same columns. */
export function oneMode(counts: Counts, options: OneModeOptions): Network {
  const { ties, normalisation = "none", compatible = false } = options;
  const byLevel = counts.qualifier === "text" || normalisation === "jaccard";
  const sums = options.sums ?? sumPairs(counts, { byLevel });
  const totals = rowTotals(counts);
  const tie = tieOf(counts, sums, totals, { ties, compatible });
  const divisor =
    normalisation === "cosine" && !compatible
      ? cosineDivisor(counts, ties === "ignore")
      : divisorOf(normalisation, totals, sums);
  const labels = counts.rowLabels;
  const cells = fillCells(labels.length, tie, divisor);
  return { mode: "one-mode", rowLabels: labels, columnLabels: labels, cells, statements: counts.statements };
}

/** Both halves of the matrix; a cell without anything to divide by is 0, and so is the diagonal. */
function fillCells(size: number, tie: OfPair, divisor: OfPair | null): Float64Array {
  const cells = new Float64Array(size * size);
  for (let i = 1; i < size; i++) {
    for (let p = 0; p < i; p++) {
      const place = i * size + p;
      let value = tie(place, i, p);
      if (value === 0) continue;
      if (divisor !== null) {
        const by = divisor(place, i, p);
        value = by === 0 ? 0 : value / by;
      }
      cells[place] = value;
      cells[p * size + i] = value;
    }
  }
  return cells;
}

function tieOf(
  { qualifier, levels }: Counts,
  sums: PairSums,
  totals: Float64Array,
  { ties, compatible }: Pick<OneModeOptions, "ties" | "compatible">,
): OfPair {
  const { together, apart } = sums;
  if (ties === "ignore" || ties === "combine" || qualifier === "none") return (place) => together[place]!;
  if (qualifier === "text") return codeTie(sums, totals, ties);
  const range = Number(levels.at(-1) ?? 0) - Number(levels[0] ?? 0);
  // On a scale of one point all agree; the established program divides by 0.
  const scale = range === 0 && !compatible ? 1 : range;
  // Two statements agree by 1 less their distance as a share of the whole scale.
  if (ties === "conflict") return (place) => apart[place]! / scale;
  const twice = ties === "subtract" ? 2 : 1;
  return (place) => together[place]! - (twice * apart[place]!) / scale;
}

/** Codes: the same one agrees; one that only one of the two uses on a column counts as conflict. */
function codeTie({ same, shared }: PairSums, totals: Float64Array, ties: TieKind): OfPair {
  const conflict: OfPair = (place, i, p) => totals[i]! + totals[p]! - shared[place]!;
  if (ties === "conflict") return conflict;
  if (ties === "congruence") return (place) => same[place]!;
  return (place, i, p) => same[place]! - conflict(place, i, p);
}

function divisorOf(
  normalisation: Normalisation,
  totals: Float64Array,
  { same, shared }: PairSums,
): OfPair | null {
  switch (normalisation) {
    case "average":
      return (_, i, p) => (totals[i]! + totals[p]!) / 2;
    case "jaccard":
      return (place, i, p) => totals[i]! + totals[p]! - shared[place]! + same[place]!;
    case "cosine":
      return (_, i, p) => totals[i]! * totals[p]!;
    default:
      return null;
  }
}

/** The product of the Euclidean lengths of two rows of counts; where levels are ignored, of their counts by column. */
function cosineDivisor({ rowLabels, columns, levels }: Counts, ignoreLevels: boolean): OfPair {
  const squares = new Float64Array(rowLabels.length);
  for (const { rows, counts, totals } of columns) {
    const numbers = ignoreLevels ? totals : counts;
    const perRow = ignoreLevels ? 1 : levels.length;
    numbers.forEach((count, index) => {
      squares[rows[Math.floor(index / perRow)]!]! += count ** 2;
    });
  }
  return (_, i, p) => Math.sqrt(squares[i]! * squares[p]!);
}
