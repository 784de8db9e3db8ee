import { existsSync } from "node:fs";
import { copyFile, mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { backup } from "node:sqlite";
import { AppError } from "../base/index.ts";
import { findBrokenPages } from "./broken-pages.ts";
import { isServer, refuseNewer } from "./ledger.ts";
import { backupsFolder, ledgerFile } from "./places.ts";
import { isDamage, openConnection, openToRead, untilFree } from "./sqlite.ts";
import { nowInFileName } from "./time.ts";

/** Copies the ledger of a folder as it is now, while others may go on writing; returns the copy's path. */
export async function backupLedger(folder: string, to?: string): Promise<string> {
  refuseServer(folder);
  if (to === undefined) return saveCopy(folder, "ledger");
  const file = resolve(to);
  if (existsSync(file)) throw new AppError("backup-exists", { file });
  await copyLedger(folder, file);
  return file;
}

/** Copies the ledger into its `backups` folder as `NAME-TIME.db`. */
export async function saveCopy(folder: string, name: string): Promise<string> {
  const file = join(backupsFolder(folder), `${name}-${nowInFileName()}-${process.pid}.db`);
  await copyLedger(folder, file);
  return file;
}

/**
 * Puts a backup in the ledger's place. Where there is a ledger already, only with `force`, and after a copy of it
 * has been saved; returns that copy's path. Other processes that have the ledger open see the restored one.
 */
export async function restoreLedger(
  folder: string,
  from: string,
  { force = false } = {},
): Promise<string | undefined> {
  refuseServer(folder);
  checkBackup(from);
  const file = ledgerFile(folder);
  if (!existsSync(file)) {
    await placeFile(from, file);
    return undefined;
  }
  if (!force) throw new AppError("restore-occupied", { folder });
  const replaced = await saveReplaced(folder);
  if (existsSync(file)) await overwrite(file, from);
  else await placeFile(from, file);
  return replaced;
}

function refuseServer(location: string): void {
  if (isServer(location)) throw new AppError("backup-server", { found: location });
}

async function copyLedger(folder: string, file: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const unfinished = `${file}.unfinished`;
  await rm(unfinished, { force: true });
  const connection = openConnection(ledgerFile(folder), false);
  try {
    connection.prepare("vacuum into ?").run(unfinished);
  } finally {
    connection.close();
  }
  await makeDurable(unfinished, file);
}

/** Gives a finished file its name, so that a copy cut off halfway never looks like a whole one. */
async function makeDurable(unfinished: string, file: string): Promise<void> {
  const handle = await open(unfinished, "r+");
  await handle.sync();
  await handle.close();
  await rename(unfinished, file);
}

function checkBackup(file: string): void {
  if (!existsSync(file)) throw new AppError("file-missing", { file });
  const connection = openToRead(file);
  try {
    const steps = connection.prepare("select name from kysely_migration").all();
    refuseNewer(
      steps.map(({ name }) => String(name)),
      file,
    );
    const broken = findBrokenPages(connection);
    if (broken.length > 0) throw new AppError("backup-broken", { file, found: broken[0]! });
  } finally {
    connection.close();
  }
}

/** A copy of the ledger, or, where it can't be read any more, the file itself moved aside. */
async function saveReplaced(folder: string): Promise<string> {
  const file = ledgerFile(folder);
  try {
    return await saveCopy(folder, "replaced");
  } catch (error) {
    if (!isDamage(error)) throw error;
    const aside = join(backupsFolder(folder), `replaced-${nowInFileName()}-broken.db`);
    await mkdir(backupsFolder(folder), { recursive: true });
    for (const end of ["", "-wal", "-shm"]) {
      if (existsSync(file + end)) await rename(file + end, aside + end);
    }
    return aside;
  }
}

/** Page by page under SQLite's locks: a file that another process has open must not be swapped under its feet. */
async function overwrite(file: string, from: string): Promise<void> {
  const source = openToRead(from);
  try {
    await untilFree(file, () => backup(source, file));
  } finally {
    source.close();
  }
}

async function placeFile(from: string, file: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const unfinished = `${file}.unfinished`;
  await copyFile(from, unfinished);
  await makeDurable(unfinished, file);
}
