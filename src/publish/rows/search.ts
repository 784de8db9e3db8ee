import type { ArticleRef, KeptStatement } from "../../analysis/index.ts";
import type { Day, Span } from "../../base/index.ts";
import type { Stance } from "../../reading/index.ts";

/** A sentence that was found, with what was read from it. */
export type SearchRow = {
  text: string;
  /** Id of the article, and where in its text the sentence stands, in UTF-16 code units. */
  article: string;
  start: number;
  end: number;
  title: string | null;
  publisher: string | null;
  url: string | null;
  published: Day | null;
  statements: { id: string; holder: string; issue: string; option: string | null; stance: Stance }[];
};

interface Hit extends Span {
  article: ArticleRef;
  text: string;
}

/** `statements`: all of the articles in which something was found. */
export function searchRows(hits: readonly Hit[], statements: readonly KeptStatement[]): SearchRow[] {
  const byArticle = Map.groupBy(statements, ({ articleId }) => articleId);
  return hits.map(({ article, start, end, text }) => {
    const { id, title, publisher, url, published } = article;
    const told = (byArticle.get(id) ?? []).filter((each) => each.start < end && each.end > start);
    const row = { text, article: id, start, end, title, publisher, url, published };
    return {
      ...row,
      statements: told.map(({ id: num, holder, issue, option, stance }) => ({
        ...{ id: num, holder, issue, option, stance },
      })),
    };
  });
}
