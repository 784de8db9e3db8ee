import { pad, textWidth, wrap } from "../base/index.ts";

/** Between two columns. */
const gutter = "  ";
/** No column is made narrower than this for the sake of the others. */
const narrowest = 6;

/**
 * Rows as an aligned table with a heading. Where `width` is given, the widest columns are narrowed until the table
 * fits it, and their cells run on over several lines; without it every row takes one line.
 */
export function renderTable(rows: Record<string, unknown>[], columns: string[], width?: number): string {
  if (rows.length === 0 || columns.length === 0) return "";
  const cells = [columns.map(heading), ...rows.map((row) => columns.map((column) => cellText(row[column])))];
  const widths = fitWidths(naturalWidths(cells), width);
  const rule = widths.map((columnWidth) => "─".repeat(columnWidth)).join(gutter);
  const [head, ...body] = cells.map((line) => renderLine(line, widths));
  return `${[head, rule, ...body].join("\n")}\n`;
}

/** `saidOn` is headed "said on". */
function heading(column: string): string {
  return column.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** A value on one line, without control characters: text of pages must not steer the terminal. */
function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (Array.isArray(value)) return value.map(cellText).join(", ");
  const text = typeof value === "object" ? JSON.stringify(value) : String(value);
  return text
    .replace(/\s+/g, " ")
    .replace(/\p{Cc}/gu, "")
    .trim();
}

function naturalWidths(cells: string[][]): number[] {
  return cells[0]!.map((_, column) => Math.max(...cells.map((line) => textWidth(line[column]!))));
}

/** Takes columns from the widest first, so that ids and days stay whole as long as there is long text to wrap. */
function fitWidths(natural: number[], width = Number.POSITIVE_INFINITY): number[] {
  const widths = [...natural];
  let excess = widths.reduce((sum, each) => sum + each + gutter.length, -gutter.length) - width;
  while (excess > 0) {
    const widest = widths.indexOf(Math.max(...widths));
    if (widths[widest]! <= narrowest) break;
    widths[widest]! -= 1;
    excess -= 1;
  }
  return widths;
}

function renderLine(line: string[], widths: number[]): string {
  const wrapped = line.map((cell, column) => wrap(cell, widths[column]!));
  const height = Math.max(...wrapped.map((parts) => parts.length));
  return Array.from({ length: height }, (_, row) =>
    wrapped
      .map((parts, column) => pad(parts[row] ?? "", widths[column]!))
      .join(gutter)
      .trimEnd(),
  ).join("\n");
}
