import type { Calibration } from "./calibration.ts";

/** Written by training/calibration.ts from 2081 readings of coded negotiations; see docs/reading.md. Do not edit. */
export const calibration: Calibration = {
  mean: [0.1839, 0.0535, 3.1011, 0.7974, -2.4597, -2.5033],
  scale: [1.0238, 4.6063, 2.8543, 3.3511, 0.861, 2.7759],
  weights: [0.4787, -0.1694, -0.3319, 0.1968, -0.1783, 0.3503],
  bias: -0.0082,
};
