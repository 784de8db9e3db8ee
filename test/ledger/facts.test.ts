import { statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { StatementFacts } from "../../src/analysis/index.ts";
import {
  type FactsFilter,
  type Ledger,
  listFacts,
  listStatements,
  recordReview,
} from "../../src/ledger/index.ts";
import { stances } from "../../src/reading/index.ts";
import { anArticle, aStatement, by, keep, read } from "./helpers.ts";
import { stores } from "./stores.ts";

const text = "one two three four five six seven eight nine ten";
const words = text.split(" ");

const aSaying = fc.record({
  holder: fc.constantFrom("union", "operators", "government"),
  issue: fc.constantFrom("wages", "automation"),
  option: fc.constantFrom("high", "low", null),
  stance: fc.constantFrom(...stances),
  evidence: fc.constantFrom("first-hand" as const, "second-hand" as const, "narrated" as const),
  saidOn: fc.constantFrom("2025-11", "2025-11-30", "2025-12-01", "2025-12-08", "2025-12"),
  confidence: fc.double({ min: 0, max: 1, noNaN: true }),
});

const aFilter = fc.record(
  {
    asOf: fc.constantFrom("2025-10-01", "2025-11-30", "2025-12-01", "2025-12-31"),
    party: fc.constantFrom("union", "operators", "nobody"),
    issue: fc.constantFrom("wages", "automation"),
    reviewed: fc.boolean(),
  },
  { requiredKeys: [] },
);

/** The slow way: every statement with everything, cut down to its facts. */
async function factsOfStatements(ledger: Ledger, filter: FactsFilter): Promise<StatementFacts[]> {
  const statements = await listStatements(ledger, filter);
  return statements.map((statement) => {
    const { id, holder, issue, option, stance, evidence, saidOn, ...more } = statement;
    const { published, articleId, report, verdict, confidence } = more;
    const said = { id, holder, issue, option, stance, evidence, saidOn };
    return { ...said, published, articleId, report, verdict, confidence };
  });
}

const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1);

describe.each(stores)("facts ($name)", ({ freshLedger }) => {
  test("facts are those of the statements that count, whatever is asked for", async () => {
    const sayings = fc.array(aSaying, { minLength: 1, maxLength: words.length });
    const verdicts = fc.array(fc.constantFrom("confirmed" as const, "rejected" as const), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(sayings, verdicts, fc.array(aFilter), async (said, judged, filters) => {
        const ledger = await freshLedger();
        await keep(ledger, anArticle({ id: "talks", text }), anArticle({ id: "undated", published: null }));
        const statements = said.map((values, index) => aStatement(text, words[index]!, values));
        await read(ledger, "talks", { statements });
        const ids = (await listStatements(ledger)).map(({ id }) => id);
        for (const [index, verdict] of judged.entries()) {
          await recordReview(ledger, ids[index % ids.length]!, { verdict }, by);
        }
        for (const filter of [{}, ...filters]) {
          const expected = await factsOfStatements(ledger, filter);
          expect((await listFacts(ledger, filter)).sort(byId)).toEqual(expected.sort(byId));
        }
      }),
      { numRuns: 12 },
    );
  });

  test("a month counts as said from its first day on", async () => {
    const ledger = await freshLedger();
    await keep(ledger, anArticle({ id: "talks", text }));
    await read(ledger, "talks", { statements: [aStatement(text, "one", { saidOn: "2025-12" })] });
    expect(await listFacts(ledger, { asOf: "2025-11-30" })).toEqual([]);
    expect(await listFacts(ledger, { asOf: "2025-12-01" })).toMatchObject([{ saidOn: "2025-12" }]);
  });

  test("reprints name the same report", async () => {
    const ledger = await freshLedger();
    const [one, other] = [anArticle({ id: "a", text }), anArticle({ id: "b", text, published: null })];
    await keep(ledger, other, one);
    await read(ledger, "a", { statements: [aStatement(text, "one")] });
    await read(ledger, "b", { statements: [aStatement(text, "one")] });
    expect((await listFacts(ledger)).sort(byId)).toMatchObject([
      { articleId: "a", report: "a", published: "2025-12-08" },
      { articleId: "b", report: "a", published: null },
    ]);
  });

  test("thousands of facts come from a cache, and never from one that is out of date", async () => {
    const ledger = await freshLedger();
    const long = Array.from({ length: 5200 }, (_, at) => `w${at}`).join(" ");
    await keep(ledger, anArticle({ id: "long", text: long }));
    const statements = Array.from({ length: 5200 }, (_, at) =>
      aStatement(long, `w${at}`, { holder: at % 2 ? "union" : "operators", option: at % 3 ? "high" : null }),
    );
    await read(ledger, "long", { statements });
    const plain = (facts: StatementFacts[]) => facts.sort(byId);
    const fresh = plain(await listFacts(ledger));
    expect(plain(await listFacts(ledger))).toEqual(fresh);
    await recordReview(ledger, "s7", { verdict: "rejected" }, by);
    await recordReview(ledger, "s8", { verdict: "confirmed" }, by);
    const filters: FactsFilter[] = [
      {},
      { party: "union" },
      { issue: "hours" },
      { asOf: "2025-12-07" },
      { reviewed: true },
    ];
    // Once to fill the cache, once to read from it.
    for (const filter of [...filters, ...filters]) {
      const expected = plain(await factsOfStatements(ledger, filter));
      expect(plain(await listFacts(ledger, filter))).toEqual(expected);
    }
    const file = join(ledger.location, "facts.cache");
    if (ledger.store.kind === "sqlite") expect(statSync(file).size).toBeGreaterThan(100_000);
    if (ledger.store.kind === "sqlite") writeFileSync(file, "scribbled over");
    expect(await listFacts(ledger)).toHaveLength(5199);
  });

  test("a day that the calendar lacks is refused", async () => {
    const ledger = await freshLedger();
    await expect(listFacts(ledger, { asOf: "2025-02-30" })).rejects.toThrow("'2025-02-30'");
  });
});
