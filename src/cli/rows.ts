import type { OptionValues, Terminal } from "./command.ts";
import { renderCsv } from "./csv.ts";
import type { Format } from "./options.ts";
import { renderTable } from "./table.ts";

export type Row = Record<string, unknown>;

/**
 * Prints rows in the format that `--format` names: a table on a terminal, else jsonl.
 * `columns` says what a table and csv show, and in which order; by default every key of the first row.
 * json and jsonl always carry every key.
 */
export function printRows(terminal: Terminal, rows: Row[], options: OptionValues, columns?: string[]): void {
  terminal.out(renderRows(rows, formatOf(terminal, options), columns, terminal.width));
}

/** The format asked for with `--format`, else the one that suits where the data goes. */
export function formatOf(terminal: Terminal, options: OptionValues): Format {
  return (options.format as Format | undefined) ?? (terminal.isTerminal ? "table" : "jsonl");
}

/** The text of the rows in one format; `width` in terminal columns fits a table, and without it nothing is wrapped. */
export function renderRows(
  rows: Row[],
  format: Format,
  columns: string[] = Object.keys(rows[0] ?? {}),
  width?: number,
): string {
  switch (format) {
    case "table":
      return renderTable(rows, columns, width);
    case "json":
      return `${JSON.stringify(rows, null, 2)}\n`;
    case "jsonl":
      return rows.map((row) => `${JSON.stringify(row)}\n`).join("");
    case "csv":
      return renderCsv(rows, columns);
    default:
      return format satisfies never;
  }
}
