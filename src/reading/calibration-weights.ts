import type { Calibration } from "./calibration.ts";

/** Written by training/calibration.ts from 2267 readings of coded negotiations; see docs/reading.md. Do not edit. */
export const calibration: Calibration = {
  mean: [0.0946, 0.0585, 3.0847, 0.7978, -2.4861, -2.6281],
  scale: [1.0549, 4.3496, 2.8259, 3.3176, 0.8584, 2.8431],
  weights: [0.4781, -0.176, -0.1666, 0.1553, -0.17, 0.2773],
  bias: -0.0251,
};
