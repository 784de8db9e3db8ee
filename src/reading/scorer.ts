/** A network with one hidden layer and a direct path from the features; `training/network.ts` makes it. */
export interface Network {
  hidden: number;
  mean: number[];
  scale: number[];
  /** Hidden weights (row by row), hidden biases, output weights, direct weights, bias. */
  params: number[];
}

/** Score in 0..1 of a candidate's features. */
export function scoreWith({ hidden, mean, scale, params }: Network, features: number[]): number {
  const width = mean.length;
  const biasAt = hidden * width;
  let sum = params[params.length - 1];
  for (let h = 0; h < hidden; h++) {
    let z = params[biasAt + h];
    const row = h * width;
    for (let i = 0; i < width; i++) z += params[row + i] * (features[i] - mean[i]) * scale[i];
    sum += params[biasAt + hidden + h] * Math.tanh(z);
  }
  const direct = biasAt + 2 * hidden;
  for (let i = 0; i < width; i++) sum += params[direct + i] * (features[i] - mean[i]) * scale[i];
  return 1 / (1 + Math.exp(-sum));
}
