import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { sql } from "kysely";
import { expect, onTestFinished, test } from "vitest";
import {
  examineLedger,
  findLedger,
  type Ledger,
  listArticles,
  listStatements,
  openLedger,
} from "../../src/ledger/index.ts";
import { migrate } from "../../src/ledger/migrate.ts";
import { type LedgerMigration, migrations } from "../../src/ledger/migrations/index.ts";
import { anArticle, keep } from "./helpers.ts";
import { startChild } from "./processes.ts";
import { freshFolder } from "./stores.ts";

async function open(...args: Parameters<typeof openLedger>): Promise<Ledger> {
  const ledger = await openLedger(...args);
  onTestFinished(() => ledger.close());
  return ledger;
}

test("the nearest ledger upwards is the default", async () => {
  const project = freshFolder();
  const deep = join(project, "pages", "december");
  mkdirSync(deep, { recursive: true });
  expect(findLedger(deep)).toBeUndefined();
  const made = await open(undefined, { create: true, cwd: project });
  expect(made.location).toBe(join(project, ".demarche"));
  expect((await open(undefined, { cwd: deep })).location).toBe(made.location);
  expect((await open(project)).location).toBe(made.location);
});

test("where there is no ledger, the error says how to make or name one", async () => {
  const folder = freshFolder();
  await expect(openLedger(undefined, { cwd: folder })).rejects.toThrow(/no ledger .* `demarche init`/);
  await expect(openLedger("elsewhere", { cwd: folder })).rejects.toThrow("elsewhere");
  writeFileSync(join(folder, "brief.yaml"), "");
  await expect(openLedger("brief.yaml", { cwd: folder, create: true })).rejects.toThrow("expected");
  expect(readdirSync(folder)).toEqual(["brief.yaml"]);
});

test("a file that is no ledger is refused and left as it is", async () => {
  const folder = freshFolder();
  writeFileSync(join(folder, "ledger.db"), "negotiation: Ports\n".repeat(100));
  await expect(openLedger(folder, { create: true })).rejects.toThrow("not a ledger");
  const other = freshFolder();
  const database = new DatabaseSync(join(other, "ledger.db"));
  database.exec("create table accounts (id integer)");
  database.close();
  await expect(openLedger(other, { create: true })).rejects.toThrow("not a ledger");
});

test("the ledger of a newer program is refused and left as it is", async () => {
  const folder = freshFolder();
  const ledger = await openLedger(folder, { create: true });
  const db = await ledger.store.query();
  await sql`insert into kysely_migration values ('999-from-the-future', '2030-01-01T00:00:00Z')`.execute(db);
  await ledger.close();
  await expect(openLedger(folder)).rejects.toThrow(/newer program .*999-from-the-future/);
});

test("an older ledger is brought forward after a backup, and keeps what it holds", async () => {
  const ledger = await open(freshFolder(), { create: true });
  await keep(ledger, anArticle({ id: "talks" }));
  const taken = Object.keys(migrations);
  const addNotes: LedgerMigration = {
    up: async (db) => {
      await sql`create table notes (note text)`.execute(db);
    },
  };
  const steps = { ...migrations, "900-notes": async () => addNotes };
  await migrate(ledger.store, { folder: ledger.location, taken, steps });
  expect(await ledger.store.rows("select count(*) from notes")).toEqual([[0]]);
  expect(await listArticles(ledger)).toHaveLength(1);
  const [backup] = readdirSync(join(ledger.location, "backups"));
  expect(backup).toMatch(/^before-900-notes-.*\.db$/);
  const before = new DatabaseSync(join(ledger.location, "backups", backup!), { readOnly: true });
  onTestFinished(() => before.close());
  expect(before.prepare("select id from articles").all()).toMatchObject([{ id: "talks" }]);
  expect(() => before.prepare("select * from notes")).toThrow();
});

test("a step that fails halfway leaves the ledger as it was", async () => {
  const ledger = await open(freshFolder(), { create: true });
  const failHalfway: LedgerMigration = {
    up: async (db) => {
      await sql`create table notes (note text)`.execute(db);
      await sql`insert into no_such_table values (1)`.execute(db);
    },
  };
  const steps = { ...migrations, "900-notes": async () => failHalfway };
  const taken = Object.keys(migrations);
  await expect(migrate(ledger.store, { folder: ledger.location, taken, steps })).rejects.toThrow("no_such");
  await expect(ledger.store.rows("select * from notes")).rejects.toThrow("no such table");
  expect(await examineLedger(ledger)).toEqual([]);
});

test("several processes may make and open a ledger at the same moment", async () => {
  const folder = join(freshFolder(), ".demarche");
  const children = [1, 2, 3].map(() => startChild("open.ts", [folder]));
  expect(await Promise.all(children.map(({ ended }) => ended))).toEqual([0, 0, 0]);
  expect(existsSync(join(folder, "ledger.db"))).toBe(true);
  expect(await examineLedger(await open(folder))).toEqual([]);
});

test("two processes take in pages at once, some of them the same, and a third reads meanwhile", async () => {
  const folder = freshFolder();
  const ledger = await open(folder, { create: true });
  const children = [startChild("take-in.ts", [folder, 0, 120]), startChild("take-in.ts", [folder, 60, 120])];
  const ended = Promise.all(children.map((child) => child.ended));
  let isOver = false;
  void ended.then(() => {
    isOver = true;
  });
  while (!isOver) {
    // Both claims of a page come with one transaction, so no reader ever sees one without the other.
    const statements = await listStatements(ledger);
    expect(statements.length % 2).toBe(0);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  expect(await ended).toEqual([0, 0]);
  expect(await listArticles(ledger)).toHaveLength(180);
  expect(await listStatements(ledger)).toHaveLength(360);
  expect(await examineLedger(ledger)).toEqual([]);
});
