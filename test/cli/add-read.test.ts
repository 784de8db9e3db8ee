import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { expect, onTestFinished, test } from "vitest";
import { exit } from "../../src/base/index.ts";
import { main } from "../../src/cli/main.ts";
import {
  listArticles,
  listRefusals,
  listRuns,
  listStatements,
  loadBrief,
  openLedger,
} from "../../src/ledger/index.ts";
import { recordingTerminal } from "./helpers.ts";

const sample = "samples/harbour-pay";

/** A folder with the sample's brief and pages, and no ledger yet. */
function freshProject(): string {
  const folder = mkdtempSync(join(tmpdir(), "demarche-add-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync(join(sample, "brief.yaml"), join(folder, "brief.yaml"));
  cpSync(join(sample, "pages"), join(folder, "pages"), { recursive: true });
  return folder;
}

async function run(cwd: string, args: string[], terminal = {}) {
  const recording = recordingTerminal({ cwd, ...terminal });
  const status = await main(args, recording);
  return { status, printed: recording.printed(), said: recording.said() };
}

async function openedIn(folder: string) {
  const ledger = await openLedger(undefined, { cwd: folder });
  onTestFinished(() => ledger.close());
  return ledger;
}

test("pages go in once, are read by the brief beside the ledger, and are passed over the next time", async () => {
  const folder = freshProject();
  const first = await run(folder, ["add", "pages"]);
  expect(first).toMatchObject({ status: exit.done, printed: "" });
  expect(first.said).toMatch(/^7 new; read 7: [1-9]\d* statements, \d+ meetings\n$/);
  expect((await run(folder, ["add", "pages"])).said).toMatch(/^7 known; read 0/);
  const deep = join(folder, "pages");
  expect((await run(deep, ["add", "."])).said).toMatch(/^7 known; read 0/);
  const ledger = await openedIn(folder);
  expect(await listArticles(ledger)).toHaveLength(7);
  expect(await loadBrief(ledger)).toMatchObject({ file: join(folder, "brief.yaml") });
  expect((await listRuns(ledger)).map(({ command, counts }) => [command, counts.new])).toEqual([
    ["add", 0],
    ["add", 0],
    ["add", 7],
  ]);
});

test("a page that gives no article is refused, kept with its reason, and the rest goes on", async () => {
  const folder = freshProject();
  writeFileSync(join(folder, "pages", "00-empty.html"), "");
  const { status, said } = await run(folder, ["add", "pages", "gone.html"]);
  expect(status).toBe(exit.refused);
  expect(said).toMatch(/7 new, 2 refused; read 7/);
  const refusals = await listRefusals(await openedIn(folder));
  expect(refusals.map(({ source }) => source).sort()).toEqual(["gone.html", "pages/00-empty.html"]);
});

test("an edited page becomes a new version and is read again", async () => {
  const folder = freshProject();
  await run(folder, ["add", "pages/02-guild-statement.txt"]);
  const file = join(folder, "pages", "02-guild-statement.txt");
  writeFileSync(file, `${readFileSync(file, "utf8")}\nCorrected on the same day.\n`);
  expect((await run(folder, ["add", "pages/02-guild-statement.txt"])).said).toMatch(/^1 changed; read 1/);
});

test("without a brief nothing is made, and the message says where to get one", async () => {
  const folder = mkdtempSync(join(tmpdir(), "demarche-add-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, "a.txt"), "The union demands a rise.");
  expect(await run(folder, ["add", "a.txt"])).toMatchObject({
    status: exit.failed,
    said: expect.stringContaining("`demarche init`"),
  });
  writeFileSync(join(folder, "brief.yaml"), "negotiation: [");
  expect((await run(folder, ["add", "a.txt"])).status).toBe(exit.failed);
  expect(existsSync(join(folder, ".demarche"))).toBe(false);
});

test("a changed brief is taken up by the next read, and a changed comment reads nothing", async () => {
  const folder = freshProject();
  mkdirSync(join(folder, "briefs"));
  const file = join(folder, "briefs", "pay.yaml");
  const yaml = readFileSync(join(folder, "brief.yaml"), "utf8");
  writeFileSync(file, yaml);
  rmSync(join(folder, "brief.yaml"));
  await run(folder, ["add", "--brief", "briefs/pay.yaml", "pages"]);
  writeFileSync(file, `# A comment.\n${yaml}`);
  expect((await run(folder, ["read"])).said).toMatch(/^read 0/);
  expect((await run(folder, ["read", "--again"])).said).toMatch(/^read 7: [1-9]/);
  const id = /^ {2}(\w[\w-]*):/m.exec(yaml.slice(yaml.indexOf("\nparties:")))![1]!;
  writeFileSync(file, yaml.replace(`  ${id}:`, "  renamed:"));
  expect((await run(folder, ["read"])).said).toMatch(/^read 7: [1-9]/);
  const holders = (await listStatements(await openedIn(folder))).map(({ holder }) => holder);
  expect(holders).toContain("renamed");
  expect(holders).not.toContain(id);
});

test("Ctrl-C keeps what is done, says so, and the next run takes it up", async () => {
  const folder = freshProject();
  const stop = new AbortController();
  stop.abort();
  const stopped = await run(folder, ["add", "pages"], { signal: stop.signal });
  expect(stopped).toMatchObject({
    status: exit.failed,
    said: expect.stringContaining("run the same command"),
  });
  expect((await run(folder, ["add", "pages"])).said).toMatch(/read 7|new/);
  expect(await listArticles(await openedIn(folder))).toHaveLength(7);
});

test("files are read without a ledger, a line of JSON for each", async () => {
  const folder = freshProject();
  const { status, printed } = await run(folder, ["read", "--brief", "brief.yaml", "pages"]);
  expect(status).toBe(exit.done);
  const lines = printed
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(lines.map(({ id }) => id)).toContain("02-guild-statement");
  const statements = lines.flatMap((line) => line.statements);
  expect(statements.length).toBeGreaterThan(0);
  expect(Object.keys(statements[0]).sort()).toEqual(
    [
      ...["start", "end", "text", "holder", "speaker", "issue", "option", "stance", "evidence", "hedged"],
      ...["quoted", "saidOn", "condition", "confidence", "because"],
    ].sort(),
  );
  expect(existsSync(join(folder, ".demarche"))).toBe(false);
  const extracted = (await run(folder, ["extract", "pages"])).printed.trim().split("\n");
  const texts = new Map(extracted.map((line) => JSON.parse(line)).map(({ id, text }) => [id, text]));
  for (const { id, statements } of lines) {
    for (const { start, end, text } of statements) expect(texts.get(id).slice(start, end)).toBe(text);
  }
});

test("--explain shows how sentences were read: in words on a terminal, as JSON elsewhere", async () => {
  const folder = freshProject();
  const line = ["read", "--explain", "--brief", "brief.yaml", "pages/02-guild-statement.txt"];
  const { printed } = await run(folder, line);
  const sentences = printed
    .trim()
    .split("\n")
    .map((each) => JSON.parse(each));
  expect(sentences[0]).toMatchObject({
    id: "02-guild-statement",
    statements: expect.any(Array),
    left: expect.any(Array),
  });
  expect(sentences.flatMap(({ statements }) => statements)[0]).toMatchObject({
    cue: { text: expect.any(String) },
  });
  const told = await run(folder, line, { isTerminal: true, width: 80 });
  expect(told.printed).toMatch(/^ {2}cue +“/m);
  expect(
    stripVTControlCharacters(told.printed)
      .split("\n")
      .filter((each) => each.length > 80),
  ).toEqual([]);
  expect((await run(folder, [...line, "--json"], { isTerminal: true })).printed).toBe(printed);
  expect(await run(folder, ["read", "--explain", "--brief", "brief.yaml"])).toMatchObject({
    status: exit.usage,
  });
});

test("standard input is read without a ledger, too", async () => {
  const folder = freshProject();
  const stdin = async () => readFileSync(join(folder, "pages", "01-talks-open.html"));
  const { printed } = await run(folder, ["read", "--brief", "brief.yaml", "-"], { stdin });
  expect(JSON.parse(printed)).toMatchObject({ statements: expect.any(Array), meetings: expect.any(Array) });
});

test("files without a brief are a wrong use", async () => {
  const { status, said } = await run(freshProject(), ["read", "pages"]);
  expect([status, said]).toEqual([exit.usage, expect.stringContaining("--brief FILE")]);
});
