/** A network with one hidden layer and a direct path, trained with Adam; small, seeded, the same on every machine. */
import { type Network, scoreWith } from "../src/reading/scorer.ts";

export { type Network, scoreWith };

export interface Example {
  features: number[];
  cueKey: string;
  label: 0 | 1;
}

export interface TrainOptions {
  hidden?: number;
  members?: number;
  epochs?: number;
  rate?: number;
  /** L2 pull towards zero, per step. */
  decay?: number;
  seed?: number;
}

/** Mulberry32: 32 bits of state, good enough to shuffle by. */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Several networks from different seeds, as one: side by side, their outputs averaged. That steadies the scores, and
 * needs nothing of whoever uses them.
 */
export function train(
  examples: Example[],
  { hidden = 16, members = 4, epochs = 6, rate = 0.002, decay = 0.002, seed = 7 }: TrainOptions = {},
): Network {
  const width = examples[0].features.length + 1;
  const cues = new CueOdds(examples);
  const rows = examples.map((example) => [...example.features, cues.without(example)]);
  const { mean, scale } = normalise(rows, width);
  const inputs = rows.map((features) =>
    Float64Array.from(features, (value, i) => (value - mean[i]) * scale[i]),
  );
  const networks: Float64Array[] = [];
  for (let member = 0; member < members; member++) {
    const random = randomOf(seed + member);
    const params = startAt(hidden, width, random);
    descend(params, inputs, examples, { hidden, width, epochs, rate, decay, random });
    networks.push(params);
  }
  const round = (value: number) => Math.round(value * 1e4) / 1e4;
  return {
    hidden: hidden * members,
    mean: Array.from(mean, round),
    scale: Array.from(scale, round),
    params: joinNetworks(networks, hidden, width).map(round),
    cues: cues.table(round),
  };
}

function startAt(hidden: number, width: number, random: () => number): Float64Array {
  const params = new Float64Array(hidden * (width + 2) + width + 1);
  for (let i = 0; i < hidden * width; i++) params[i] = (random() - 0.5) * 0.3;
  for (let h = 0; h < hidden; h++) params[hidden * width + hidden + h] = (random() - 0.5) * 0.3;
  return params;
}

/** All hidden rows, then all biases, then the output weights and direct paths shared out evenly. */
function joinNetworks(networks: Float64Array[], hidden: number, width: number): number[] {
  const [biasAt, outAt, directAt] = [hidden * width, hidden * width + hidden, hidden * width + 2 * hidden];
  const share = 1 / networks.length;
  const part = (from: number, to: number, factor: number) =>
    networks.flatMap((params) => Array.from(params.subarray(from, to), (value) => value * factor));
  const direct = new Array<number>(width + 1).fill(0);
  for (const params of networks) for (let i = 0; i <= width; i++) direct[i] += params[directAt + i] * share;
  return [...part(0, biasAt, 1), ...part(biasAt, outAt, 1), ...part(outAt, directAt, share), ...direct];
}

/** How often candidates with a cue are right, smoothed towards the mean. */
class CueOdds {
  readonly counts = new Map<string, { right: number; all: number }>();
  readonly base: number;

  constructor(examples: Example[]) {
    let right = 0;
    for (const { cueKey, label } of examples) {
      const count = this.counts.get(cueKey) ?? { right: 0, all: 0 };
      count.right += label;
      count.all++;
      right += label;
      this.counts.set(cueKey, count);
    }
    this.base = right / examples.length;
  }

  odds(right: number, all: number): number {
    const smoothing = 20;
    const share = (right + smoothing * this.base) / (all + smoothing);
    return Math.log(share / (1 - share)) - Math.log(this.base / (1 - this.base));
  }

  /** Its cue's odds as if this example had not been seen, so that none learns from itself. */
  without({ cueKey, label }: Example): number {
    const count = this.counts.get(cueKey);
    return count ? this.odds(count.right - label, count.all - 1) : 0;
  }

  table(round: (value: number) => number): Record<string, number> {
    const kept = [...this.counts].filter(([, { all }]) => all >= 8);
    return Object.fromEntries(kept.map(([key, { right, all }]) => [key, round(this.odds(right, all))]));
  }
}

function normalise(examples: number[][], width: number) {
  const mean = new Float64Array(width);
  const scale = new Float64Array(width);
  for (const features of examples) for (let i = 0; i < width; i++) mean[i] += features[i] / examples.length;
  for (const features of examples)
    for (let i = 0; i < width; i++) scale[i] += (features[i] - mean[i]) ** 2 / examples.length;
  for (let i = 0; i < width; i++) scale[i] = scale[i] > 1e-9 ? Math.min(20, 1 / Math.sqrt(scale[i])) : 0;
  return { mean, scale };
}

function descend(
  params: Float64Array,
  inputs: Float64Array[],
  examples: Example[],
  {
    hidden,
    width,
    epochs,
    rate,
    decay,
    random,
  }: { hidden: number; width: number; epochs: number; rate: number; decay: number; random: () => number },
): void {
  const first = new Float64Array(params.length);
  const second = new Float64Array(params.length);
  const gradient = new Float64Array(params.length);
  const active = new Float64Array(hidden);
  const order = inputs.map((_, i) => i);
  const batch = 32;
  const [biasAt, outAt, directAt, endAt] = [
    hidden * width,
    hidden * width + hidden,
    hidden * width + 2 * hidden,
    params.length - 1,
  ];
  let step = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j], order[i]];
    }
    const pace = rate * (1 - epoch / epochs) + rate * 0.05;
    for (let from = 0; from < order.length; from += batch) {
      gradient.fill(0);
      const to = Math.min(order.length, from + batch);
      for (let k = from; k < to; k++) {
        const x = inputs[order[k]];
        let sum = params[endAt];
        for (let h = 0; h < hidden; h++) {
          let z = params[biasAt + h];
          for (let i = 0; i < width; i++) z += params[h * width + i] * x[i];
          active[h] = Math.tanh(z);
          sum += params[outAt + h] * active[h];
        }
        for (let i = 0; i < width; i++) sum += params[directAt + i] * x[i];
        const error = (1 / (1 + Math.exp(-sum)) - examples[order[k]].label) / (to - from);
        gradient[endAt] += error;
        for (let i = 0; i < width; i++) gradient[directAt + i] += error * x[i];
        for (let h = 0; h < hidden; h++) {
          gradient[outAt + h] += error * active[h];
          const back = error * params[outAt + h] * (1 - active[h] * active[h]);
          gradient[biasAt + h] += back;
          for (let i = 0; i < width; i++) gradient[h * width + i] += back * x[i];
        }
      }
      step++;
      const one = 1 - 0.9 ** step;
      const two = 1 - 0.999 ** step;
      for (let p = 0; p < params.length; p++) {
        first[p] = 0.9 * first[p] + 0.1 * gradient[p];
        second[p] = 0.999 * second[p] + 0.001 * gradient[p] * gradient[p];
        params[p] -=
          pace *
          (first[p] / one / (Math.sqrt(second[p] / two) + 1e-8) + (p === endAt ? 0 : decay * params[p]));
      }
    }
  }
}
