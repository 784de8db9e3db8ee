import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readBriefIds } from "../../scripts/corpus/brief.ts";
import { corpusNames, readCorpus, staleFiles } from "../../scripts/corpus.ts";
import { tableRows } from "../samples/pages.ts";

const names = corpusNames("corpus");

describe.each(names)("corpus/%s", (name) => {
  const corpus = readCorpus("corpus", name);
  const pairs = [...corpus.files.keys()].flatMap((file) => {
    if (!file.startsWith("gold/")) return [];
    const read = (path: string) => JSON.parse(corpus.files.get(path)!);
    return [{ gold: read(file), article: read(file.replace("gold/", "articles/")) }];
  });

  test("is coded without a mistake", () => {
    expect(corpus.problems).toEqual([]);
  });

  test("is up to date with its hand-written files (npx node scripts/corpus.ts)", () => {
    expect(staleFiles("corpus", corpus)).toEqual([]);
  });

  test("has spans that cut their words from the text", () => {
    for (const { gold, article } of pairs) {
      for (const { start, end, text, condition } of [...gold.statements, ...gold.meetings]) {
        expect(article.text.slice(start, end)).toBe(text);
        if (condition) expect(condition.end).toBeGreaterThan(condition.start);
      }
    }
  });

  test("has at least one statement and a sensible day in every article", () => {
    for (const { gold, article } of pairs) {
      expect(gold.statements.length, article.id).toBeGreaterThan(0);
      for (const { saidOn } of gold.statements) expect(saidOn <= article.published, saidOn).toBe(true);
    }
  });

  test("uses every issue of its brief", () => {
    const { options } = readBriefIds(readFileSync(`corpus/${name}/brief.yaml`, "utf8"));
    const used = new Set(
      pairs.flatMap(({ gold }) => gold.statements.map(({ issue }: { issue: string }) => issue)),
    );
    expect([...used].sort()).toEqual(Object.keys(options).sort());
  });

  test("is counted in the README", () => {
    const rows = tableRows(readFileSync("corpus/README.md", "utf8"), "| folder |");
    const [, , ...counts] = rows.find(([folder]) => folder === name) ?? [];
    expect(counts).toEqual([corpus.articles, corpus.statements, corpus.meetings].map(String));
  });
});

test("no negotiation of the corpus is missing from the README", () => {
  const rows = tableRows(readFileSync("corpus/README.md", "utf8"), "| folder |");
  expect(rows.map(([folder]) => folder)).toEqual(names);
});
