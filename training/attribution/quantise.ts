import { FeatureTable } from "../../src/reading/attribution/feature-table.ts";
import type { ChainModel } from "../../src/reading/attribution/first-reading.ts";
import { labelCount } from "../../src/reading/attribution/labels.ts";
import type { PackedChain } from "../../src/reading/attribution/pack.ts";
import type { CrfWeights } from "./crf-trainer.ts";

/** A chain with how often each of its features was seen in training. */
export interface CountedChain {
  chain: PackedChain;
  uses: Int32Array;
}

/** Rounds a chain's weights to signed bytes; rows of nothing but zeros are dropped. */
export function quantise(keys: Int32Array, uses: Int32Array, weights: CrfWeights): CountedChain {
  const unit = largestOfMost(weights.rows) / 127;
  const rows = Int8Array.from(weights.rows, (weight) =>
    Math.max(-127, Math.min(127, Math.round(weight / unit))),
  );
  const chain = { often: 0, keys, rows, unit, transitions: weights.transitions };
  return keepHeaviest({ chain, uses }, keys.length);
}

/** The share of features that lie together as those used most. */
const oftenShare = 1 / 8;

/** Keeps the `most` rows that weigh most. Most of a trained model is rows that hardly matter. */
export function keepHeaviest({ chain, uses }: CountedChain, most: number): CountedChain {
  const { keys, rows } = chain;
  const weights = Int32Array.from(keys, (_, k) => rowWeight(rows, k));
  const kept = [...keys.keys()]
    .filter((k) => weights[k] > 0)
    .sort((a, b) => weights[b] - weights[a])
    .slice(0, most)
    .sort((a, b) => uses[b] - uses[a]);
  const often = Math.floor(kept.length * oftenShare);
  const rising = (a: number, b: number) => keys[a] - keys[b];
  const order = [...kept.slice(0, often).sort(rising), ...kept.slice(often).sort(rising)];
  const ordered = new Int8Array(order.length * labelCount);
  for (const [to, from] of order.entries())
    ordered.set(rows.subarray(from * labelCount, (from + 1) * labelCount), to * labelCount);
  return {
    chain: { ...chain, often, keys: Int32Array.from(order, (k) => keys[k]), rows: ordered },
    uses: Int32Array.from(order, (k) => uses[k]),
  };
}

function rowWeight(rows: Int8Array, k: number): number {
  let sum = 0;
  for (let y = 0; y < labelCount; y++) sum += rows[k * labelCount + y] ** 2;
  return sum;
}

/** The weight that one in ten thousand exceeds: the few beyond it are clipped. */
function largestOfMost(rows: Float32Array): number {
  const sizes: number[] = [];
  for (let k = 0; k < rows.length; k += 7) if (rows[k] !== 0) sizes.push(Math.abs(rows[k]));
  sizes.sort((a, b) => a - b);
  return sizes[Math.floor(sizes.length * 0.9999)] || 1;
}

export function toChainModel({ keys, rows, unit, transitions }: PackedChain): ChainModel {
  return { table: new FeatureTable(keys, rows, unit), transitions };
}
