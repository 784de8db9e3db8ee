import { existsSync, mkdirSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { AppError } from "../base/index.ts";
import { migrationNames } from "./migrations/index.ts";
import { backupsFolder, folderName, ledgerFile } from "./places.ts";
import { openSqliteStore } from "./sqlite.ts";
import type { Store } from "./store.ts";
import type { Tx } from "./tables.ts";

/** What has been kept of one negotiation. The functions of this folder take it as their first argument. */
export interface Ledger {
  /** The ledger's folder, or the address of its database. */
  readonly location: string;
  /** Number of the negotiation, first in every key of the tables. */
  readonly negotiation: number;
  readonly store: Store;
  /** `store.write` for this negotiation. */
  write: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
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
 * `cwd` upwards. "postgres://host/database?negotiation=ports" is one on a server. An older ledger is brought forward,
 * with a backup first; one of a newer program is refused.
 */
export async function openLedger(location?: string, options: OpenOptions = {}): Promise<Ledger> {
  if (location !== undefined && isServer(location)) return openOnServer(location, options);
  const folder = locate(location, options);
  if (options.create) mkdirSync(backupsFolder(folder), { recursive: true });
  const store = await openSqliteStore(ledgerFile(folder), { create: options.create });
  return closingOnError(store, async () => {
    await bringForward(store, folder, folder);
    return makeLedger(folder, onlyNegotiation, store);
  });
}

/** Whether a location is that of a database server. */
export const isServer = (location: string): boolean => /^postgres(ql)?:\/\//.test(location);

async function openOnServer(location: string, { create = false }: OpenOptions): Promise<Ledger> {
  const { openPostgresStore, parsePostgresPlace } = await import("./postgres.ts");
  const { url, slug, shown } = parsePostgresPlace(location);
  const store = openPostgresStore(url);
  return closingOnError(store, async () => {
    if (create || (await store.listSteps()).length > 0) await bringForward(store, shown);
    const negotiation = await store.findNegotiation(slug, create);
    if (negotiation === undefined) throw new AppError("ledger-missing", { folder: shown });
    return makeLedger(shown, negotiation, store);
  });
}

function makeLedger(location: string, negotiation: number, store: Store): Ledger {
  return {
    location,
    negotiation,
    store,
    write: (work) => store.write(negotiation, work),
    close: () => store.close(),
  };
}

async function closingOnError<T>(store: Store, open: () => Promise<T>): Promise<T> {
  try {
    return await open();
  } catch (error) {
    await store.close();
    throw error;
  }
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
async function bringForward(store: Store, where: string, folder?: string): Promise<void> {
  const taken = await store.listSteps();
  refuseNewer(taken, where);
  if (taken.length === migrationNames.length) return;
  const { migrate } = await import("./migrate.ts");
  await migrate(store, { taken, ...(folder !== undefined && { folder }) });
}

/** A ledger that has taken steps which this program doesn't know was written by a newer one. */
export function refuseNewer(taken: string[], where: string): void {
  const unknown = taken.filter((name) => !migrationNames.includes(name));
  if (unknown.length > 0) throw new AppError("ledger-newer", { where, found: unknown.join(", ") });
}
