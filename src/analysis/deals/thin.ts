import type { Bucket } from "./bucket.ts";

/**
 * Keeps one vector of each cell of a grid, the first in falling order, and so loses less than `grid` for each party.
 * Returns the bucket unchanged where nothing shares a cell.
 */
export function thinBucket(bucket: Bucket, grid: readonly bigint[]): Bucket {
  const cells = new Set<string>();
  const kept: number[] = [];
  for (let at = 0; at < bucket.length; at++) {
    const cell = grid.map((width, party) => cellOf(exactValue(bucket, party, at), width)).join();
    if (cells.has(cell)) continue;
    cells.add(cell);
    kept.push(at);
  }
  return kept.length === bucket.length ? bucket : pick(bucket, kept);
}

/** Rounds down below 0 too, where dividing alone would make one cell of two. */
function cellOf(value: bigint, width: bigint): bigint {
  return value < 0n && value % width !== 0n ? value / width - 1n : value / width;
}

export function exactValue({ columns, exact }: Bucket, party: number, at: number): bigint {
  return exact === null ? BigInt(columns[party]![at]!) : exact[party]![at]!;
}

function pick(bucket: Bucket, kept: readonly number[]): Bucket {
  const { columns, exact, starts, wayRuns, wayPlaces } = bucket;
  const ways = kept.flatMap((at) => range(starts[at]!, starts[at + 1]!));
  const newStarts = new Int32Array(kept.length + 1);
  for (const [place, at] of kept.entries()) {
    newStarts[place + 1] = newStarts[place]! + starts[at + 1]! - starts[at]!;
  }
  return {
    ...bucket,
    length: kept.length,
    columns: columns.map((column) => Float64Array.from(kept, (at) => column[at]!)),
    exact: exact?.map((column) => kept.map((at) => column[at]!)) ?? null,
    starts: newStarts,
    wayRuns: Int32Array.from(ways, (way) => wayRuns[way]!),
    wayPlaces: Int32Array.from(ways, (way) => wayPlaces[way]!),
  };
}

function range(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, index) => start + index);
}
