import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AppError } from "../../src/base/index.ts";
import { parseDraft } from "../../src/intake/index.ts";
import { docxFiles, makeDocx, makePdf, makeZip } from "./documents.ts";

const labels = async (bytes: Uint8Array, file: string) =>
  (await parseDraft(bytes, file)).clauses.map(({ label, text }) => `${label}: ${text}`);

describe("a Word document", () => {
  test("has the numbers that Word shows, also after a paragraph between two points", async () => {
    const bytes = makeDocx([
      "Preamble.",
      "0|Pay rises.",
      "1|In May.",
      "1|In June.",
      "As agreed.",
      "0|Tours are short.",
    ]);
    expect(await labels(bytes, "draft.docx")).toEqual([
      "¶1: Preamble.",
      "1: Pay rises.",
      "1(a): In May.",
      "1(b): In June. As agreed.",
      "2: Tours are short.",
    ]);
  });

  test("with its numbers typed is split like a text", async () => {
    expect(await labels(makeDocx(["1. Pay rises.", "2. Tours are short."]), "draft.docx")).toEqual([
      "1: Pay rises.",
      "2: Tours are short.",
    ]);
  });

  test("is known by what it holds, not by its name", async () => {
    expect(await labels(makeDocx(["1. Pay rises."]), "draft")).toEqual(["1: Pay rises."]);
  });
});

describe("a PDF", () => {
  test("has its points put together over lines and pages, without running heads and page numbers", async () => {
    const pages = [
      ["Draft for talks", "", "1. Pay rises by", "three per cent.", "", "2. Tours are short,", "- 1 -"],
      ["Draft for talks", "and few.", "", "3. Rest is eleven hours.", "- 2 -"],
      ["Draft for talks", "4. The pier is kept.", "- 3 -"],
    ];
    expect(await labels(makePdf(pages), "draft.pdf")).toEqual([
      "1: Pay rises by three per cent.",
      "2: Tours are short, and few.",
      "3: Rest is eleven hours.",
      "4: The pier is kept.",
    ]);
  });

  test("without numbers is split where it leaves space", async () => {
    const pages = [["Pay rises by", "three per cent.", "", "Tours are short,", "and few."]];
    expect(await labels(makePdf(pages), "draft.pdf")).toEqual([
      "¶1: Pay rises by three per cent.",
      "¶2: Tours are short, and few.",
    ]);
  });
});

describe("a document is refused by name", () => {
  const deep = 20_000;
  const nested = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${"<w:sdt><w:sdtContent>".repeat(deep)}${"</w:sdtContent></w:sdt>".repeat(deep)}</w:body></w:document>`;
  const bomb = makeZip({ "word/document.xml": Buffer.alloc(120 * 1024 * 1024) }, 1000);

  test.each([
    ["that unpacks to more than it says", bomb, "draft-too-large"],
    ["that is another archive", makeZip({ "notes.txt": "1. Pay." }), "draft-broken"],
    ["that breaks off", makeDocx(["1. Pay rises."]).subarray(0, 300), "draft-broken"],
    ["that nests without end", makeZip(docxFiles(nested)), "draft-broken"],
    ["whose XML is broken", makeZip(docxFiles("<w:document><w:body>")), "draft-broken"],
    ["of pictures only", makePdf([[], []]), "draft-pictures"],
    ["of too many pages", makePdf(Array.from({ length: 1001 }, () => [])), "draft-too-large"],
    [
      "of too many bytes",
      Buffer.concat([makePdf([["1."]]), Buffer.alloc(20 * 1024 * 1024)]),
      "draft-too-large",
    ],
    ["without a word", makeDocx([""]), "draft-empty"],
  ])("%s", async (_, bytes, code) => {
    await expect(parseDraft(bytes, "draft")).rejects.toMatchObject({ code });
  });

  test("whichever of its bytes are wrong", async () => {
    const whole = [makeDocx(["1. Pay rises."]), makePdf([["1. Pay rises."]])];
    const damage = fc.array(fc.tuple(fc.nat(2000), fc.nat(255)), { minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...whole), damage, async (bytes, changes) => {
        const broken = Buffer.from(bytes);
        for (const [at, value] of changes) broken[4 + (at % (bytes.length - 4))] = value;
        const read = await parseDraft(broken, "draft").catch((error: unknown) => error);
        expect(read instanceof AppError || Object.hasOwn(read as object, "clauses")).toBe(true);
      }),
      { numRuns: 6 },
    );
  });
});
