import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { examineLedger, listArticles } from "../../src/ledger/index.ts";
import { anArticle, keep } from "./helpers.ts";
import { stores } from "./stores.ts";

/** A story of 120 words that no other subject shares. */
const story = (subject: string): string =>
  Array.from({ length: 120 }, (_, at) => `${subject}${(at * at * 7 + at) % 97}`).join(" ");

const wire = story("wire");
const variants: [id: string, text: string][] = [
  ["agency", wire],
  ["daily", `GRENMOUTH (Agency) - ${wire}`],
  ["evening", wire.replaceAll("wire7 ", "about 7 ")],
  ["free-sheet", wire.split(" ").slice(0, 70).join(" ")],
  ["weekly", `${wire} ${story("weekly").split(" ").slice(0, 50).join(" ")}`],
  ["own-story", story("own")],
  ["own-copy", `${story("own")} The editors.`],
  ["other", story("other")],
];

describe.each(stores)("reports ($name)", ({ freshLedger }) => {
  test("the same wire copy from ten sites is one report", async () => {
    const ledger = await freshLedger();
    for (let site = 0; site < 10; site++) {
      await keep(ledger, anArticle({ id: `site-${site}`, text: `Site ${site}: ${wire}` }));
    }
    const articles = await listArticles(ledger);
    expect(new Set(articles.map(({ report }) => report))).toEqual(new Set(["site-0"]));
    expect(articles[3]!.reprints).toBe(10);
  });

  test("which articles form one report does not depend on the order of arrival", async () => {
    const order = fc.shuffledSubarray(variants, { minLength: variants.length });
    await fc.assert(
      fc.asyncProperty(order, fc.integer({ min: 1, max: 8 }), async (arrival, size) => {
        const ledger = await freshLedger();
        for (let at = 0; at < arrival.length; at += size) {
          await keep(ledger, ...arrival.slice(at, at + size).map(([id, text]) => anArticle({ id, text })));
        }
        const reports = new Map((await listArticles(ledger)).map(({ id, report }) => [id, report]));
        expect(Object.fromEntries(reports)).toEqual({
          ...{
            agency: "agency",
            daily: "agency",
            evening: "agency",
            "free-sheet": "agency",
            weekly: "agency",
          },
          ...{ "own-story": "own-copy", "own-copy": "own-copy", other: "other" },
        });
      }),
      { numRuns: 8 },
    );
  });

  test("an article of which one version was a reprint stays in that report", async () => {
    const ledger = await freshLedger();
    await keep(
      ledger,
      anArticle({ id: "wire", text: wire }),
      anArticle({ id: "local", text: story("local") }),
    );
    await keep(ledger, anArticle({ id: "local", text: wire }));
    await keep(ledger, anArticle({ id: "local", text: story("rewritten") }));
    const reports = (await listArticles(ledger)).map(({ report }) => report);
    expect(reports).toEqual(["local", "local"]);
    expect(await examineLedger(ledger)).toEqual([]);
  });
});
