import { describe, expect, test } from "vitest";
import { parseDraft } from "../../src/intake/index.ts";

const parse = (text: string, file = "draft.txt") => parseDraft(new TextEncoder().encode(text), file);
const labels = async (text: string, file?: string) =>
  (await parse(text, file)).clauses.map(({ label, text }) => `${label}: ${text}`);

describe("the clauses of a draft", () => {
  test("are its numbered points and their lettered and Roman sub-points", async () => {
    const text = `Pay
1. Pay rises.
   (a) By 3 per cent in May.
   (b) By more, where:
      (i) the house was full, or
      (ii) it was nearly so.
2) Tours are short.
12. Who reports a draft may leave out points.`;
    expect(await labels(text)).toEqual([
      "¶1: Pay",
      "1: Pay rises.",
      "1(a): By 3 per cent in May.",
      "1(b): By more, where:",
      "1(b)(i): the house was full, or",
      "1(b)(ii): it was nearly so.",
      "2: Tours are short.",
      "12: Who reports a draft may leave out points.",
    ]);
  });

  test("are articles, with the paragraphs below them", async () => {
    const text = `## Article 1 – Pay

Pay rises by 3 per cent.

It is paid monthly.

## Article 2

1. Tours are short.

2. Tours are few.`;
    expect(await labels(text, "draft.md")).toEqual([
      "1: Pay Pay rises by 3 per cent. It is paid monthly.",
      "2(1): Tours are short.",
      "2(2): Tours are few.",
    ]);
  });

  test("are paragraphs where nothing is numbered, short ones too", async () => {
    expect(await labels("Pay rises\n\nTours are short,\nand few.")).toEqual([
      "¶1: Pay rises",
      "¶2: Tours are short, and few.",
    ]);
  });

  test("keep numbers with dots, and have a name each where numbers start anew", async () => {
    const text =
      "# Pay\n\n1. Pay rises.\n\n1.2 By 3 per cent.\n\n# Tours\n\n1. Tours are short.\n\n2. And few.";
    expect(await labels(text, "draft.md")).toEqual([
      "1: Pay rises.",
      "1.2: By 3 per cent.",
      "1-2: Tours are short.",
      "2: And few.",
    ]);
  });

  test("do not begin at a number or letter that goes on with nothing", async () => {
    const text = "1. The pay of\n1992. is kept.\nJ. Quill sees to it.\n\n2. Tours are short.";
    expect(await labels(text)).toEqual([
      "1: The pay of 1992. is kept. J. Quill sees to it.",
      "2: Tours are short.",
    ]);
  });

  test("of a page have the numbers that a browser shows", async () => {
    const page = `<html><head><title>Tours | Courier</title></head><body><nav>1. Home</nav><main><h1>Second draft</h1>
      <ol start="4"><li>Pay rises.<ol type="a"><li>In May.</li><li><p>In June.</p></li></ol></li><li>Tours are short.</li></ol>
      </main></body></html>`;
    expect(await labels(page, "draft.html")).toEqual([
      "4: Pay rises.",
      "4(a): In May.",
      "4(b): In June.",
      "5: Tours are short.",
    ]);
    expect((await parse(page, "draft.html")).title).toBe("Second draft");
  });
});

describe("the head of a draft", () => {
  test("tells who proposed it and when, and what clauses settle", async () => {
    const text =
      "---\ntitle: First\nby: guild\nday: 2025-03-01\nsettles:\n  1: pay/high\n  2: []\n---\n1. Pay rises.\n2. More.";
    expect(await parse(text, "talks/first-draft.md")).toMatchObject({
      ...{ name: "first-draft", title: "First", by: "guild", day: "2025-03-01" },
      settles: { 1: ["pay/high"], 2: [] },
    });
  });

  test.each([
    ["---\nby: [\n---\n1. Pay.", "expected YAML"],
    ["---\nonly words\n---\n1. Pay.", "no keys with values"],
    ["---\nsettles: pay\n---\n1. Pay.", "without clauses under it"],
    ["---\nday: 1 March\n---\n1. Pay.", "'1 March'"],
  ])("says what is wrong with %j", async (text, words) => {
    await expect(parse(text, "draft.md")).rejects.toThrow(words);
  });
});

test.each([
  ["draft.docx", "PK\u0003\u0004", "a document that cannot be read"],
  ["draft.pdf", "%PDF-1.7", "a document that cannot be read"],
  ["draft.docx", "1. Pay.", "a file ending in .docx"],
  [
    "draft.doc",
    "\u00d0\u00cf\u0011\u00e0 older",
    "expected a draft as text, Markdown, HTML, Word (DOCX) or PDF",
  ],
  ["draft.rtf", "1. Pay.", "a file ending in .rtf"],
  ["draft.txt", "", "0 bytes"],
  ["draft.md", "# Only a heading", "found no clause"],
])("%s holding %j is refused by name", async (file, text, words) => {
  await expect(parse(text, file)).rejects.toThrow(words);
});
