import { afterAll, beforeEach, expect, test } from "vitest";
import { type Ledger, loadRevision, openLedger } from "../../src/ledger/index.ts";
import { Derivations } from "../../src/server/derivations.ts";
import type { Made } from "../../src/server/thread.ts";
import { anArticle, keep } from "../ledger/helpers.ts";
import { freshFolder, startServer } from "./helpers.ts";

const folder = freshFolder("demarche-derivations-");
const ledger: Ledger = await openLedger(folder, { create: true });
afterAll(() => ledger.close());

/** A thread that answers when it is told to, with the revision that the ledger had when it was asked. */
class SlowThread {
  asked = 0;
  readonly #waiting: (() => void)[] = [];
  isQuick = true;

  async make(): Promise<Made> {
    this.asked++;
    const revision = await loadRevision(ledger);
    if (!this.isQuick) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    return { revision, json: Buffer.from(JSON.stringify({ revision })) };
  }

  /** Ends all that it was asked so far. */
  finish(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}

let thread: SlowThread;
let derivations: Derivations;
beforeEach(() => {
  thread = new SlowThread();
  derivations = new Derivations(ledger, thread);
});

let pages = 0;
const change = () => keep(ledger, anArticle({ id: `page-${++pages}` }));
const ask = () => derivations.answer("table", {});

test("what is asked twice is derived once", async () => {
  const [one, other] = await Promise.all([ask(), ask()]);
  expect(other).toBe(one);
  expect(await ask()).toBe(one);
  expect(thread.asked).toBe(1);
});

test("while a newer answer is being derived, the one of a moment ago is given", async () => {
  const before = await ask();
  thread.isQuick = false;
  await change();
  expect((await ask()).revision).toBe(before.revision);
  thread.finish();
  await expect.poll(async () => (await ask()).revision).not.toBe(before.revision);
});

test("once a change has been told, nothing older is given", async () => {
  const before = await ask();
  await change();
  await derivations.renew();
  expect((await ask()).revision).toBe(await loadRevision(ledger));
  expect((await ask()).revision).not.toBe(before.revision);
});

test("whoever has written here sees it in the next answer, however long that takes", async () => {
  const before = await ask();
  thread.isQuick = false;
  await change();
  // Begun before the write, it may lack it.
  void ask();
  await change();
  derivations.outdate();
  const next = ask();
  thread.isQuick = true;
  thread.finish();
  expect((await next).revision).toBe(await loadRevision(ledger));
  expect((await next).revision).not.toBe(before.revision);
});

test("reading goes on while another process holds the ledger to write", async () => {
  const server = await startServer();
  const other = await openLedger(server.folder);
  const writing = Promise.withResolvers<void>();
  const written = Promise.withResolvers<void>();
  const transaction = other.write(async () => {
    writing.resolve();
    await written.promise;
  });
  await writing.promise;
  expect(await server.get("/api/positions")).toHaveProperty("cells");
  expect(await server.get("/api/search?q=rise")).toMatchObject({ found: 2 });
  expect(await server.get("/api/articles/one")).toHaveProperty("article");
  written.resolve();
  await transaction;
  await other.close();
  await server.close();
});
