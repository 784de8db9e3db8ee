import type { MentionTable, Qualifier } from "./mention.ts";

/** How often each row speaks of one column, level by level. Rows that do not speak of it are left out. */
export interface ColumnCounts {
  /** Row numbers, ascending. */
  rows: Int32Array;
  /** A count for each row and level, row by row; a sum of weights where mentions are weighted. */
  counts: Float64Array;
  /** For each row its counts of all levels together. */
  totals: Float64Array;
}

/** The table a[i,j,k] from which every network is made. */
export interface Counts {
  qualifier: Qualifier;
  rowLabels: string[];
  columnLabels: string[];
  levels: (number | string)[];
  columns: ColumnCounts[];
  /** Mentions that were counted. */
  statements: number;
}

export interface CountOptions {
  /** Keep rows and columns of the table that have no mention here. */
  isolates?: boolean;
  /** A weight for each mention; without, each counts 1. */
  weights?: Float64Array;
}

export function countMentions(table: MentionTable, options: CountOptions = {}): Counts {
  const { isolates = false, weights } = options;
  const rows = usedLabels(table.rowLabels, table.rows, isolates);
  const columns = usedLabels(table.columnLabels, table.columns, isolates);
  const counter = new ColumnCounter(rows.labels.length, table.levels.length);
  const byColumn = placesByColumn(table, columns);
  return {
    qualifier: table.qualifier,
    rowLabels: rows.labels,
    columnLabels: columns.labels,
    levels: table.levels,
    columns: byColumn.map((places) => {
      for (const place of places) {
        counter.add(rows.numbers[table.rows[place]!]!, table.marks[place]!, weights ? weights[place]! : 1);
      }
      return counter.take();
    }),
    statements: table.rows.length,
  };
}

interface Used {
  labels: string[];
  /** The new number of each label; -1 for one that is left out. */
  numbers: Int32Array;
}

/** Labels that occur, in their order. */
function usedLabels(labels: string[], places: Int32Array, all: boolean): Used {
  const used = new Uint8Array(labels.length).fill(all ? 1 : 0);
  for (const place of places) used[place] = 1;
  let count = 0;
  const numbers = Int32Array.from(used, (isUsed) => (isUsed ? count++ : -1));
  return { labels: labels.filter((_, index) => used[index]), numbers };
}

/** Where the mentions of each column stand in the table. */
function placesByColumn({ columns }: MentionTable, { labels, numbers }: Used): Int32Array[] {
  const sizes = new Int32Array(labels.length);
  for (const column of columns) sizes[numbers[column]!]!++;
  const places = Array.from(sizes, (size) => new Int32Array(size));
  for (let place = columns.length - 1; place >= 0; place--) {
    const number = numbers[columns[place]!]!;
    places[number]![--sizes[number]!] = place;
  }
  return places;
}

/** Counts one column after another in the same memory. */
class ColumnCounter {
  private readonly counts: Float64Array;
  private readonly isIn: Uint8Array;
  private rows: number[] = [];
  private readonly levelCount: number;

  constructor(rowCount: number, levelCount: number) {
    this.levelCount = levelCount;
    this.counts = new Float64Array(rowCount * levelCount);
    this.isIn = new Uint8Array(rowCount);
  }

  add(row: number, level: number, weight: number): void {
    if (!this.isIn[row]) {
      this.isIn[row] = 1;
      this.rows.push(row);
    }
    this.counts[row * this.levelCount + level]! += weight;
  }

  /** What was added since the last time. */
  take(): ColumnCounts {
    const { levelCount } = this;
    const rows = Int32Array.from(this.rows).sort();
    const counts = new Float64Array(rows.length * levelCount);
    const totals = new Float64Array(rows.length);
    rows.forEach((row, slot) => {
      for (let level = 0; level < levelCount; level++) {
        const count = this.counts[row * levelCount + level]!;
        counts[slot * levelCount + level] = count;
        totals[slot]! += count;
        this.counts[row * levelCount + level] = 0;
      }
      this.isIn[row] = 0;
    });
    this.rows = [];
    return { rows, counts, totals };
  }
}

/** n_i: all that a row says. */
export function rowTotals({ rowLabels, columns }: Counts): Float64Array {
  const sums = new Float64Array(rowLabels.length);
  for (const { rows, totals } of columns) {
    for (let slot = 0; slot < rows.length; slot++) sums[rows[slot]!]! += totals[slot]!;
  }
  return sums;
}
