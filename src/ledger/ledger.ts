import { existsSync, mkdirSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { AppError } from "../base/index.ts";
import { migrationNames } from "./migrations/index.ts";
import { backupsFolder, folderName, ledgerFile } from "./places.ts";
import { openSqliteStore } from "./sqlite.ts";
import type { Store } from "./store.ts";

/** What has been kept of one negotiation. The functions of this folder take it as their first argument. */
export interface Ledger {
  /** The ledger's folder. */
  readonly location: string;
  /** Number of the negotiation, first in every key of the tables. */
  readonly negotiation: number;
  readonly store: Store;
  close: () => Promise<void>;
}

export interface OpenOptions {
  /** Make the ledger where there is none. */
  create?: boolean;
  /** Where to look from, where no location is given. */
  cwd?: string;
}

/** A folder holds one negotiation; a database server will hold many. */
const onlyNegotiation = 1;

/** The nearest `.demarche` folder, from `cwd` upwards, that holds a ledger. */
export function findLedger(cwd: string): string | undefined {
  for (let folder = resolve(cwd); ; folder = dirname(folder)) {
    const candidate = join(folder, folderName);
    if (existsSync(ledgerFile(candidate))) return candidate;
    if (folder === dirname(folder)) return undefined;
  }
}

/**
 * Opens the ledger in the folder `location`, or in the `.demarche` folder in it; by default the nearest one from
 * `cwd` upwards. An older ledger is brought forward, with a backup first; one of a newer program is refused.
 */
export async function openLedger(location?: string, options: OpenOptions = {}): Promise<Ledger> {
  const folder = locate(location, options);
  if (options.create) mkdirSync(backupsFolder(folder), { recursive: true });
  const store = await openSqliteStore(ledgerFile(folder), { create: options.create });
  try {
    await bringForward(store, folder);
  } catch (error) {
    await store.close();
    throw error;
  }
  return { location: folder, negotiation: onlyNegotiation, store, close: () => store.close() };
}

function locate(location: string | undefined, { create = false, cwd = process.cwd() }: OpenOptions): string {
  if (location === undefined) {
    const found = findLedger(cwd);
    if (found) return found;
    if (create) return join(resolve(cwd), folderName);
    throw new AppError("ledger-none", { folder: resolve(cwd) });
  }
  const folder = resolve(cwd, location);
  const inner = join(folder, folderName);
  if (existsSync(ledgerFile(folder))) return folder;
  if (existsSync(ledgerFile(inner))) return inner;
  if (existsSync(folder) && !statSync(folder).isDirectory())
    throw new AppError("ledger-not-folder", { folder });
  if (create) return folder;
  throw new AppError("ledger-missing", { folder });
}

/** Compares the steps that the ledger has taken with those that this program knows, and takes the missing ones. */
async function bringForward(store: Store, folder: string): Promise<void> {
  const taken = await listTaken(store);
  refuseNewer(taken, folder);
  if (taken.length === migrationNames.length) return;
  const { migrate } = await import("./migrate.ts");
  await migrate(store, { folder, taken });
}

/** A ledger that has taken steps which this program doesn't know was written by a newer one. */
export function refuseNewer(taken: string[], where: string): void {
  const unknown = taken.filter((name) => !migrationNames.includes(name));
  if (unknown.length > 0) throw new AppError("ledger-newer", { where, found: unknown.join(", ") });
}

async function listTaken(store: Store): Promise<string[]> {
  const tables = await store.rows("select name from sqlite_schema where name = 'kysely_migration'");
  if (tables.length === 0) return [];
  const rows = await store.rows("select name from kysely_migration order by name");
  return rows.map(([name]) => String(name));
}
