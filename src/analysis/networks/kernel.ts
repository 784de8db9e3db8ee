import { addUnits, type TimeUnit, wholeUnits } from "./calendar.ts";
import { countMentions } from "./counts.ts";
import { type Compatible, type NetworkOptions, prepare, type SettledOptions, settle } from "./derive.ts";
import { compatibleLevels, compatibleOneMode, smoothingFactors } from "./kernel-compatible.ts";
import { between, type Mention, type MentionTable } from "./mention.ts";
import type { Network } from "./network.ts";
import { oneMode } from "./one-mode.ts";
import { twoMode } from "./two-mode.ts";
import type { WindowNetwork } from "./windows.ts";

export const kernels = ["uniform", "gaussian", "triangular", "epanechnikov"] as const;
export type Kernel = (typeof kernels)[number];

export interface KernelOptions extends NetworkOptions {
  kernel: Kernel;
  unit: TimeUnit;
  /** How many units a window is wide; an odd number counts as the next even one. */
  size: number;
  /** Begin and end half a window inside the range, where every window is whole. */
  indent?: boolean;
}

/** Density at z, half a window being 1. */
const densities: Record<Kernel, (z: number) => number> = {
  uniform: () => 0.5,
  gaussian: (z) => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI),
  triangular: (z) => 1 - Math.abs(z),
  epanechnikov: (z) => 0.75 * (1 - z * z),
};

/** The same as the established program has them: a future statement (negative z) weighs more than a past one. */
const compatibleDensities: Record<Kernel, (z: number) => number> = {
  ...densities,
  triangular: (z) => Math.abs(1 - z),
  epanechnikov: (z) => 0.75 * (1 - z) ** 2,
};

interface Range {
  first: number;
  last: number;
}

/**
 * A network for each unit of time in which near statements weigh more than far ones. All have the same rows and
 * columns. A pair of statements of one time weighs as much as the kernel says (each by its square root).
 */
export function* smoothNetworks(
  mentions: readonly Mention[],
  options: KernelOptions,
): Generator<WindowNetwork, void> {
  const settled = settle(options);
  const prepared = prepare(mentions, settled);
  const table = settled.compatible === undefined ? prepared : compatibleLevels(prepared);
  const range = rangeOf(table, settled);
  if (range === null) return;
  const { indent = false, unit } = options;
  const size = options.size + (options.size % 2);
  const start = indent ? addUnits(range.first, unit, size / 2) : range.first;
  const stop = indent ? addUnits(range.last, unit, -size / 2) : range.last;
  const slice = sliceMaker(table, settled);
  for (let index = 0; ; index++) {
    const middle = addUnits(start, unit, index);
    if (middle > stop) return;
    const window = windowAround(middle, { ...options, size }, range);
    const part = between(table, window.start, window.stop);
    const weights = weigh(part.times, middle, { ...options, size });
    yield { ...window, network: slice(part, weights) };
  }
}

function rangeOf({ times }: MentionTable, { start, stop }: SettledOptions): Range | null {
  const [first, last] = [times[0], times.at(-1)];
  if (first === undefined || last === undefined) return null;
  return { first: Math.max(start, first), last: Math.min(stop, last) };
}

type Window = Omit<WindowNetwork, "network">;

/** The gaussian kernel has no end: its window is the whole range. */
function windowAround(middle: number, { kernel, unit, size }: KernelOptions, range: Range): Window {
  if (kernel === "gaussian") return { middle, start: range.first, stop: range.last };
  return {
    middle,
    start: Math.max(range.first, addUnits(middle, unit, -size / 2)),
    stop: Math.min(range.last, addUnits(middle, unit, size / 2)),
  };
}

function weigh(times: Float64Array, middle: number, options: KernelOptions): Float64Array {
  const distance = distanceFrom(middle, options);
  const density = densityOf(options.kernel, options.compatible);
  return times.map((time) => {
    const z = distance(time);
    return options.kernel === "gaussian" || Math.abs(z) <= 1 ? density(z) : 0;
  });
}

function densityOf(kernel: Kernel, compatible: Compatible | undefined): (z: number) => number {
  if (compatible === undefined) return densities[kernel];
  return kernel === "epanechnikov" && compatible === "3.1" ? densities[kernel] : compatibleDensities[kernel];
}

/** How far a time lies from the middle, half a window being 1, positive in the past. */
function distanceFrom(middle: number, { unit, size, compatible }: KernelOptions): (time: number) => number {
  if (compatible !== undefined) return (time) => (2 * wholeUnits(time, middle, unit)) / size;
  const before = middle - addUnits(middle, unit, -size / 2);
  const after = addUnits(middle, unit, size / 2) - middle;
  return (time) => (middle - time) / (time <= middle ? before : after);
}

type MakeSlice = (part: MentionTable, weights: Float64Array) => Network;

/** What stays the same over all slices is made once. */
function sliceMaker(table: MentionTable, settled: SettledOptions): MakeSlice {
  const { mode, ties, normalisation, compatible } = settled;
  const count = (part: MentionTable, weights: Float64Array) =>
    countMentions(part, { isolates: true, weights });
  if (mode === "two-mode") {
    const used = compatible === undefined ? normalisation : "none";
    return (part, weights) => twoMode(count(part, weights), { ties, normalisation: used });
  }
  const root = (part: MentionTable, weights: Float64Array) => count(part, weights.map(Math.sqrt));
  if (compatible === undefined)
    return (part, weights) => oneMode(root(part, weights), { ties, normalisation });
  const factors =
    normalisation === "average" ? smoothingFactors(countMentions(table, { isolates: true })) : null;
  return (part, weights) => compatibleOneMode(root(part, weights), ties, factors);
}
