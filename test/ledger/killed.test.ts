import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import {
  examineLedger,
  listArticles,
  listMeetings,
  listStatements,
  openLedger,
} from "../../src/ledger/index.ts";
import { startChild } from "./processes.ts";
import { freshFolder } from "./stores.ts";

const pages = 500;
const kills = 20;

/**
 * Takes in the same 500 pages again and again in a process of its own, which is killed (SIGKILL: it can't clean up) at
 * a random moment each time, from its start to 40 acknowledgements later. After each kill the ledger is sound and holds
 * all that was acknowledged before, once; then one undisturbed run ends the batch. About 15 seconds of work.
 */
test("kill -9 at any moment, 20 times: nothing is lost, nothing doubled", { timeout: 120_000 }, async () => {
  const folder = freshFolder();
  const acknowledged = new Set<string>();
  let interrupted = 0;
  for (let kill = 0; kill < kills; kill++) {
    const child = startChild("take-in.ts", [folder, 0, pages]);
    // Every fifth dies while it starts, makes or opens the ledger; the others so many new acknowledgements later.
    const enough = kill % 5 === 0 ? 0 : Math.random() * 40;
    const isFarEnough = () => child.lines.filter((line) => !acknowledged.has(line)).length >= enough;
    while (!isFarEnough() && child.process.exitCode === null) await sleep(2);
    await sleep(Math.random() * (kill % 5 === 0 ? 500 : 30));
    child.process.kill("SIGKILL");
    if ((await child.ended) === null) interrupted++;
    for (const line of child.lines) acknowledged.add(line);
    await expectSound(folder, acknowledged);
  }
  expect(interrupted).toBe(kills);
  expect(await startChild("take-in.ts", [folder, 0, pages]).ended).toBe(0);
  const counts = await expectSound(folder, acknowledged);
  expect(counts).toEqual({ articles: pages, statements: 2 * pages, meetings: pages });
});

async function expectSound(folder: string, acknowledged: Set<string>) {
  // Makes the ledger where the first process died before it had.
  const ledger = await openLedger(folder, { create: true });
  const articles = await listArticles(ledger);
  const statements = await listStatements(ledger);
  const meetings = await listMeetings(ledger);
  const held = new Set([
    ...articles.map(({ id }) => `kept ${id}`),
    ...articles.filter((article) => article.statements > 0).map(({ id }) => `read ${id}`),
  ]);
  expect([...acknowledged].filter((line) => !held.has(line))).toEqual([]);
  expect(articles.filter((article) => article.statements > 2 || article.meetings > 1)).toEqual([]);
  expect(await examineLedger(ledger)).toEqual([]);
  await ledger.close();
  return { articles: articles.length, statements: statements.length, meetings: meetings.length };
}
