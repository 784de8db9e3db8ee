import type { DatabaseSync } from "node:sqlite";

/** What SQLite's own check of a file finds, each in its words; empty where it is whole. */
export function findBrokenPages(connection: DatabaseSync): string[] {
  const found = connection.prepare("pragma integrity_check(20)").all();
  return found.map((row) => String(row.integrity_check)).filter((line) => line !== "ok");
}
