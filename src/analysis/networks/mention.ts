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
  const sorted = sortByTime(mentions);
  const rows = numberLabels(sorted, ({ row }) => row);
  const columns = numberLabels(sorted, ({ column }) => column);
  const levels = numberLevels(sorted, qualifier);
  return {
    qualifier,
    rowLabels: rows.labels,
    columnLabels: columns.labels,
    levels: levels.labels,
    rows: rows.numbers,
    columns: columns.numbers,
    marks: levels.numbers,
    documents: numberAll(sorted, ({ document }) => document).numbers,
    times: Float64Array.from(sorted, ({ time }) => time),
  };
}

/** Statements share few times: sorting those instead of the statements keeps 100,000 quick. */
function sortByTime(mentions: readonly Mention[]): Mention[] {
  const byTime = Map.groupBy(mentions, ({ time }) => time);
  const times = Float64Array.from(byTime.keys()).sort();
  return Array.from(times, (time) => byTime.get(time)!).flat();
}

interface Numbered<T> {
  labels: T[];
  numbers: Int32Array;
}

/** Numbers values in the order in which they first occur. */
function numberAll<T>(mentions: readonly Mention[], read: (mention: Mention) => T): Numbered<T> {
  const known = new Map<T, number>();
  const numbers = new Int32Array(mentions.length);
  for (let place = 0; place < mentions.length; place++) {
    const value = read(mentions[place]!);
    let number = known.get(value);
    if (number === undefined) {
      number = known.size;
      known.set(value, number);
    }
    numbers[place] = number;
  }
  return { labels: [...known.keys()], numbers };
}

/** Numbers values in the order given by `compare`, by default that of text. */
function numberLabels<T>(
  mentions: readonly Mention[],
  read: (mention: Mention) => T,
  compare?: (a: T, b: T) => number,
): Numbered<T> {
  const { labels, numbers } = numberAll(mentions, read);
  const sorted = labels.toSorted(compare);
  const places = new Map(sorted.map((label, place) => [label, place]));
  const placeOf = Int32Array.from(labels, (label) => places.get(label)!);
  return { labels: sorted, numbers: numbers.map((number) => placeOf[number]!) };
}

function numberLevels(mentions: readonly Mention[], qualifier: Qualifier): Numbered<number | string> {
  switch (qualifier) {
    case "none":
      return { labels: [0], numbers: new Int32Array(mentions.length) };
    case "boolean":
      return { labels: [0, 1], numbers: Int32Array.from(mentions, ({ level }) => Number(Number(level) > 0)) };
    case "integer":
      return numberLabels(
        mentions,
        ({ level }) => Number(level),
        (a, b) => a - b,
      );
    case "text":
      return numberLabels(mentions, ({ level }) => String(level));
    default:
      return qualifier satisfies never;
  }
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

/** The first place with this time or a later one. */
function firstAt(times: Float64Array, time: number): number {
  return firstWhere(times, (other) => other >= time);
}

/** The first place with a later time. */
function firstAfter(times: Float64Array, time: number): number {
  return firstWhere(times, (other) => other > time);
}

/** The first place where a test holds that then holds for all later times. */
function firstWhere(times: Float64Array, holds: (time: number) => boolean): number {
  let [low, high] = [0, times.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(times[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
