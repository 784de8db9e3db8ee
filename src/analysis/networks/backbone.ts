import { EigenvalueDecomposition, Matrix } from "ml-matrix";
import { type Counts, countMentions } from "./counts.ts";
import { type NetworkOptions, prepare, settle } from "./derive.ts";
import type { Mention } from "./mention.ts";
import type { Network } from "./network.ts";
import { oneMode } from "./one-mode.ts";

/** One column of the nested backbone. */
export interface BackboneStep {
  column: string;
  /** How far the network of what is left is from the whole one (0 the same, 2 nothing in common). */
  loss: number;
}

/**
 * The columns in the order in which the network misses them least: at each step the one goes without which the
 * network of the rest stays nearest to the whole one. The last ones are the backbone. Networks are compared by the
 * eigenvalues of their Laplacians, each scaled to the sum 1 (Leifeld's nested backbone); `compatible` compares
 * sorted sums of rows, as the established program does. Cost: a network for each two columns.
 */
export function findBackbone(mentions: readonly Mention[], options: NetworkOptions = {}): BackboneStep[] {
  const settled = settle({ ...options, mode: "one-mode" });
  const counts = countMentions(prepare(mentions, settled));
  const spectrum = options.compatible === undefined ? laplacianSpectrum : sortedSums;
  const describe = (columns: readonly number[]) =>
    spectrum(oneMode(partOf(counts, columns), { ...settled, compatible: options.compatible !== undefined }));
  let left = counts.columns.map((_, index) => index);
  const whole = describe(left);
  const steps: BackboneStep[] = [];
  while (left.length > 0) {
    const { dropped, loss } = cheapestDrop(left, (rest) => distance(whole, describe(rest)));
    steps.push({ column: counts.columnLabels[dropped]!, loss });
    left = left.filter((column) => column !== dropped);
  }
  return steps;
}

function cheapestDrop(left: readonly number[], lossOf: (rest: number[]) => number) {
  let best = { dropped: left[0]!, loss: Number.POSITIVE_INFINITY };
  for (const dropped of left) {
    const loss = lossOf(left.filter((column) => column !== dropped));
    // A difference in the last digits is none: of equal ones the first is dropped, on every machine.
    if (loss < best.loss - 1e-12) best = { dropped, loss };
  }
  return best;
}

/** The same actors with only some of the columns. */
function partOf(counts: Counts, columns: readonly number[]): Counts {
  return { ...counts, columns: columns.map((column) => counts.columns[column]!) };
}

function laplacianSpectrum(network: Network): number[] {
  const size = network.rowLabels.length;
  const ties = network.cells.map((cell) => Math.max(0, cell));
  const laplacian = Matrix.zeros(size, size);
  for (let i = 0; i < size; i++) {
    for (let p = 0; p < size; p++) {
      const tie = ties[i * size + p]!;
      laplacian.set(i, i, laplacian.get(i, i) + tie);
      if (i !== p) laplacian.set(i, p, -tie);
    }
  }
  const { realEigenvalues } = new EigenvalueDecomposition(laplacian, { assumeSymmetric: true });
  return scaled(realEigenvalues.map((value) => Math.max(0, value)));
}

function sortedSums({ cells, rowLabels }: Network): number[] {
  const size = rowLabels.length;
  return scaled(
    rowLabels.map((_, row) =>
      cells.subarray(row * size, (row + 1) * size).reduce((sum, cell) => sum + Math.max(0, cell), 0),
    ),
  );
}

/** In ascending order, with the sum 1; all 0 where the network is empty. */
function scaled(values: number[]): number[] {
  const sum = values.reduce((a, b) => a + b, 0);
  return values.map((value) => (sum === 0 ? 0 : value / sum)).sort((a, b) => a - b);
}

function distance(a: number[], b: number[]): number {
  return a.reduce((sum, value, index) => sum + Math.abs(value - b[index]!), 0);
}
