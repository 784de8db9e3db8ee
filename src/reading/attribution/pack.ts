import { FeatureTable } from "./feature-table.ts";
import type { AttributionModel } from "./find-attributions.ts";
import type { ChainModel } from "./first-reading.ts";
import { labelCount } from "./labels.ts";

/**
 * A chain as it lies in the file: keys, a row of bytes each, what a step is worth, label pairs. The keys of the most
 * used features come first, so that their rows lie close together in memory; within each part the keys rise.
 */
export interface PackedChain {
  /** How many of the keys are of the first part. */
  often: number;
  keys: Int32Array;
  rows: Int8Array;
  unit: number;
  transitions: Float32Array;
}

export interface PackedModel {
  threshold: number;
  cueRates: Map<number, number>;
  tagger: PackedChain;
  linker: PackedChain;
}

const signature = 0x44_41_54_31; // "DAT1"

/**
 * Bytes of a model. Little-endian throughout: signature, threshold, then the cue rates (count, 4 + 1 bytes each),
 * then each chain: unit, 64 transitions, number of rows and of those often used, keys as differences of 1 to 4 bytes, and for each row a
 * byte saying which labels have a weight, and these weights.
 */
export function packModel(model: PackedModel): Uint8Array {
  const out = new Writer();
  out.int(signature);
  out.float(model.threshold);
  out.int(model.cueRates.size);
  for (const [stem, rate] of model.cueRates) {
    out.int(stem);
    out.byte(rate);
  }
  packChain(out, model.tagger);
  packChain(out, model.linker);
  return out.bytes();
}

function packChain(out: Writer, { often, keys, rows, unit, transitions }: PackedChain): void {
  out.float(unit);
  for (const score of transitions) out.float(score);
  out.int(keys.length);
  out.int(often);
  for (const [k, key] of keys.entries()) out.varint(k === 0 || k === often ? key : key - keys[k - 1]);
  for (let k = 0; k < keys.length; k++) {
    let present = 0;
    for (let y = 0; y < labelCount; y++) if (rows[k * labelCount + y] !== 0) present |= 1 << y;
    out.byte(present);
    for (let y = 0; y < labelCount; y++) if (present & (1 << y)) out.byte(rows[k * labelCount + y] & 255);
  }
}

/** A model from its bytes, ready to read with. Throws a RangeError where they are not such a model. */
export function unpackModel(bytes: Uint8Array): AttributionModel {
  const reader = new Reader(bytes);
  if (reader.int() !== signature) throw new RangeError("These bytes are not an attribution model.");
  const threshold = reader.float();
  const cueRates = new Map<number, number>();
  for (let left = reader.int(); left > 0; left--) cueRates.set(reader.int(), reader.byte());
  return { threshold, cueRates, tagger: unpackChain(reader), linker: unpackChain(reader) };
}

function unpackChain(reader: Reader): ChainModel {
  const unit = reader.float();
  const transitions = Float32Array.from({ length: labelCount * labelCount }, () => reader.float());
  const keys = new Int32Array(reader.int());
  const often = reader.int();
  reader.readRising(keys.subarray(0, often));
  reader.readRising(keys.subarray(often));
  const rows = new Int8Array(keys.length * labelCount);
  reader.readSparse(rows);
  return { table: new FeatureTable(keys, rows, unit), transitions };
}

class Writer {
  #bytes = new Uint8Array(1 << 20);
  #length = 0;

  byte(value: number): void {
    if (this.#length === this.#bytes.length) {
      const larger = new Uint8Array(this.#bytes.length * 2);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#bytes[this.#length++] = value;
  }
  int(value: number): void {
    for (let shift = 0; shift < 32; shift += 8) this.byte((value >>> shift) & 255);
  }
  float(value: number): void {
    this.int(new Int32Array(Float32Array.of(value).buffer)[0]);
  }
  varint(value: number): void {
    for (; value > 127; value >>>= 7) this.byte((value & 127) | 128);
    this.byte(value);
  }
  bytes(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }
}

class Reader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  byte(): number {
    return this.#bytes[this.#at++];
  }
  int(): number {
    this.#at += 4;
    return this.#view.getInt32(this.#at - 4, true);
  }
  float(): number {
    this.#at += 4;
    return this.#view.getFloat32(this.#at - 4, true);
  }
  /** Numbers kept as differences. Read in one loop: there are some hundred thousand. */
  readRising(numbers: Int32Array): void {
    const bytes = this.#bytes;
    let at = this.#at;
    let number = 0;
    for (let k = 0; k < numbers.length; k++) {
      let byte = bytes[at++];
      let difference = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = bytes[at++];
        difference |= (byte & 127) << shift;
      }
      number += difference;
      numbers[k] = number;
    }
    this.#at = at;
  }
  /** Rows of which only what is not zero is kept, after a byte saying where that is. */
  readSparse(rows: Int8Array): void {
    const bytes = this.#bytes;
    let at = this.#at;
    for (let row = 0; row < rows.length; row += labelCount) {
      const present = bytes[at++];
      for (let y = 0; y < labelCount; y++) if (present & (1 << y)) rows[row + y] = bytes[at++];
    }
    this.#at = at;
  }
}
