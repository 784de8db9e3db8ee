import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { deserialize, serialize } from "node:v8";
import { type FactTable, toFactTable } from "./fact-table.ts";
import type { Ledger } from "./ledger.ts";
import { factsCacheFile } from "./places.ts";

/**
 * The facts of a large ledger as they were at one revision of it, in a file of their own: read in a few milliseconds
 * where SQLite takes a hundred to hand out the rows. Nothing depends on the file: it may be deleted at any time, and
 * one of another revision, program or Node is passed over.
 */
interface Cache {
  format: string;
  revision: string;
  table: FactTable;
}

/** Names every column and its type, so that a program with other columns passes the file over. */
const format = `v8 ${process.versions.v8}: ${columnsOf(toFactTable([], [], []))}`;

function columnsOf(table: object): string {
  const columns = Object.entries(table).map(([name, value]) =>
    value.constructor === Object ? `${name} {${columnsOf(value)}}` : `${name} ${value.constructor.name}`,
  );
  return columns.join(", ");
}

export function loadFactTable({ location, store }: Ledger, revision: string): FactTable | undefined {
  const file = factsCacheFile(location);
  if (store.kind !== "sqlite" || !existsSync(file)) return undefined;
  const cache = readCache(file);
  return cache?.format === format && cache.revision === revision ? cache.table : undefined;
}

export function saveFactTable({ location, store }: Ledger, revision: string, table: FactTable): void {
  if (store.kind !== "sqlite") return;
  const file = factsCacheFile(location);
  const unfinished = `${file}.${process.pid}`;
  try {
    writeFileSync(unfinished, serialize({ format, revision, table } satisfies Cache));
    renameSync(unfinished, file);
  } catch (error) {
    // A full disk or a folder that may only be read is no reason not to tell the facts.
    if (!isSystemError(error)) throw error;
  }
}

function readCache(file: string): Cache | undefined {
  try {
    return deserialize(readFileSync(file)) as Cache;
  } catch {
    // Whatever is wrong with the file, it is as good as none.
    return undefined;
  }
}

const isSystemError = (error: unknown): boolean => error instanceof Error && "syscall" in error;
