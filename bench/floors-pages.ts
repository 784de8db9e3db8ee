import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Article, extractArticle, isRefusal } from "../src/intake/index.ts";
import { findMarkedPages } from "./page-corpus.ts";
import { measurePages } from "./pages.ts";

/** A figure that may not fall. */
export interface Floor {
  name: string;
  value: number;
  floor: number;
  ok: boolean;
}

/** Quality and speed of intake on the marked pages; nothing where they do not lie beside the project. */
export async function pageFloors(marked = findMarkedPages()): Promise<Floor[]> {
  if (!marked) return [];
  const articles = marked.pages.flatMap(({ id, bytes }) => {
    const result = extractArticle(bytes, { id });
    return isRefusal(result) ? [] : [result];
  });
  const having = (key: keyof Article) => articles.filter((article) => article[key] !== null).length;
  return [
    floor("pages: F1 of the text", scoreTexts(articles, marked.evaluate, marked.truth), 0.975),
    floor("pages: with a title", having("title"), 89),
    floor("pages: with a day", having("published"), 79),
    floor("pages: with a language", having("language"), 77),
    floor("pages: with an address", having("url"), 85),
    floor("pages: a second on one core", measurePages(marked.pages, 1).pages, 20),
  ];
}

function floor(name: string, value: number, least: number): Floor {
  return { name, value, floor: least, ok: value >= least };
}

/** F1 as the corpus's own program tells it. */
function scoreTexts(articles: Article[], evaluate: string, truth: string): number {
  const folder = mkdtempSync(join(tmpdir(), "demarche-"));
  const file = join(folder, "extracted.jsonl");
  writeFileSync(file, articles.map(({ id, text }) => JSON.stringify({ id, text })).join("\n"));
  const { stdout, stderr } = spawnSync(process.execPath, [evaluate, truth, file], { encoding: "utf8" });
  rmSync(folder, { recursive: true });
  const score = /F1 ([\d.]+)/.exec(stdout)?.[1];
  if (score === undefined) throw new Error(`${evaluate} told no F1: ${stderr}`);
  return Number(score);
}

if (import.meta.main) console.table(await pageFloors());
