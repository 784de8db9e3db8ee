/**
 * How quick the server is over a ledger of 20,000 articles and 100,000 statements, and under load:
 * `node bench/server-load.ts [--ledger DIR] [--seconds N]`, after `npm run build`. Answers are timed by the clock; then
 * the table is asked for 200 times a second for a minute while `demarche add` takes in 1,000 pages. Fails where a bar
 * is missed. With --ledger the ledger is kept there, and made only where it is missing.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import autocannon from "autocannon";
import { listFacts, openLedger } from "../src/ledger/index.ts";
import { fillLedger, writeBatch } from "./server-ledger.ts";

const { values } = parseArgs({
  options: {
    ledger: { type: "string" },
    seconds: { type: "string", default: "60" },
    pages: { type: "string", default: "20000" },
  },
});
const seconds = Number(values.seconds);
const program = join(import.meta.dirname, "../bin/demarche.js");
const work = mkdtempSync(join(tmpdir(), "demarche-load-"));
const bars = { table: 1000, again: 150, queue: 300, search: 200, p99: 100 };
let missed = 0;

const kept = values.ledger ?? join(work, "kept");
if (!existsSync(join(kept, "ledger.db"))) await make(kept);
// The batch is added to a copy: the next run measures the same ledger.
const folder = join(work, "ledger");
cpSync(kept, folder, { recursive: true });
const { server, url } = await startServer();
try {
  await timeAnswers();
  await load();
} finally {
  server.kill("SIGTERM");
  rmSync(work, { recursive: true });
}
if (missed > 0) process.exitCode = 1;

function search(query: string): string {
  return `/api/search?q=${encodeURIComponent(query)}`;
}

async function make(to: string): Promise<void> {
  console.log(`making a ledger of ${values.pages} articles`);
  const ledger = await openLedger(to, { create: true });
  await fillLedger(ledger, Number(values.pages));
  // As `demarche add` does at its end.
  await listFacts(ledger);
  await ledger.close();
}

async function startServer(): Promise<{ server: ChildProcess; url: URL }> {
  const server = spawn(process.execPath, [program, "serve", "--port", "0", "--ledger", folder], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const address = await new Promise<string>((resolve) =>
    server.stdout.once("data", (data) => resolve(String(data).trim())),
  );
  return { server, url: new URL(address) };
}

function headers(): Record<string, string> {
  return { authorization: `Bearer ${url.searchParams.get("token")}` };
}

async function timeAnswers(): Promise<void> {
  await time("table, the first answer of a server just started", "/api/positions", bars.table);
  await time("table again", "/api/positions", bars.again);
  await time("table as of a day", "/api/positions?asOf=2025-06-30", bars.again);
  await time("table as of another day", "/api/positions?asOf=2026-01-31", bars.again);
  await time("table of first-hand words", "/api/positions?firstHand=true", bars.again);
  await time("queue of reviews", "/api/review/queue?limit=50", bars.queue);
  await time("queue of reviews again", "/api/review/queue?limit=50", bars.queue);
  // The words of made-up pages: one in each sentence or so, one in few, two together, a phrase, a beginning.
  for (const query of ["w0", "w3200", "w0 w100", '"w0 w0"', "w31*"])
    await time(`search ${query}`, search(query), bars.search);
  await time("search w0 of a party on an issue", `${search("w0")}&party=party-1&issue=issue-1`, bars.search);
  await time("search w0 between two days", `${search("w0")}&from=2025-02-01&to=2025-02-10`, bars.search);
  await time("evidence of a cell", "/api/evidence/party-1/issue-1", 1000);
  await time("list of articles", "/api/articles", 300);
  await time("an article", "/api/articles/page-7", 300);
  await time("sources", "/api/sources", 1000);
  await time("timeline", "/api/timeline", 1000);
}

async function time(what: string, path: string, bar: number): Promise<void> {
  const [start, cpu] = [performance.now(), cpuOfServer()];
  const answer = await fetch(new URL(path, url), { headers: headers() });
  const { length } = await answer.text();
  const clock = performance.now() - start;
  report(`${what} (${Math.round(length / 1000)} kB, ${cpuOfServer() - cpu} ms cpu)`, clock, bar, answer.ok);
}

/** Milliseconds of processor time that the server has taken so far, all its threads together; 0 where Linux does not tell. */
function cpuOfServer(): number {
  const file = `/proc/${server.pid}/stat`;
  if (!existsSync(file)) return 0;
  // After the name, which may hold spaces; ticks of 10 ms.
  const [user, system] = readFileSync(file, "utf8").split(") ")[1]!.split(" ").slice(11, 13);
  return (Number(user) + Number(system)) * 10;
}

function report(what: string, milliseconds: number, bar: number, isSound = true): void {
  const isMissed = milliseconds > bar || !isSound;
  if (isMissed) missed++;
  console.log(
    `${what.padEnd(76)} ${milliseconds.toFixed(0).padStart(6)} ms, bar ${bar} ms${isMissed ? "  MISSED" : ""}`,
  );
}

async function load(): Promise<void> {
  writeBatch(join(work, "batch"), 1000);
  const [start, cpu] = [performance.now(), cpuOfServer()];
  const adding = spawn(process.execPath, [program, "add", join(work, "batch"), "--ledger", folder], {
    stdio: "inherit",
  });
  const added = new Promise<number>((resolve) =>
    adding.once("exit", () => resolve(performance.now() - start)),
  );
  const result = await autocannon({
    url: new URL("/api/positions", url).href,
    headers: headers(),
    connections: 20,
    overallRate: 200,
    duration: seconds,
  });
  console.log(`the server took ${((cpuOfServer() - cpu) / 1000).toFixed(1)} s of processor time`);
  const { latency, requests, errors, timeouts, non2xx } = result;
  console.log(
    `${requests.total} answers, ${requests.average}/s; ${errors} errors, ${timeouts} timeouts, ${non2xx} not 200`,
  );
  console.log(
    `p50 ${latency.p50} ms, p97.5 ${latency.p97_5} ms, p99 ${latency.p99} ms, most ${latency.max} ms`,
  );
  report("p99 while 1,000 pages are added", latency.p99, bars.p99, errors + timeouts + non2xx === 0);
  console.log(`the batch took ${((await added) / 1000).toFixed(0)} s`);
}
