/**
 * Rows as CSV after RFC 4180: a header line, lines ended by CRLF, quotation marks around a field that holds a comma,
 * a quotation mark or a line break. The data is exact: nothing is added or taken away for the sake of spreadsheets.
 */
export function renderCsv(rows: Record<string, unknown>[], columns: string[]): string {
  if (columns.length === 0) return "";
  const lines = [columns, ...rows.map((row) => columns.map((column) => fieldText(row[column])))];
  return lines.map((fields) => `${fields.map(quoted).join(",")}\r\n`).join("");
}

function fieldText(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

function quoted(field: string): string {
  return /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
