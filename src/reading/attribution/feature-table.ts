import { keyBits } from "./hash.ts";

/** More than any token has. */
const mostFeatures = 128;

/**
 * The weights of the features that survived training: a hash table from a feature's key to a row of one signed byte for
 * each label. A key is a good hash already, so its upper bits are its slot; keys in rising order fill the table from
 * its start to its end, which makes loading fast. A slot holds, in one integer, the number of the row and as many of
 * the key's lower bits as fit beside it: with its slot they tell it from any other. All of it is kept small and the
 * rows used most lie together, because most of the reader's time goes into waiting for memory here.
 */
export class FeatureTable {
  readonly #shift: number;
  readonly #mask: number;
  /** Key, shifted left, and the row's number + 1 in the lowest bits; 0 where free. */
  readonly #slots: Int32Array;
  readonly #rowBits: number;
  readonly #rows: Int8Array;
  /** What a step of one byte is worth. */
  readonly #unit: number;
  readonly #places = new Int32Array(mostFeatures);

  /** `rows` has `labelCount` bytes for each of `keys`; the keys used most should come first. */
  constructor(keys: Int32Array, rows: Int8Array, unit: number) {
    const bits = Math.min(keyBits, Math.ceil(Math.log2(Math.max(2, keys.length * 1.25))));
    this.#mask = (1 << bits) - 1;
    this.#shift = keyBits - bits;
    this.#slots = new Int32Array(1 << bits);
    this.#rowBits = Math.ceil(Math.log2(keys.length + 2));
    this.#rows = rows;
    this.#unit = unit;
    const slots = this.#slots;
    for (let k = 0; k < keys.length; k++) {
      let slot = keys[k] >>> this.#shift;
      while (slots[slot] !== 0) slot = (slot + 1) & this.#mask;
      slots[slot] = (keys[k] << this.#rowBits) | (k + 1);
    }
  }

  /** Writes to `scores[at...]` the sum of the rows of the first `count` features of `features`. */
  score(features: Int32Array, count: number, scores: Float32Array, at: number): void {
    const rows = this.#rows;
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    let e = 0;
    let f = 0;
    let g = 0;
    let h = 0;
    const found = this.#find(features, count);
    const places = this.#places;
    for (let k = 0; k < found; k++) {
      const row = places[k];
      a += rows[row];
      b += rows[row + 1];
      c += rows[row + 2];
      d += rows[row + 3];
      e += rows[row + 4];
      f += rows[row + 5];
      g += rows[row + 6];
      h += rows[row + 7];
    }
    const unit = this.#unit;
    scores[at] = a * unit;
    scores[at + 1] = b * unit;
    scores[at + 2] = c * unit;
    scores[at + 3] = d * unit;
    scores[at + 4] = e * unit;
    scores[at + 5] = f * unit;
    scores[at + 6] = g * unit;
    scores[at + 7] = h * unit;
  }

  /**
   * Notes in `#places` where the rows of those features start that are in the table; their number comes back.
   * Two loops, as the first has no branches: so the processor waits for many places of memory at once.
   */
  #find(features: Int32Array, count: number): number {
    const slots = this.#slots;
    const shift = this.#shift;
    const places = this.#places;
    for (let k = 0; k < count; k++) places[k] = slots[features[k] >>> shift];
    const mask = this.#mask;
    const rowBits = this.#rowBits;
    const rowMask = (1 << rowBits) - 1;
    let found = 0;
    for (let k = 0; k < count; k++) {
      const sought = features[k] << rowBits;
      let held = places[k];
      let slot = features[k] >>> shift;
      while (held !== 0 && ((held ^ sought) & ~rowMask) !== 0) {
        slot = (slot + 1) & mask;
        held = slots[slot];
      }
      if (held !== 0) places[found++] = ((held & rowMask) - 1) << 3;
    }
    return found;
  }
}
