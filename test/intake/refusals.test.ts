import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { extractArticle, isRefusal } from "../../src/intake/index.ts";
import { bytes, page, paragraph, story } from "./pages.ts";

const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]);

test.each<[string, Uint8Array, string, RegExp]>([
  ["nothing", bytes(""), "page-empty", /0 bytes/],
  ["one byte", bytes("x"), "page-without-text", /1 characters/],
  ["a picture", png, "page-binary", /a PNG picture/],
  ["packed data", gzipSync(story()), "page-binary", /gzip/],
  ["a PDF", bytes("%PDF-1.7 ..."), "page-binary", /PDF/],
  ["NUL bytes", new Uint8Array(5000), "page-binary", /binary data/],
  ["20 MB of nested div", bytes("<div>".repeat(4_000_000)), "page-too-large", /20000000 bytes/],
  ["100,000 elements deep", bytes(`<html><body>${"<div>".repeat(100_000)}`), "page-too-deep", /500 deep/],
  [
    "a table of 100,000 rows",
    bytes(page(`<table>${"<tr><td>1</td></tr>".repeat(100_000)}</table>`)),
    "page-too-many-elements",
    /20000 elements/,
  ],
  ["a page without a story", bytes(page("<nav><a href='/'>Home</a></nav>")), "page-without-text", /article/],
])("%s is refused by name, with the reason and the mend", (_, input, code, found) => {
  const result = extractArticle(input, { id: "it", source: "pages/it.html" });
  expect(result).toMatchObject({ id: "it", source: "pages/it.html", code });
  expect(isRefusal(result) && result.reason).toMatch(found);
  expect(isRefusal(result) && result.reason).toMatch(/^pages\/it\.html: found .*, expected .*\. [A-Z].*\.$/);
});

test("a few NUL bytes in a page are left out of its text", () => {
  const result = extractArticle(bytes(story().replace("crews", "cre\0ws")), { id: "it" });
  expect(result).toMatchObject({ text: expect.stringContaining("The crews of") });
});

test("broken JSON-LD costs a page nothing but what stood in it", () => {
  for (const json of ["{", '{"@type":"NewsArticle","headline":', "[[[[", `"${"\\".repeat(9999)}`]) {
    const head = `<title>Ferries</title><script type="application/ld+json">${json}</script>`;
    expect(extractArticle(bytes(story(head)), { id: "it" })).toMatchObject({ title: "Ferries" });
  }
});

/** Pages made to cost much more than their size; each stayed within a second where it was measured. */
test.each([
  ["a million entities", `<p>${"&amp;".repeat(600_000)}</p>`],
  ["a million signs", `<p>${"<".repeat(600_000)}</p>`],
  ["a million spaces", `<p>${paragraph}${" ".repeat(1_000_000)}</p>`],
  ["a tag of a million attributes", `<div ${"a=1 ".repeat(300_000)}>x</div>`],
  ["a quotation that never ends", `<script type="application/ld+json">${'"\\'.repeat(300_000)}</script>`],
  ["a name of a million parts", `<meta name="author" content="${"a, ".repeat(300_000)}">`],
  ["a title escaped a million times", `<meta property="og:title" content="&${"amp;".repeat(300_000)}">`],
])("%s is read in time in proportion to its length", (_, body) => {
  const before = process.cpuUsage();
  extractArticle(bytes(page(body)), { id: "it" });
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(5000);
});
