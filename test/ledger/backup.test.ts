import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, onTestFinished, test } from "vitest";
import {
  backupLedger,
  examineLedger,
  type Ledger,
  listArticles,
  openLedger,
  restoreLedger,
} from "../../src/ledger/index.ts";
import { anArticle, keep } from "./helpers.ts";
import { freshFolder } from "./stores.ts";

async function ledgerWith(...ids: string[]): Promise<Ledger> {
  const ledger = await openLedger(freshFolder(), { create: true });
  onTestFinished(() => ledger.close());
  await keep(ledger, ...ids.map((id) => anArticle({ id })));
  return ledger;
}

const idsIn = async (ledger: Ledger): Promise<string[]> => (await listArticles(ledger)).map(({ id }) => id);

test("a backup of an open ledger restores in another folder", async () => {
  const ledger = await ledgerWith("one", "two");
  const file = await backupLedger(ledger.location);
  expect(readdirSync(join(ledger.location, "backups"))).toHaveLength(1);
  const folder = join(freshFolder(), ".demarche");
  expect(await restoreLedger(folder, file)).toBeUndefined();
  const restored = await openLedger(folder);
  onTestFinished(() => restored.close());
  expect(await idsIn(restored)).toEqual(["one", "two"]);
  expect(await examineLedger(restored)).toEqual([]);
});

test("a backup goes where it is told to, but never over another file", async () => {
  const ledger = await ledgerWith("one");
  const file = join(freshFolder(), "mine.db");
  expect(await backupLedger(ledger.location, file)).toBe(file);
  await expect(backupLedger(ledger.location, file)).rejects.toThrow("never overwritten");
});

test("restoring over a ledger needs --force and keeps a copy of what was there", async () => {
  const ledger = await ledgerWith("one");
  const file = await backupLedger(ledger.location);
  await keep(ledger, anArticle({ id: "two" }));
  await expect(restoreLedger(ledger.location, file)).rejects.toThrow("--force");
  expect(await idsIn(ledger)).toEqual(["one", "two"]);
  const replaced = await restoreLedger(ledger.location, file, { force: true });
  // The ledger was open all the time, as it may be in another process.
  expect(await idsIn(ledger)).toEqual(["one"]);
  await keep(ledger, anArticle({ id: "three" }));
  expect(await idsIn(ledger)).toEqual(["one", "three"]);
  expect(await examineLedger(ledger)).toEqual([]);
  await restoreLedger(ledger.location, replaced!, { force: true });
  expect(await idsIn(ledger)).toEqual(["one", "two"]);
});

test("a damaged ledger is moved aside, not thrown away, when a backup takes its place", async () => {
  const ledger = await ledgerWith("one");
  const file = await backupLedger(ledger.location, join(freshFolder(), "mine.db"));
  await ledger.close();
  writeFileSync(join(ledger.location, "ledger.db"), "scribbled over ".repeat(1000));
  await expect(openLedger(ledger.location)).rejects.toThrow("damaged");
  const aside = await restoreLedger(ledger.location, file, { force: true });
  expect(readFileSync(aside!, "utf8")).toContain("scribbled over");
  const restored = await openLedger(ledger.location);
  expect(await idsIn(restored)).toEqual(["one"]);
  await restored.close();
});

test("a damaged backup, one of a newer program, or a file that is none is refused before anything is touched", async () => {
  const ledger = await ledgerWith("one");
  const file = await backupLedger(ledger.location);
  const damaged = join(freshFolder(), "damaged.db");
  copyFileSync(file, damaged);
  damage(damaged);
  const text = join(freshFolder(), "notes.db");
  writeFileSync(text, "not a database at all");
  const newer = join(freshFolder(), "newer.db");
  copyFileSync(file, newer);
  const database = new DatabaseSync(newer);
  database.exec("insert into kysely_migration values ('999-from-the-future', '2030-01-01T00:00:00Z')");
  database.close();
  for (const [wrong, reason] of [
    [newer, "newer program"],
    [damaged, "damage"],
    [text, "not a ledger"],
    [join(freshFolder(), "gone.db"), "no file"],
  ] as const) {
    await expect(restoreLedger(ledger.location, wrong, { force: true })).rejects.toThrow(reason);
  }
  expect(await idsIn(ledger)).toEqual(["one"]);
  expect(readdirSync(join(ledger.location, "backups"))).toHaveLength(1);
  expect(existsSync(`${file}-wal`)).toBe(false);
});

/** Zeroes the page on which the index of article ids begins. */
function damage(file: string): void {
  const database = new DatabaseSync(file);
  const { rootpage } = database
    .prepare("select rootpage from sqlite_schema where name = 'articles_report'")
    .get()!;
  database.close();
  const bytes = readFileSync(file);
  bytes.fill(0, (Number(rootpage) - 1) * 4096 + 100, Number(rootpage) * 4096);
  writeFileSync(file, bytes);
}
