import { afterAll, expect, onTestFinished, test } from "vitest";
import { backupLedger, openLedger } from "../../src/ledger/index.ts";
import { anArticle, keep } from "./helpers.ts";
import { postgresPrograms, startPostgres } from "./postgres-server.ts";
import { stores } from "./stores.ts";

/**
 * Runs what every store has to keep on PostgreSQL, too: each test in a negotiation of its own, all of them in one
 * database, so that none may see another. Skipped where the machine has no PostgreSQL.
 */
const server = postgresPrograms ? await startPostgres(postgresPrograms) : undefined;
afterAll(() => server?.stop());

let count = 0;
async function freshLedger() {
  const ledger = await openLedger(`${server!.url}&negotiation=test-${++count}`, { create: true });
  onTestFinished(() => ledger.close());
  return ledger;
}

if (server) {
  stores.splice(0, stores.length, { name: "PostgreSQL", freshLedger });
  await import("./articles.test.ts");
  await import("./reports.test.ts");
  await import("./readings.test.ts");
  await import("./reviews.test.ts");
  await import("./facts.test.ts");
  await import("./search.test.ts");
  await import("./take-in.test.ts");
  await import("./doctor.test.ts");
}

test.skipIf(!server)("two negotiations on one server know nothing of each other", async () => {
  const [one, other] = [await freshLedger(), await freshLedger()];
  const page = anArticle({ id: "talks", url: "https://news.example/talks" });
  await keep(one, page);
  expect(await keep(other, page)).toMatchObject([{ id: "talks", outcome: "new" }]);
});

test.skipIf(!server)("a negotiation that the server doesn't hold is named in the error", async () => {
  await freshLedger();
  await expect(openLedger(`${server!.url}&negotiation=gone`)).rejects.toThrow("negotiation=gone");
});

test.skipIf(!server)("writers on a server take turns", async () => {
  const url = `${server!.url}&negotiation=turns`;
  const ledgers = await Promise.all([1, 2, 3].map(() => openLedger(url, { create: true })));
  for (const ledger of ledgers) onTestFinished(() => ledger.close());
  const pages = Array.from({ length: 12 }, (_, page) => anArticle({ id: `page-${page}` }));
  const kept = await Promise.all(pages.map((page, index) => keep(ledgers[index % 3]!, page, pages[0]!)));
  expect(kept.flat().filter(({ outcome }) => outcome === "new")).toHaveLength(12);
});

test.skipIf(!server)("a password is never shown", async () => {
  const withPassword = server!.url.replace("demarche@", "demarche:secret@");
  await freshLedger();
  const error = await openLedger(`${withPassword}&negotiation=gone`).catch((reason) => reason);
  expect(error.message).toContain("demarche@localhost");
  expect(error.message).not.toContain("secret");
});

test.skipIf(!server)("backups of a server are left to its own tools", async () => {
  const ledger = await freshLedger();
  await expect(backupLedger(ledger.location)).rejects.toThrow("pg_dump");
});

test("a server that can't be reached is no fault of the program", async () => {
  const nowhere = "postgres://demarche@localhost/postgres?host=%2Fnowhere%2Fat%2Fall";
  await expect(openLedger(nowhere)).rejects.toThrow(/can't be reached/);
});
