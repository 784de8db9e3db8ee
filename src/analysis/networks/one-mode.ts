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

/** The network of rows by what they say of the same columns. */
export function oneMode(counts: Counts, options: OneModeOptions): Network {
  const { ties, normalisation = "none", compatible = false } = options;
  const byLevel = counts.qualifier === "text" || normalisation === "jaccard";
  const sums = options.sums ?? sumPairs(counts, { byLevel });
  const totals = rowTotals(counts);
  const cells = tieCells(counts, sums, totals, ties, compatible);
  if (normalisation === "cosine" && !compatible) {
    const lengths = rowLengths(counts, ties === "ignore");
    divide(cells, (i, p) => lengths[i]! * lengths[p]!);
  } else {
    divide(cells, divisorOf(normalisation, totals, sums));
  }
  const labels = counts.rowLabels;
  return {
    mode: "one-mode",
    rowLabels: labels,
    columnLabels: labels,
    cells,
    statements: counts.statements,
  };
}

function tieCells(
  counts: Counts,
  sums: PairSums,
  totals: Float64Array,
  ties: TieKind,
  compatible: boolean,
): Float64Array {
  if (ties === "ignore" || ties === "combine" || counts.qualifier === "none") return sums.together.slice();
  return counts.qualifier === "text"
    ? codeCells(sums, totals, ties)
    : scaleCells(counts, sums, ties, compatible);
}

/** Levels at a distance: a pair of statements agrees by 1 less its distance as a share of the whole scale. */
function scaleCells({ levels }: Counts, sums: PairSums, ties: TieKind, compatible: boolean): Float64Array {
  const range = Number(levels.at(-1) ?? 0) - Number(levels[0] ?? 0);
  // On a scale of one point all agree; the established program divides by 0.
  const scale = range === 0 && !compatible ? 1 : range;
  return cellsBy(sums.together, (together, place) => {
    const conflict = sums.apart[place]! / scale;
    return weigh(together - conflict, conflict, ties);
  });
}

/** Codes: the same one agrees; one that only one of the two uses on a column counts as conflict. */
function codeCells(sums: PairSums, totals: Float64Array, ties: TieKind): Float64Array {
  const size = totals.length;
  return cellsBy(sums.same, (same, place) => {
    const all = totals[Math.floor(place / size)]! + totals[place % size]!;
    return weigh(same, all - sums.shared[place]!, ties);
  });
}

function weigh(congruence: number, conflict: number, ties: TieKind): number {
  if (ties === "congruence") return congruence;
  return ties === "conflict" ? conflict : congruence - conflict;
}

/** Applies a rule to every cell but those of the diagonal, which stay 0. */
function cellsBy(square: Float64Array, rule: (value: number, place: number) => number): Float64Array {
  const size = Math.sqrt(square.length);
  return square.map((value, place) => (place % (size + 1) === 0 ? 0 : rule(value, place)));
}

type Divisor = (i: number, p: number) => number;

function divisorOf(normalisation: Normalisation, totals: Float64Array, sums: PairSums): Divisor {
  const both: Divisor = (i, p) => totals[i]! + totals[p]!;
  switch (normalisation) {
    case "average":
      return (i, p) => both(i, p) / 2;
    case "jaccard":
      return (i, p) => {
        const place = i * totals.length + p;
        return both(i, p) - sums.shared[place]! + sums.same[place]!;
      };
    case "cosine":
      return (i, p) => totals[i]! * totals[p]!;
    default:
      return () => 1;
  }
}

/** Note: divides in place; a cell without anything to divide by becomes 0. */
function divide(cells: Float64Array, divisor: Divisor): void {
  const size = Math.sqrt(cells.length);
  for (let i = 0; i < size; i++) {
    for (let p = 0; p < size; p++) {
      const by = divisor(i, p);
      cells[i * size + p] = by === 0 ? 0 : cells[i * size + p]! / by;
    }
  }
}

/** The Euclidean length of each row of counts; where levels are ignored, of its counts by column. */
function rowLengths({ rowLabels, columns, levels }: Counts, ignoreLevels: boolean): Float64Array {
  const squares = new Float64Array(rowLabels.length);
  const width = levels.length;
  for (const { rows, counts } of columns) {
    rows.forEach((row, slot) => {
      const own = counts.slice(slot * width, (slot + 1) * width);
      const sum = own.reduce((a, b) => a + b, 0);
      squares[row]! += ignoreLevels ? sum ** 2 : own.reduce((total, count) => total + count ** 2, 0);
    });
  }
  return squares.map(Math.sqrt);
}
