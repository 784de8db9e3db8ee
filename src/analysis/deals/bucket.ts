import { maximaOf } from "./maxima.ts";

/** A bucket of the layer before, with the option that is added to each of its half-made packages. */
export interface Run {
  source: Bucket;
  option: number;
  /** By party, in its own scale. */
  worth: readonly bigint[];
}

/**
 * Half-made packages with the same state, as the vectors of values that no other of the bucket exceeds, in falling
 * order. Of each vector it keeps every way that leads to it, as places in the layer before.
 */
export interface Bucket {
  state: string;
  length: number;
  /** By party, the values of all vectors; beyond 2^53 places in their order, and `exact` has the values. */
  columns: Float64Array[];
  exact: bigint[][] | null;
  runs: readonly Run[];
  /** The ways to vector `at` are those from `starts[at]` to before `starts[at + 1]`. */
  starts: Int32Array;
  /** Of each way: its run, and the place in the run's source. */
  wayRuns: Int32Array;
  wayPlaces: Int32Array;
}

/** The vectors that may still be added to: a half-made package below any of these can't be finished well enough. */
export type Floor = readonly bigint[] | null;

export function startBucket(state: string, parties: number, isSmall: boolean): Bucket {
  const columns = Array.from({ length: parties }, () => new Float64Array(1));
  const exact = isSmall ? null : columns.map(() => [0n]);
  const none = new Int32Array(0);
  return {
    state,
    length: 1,
    columns,
    exact,
    runs: [],
    starts: new Int32Array(2),
    wayRuns: none,
    wayPlaces: none,
  };
}

/** Joins runs into one bucket, and drops what is exceeded or cannot reach the floor. */
export function mergeRuns(state: string, runs: readonly Run[], floor: Floor): Bucket {
  const candidates = runs[0]!.source.exact === null ? addSmall(runs, floor) : addLarge(runs, floor);
  return sweep(state, runs, candidates, mergeOrder(candidates));
}

interface Candidates {
  columns: Float64Array[];
  exact: bigint[][] | null;
  wayRuns: Int32Array;
  wayPlaces: Int32Array;
  /** Where each run starts, and the end. */
  offsets: number[];
}

function addSmall(runs: readonly Run[], floor: Floor): Candidates {
  const size = runs.reduce((total, { source }) => total + source.length, 0);
  const parties = runs[0]!.worth.length;
  const columns = Array.from({ length: parties }, () => new Float64Array(size));
  const [wayRuns, wayPlaces] = [new Int32Array(size), new Int32Array(size)];
  const least = floor?.map(Number) ?? columns.map(() => Number.NEGATIVE_INFINITY);
  const offsets = [0];
  let end = 0;
  for (const [run, { source, worth }] of runs.entries()) {
    const shift = worth.map(Number);
    for (let place = 0; place < source.length; place++) {
      let party = 0;
      for (; party < parties; party++) {
        const value = source.columns[party]![place]! + shift[party]!;
        if (value < least[party]!) break;
        columns[party]![end] = value;
      }
      if (party < parties) continue;
      wayRuns[end] = run;
      wayPlaces[end] = place;
      end++;
    }
    offsets.push(end);
  }
  return {
    columns: columns.map((column) => column.subarray(0, end)),
    exact: null,
    wayRuns,
    wayPlaces,
    offsets,
  };
}

function addLarge(runs: readonly Run[], floor: Floor): Candidates {
  const parties = runs[0]!.worth.length;
  const exact: bigint[][] = Array.from({ length: parties }, () => []);
  const [wayRuns, wayPlaces]: [number[], number[]] = [[], []];
  const offsets = [0];
  for (const [run, { source, worth }] of runs.entries()) {
    for (let place = 0; place < source.length; place++) {
      const vector = worth.map((shift, party) => source.exact![party]![place]! + shift);
      if (floor?.some((least, party) => vector[party]! < least)) continue;
      for (const [party, value] of vector.entries()) exact[party]!.push(value);
      wayRuns.push(run);
      wayPlaces.push(place);
    }
    offsets.push(wayRuns.length);
  }
  return {
    columns: exact.map(ranksOf),
    exact,
    wayRuns: Int32Array.from(wayRuns),
    wayPlaces: Int32Array.from(wayPlaces),
    offsets,
  };
}

/** Places in rising order, equal ones for equal values: they compare as the values do and fit a double. */
function ranksOf(values: readonly bigint[]): Float64Array {
  const sorted = [...new Set(values)].sort((a, b) => (a < b ? -1 : 1));
  const ranks = new Map(sorted.map((value, rank) => [value, rank]));
  return Float64Array.from(values, (value) => ranks.get(value)!);
}

/** The candidates in falling order. Each run is in order already, since the same was added to all of it. */
function mergeOrder({ columns, offsets }: Candidates): Int32Array {
  const size = columns[0]!.length;
  let from = Int32Array.from({ length: size }, (_, at) => at);
  let to = new Int32Array(size);
  let bounds = offsets;
  while (bounds.length > 2) {
    const merged = [0];
    for (let run = 0; run + 1 < bounds.length; run += 2) {
      const [start, middle] = [bounds[run]!, bounds[run + 1]!];
      const end = bounds[run + 2] ?? middle;
      mergeTwo(columns, from, to, start, middle, end);
      merged.push(end);
    }
    [from, to, bounds] = [to, from, merged];
  }
  return from;
}

function mergeTwo(
  columns: readonly Float64Array[],
  from: Int32Array,
  to: Int32Array,
  start: number,
  middle: number,
  end: number,
): void {
  let [left, right, at] = [start, middle, start];
  while (left < middle && right < end) {
    to[at++] = difference(columns, from[left]!, from[right]!) >= 0 ? from[left++]! : from[right++]!;
  }
  while (left < middle) to[at++] = from[left++]!;
  while (right < end) to[at++] = from[right++]!;
}

function difference(columns: readonly Float64Array[], a: number, b: number): number {
  for (const column of columns) {
    const step = column[a]! - column[b]!;
    if (step !== 0) return step;
  }
  return 0;
}

function sweep(state: string, runs: readonly Run[], candidates: Candidates, order: Int32Array): Bucket {
  const { columns } = candidates;
  const maxima = maximaOf(columns);
  const kept = new Int32Array(order.length);
  const starts = new Int32Array(order.length + 1);
  const ways = new Int32Array(order.length);
  let [length, wayCount] = [0, 0];
  for (let at = 0; at < order.length; ) {
    const first = order[at]!;
    const isKept = maxima.keep(first);
    if (isKept) {
      kept[length] = first;
      starts[length++] = wayCount;
    }
    // Equal vectors follow one another: they are kept or dropped together.
    for (; at < order.length && difference(columns, first, order[at]!) === 0; at++) {
      if (isKept) ways[wayCount++] = order[at]!;
    }
  }
  starts[length] = wayCount;
  const keptWays = ways.subarray(0, wayCount);
  return {
    state,
    length,
    columns: columns.map((column) => Float64Array.from(kept.subarray(0, length), (at) => column[at]!)),
    exact:
      candidates.exact?.map((column) => Array.from(kept.subarray(0, length), (at) => column[at]!)) ?? null,
    runs,
    starts: starts.slice(0, length + 1),
    wayRuns: keptWays.map((at) => candidates.wayRuns[at]!),
    wayPlaces: keptWays.map((at) => candidates.wayPlaces[at]!),
  };
}
