/** A network with one hidden layer and a direct path from the features; `training/network.ts` makes it. */
export interface Network {
  hidden: number;
  mean: number[];
  scale: number[];
  /** Hidden weights (row by row), hidden biases, output weights, direct weights, bias. */
  params: number[];
  /** Log odds that a candidate with this rule and cue is right, beside the mean; feature before the last ones. */
  cues: Record<string, number>;
}

/** The features that the network sees: the candidate's, then what is known of its cue. */
export function inputOf(network: Pick<Network, "cues">, features: number[], cueKey: string): number[] {
  return [...features, network.cues[cueKey] ?? 0];
}

/** Score in 0..1 of a candidate's features. */
export function scoreWith(network: Network, features: number[], cueKey: string): number {
  const input = inputOf(network, features, cueKey);
  const { hidden, mean, scale, params } = network;
  const width = mean.length;
  const biasAt = hidden * width;
  let sum = params[params.length - 1];
  for (let h = 0; h < hidden; h++) {
    let z = params[biasAt + h];
    const row = h * width;
    for (let i = 0; i < width; i++) z += params[row + i] * (input[i] - mean[i]) * scale[i];
    sum += params[biasAt + hidden + h] * Math.tanh(z);
  }
  const direct = biasAt + 2 * hidden;
  for (let i = 0; i < width; i++) sum += params[direct + i] * (input[i] - mean[i]) * scale[i];
  return 1 / (1 + Math.exp(-sum));
}
