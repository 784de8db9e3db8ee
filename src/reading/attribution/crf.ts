import { labelCount, mayFollow, mayStart, mayStop } from "./labels.ts";

/** Scores of label pairs: `pair[previous * labelCount + next]`, with -Infinity where `next` may not follow. */
export type Transitions = Float32Array;

const n = labelCount;
const forbidden = Number.NEGATIVE_INFINITY;

/** Transitions that allow what `mayFollow` allows, all alike. */
export function neutralTransitions(): Transitions {
  const pair = new Float32Array(n * n);
  for (let a = 0; a < n; a++) for (let b = 0; b < n; b++) pair[a * n + b] = mayFollow(a, b) ? 0 : forbidden;
  return pair;
}

/**
 * A linear-chain conditional random field over one sequence (Lafferty, McCallum and Pereira, 2001).
 * Its buffers are kept from sequence to sequence and grow to the longest.
 */
export class Chain {
  readonly transitions: Transitions;
  /** Scores of each label at each place, filled by the caller: `scores[place * labelCount + label]`. */
  scores = new Float32Array(0);
  /** Probability of each label at each place, after `infer`. */
  marginals = new Float32Array(0);
  #alpha = new Float64Array(0);
  #beta = new Float64Array(0);
  #scale = new Float64Array(0);
  #exp = new Float64Array(0);
  #best = new Float32Array(0);
  #from = new Uint8Array(0);
  #expPair = new Float64Array(n * n);

  constructor(transitions: Transitions) {
    this.transitions = transitions;
    this.refresh();
  }

  /** To be called after the transitions were changed. */
  refresh(): void {
    for (let k = 0; k < n * n; k++) this.#expPair[k] = Math.exp(this.transitions[k]);
  }

  reserve(length: number): void {
    if (this.scores.length >= length * n) return;
    const size = Math.max(64, length * 2) * n;
    this.scores = new Float32Array(size);
    this.marginals = new Float32Array(size);
    this.#alpha = new Float64Array(size);
    this.#beta = new Float64Array(size);
    this.#exp = new Float64Array(size);
    this.#scale = new Float64Array(size / n);
    this.#best = new Float32Array(size);
    this.#from = new Uint8Array(size);
  }

  /** Fills `marginals` by the forward-backward algorithm; the logarithm of the partition function comes back. */
  infer(length: number): number {
    if (length === 0) return 0;
    let logarithm = this.#forward(length);
    this.#backward(length);
    const { marginals } = this;
    const alpha = this.#alpha;
    const beta = this.#beta;
    for (let k = 0; k < length * n; k++) marginals[k] = alpha[k] * beta[k];
    for (let t = 0; t < length; t++) logarithm += Math.log(this.#scale[t]);
    return logarithm;
  }

  /** Exponentials are taken relative to the best label of a place, so that nothing overflows. */
  #forward(length: number): number {
    const { scores } = this;
    const exp = this.#exp;
    const alpha = this.#alpha;
    const pair = this.#expPair;
    let logarithm = 0;
    for (let t = 0; t < length; t++) {
      const at = t * n;
      let top = scores[at];
      for (let y = 1; y < n; y++) if (scores[at + y] > top) top = scores[at + y];
      logarithm += top;
      let sum = 0;
      for (let y = 0; y < n; y++) {
        const e = Math.exp(scores[at + y] - top) + 1e-12;
        exp[at + y] = e;
        let mass = 0;
        if (t === 0) mass = mayStart(y) ? 1 : 0;
        else for (let x = 0; x < n; x++) mass += alpha[at - n + x] * pair[x * n + y];
        if (t === length - 1 && !mayStop(y)) mass = 0;
        alpha[at + y] = mass * e;
        sum += mass * e;
      }
      this.#scale[t] = sum;
      for (let y = 0; y < n; y++) alpha[at + y] /= sum;
    }
    return logarithm;
  }

  #backward(length: number): void {
    const exp = this.#exp;
    const beta = this.#beta;
    const pair = this.#expPair;
    const last = (length - 1) * n;
    for (let y = 0; y < n; y++) beta[last + y] = mayStop(y) ? 1 : 0;
    for (let t = length - 2; t >= 0; t--) {
      const at = t * n;
      const scale = this.#scale[t + 1];
      for (let y = 0; y < n; y++) exp[at + n + y] *= beta[at + n + y] / scale;
      for (let x = 0; x < n; x++) {
        let mass = 0;
        for (let y = 0; y < n; y++) mass += pair[x * n + y] * exp[at + n + y];
        beta[at + x] = mass;
      }
    }
  }

  /** Adds the expected number of each label pair, after `infer`, to `counts`. */
  addPairExpectations(length: number, counts: Float64Array): void {
    // `exp` of all but the first place already holds exp(score) * beta / scale.
    for (let t = 1; t < length; t++) {
      const at = t * n;
      for (let x = 0; x < n; x++) {
        const left = this.#alpha[at - n + x];
        if (left === 0) continue;
        for (let y = 0; y < n; y++) counts[x * n + y] += left * this.#expPair[x * n + y] * this.#exp[at + y];
      }
    }
  }

  /** The best labelling (Viterbi), written to `path`; its score comes back. */
  decode(length: number, path: Uint8Array): number {
    if (length === 0) return 0;
    const { scores, transitions } = this;
    const best = this.#best;
    const from = this.#from;
    for (let y = 0; y < n; y++) best[y] = mayStart(y) ? scores[y] : forbidden;
    for (let t = 1; t < length; t++) {
      const at = t * n;
      for (let y = 0; y < n; y++) {
        let top = forbidden;
        let origin = 0;
        for (let x = 0; x < n; x++) {
          const score = best[at - n + x] + transitions[x * n + y];
          if (score > top) {
            top = score;
            origin = x;
          }
        }
        best[at + y] = top + scores[at + y];
        from[at + y] = origin;
      }
    }
    const last = (length - 1) * n;
    let label = 0;
    for (let y = 1; y < n; y++) if (mayStop(y) && best[last + y] > best[last + label]) label = y;
    const top = best[last + label];
    for (let t = length - 1; t >= 0; t--) {
      path[t] = label;
      label = from[t * n + label];
    }
    return top;
  }
}
