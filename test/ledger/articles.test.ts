import { describe, expect, test } from "vitest";
import type { Article } from "../../src/intake/index.ts";
import {
  isSourceKnown,
  listArticles,
  listRefusals,
  loadArticle,
  recordArticles,
  recordRefusals,
} from "../../src/ledger/index.ts";
import { urlKey } from "../../src/ledger/url-key.ts";
import { anArticle, keep, program, sourced } from "./helpers.ts";
import { stores } from "./stores.ts";

describe.each(stores)("articles ($name)", ({ freshLedger }) => {
  test("an article comes back as it was kept", async () => {
    const ledger = await freshLedger();
    const article = anArticle({
      id: "talks",
      url: "https://news.example/talks",
      title: "Talks “go on”",
      authors: ["Ada Weaver", "Бен Ткач"],
      publisher: "Example News",
      published: "2025-12",
      language: "en-GB",
      text: "First line.\n\nSecond line with 𝄞 and a\u0301.",
    });
    await keep(ledger, article);
    expect(await loadArticle(ledger, "talks")).toEqual(article);
  });

  test("the same page again changes nothing", async () => {
    const ledger = await freshLedger();
    const page = anArticle({ id: "talks", url: "https://news.example/talks" });
    await keep(ledger, page);
    const before = await listArticles(ledger);
    expect(await keep(ledger, page, { ...page, id: "saved-copy" })).toMatchObject([
      { id: "talks", version: 1, outcome: "known" },
      { id: "talks", version: 1, outcome: "known" },
    ]);
    expect(await listArticles(ledger)).toEqual(before);
  });

  test("an edited page makes a new version and keeps the old", async () => {
    const ledger = await freshLedger();
    const page = anArticle({ id: "talks", url: "https://news.example/talks", text: "They may meet." });
    await keep(ledger, page);
    const edited = { ...page, id: "talks-again", text: "They have met." };
    expect(await keep(ledger, edited)).toMatchObject([{ id: "talks", version: 2, outcome: "changed" }]);
    expect((await loadArticle(ledger, "talks")).text).toBe("They have met.");
    expect((await loadArticle(ledger, "talks", 1)).text).toBe("They may meet.");
  });

  test("an old version that comes again does not take the place of the new", async () => {
    const ledger = await freshLedger();
    const page = anArticle({ id: "talks", text: "They may meet." });
    await keep(ledger, page, { ...page, text: "They have met." });
    expect(await keep(ledger, page)).toMatchObject([{ version: 1, outcome: "known" }]);
    expect((await loadArticle(ledger, "talks")).text).toBe("They have met.");
  });

  test("a new day of publication makes a new version", async () => {
    const ledger = await freshLedger();
    const page = anArticle({ id: "talks", published: "2025-12-08" });
    await keep(ledger, page, { ...page, published: "2025-12-09" });
    expect(await listArticles(ledger)).toMatchObject([{ version: 2, published: "2025-12-09" }]);
  });

  test("two sites' pages of one name are two articles", async () => {
    const ledger = await freshLedger();
    const one = anArticle({ id: "index", url: "https://one.example/a", text: "This site says this." });
    const other = anArticle({ id: "index", url: "https://other.example/b", text: "That site says that." });
    await keep(ledger, one, other);
    expect(await keep(ledger, other)).toMatchObject([{ id: "index-2", outcome: "known" }]);
    expect((await listArticles(ledger)).map(({ id }) => id)).toEqual(["index", "index-2"]);
  });

  test("files of one name in two folders are two articles, unless one is an edit of the other", async () => {
    const ledger = await freshLedger();
    const [monday, tuesday] = [
      "The talks have begun in Grenmouth.",
      "A strike is called for the spring.",
    ].map((text) => anArticle({ id: "talks", text }));
    const add = async (article: Article, source: string) =>
      (await recordArticles(ledger, [sourced(article, source)], program))[0]!;
    await add(monday!, "monday/talks.txt");
    expect(await add(tuesday!, "tuesday/talks.txt")).toMatchObject({ id: "talks-2", outcome: "new" });
    const corrected = { ...monday!, text: `${monday!.text} Corrected.` };
    expect(await add(corrected, "corrected/talks.txt")).toMatchObject({ id: "talks", version: 2 });
    const rewritten = { ...tuesday!, text: "It is called off." };
    expect(await add(rewritten, "tuesday/talks.txt")).toMatchObject({ id: "talks-2", version: 2 });
  });

  test("what comes by standard input is told apart by its text", async () => {
    const ledger = await freshLedger();
    for (const text of ["The talks have begun.", "A strike is called."]) {
      await recordArticles(ledger, [sourced(anArticle({ id: "stdin", text }), "-")], program);
    }
    expect(await listArticles(ledger)).toHaveLength(2);
  });

  test("a file without URL takes the URL with which it comes again", async () => {
    const ledger = await freshLedger();
    const file = anArticle({ id: "talks" });
    const page = { ...file, url: "https://news.example/talks" };
    await keep(ledger, file, page);
    expect(await keep(ledger, { ...page, id: "elsewhere" })).toMatchObject([
      { id: "talks", outcome: "known" },
    ]);
  });

  test("pages that all name the front page as their URL stay apart", async () => {
    const ledger = await freshLedger();
    const url = "https://news.example/";
    await keep(ledger, anArticle({ id: "one", url }), anArticle({ id: "two", url }));
    expect(await listArticles(ledger)).toHaveLength(2);
  });

  test("articles are found by words of title and text", async () => {
    const ledger = await freshLedger();
    await keep(
      ledger,
      anArticle({ id: "ports", title: "Cranes stand still", text: "The harbour of Grenmouth is closed." }),
      anArticle({ id: "fields", text: 'They said "no" - AND left.' }),
    );
    const find = async (search: string) => (await listArticles(ledger, { search })).map(({ id }) => id);
    expect(await find("grenmouth cranes")).toEqual(["ports"]);
    expect(await find('"no" AND')).toEqual(["fields"]);
    expect(await find("cranes no")).toEqual([]);
  });

  test("an edited page is no longer found by words that it has lost", async () => {
    const ledger = await freshLedger();
    const page = anArticle({ id: "ports", text: "The harbour is closed." });
    await keep(ledger, page, { ...page, text: "The harbour is open." });
    expect(await listArticles(ledger, { search: "closed" })).toEqual([]);
    expect(await listArticles(ledger, { search: "open" })).toHaveLength(1);
  });

  test("a source is known by its bytes, its name and the program that took it in", async () => {
    const ledger = await freshLedger();
    const source = sourced(anArticle({ id: "talks" }));
    await recordArticles(ledger, [source], program);
    const isKnown = (name: string, version: string) =>
      isSourceKnown(ledger, name, source.sourceHash, version);
    expect(await isKnown("talks.html", program)).toBe(true);
    expect(await isKnown("copy.html", program)).toBe(false);
    expect(await isKnown("talks.html", "9.9.9")).toBe(false);
  });

  test("the latest refusal of each source is kept until it is taken in", async () => {
    const ledger = await freshLedger();
    const refused = { source: "talks.html", code: "page-empty", reason: "Found no text." };
    await recordRefusals(ledger, [refused, { ...refused, source: "b.html" }]);
    await recordRefusals(ledger, [{ ...refused, reason: "Still no text." }]);
    expect(new Map((await listRefusals(ledger)).map(({ source, reason }) => [source, reason]))).toEqual(
      new Map([
        ["talks.html", "Still no text."],
        ["b.html", "Found no text."],
      ]),
    );
    await keep(ledger, anArticle({ id: "talks" }));
    expect((await listRefusals(ledger)).map(({ source }) => source)).toEqual(["b.html"]);
  });

  test("an article that is not there is named in the error", async () => {
    const ledger = await freshLedger();
    await expect(loadArticle(ledger, "gone")).rejects.toThrow("'gone'");
  });
});

test.each([
  ["http://www.news.example/a/?utm_source=x#top", "https://news.example/a"],
  ["https://news.example/a?b=2&a=1", "https://news.example/a?a=1&b=2"],
  ["https://NEWS.example/a?fbclid=1", "https://news.example/a/"],
])("%s and %s are one page", (one, other) => {
  expect(urlKey(one)).toBe(urlKey(other));
});

test.each(["https://news.example", "https://news.example/?utm_medium=feed", "no url", null])(
  "%s tells no page apart",
  (url) => {
    expect(urlKey(url)).toBeNull();
  },
);
