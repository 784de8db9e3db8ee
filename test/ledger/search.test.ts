import { describe, expect, test } from "vitest";
import { recordReview, type SearchFilter, searchSentences } from "../../src/ledger/index.ts";
import { splitSentences } from "../../src/ledger/sentences.ts";
import { anArticle, aStatement, by, keep, read } from "./helpers.ts";
import { stores } from "./stores.ts";

const first =
  "The union demands 8 per cent. The operators offered five.\nDr. Quill met the U.S. envoy in Ferrow. A crane lifted 8 boxes.";
const second = "The operators rule out 8 per cent! “Five will do,” they said.";

describe.each(stores)("$name", ({ freshLedger }) => {
  async function filled() {
    const ledger = await freshLedger();
    await keep(
      ledger,
      anArticle({ id: "one", text: first, published: "2025-03-01" }),
      anArticle({ id: "two", text: second, published: "2025-02-01" }),
    );
    await read(ledger, "one", { statements: [aStatement(first, "8 per cent")] });
    await read(ledger, "two", {
      statements: [
        aStatement(second, "8 per cent", { holder: "operators", stance: "rejects", issue: "pay" }),
      ],
    });
    const find = async (query: string, filter: Omit<SearchFilter, "query"> = {}) =>
      (await searchSentences(ledger, { query, ...filter })).hits.map(({ text }) => text);
    return { ledger, find };
  }

  test("a search finds the sentences with all the words, those of the latest article first", async () => {
    const { ledger, find } = await filled();
    expect(await find("8 per cent")).toEqual([
      "The union demands 8 per cent.",
      "The operators rule out 8 per cent!",
    ]);
    expect(await find("EIGHT")).toEqual([]);
    expect(await find("operators five")).toEqual(["The operators offered five."]);
    const { hits, found } = await searchSentences(ledger, { query: "operators" });
    expect(found).toBe(2);
    expect(hits[0]).toMatchObject({ start: 30, end: 57, article: { id: "one", published: "2025-03-01" } });
    expect(first.slice(30, 57)).toBe(hits[0]!.text);
  });

  test("words in quotation marks stand together, and a star ends a beginning", async () => {
    const { find } = await filled();
    expect(await find('"per cent"')).toHaveLength(2);
    expect(await find('"cent per"')).toEqual([]);
    expect(await find("oper* rul*")).toEqual(["The operators rule out 8 per cent!"]);
  });

  test("party, issue and days choose among the sentences", async () => {
    const { ledger, find } = await filled();
    expect(await find("cent", { party: "operators" })).toEqual(["The operators rule out 8 per cent!"]);
    expect(await find("operators", { party: "union" })).toEqual([]);
    expect(await find("cent", { issue: "wages" })).toEqual(["The union demands 8 per cent."]);
    expect(await find("cent", { from: "2025-02-15" })).toEqual(["The union demands 8 per cent."]);
    expect(await find("cent", { until: "2025-02" })).toEqual(["The operators rule out 8 per cent!"]);
    await recordReview(ledger, "s1", { verdict: "rejected" }, by);
    expect(await find("cent", { party: "union" })).toEqual([]);
  });

  test("signs are no operators, and a query without a word finds nothing", async () => {
    const { find } = await filled();
    expect(await find('cent" OR * AND -("')).toEqual([]);
    for (const query of ["", "   ", '"', "*", "'); --", "!?"]) expect(await find(query)).toEqual([]);
    expect(await find("o'neill 'x':* & |")).toEqual([]);
  });

  test("pages of hits follow each other", async () => {
    const { ledger } = await filled();
    const page = async (skip: number) =>
      (await searchSentences(ledger, { query: "8" }, { skip, limit: 2 })).hits;
    expect((await page(0)).map(({ text }) => text)).toEqual([
      "The union demands 8 per cent.",
      "A crane lifted 8 boxes.",
    ]);
    expect((await page(2)).map(({ text }) => text)).toEqual(["The operators rule out 8 per cent!"]);
  });

  test("an edited article is found by what it says now", async () => {
    const { ledger, find } = await filled();
    await keep(ledger, anArticle({ id: "one", text: "Nobody demands anything. All is quiet." }));
    await keep(
      ledger,
      anArticle({ id: "one", text: first.replace("crane", "winch"), url: "https://a.example/1" }),
    );
    expect(await find("union")).not.toContain("A crane lifted 8 boxes.");
  });
});

test("sentences end where a reader ends them", () => {
  const split = (text: string) => splitSentences(text).map(({ start, end }) => text.slice(start, end));
  expect(split(first)).toEqual([
    "The union demands 8 per cent.",
    "The operators offered five.",
    "Dr. Quill met the U.S. envoy in Ferrow.",
    "A crane lifted 8 boxes.",
  ]);
  expect(split("One.  \n\n* * *\n Two")).toEqual(["One.", "Two"]);
  expect(split("")).toEqual([]);
});
