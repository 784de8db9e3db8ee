import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Attribution } from "../../src/reading/index.ts";
import type { MarkedArticle } from "./corpus.ts";

/** What the corpus's own scorer gives; percentages. */
export interface Score {
  content_iou50: { P: number; R: number; F1: number };
  "e2e_who_said_it(head)": { F1: number };
  by_type: Record<string, { content: number; e2e: number }>;
}

interface Scorer {
  loadGold: (folder: string) => unknown[];
  evaluate: (gold: unknown[], predicted: { id: string; attributions: unknown[] }[]) => Score;
}

/** The pairs of offsets that the scorer and the command `attributions` use. */
export function toOffsets({ source, cue, content }: Attribution) {
  const pairs = (spans: { start: number; end: number }[]) => spans.map(({ start, end }) => [start, end]);
  return { source: pairs(source), cue: pairs(cue), content: pairs(content) };
}

/** Scores what `find` finds in `articles`, which are those of the corpus's folder `part`. */
export async function scoreOn(
  corpus: string,
  part: string,
  articles: MarkedArticle[],
  find: (article: MarkedArticle) => Attribution[],
): Promise<Score> {
  const scorer: Scorer = await import(pathToFileURL(join(corpus, "evaluate.mjs")).href);
  const predicted = articles.map((article) => ({
    id: article.id,
    attributions: find(article).map(toOffsets),
  }));
  return scorer.evaluate(scorer.loadGold(join(corpus, part)), predicted);
}
