import { keyBits } from "../../src/reading/attribution/hash.ts";

/**
 * Labelled sequences with their features, extracted once and kept as integers: first the keys, after `number`
 * the consecutive ids of those that occur often enough.
 */
export class Sequences {
  #features = new Int32Array(1 << 20);
  #used = 0;
  /** Where each token's features start, and one past the last. */
  #starts = new Int32Array(1 << 16);
  #gold = new Uint8Array(1 << 16);
  tokens = 0;
  /** Where each sequence starts, and one past the last. */
  readonly bounds: number[] = [0];
  /** Which fold each sequence belongs to. */
  readonly folds: number[] = [];
  /** id -> key, and id -> how often it occurs, after `number`. */
  keys = new Int32Array(0);
  uses = new Int32Array(0);

  get features(): Int32Array {
    return this.#features;
  }
  get starts(): Int32Array {
    return this.#starts;
  }
  get gold(): Uint8Array {
    return this.#gold;
  }
  get length(): number {
    return this.folds.length;
  }

  addToken(features: Int32Array, count: number, label: number): void {
    if (this.#used + count > this.#features.length) this.#features = grown(this.#features);
    if (this.tokens + 2 > this.#starts.length) {
      this.#starts = grown(this.#starts);
      const gold = new Uint8Array(this.#gold.length * 2);
      gold.set(this.#gold);
      this.#gold = gold;
    }
    for (let k = 0; k < count; k++) this.#features[this.#used + k] = features[k];
    this.#used += count;
    this.#gold[this.tokens] = label;
    this.tokens++;
    this.#starts[this.tokens] = this.#used;
  }

  endSequence(fold: number): void {
    this.bounds.push(this.tokens);
    this.folds.push(fold);
  }

  /** Drops features that occur fewer than `least` times and numbers the rest. */
  number(least: number): void {
    const counts = new Int32Array(1 << keyBits);
    for (let k = 0; k < this.#used; k++) counts[this.#features[k]]++;
    const ids = new Int32Array(1 << keyBits).fill(-1);
    const keys: number[] = [];
    for (let key = 0; key < counts.length; key++) {
      if (counts[key] < least) continue;
      ids[key] = keys.length;
      keys.push(key);
    }
    let to = 0;
    for (let token = 0; token < this.tokens; token++) {
      const from = this.#starts[token];
      const end = this.#starts[token + 1];
      this.#starts[token] = to;
      for (let k = from; k < end; k++) {
        const id = ids[this.#features[k]];
        if (id >= 0) this.#features[to++] = id;
      }
    }
    this.#starts[this.tokens] = to;
    this.#used = to;
    this.keys = Int32Array.from(keys);
    this.uses = this.keys.map((key) => counts[key]);
  }
}

function grown(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
