import type { MentionTable, Qualifier } from "./mention.ts";

/** How often each row speaks of one column, level by level. Rows that do not speak of it are left out. */
export interface ColumnCounts {
  /** Row numbers, in the order in which they first speak. */
  rows: number[];
  /** A count for each row and level, row by row; a sum of weights where mentions are weighted. */
  counts: number[];
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
  return {
    qualifier: table.qualifier,
    rowLabels: rows.labels,
    columnLabels: columns.labels,
    levels: table.levels,
    columns: countColumns(table, rows.numbers, columns.numbers, columns.labels.length, weights),
    statements: table.rows.length,
  };
}

/** Labels that occur, in their order, and the new number of each. */
function usedLabels(labels: string[], places: Int32Array, all: boolean) {
  const used = new Uint8Array(labels.length).fill(all ? 1 : 0);
  for (const place of places) used[place] = 1;
  let count = 0;
  const numbers = Int32Array.from(used, (isUsed) => (isUsed ? count++ : -1));
  return { labels: labels.filter((_, index) => used[index]), numbers };
}

function countColumns(
  table: MentionTable,
  rowNumbers: Int32Array,
  columnNumbers: Int32Array,
  columnCount: number,
  weights?: Float64Array,
): ColumnCounts[] {
  const columns = Array.from({ length: columnCount }, (): ColumnCounts => ({ rows: [], counts: [] }));
  const levelCount = table.levels.length;
  const slots = new Map<number, number>();
  for (let place = 0; place < table.rows.length; place++) {
    const row = rowNumbers[table.rows[place]!]!;
    const number = columnNumbers[table.columns[place]!]!;
    const column = columns[number]!;
    const cell = row * columnCount + number;
    let slot = slots.get(cell);
    if (slot === undefined) {
      slot = column.rows.push(row) - 1;
      slots.set(cell, slot);
      for (let level = 0; level < levelCount; level++) column.counts.push(0);
    }
    column.counts[slot * levelCount + table.marks[place]!]! += weights ? weights[place]! : 1;
  }
  return columns;
}

/** n_i: all that a row says. */
export function rowTotals({ rowLabels, columns, levels }: Counts): Float64Array {
  const totals = new Float64Array(rowLabels.length);
  for (const { rows, counts } of columns) {
    for (let index = 0; index < counts.length; index++) {
      totals[rows[Math.floor(index / levels.length)]!]! += counts[index]!;
    }
  }
  return totals;
}
