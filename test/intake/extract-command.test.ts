import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { main } from "../../src/cli/main.ts";
import { recordingTerminal } from "../cli/helpers.ts";
import { story } from "./pages.ts";

let cwd: string;

beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), "demarche-"));
  writeFileSync(join(cwd, "a.html"), story("<title>Crews say no</title>"));
  writeFileSync(join(cwd, "b.html"), "");
  writeFileSync(join(cwd, "c.html"), story("<title>Crews say yes</title>"));
});

afterAll(() => rmSync(cwd, { recursive: true }));

async function extract(...args: string[]) {
  const terminal = recordingTerminal({
    cwd,
    stdin: async () => Buffer.from(story("<title>From a pipe</title>")),
  });
  const status = await main(["extract", ...args], terminal);
  return { status, printed: terminal.printed(), said: terminal.said() };
}

test("each page gives one line with the keys of an article, in the order given", async () => {
  const { status, printed, said } = await extract("c.html", "a.html");
  const rows = printed
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(rows.map(({ title }) => title)).toEqual(["Crews say yes", "Crews say no"]);
  expect(Object.keys(rows[0])).toEqual([
    "id",
    "url",
    "title",
    "authors",
    "publisher",
    "published",
    "language",
    "text",
  ]);
  expect([status, said]).toEqual([0, ""]);
});

test("a refused page is told with its reason, the rest is printed, and the status is 1", async () => {
  const { status, printed, said } = await extract("a.html", "b.html", "gone.html", "c.html");
  expect(printed.trim().split("\n")).toHaveLength(2);
  expect(said).toMatch(/^demarche: b\.html: found 0 bytes.*\ndemarche: Found no file 'gone\.html'.*\n$/);
  expect(status).toBe(1);
});

test("standard input is a page like any other", async () => {
  expect(JSON.parse((await extract("-")).printed)).toMatchObject({ id: "stdin", title: "From a pipe" });
});

test("a table shows the articles without their text", async () => {
  const { printed } = await extract("--format", "table", "a.html", "c.html");
  expect(printed).toContain("Crews say no");
  expect(printed).not.toContain("Norrhaven");
});

test("a number of threads that is none is told", async () => {
  const { status, said } = await extract("--threads", "many", "a.html");
  expect([status, said]).toEqual([2, expect.stringContaining("--threads")]);
});

test("Ctrl-C stops the work with status 3", async () => {
  const terminal = recordingTerminal({ cwd, signal: AbortSignal.abort() });
  expect(await main(["extract", "a.html"], terminal)).toBe(3);
  expect(terminal.printed()).toBe("");
});
