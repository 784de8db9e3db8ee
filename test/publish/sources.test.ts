import { expect, test } from "vitest";
import type { ArticleRef, StatementFacts } from "../../src/analysis/index.ts";
import { sourceRows } from "../../src/publish/index.ts";

const article = (id: string, publisher: string, published: string | null, report = id): ArticleRef => ({
  ...{ id, publisher, published, report, title: null, url: null },
});

const fact = (from: ArticleRef, values: Partial<StatementFacts> = {}): StatementFacts => ({
  ...{
    id: `s-${from.id}`,
    holder: "guild",
    issue: "pay",
    option: "high",
    stance: "demands",
    evidence: "first-hand",
  },
  ...{ saidOn: "2025-03-01", published: from.published, articleId: from.id, report: from.report },
  ...{ verdict: "unreviewed", confidence: 1 },
  ...values,
});

function rowsOf(told: [ArticleRef, Partial<StatementFacts>?][]) {
  const articles = new Map(told.map(([ref]) => [ref.id, ref]));
  return sourceRows(
    told.map(([ref, values]) => fact(ref, values)),
    articles,
  );
}

test("the first to tell what others tell too is counted, and nobody on the same day", () => {
  const rows = rowsOf([
    [article("a", "Courier", "2025-03-01")],
    [article("b", "Bell", "2025-03-02")],
    [article("c", "Gazette", null)],
    [article("d", "Courier", "2025-03-04"), { option: "low" }],
    [article("e", "Bell", "2025-03-04"), { option: "low" }],
    [article("f", "Bell", "2025-03-05"), { option: "own" }],
  ]);
  expect(rows.map(({ source, first, shared }) => [source, first, shared])).toEqual([
    ["Bell", 0, 2],
    ["Courier", 1, 2],
    ["Gazette", 0, 1],
  ]);
});

test("a reprint counts for who came out with it later, and not for the publisher's own second page", () => {
  const rows = rowsOf([
    [article("a", "Wire", "2025-03-01", "r")],
    [article("b", "Bell", "2025-03-02", "r")],
    [article("c", "Wire", "2025-03-03", "r")],
  ]);
  expect(rows.map(({ source, articles, reprints }) => [source, articles, reprints])).toEqual([
    ["Wire", 2, 0],
    ["Bell", 1, 1],
  ]);
});
