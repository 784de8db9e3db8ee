/** A row by the names of the header. */
export type CsvRow = Record<string, string>;

/** Reads CSV after RFC 4180, with a header line. */
export function parseCsv(text: string): CsvRow[] {
  const [header = [], ...lines] = splitLines(text);
  return lines.map((fields) => Object.fromEntries(header.map((name, index) => [name, fields[index] ?? ""])));
}

function splitLines(text: string): string[][] {
  const lines: string[][] = [];
  let line: string[] = [];
  // A field with what ends it: quoted (a quotation mark doubled inside) or bare.
  for (const [, quoted, bare = "", end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    if (end === "" && line.length === 0 && bare === "" && quoted === undefined) break;
    line.push(quoted?.replaceAll('""', '"') ?? bare);
    if (end === ",") continue;
    lines.push(line);
    line = [];
    if (end === "") break;
  }
  return lines;
}
