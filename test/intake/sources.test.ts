import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { extractSources, type Fetcher, isRefusal, readSources, type Source } from "../../src/intake/index.ts";
import { paragraph, story, toArray } from "./pages.ts";

let cwd: string;

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "demarche-"));
});

afterEach(() => rmSync(cwd, { recursive: true }));

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(cwd, path)), { recursive: true });
  writeFileSync(join(cwd, path), content);
}

const nothing = async () => new Uint8Array();

async function read(inputs: string[], options: object = {}): Promise<Source[]> {
  return toArray(readSources(inputs, { cwd, stdin: nothing, ...options }));
}

/** "kind id", or the code of a refusal. */
function brief(source: Source): string {
  if (source.kind === "refused") return `${source.refusal.code} ${source.refusal.id}`;
  return `${source.kind} ${source.kind === "article" ? source.article.id : source.id}`;
}

test("files, folders and patterns are read in the order given, each in alphabetical order", async () => {
  for (const path of ["b/2.html", "b/1.txt", "b/deep/3.htm", "c/x.html", "c/y.html", "a.html"])
    write(path, story());
  expect((await read(["c/*.html", "a.html", "b"])).map(brief)).toEqual([
    "page x",
    "page y",
    "page a",
    "text 1",
    "page 2",
    "page 3",
  ]);
});

test("a folder gives its articles, and neither hidden files nor the parts of saved pages", async () => {
  for (const path of ["p/talks.html", "p/talks_files/ad.html", "p/.cache/x.html", "p/pic.png", "p/style.css"])
    write(path, story());
  expect((await read(["p"])).map(brief)).toEqual(["page talks"]);
});

test("files of one name get ids of their own", async () => {
  for (const path of ["a/talks.html", "b/talks.html", "c/talks.txt", "talks-2.html"]) write(path, story());
  expect((await read(["a/talks.html", "talks-2.html", "b/talks.html", "c"])).map(brief)).toEqual([
    "page talks",
    "page talks-2",
    "page talks-3",
    "text talks-4",
  ]);
});

test("what is missing, empty or no file is refused, and the rest goes on", async () => {
  write("a.html", story());
  mkdirSync(join(cwd, "empty"));
  expect(
    (await read(["gone.html", "*.xyz", "empty", "a.html", "ftp://a.example/b.html"])).map(brief),
  ).toEqual(["file-missing gone", "file-missing *", "folder-empty empty", "page a", "fetch-scheme b"]);
});

test("a name with the signs of a pattern is first of all a name", async () => {
  write("talks [1].html", story());
  expect((await read(["talks [1].html"])).map(brief)).toEqual(["page talks [1]"]);
});

test("a file over the limit is refused unread", async () => {
  write("a.html", "x".repeat(6_000_000));
  expect((await read(["a.html"])).map(brief)).toEqual(["page-too-large a"]);
});

const article = {
  id: "own-id",
  title: "Crews say no",
  publisher: "Gazette",
  published: "2025-11-04",
  text: " As it\n\nis. ",
};

test("an article's JSON passes through with its words unchanged", async () => {
  write("a.json", JSON.stringify(article));
  const [source] = await read(["a.json"]);
  expect(source).toMatchObject({ kind: "article", source: "a.json", article });
});

test("articles come as a list, or one a line, each with its place", async () => {
  write("list.json", JSON.stringify([article, { text: "Without an id." }]));
  write(
    "lines.jsonl",
    `${JSON.stringify(article)}\n\n${JSON.stringify({ text: "Third line." })}\n{"text":1}\n{`,
  );
  const sources = await read(["list.json", "lines.jsonl"]);
  expect(sources.map(brief)).toEqual([
    "article own-id",
    "article list-2",
    "article own-id",
    "article lines-3",
    "article-invalid lines-4",
    "article-invalid lines-5",
  ]);
  expect(sources[3]).toMatchObject({ source: "lines.jsonl:3" });
});

test("JSON that is no article says what is wrong with it", async () => {
  write("a.json", '{"id":"x","published":"soon","text":"x"}');
  write("b.json", '{"text":');
  const reasons = (await read(["a.json", "b.json"])).map(
    (source) => source.kind === "refused" && source.refusal.reason,
  );
  expect(reasons).toEqual([
    expect.stringMatching(/^a\.json: .*'published'.*a day like/),
    expect.stringMatching(/^b\.json: .*valid JSON/),
  ]);
});

test.each([
  ["a page", story(), "unknown stdin"],
  ["a text", paragraph, "unknown stdin"],
  ["an article", JSON.stringify(article), "article own-id"],
  ["articles, one a line", `${JSON.stringify(article)}\n${JSON.stringify(article)}`, "article own-id"],
])("standard input may be %s", async (_, content, expected) => {
  expect((await read(["-"], { stdin: async () => Buffer.from(content) })).map(brief)[0]).toBe(expected);
});

test("a browser's single file gives its page, its address and its charset", async () => {
  const head =
    "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.example/crews\r\nMIME-Version: 1.0\r\n";
  const type = 'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----x--"\r\n\r\n';
  const part =
    "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n";
  const body = "<p>N=C3=B8rrhaven=E2=80=99s cr=\r\news</p>";
  write("a.mhtml", `${head}${type}------x--\r\n${part}${body}\r\n------x----`);
  const [source] = await read(["a.mhtml"]);
  expect(source).toMatchObject({ kind: "page", id: "a", url: "https://a.example/crews", charset: "utf-8" });
  expect(source?.kind === "page" && Buffer.from(source.bytes).toString()).toContain("Nørrhaven’s crews");
});

/** A web of two pages. */
const fetcher: Fetcher = {
  fetchPage: async (url, { id }) =>
    url.endsWith("gone")
      ? { id, source: url, code: "fetch-status", reason: "gone" }
      : { bytes: Buffer.from(story()), url: `${url}/`, charset: "utf-8" },
  close: async () => {},
};

test("web addresses are fetched, and one that fails is refused", async () => {
  const sources = await read(["https://a.example/2025/talks.html", "https://a.example/gone"], { fetcher });
  expect(sources.map(brief)).toEqual(["unknown talks", "fetch-status gone"]);
  expect(sources[0]).toMatchObject({ url: "https://a.example/2025/talks.html/", charset: "utf-8" });
});

test("a batch gives one result for each input, in order, whatever the pages are", async () => {
  for (let n = 0; n < 12; n++)
    write(`p/${n + 10}.html`, n % 4 === 1 ? "" : story(`<title>Number ${n}</title>`));
  const results = await toArray(extractSources(["p"], { cwd, stdin: nothing, threads: 2 }));
  const told = results.map((result) => (isRefusal(result) ? result.code : result.article.title));
  expect(told).toEqual(Array.from({ length: 12 }, (_, n) => (n % 4 === 1 ? "page-empty" : `Number ${n}`)));
});

test("a source that is known is passed over, and its hash is that of its bytes", async () => {
  write("a.html", story());
  write("b.html", `${story()} `);
  const run = (isKnown?: (source: string, hash: string) => Promise<boolean>) =>
    toArray(extractSources(["a.html", "b.html"], { cwd, stdin: nothing, ...(isKnown && { isKnown }) }));
  const [first, second] = await run();
  if (!first || !second || isRefusal(first) || isRefusal(second)) throw new Error("expected two articles");
  expect(first.sourceHash).toMatch(/^[\da-f]{64}$/);
  expect(first.sourceHash).not.toBe(second.sourceHash);
  expect(await run(async (_, hash) => hash === first.sourceHash)).toEqual([second]);
});

test("reading ends when it is stopped", async () => {
  write("a.html", story());
  await expect(read(["a.html"], { signal: AbortSignal.abort(new Error("stopped")) })).rejects.toThrow(
    "stopped",
  );
});
