import type { ArticleRef } from "../analysis/index.ts";
import { decodeDayOrNull } from "./codes.ts";

/** How the articles that statements and meetings were found in are selected, and what becomes of their columns. */
export type ArticleRow = [
  id: string,
  title: string | null,
  publisher: string | null,
  url: string | null,
  published: number | null,
  report: string,
];

export const articleColumns =
  "articles.id, versions.title, versions.publisher, articles.url, versions.published, articles.report";

/** Joins to each row of a table its article, as the article's latest version describes it. */
export const joinArticle = (table: string): string =>
  `join articles on articles.negotiation = ${table}.negotiation and articles.num = ${table}.article
   join versions on versions.negotiation = articles.negotiation and versions.article = articles.num
     and versions.version = articles.version`;

export function toArticleRef([id, title, publisher, url, published, report]: ArticleRow): ArticleRef {
  return { id, title, publisher, url, published: decodeDayOrNull(published), report };
}
