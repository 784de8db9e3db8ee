/** Hand-set start; training/positions.ts writes the learned ones. */
export const weights = {
  bias: -2.2,
  features: [
    -0.5, 1.5, 0.5, 1.2, 0.5, 0.2, 0.3, 0.3, 0.1, 0.1, 0.2, 0.1, 0, 0.8, 2, 0.6, 0.6, 0.3, -0.5, 1, 1.2, 0.2,
    0.8, 0.8, 0, 0.5, 0.8, 0, -1,
  ],
};
