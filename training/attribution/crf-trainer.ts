import { Chain, neutralTransitions, type Transitions } from "../../src/reading/attribution/crf.ts";
import { labelCount } from "../../src/reading/attribution/labels.ts";
import { random, shuffle } from "./random.ts";
import type { Sequences } from "./sequences.ts";

export interface CrfWeights {
  /** `rows[id * labelCount + label]` */
  rows: Float32Array;
  transitions: Transitions;
}

export interface TrainingOptions {
  epochs: number;
  /** AdaGrad's step. */
  rate: number;
  /** Weight of the penalty on half the sum of squares, applied a few times an epoch. */
  decay: number;
  /** Share of a token's features left out at random. The weights aren't scaled for it: surer models scored higher. */
  dropout: number;
  /** Which sequences are learned from. */
  use: (sequence: number) => boolean;
  seed: number;
  progress?: (line: string) => void;
}

const n = labelCount;
/** How often in an epoch the weights are shrunk and, in the later epochs, added to the mean. */
const restsPerEpoch = 5;

/** Trains a chain by AdaGrad on its log-likelihood; what comes back is the mean of the later epochs' weights. */
export function trainCrf(data: Sequences, options: TrainingOptions): CrfWeights {
  const { epochs, progress } = options;
  const learner = new Learner(data, options);
  const order = Array.from({ length: data.length }, (_, k) => k).filter(options.use);
  const next = random(options.seed);
  const sum = { rows: new Float32Array(learner.rows.length), pair: new Float64Array(n * n) };
  const every = Math.ceil(order.length / restsPerEpoch);
  const later = Math.ceil(epochs / 2);
  let snapshots = 0;
  for (let epoch = 1; epoch <= epochs; epoch++) {
    shuffle(order, next);
    let loss = 0;
    for (const [k, sequence] of order.entries()) {
      loss += learner.learn(sequence);
      if ((k + 1) % every !== 0 && k + 1 < order.length) continue;
      learner.shrink();
      if (epoch <= later) continue;
      snapshots++;
      for (let w = 0; w < sum.rows.length; w++) sum.rows[w] += learner.rows[w];
      for (let w = 0; w < n * n; w++) sum.pair[w] += learner.chain.transitions[w];
    }
    progress?.(`epoch ${epoch}/${epochs}: loss ${(loss / order.length).toFixed(4)} a sequence`);
  }
  for (let w = 0; w < sum.rows.length; w++) sum.rows[w] /= snapshots;
  for (let w = 0; w < n * n; w++) sum.pair[w] /= snapshots;
  return { rows: sum.rows, transitions: Float32Array.from(sum.pair) };
}

class Learner {
  readonly data: Sequences;
  readonly options: TrainingOptions;
  readonly chain = new Chain(neutralTransitions());
  readonly rows: Float32Array;
  readonly #squares: Float32Array;
  readonly #pairSquares = new Float32Array(n * n).fill(1);
  readonly #pairCounts = new Float64Array(n * n);
  readonly #next: () => number;
  readonly #kept = new Int32Array(1 << 20);
  readonly #keptStarts = new Int32Array(1 << 16);

  constructor(data: Sequences, options: TrainingOptions) {
    this.data = data;
    this.options = options;
    this.rows = new Float32Array(data.keys.length * n);
    this.#squares = new Float32Array(data.keys.length * n).fill(1);
    this.#next = random(options.seed + 1);
  }

  /** One step on one sequence; its loss before the step comes back. */
  learn(sequence: number): number {
    const first = this.data.bounds[sequence];
    const length = this.data.bounds[sequence + 1] - first;
    if (length === 0) return 0;
    this.#drop(first, length);
    this.#score(length);
    const partition = this.chain.infer(length);
    const loss = partition - this.#goldScore(first, length);
    this.#stepPairs(first, length);
    this.#stepRows(first, length);
    return loss;
  }

  #drop(first: number, length: number): void {
    const { starts, features } = this.data;
    const { dropout } = this.options;
    const kept = this.#kept;
    let to = 0;
    for (let t = 0; t < length; t++) {
      this.#keptStarts[t] = to;
      for (let k = starts[first + t]; k < starts[first + t + 1]; k++)
        if (dropout === 0 || this.#next() >= dropout) kept[to++] = features[k];
    }
    this.#keptStarts[length] = to;
  }

  #score(length: number): void {
    this.chain.reserve(length);
    const { scores } = this.chain;
    const { rows } = this;
    const kept = this.#kept;
    const keptStarts = this.#keptStarts;
    for (let t = 0; t < length; t++) {
      let a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0; // biome-ignore format: one sum a label
      for (let k = keptStarts[t]; k < keptStarts[t + 1]; k++) {
        const row = kept[k] << 3;
        a += rows[row];
        b += rows[row + 1];
        c += rows[row + 2];
        d += rows[row + 3];
        e += rows[row + 4];
        f += rows[row + 5];
        g += rows[row + 6];
        h += rows[row + 7];
      }
      scores.set([a, b, c, d, e, f, g, h], t * n);
    }
  }

  #goldScore(first: number, length: number): number {
    const { gold } = this.data;
    const { scores, transitions } = this.chain;
    let score = scores[gold[first]];
    for (let t = 1; t < length; t++)
      score += scores[t * n + gold[first + t]] + transitions[gold[first + t - 1] * n + gold[first + t]];
    return score;
  }

  #stepRows(first: number, length: number): void {
    const { gold } = this.data;
    const { marginals } = this.chain;
    const { rate } = this.options;
    const { rows } = this;
    const squares = this.#squares;
    const kept = this.#kept;
    const keptStarts = this.#keptStarts;
    for (let t = 0; t < length; t++) {
      for (let y = 0; y < n; y++) {
        const slope = marginals[t * n + y] - (gold[first + t] === y ? 1 : 0);
        if (slope < 0.002 && slope > -0.002) continue;
        for (let k = keptStarts[t]; k < keptStarts[t + 1]; k++) {
          const at = kept[k] * n + y;
          squares[at] += slope * slope;
          rows[at] -= (rate * slope) / Math.sqrt(squares[at]);
        }
      }
    }
  }

  /** The penalty's share of the step, in the same metric as the others. */
  shrink(): void {
    const { rows } = this;
    const squares = this.#squares;
    const weight = (this.options.rate * this.options.decay) / restsPerEpoch;
    for (let k = 0; k < rows.length; k++) if (rows[k] !== 0) rows[k] /= 1 + weight / Math.sqrt(squares[k]);
  }

  #stepPairs(first: number, length: number): void {
    const { gold } = this.data;
    const counts = this.#pairCounts.fill(0);
    this.chain.addPairExpectations(length, counts);
    for (let t = 1; t < length; t++) counts[gold[first + t - 1] * n + gold[first + t]]--;
    for (let k = 0; k < n * n; k++) {
      if (counts[k] === 0 || this.chain.transitions[k] === Number.NEGATIVE_INFINITY) continue;
      this.#pairSquares[k] += counts[k] * counts[k];
      this.chain.transitions[k] -= (this.options.rate * counts[k]) / Math.sqrt(this.#pairSquares[k]);
    }
    this.chain.refresh();
  }
}
