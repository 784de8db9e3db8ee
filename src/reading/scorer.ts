import { weights } from "./weights.ts";

/** Logistic score in 0..1 of a candidate's features. */
export function scoreFeatures(features: number[]): number {
  let sum = weights.bias;
  for (let i = 0; i < features.length; i++) sum += features[i] * (weights.features[i] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}
