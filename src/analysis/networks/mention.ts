import { AppError } from "../../base/index.ts";

/** One statement as a network counts it: who (row) on what (column), on which side, told where and when. */
export interface Mention {
  row: string;
  column: string;
  /** Agreement 0 or 1, a point on a scale, or a code; `null` where the qualifier plays no part. */
  level: number | string | null;
  /** Repetitions within one document can be dropped; in a ledger, the report. */
  document: string;
  /** Milliseconds since 1970, UTC. */
  time: number;
}

/** How levels compare: agreement 0 and 1, points at their distance, codes that are the same or not, or not at all. */
export type Qualifier = "boolean" | "integer" | "text" | "none";

/** Mentions as numbers, column by column, which is what makes 100,000 of them quick. In order of time. */
export interface MentionTable {
  qualifier: Qualifier;
  rowLabels: string[];
  columnLabels: string[];
  levels: (number | string)[];
  rows: Int32Array;
  columns: Int32Array;
  /** Places in `levels`. */
  marks: Int32Array;
  documents: Int32Array;
  times: Float64Array;
}

/** Sorts mentions by time (of one time: as they come) and numbers their labels, which are in order of UTF-16 code units. */
export function tabulate(mentions: readonly Mention[], qualifier: Qualifier): MentionTable {
  const inOrder = mentions.every(({ time }, place) => place === 0 || time >= mentions[place - 1]!.time);
  const sorted = inOrder ? mentions : mentions.toSorted((a, b) => a.time - b.time);
  const rowLabels = labelsOf(sorted.map(({ row }) => row));
  const columnLabels = labelsOf(sorted.map(({ column }) => column));
  const levels = levelsOf(sorted, qualifier);
  const documents = labelsOf(sorted.map(({ document }) => document));
  return {
    qualifier,
    rowLabels,
    columnLabels,
    levels,
    rows: numbersIn(
      rowLabels,
      sorted.map(({ row }) => row),
    ),
    columns: numbersIn(
      columnLabels,
      sorted.map(({ column }) => column),
    ),
    marks:
      qualifier === "none"
        ? new Int32Array(sorted.length)
        : numbersIn(
            levels,
            sorted.map(({ level }) => level),
          ),
    documents: numbersIn(
      documents,
      sorted.map(({ document }) => document),
    ),
    times: Float64Array.from(sorted, ({ time }) => time),
  };
}

/** The mentions at these places, with the labels and levels of all. */
export function pick(table: MentionTable, places: readonly number[]): MentionTable {
  const numbers = (list: Int32Array) => Int32Array.from(places, (place) => list[place]!);
  return {
    ...table,
    rows: numbers(table.rows),
    columns: numbers(table.columns),
    marks: numbers(table.marks),
    documents: numbers(table.documents),
    times: Float64Array.from(places, (place) => table.times[place]!),
  };
}

/** The mentions of a stretch of time, both ends inclusive; no copy is made. */
export function between(table: MentionTable, start: number, stop: number): MentionTable {
  return stretch(table, firstAt(table.times, start), firstAfter(table.times, stop));
}

/** The mentions from one place up to, not including, another; no copy is made. */
export function stretch(table: MentionTable, from: number, to: number): MentionTable {
  return {
    ...table,
    rows: table.rows.subarray(from, to),
    columns: table.columns.subarray(from, to),
    marks: table.marks.subarray(from, to),
    documents: table.documents.subarray(from, to),
    times: table.times.subarray(from, to),
  };
}

function levelsOf(mentions: readonly Mention[], qualifier: Qualifier): (number | string)[] {
  if (qualifier === "boolean") return [0, 1];
  if (qualifier === "none") return [0];
  const levels = new Set(mentions.map(({ level }) => level ?? ""));
  return qualifier === "integer"
    ? [...levels].sort((a, b) => Number(a) - Number(b))
    : [...levels].map(String).sort();
}

function labelsOf(names: readonly string[]): string[] {
  return [...new Set(names)].sort();
}

function numbersIn(
  labels: readonly (string | number)[],
  names: readonly (string | number | null)[],
): Int32Array {
  const numbers = new Map<string | number | null, number>(labels.map((label, index) => [label, index]));
  return Int32Array.from(names, (name) => {
    const number = numbers.get(name);
    if (number === undefined) throw new AppError("fault", { found: `a mention of the level '${name}'` });
    return number;
  });
}

/** The first place with this time or a later one. */
function firstAt(times: Float64Array, time: number): number {
  let [low, high] = [0, times.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle]! < time) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first place with a later time. */
function firstAfter(times: Float64Array, time: number): number {
  let [low, high] = [0, times.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle]! <= time) low = middle + 1;
    else high = middle;
  }
  return low;
}
