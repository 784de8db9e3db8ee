/**
 * How long a ledger of 100,000 statements takes: `node bench/ledger.ts [statements]`. Makes it anew, then measures
 * recording (with grouping of reprints), the facts for a table as of a day, in this process and from the start of a
 * fresh one, and one full list. Prints milliseconds of processor time (user and system) beside those of the clock.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  listFacts,
  listStatements,
  openLedger,
  recordArticles,
  recordReadings,
} from "../src/ledger/index.ts";
import { makePages } from "./ledger-pages.ts";

const count = Number(process.argv[2] ?? 100_000);
const folder = mkdtempSync(join(tmpdir(), "demarche-bench-"));
const statementsEach = 5;

async function measure<T>(what: string, work: () => Promise<T>): Promise<T> {
  const cpu = process.cpuUsage();
  const clock = performance.now();
  const result = await work();
  const { user, system } = process.cpuUsage(cpu);
  console.log(
    `${what.padEnd(58)} ${((user + system) / 1000).toFixed(0).padStart(8)} ms cpu ${(performance.now() - clock).toFixed(0).padStart(8)} ms`,
  );
  return result;
}

const ledger = await openLedger(folder, { create: true });
const pages = makePages(count / statementsEach, statementsEach);
await measure(`record ${pages.length} articles, grouping reprints`, async () => {
  for (let at = 0; at < pages.length; at += 16) {
    const group = pages.slice(at, at + 16).map(({ sourced }) => sourced);
    await recordArticles(ledger, group, "bench");
  }
});
await measure(`record ${count} statements`, async () => {
  for (let at = 0; at < pages.length; at += 16) {
    const group = pages.slice(at, at + 16).map(({ sourced, reading }) => {
      return { article: sourced.article.id, version: 1, reading };
    });
    await recordReadings(ledger, group, { brief: "bench", program: "bench" });
  }
});
await measure("facts, first time", () => listFacts(ledger));
for (let time = 0; time < 3; time++) await measure("facts, again", () => listFacts(ledger));
await measure("facts as of a day in the middle", () => listFacts(ledger, { asOf: "2025-06-30" }));
await measure("facts of one party on one issue", () =>
  listFacts(ledger, { party: "party-1", issue: "issue-1" }),
);
await measure("every statement with everything", () => listStatements(ledger));
await ledger.close();
console.log(`size of the file: ${(statSync(join(folder, "ledger.db")).size / 1e6).toFixed(0)} MB`);
const script = fileURLToPath(new URL("ledger-facts.ts", import.meta.url));
for (let time = 0; time < 3; time++) {
  await measure("a process that starts, lists the facts and ends (clock)", async () =>
    execFileSync(process.execPath, [script, folder]),
  );
}
rmSync(folder, { recursive: true });
