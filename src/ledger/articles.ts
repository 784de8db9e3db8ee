import type { ArticleRef } from "../analysis/index.ts";
import { AppError, type Day } from "../base/index.ts";
import type { Article } from "../intake/index.ts";
import { articleColumns, type ArticleRow as RefRow, toArticleRef } from "./article-ref.ts";
import { decodeDayOrNull } from "./codes.ts";
import { Conditions } from "./conditions.ts";
import type { Ledger } from "./ledger.ts";

export interface ArticleFilter {
  /** Only articles with all these words in title or text. */
  search?: string;
  /** Only articles of that report. */
  report?: string;
}

/** One line about an article. */
export interface ArticleListing {
  id: string;
  published: Day | null;
  publisher: string | null;
  title: string | null;
  url: string | null;
  language: string | null;
  /** Number of the version that counts, from 1. */
  version: number;
  /** Id of its report. */
  report: string;
  /** How many articles the report has, this one included. */
  reprints: number;
  /** How many of its statements count. */
  statements: number;
  meetings: number;
}

type Row = [
  id: string,
  published: number | null,
  publisher: string | null,
  title: string | null,
  url: string | null,
  language: string | null,
  version: number,
  report: string,
  ...counts: [reprints: unknown, statements: unknown, meetings: unknown],
];

const withVersion = `articles join versions on versions.negotiation = articles.negotiation
  and versions.article = articles.num and versions.version = articles.version`;

const countOf = (table: string, condition: string): string =>
  `(select count(*) from ${table} t where t.negotiation = articles.negotiation and ${condition})`;

/** Articles by day of publication, those without a day last. */
export async function listArticles(ledger: Ledger, filter: ArticleFilter = {}): Promise<ArticleListing[]> {
  const where = new Conditions("articles.negotiation = ?", ledger.negotiation);
  if (filter.report !== undefined) where.add("articles.report = ?", filter.report);
  const words = filter.search?.split(/\s+/).filter((word) => word !== "");
  if (words && words.length > 0) {
    const { sql, values } = ledger.store.matchText(ledger.negotiation, words);
    where.add(sql, ...values);
  }
  const rows = await ledger.store.rows(
    `select articles.id, versions.published, versions.publisher, versions.title, articles.url, versions.language,
       articles.version, articles.report, ${countOf("articles", "t.report = articles.report")},
       ${countOf("statements", "t.article = articles.num and t.counts = 1")},
       ${countOf("meetings", "t.article = articles.num")}
     from ${withVersion} where ${where.sql}
     order by versions.published is null, versions.published, articles.num`,
    where.values,
  );
  return rows.map((row) => toListing(row as Row));
}

function toListing(row: Row): ArticleListing {
  const [id, published, publisher, title, url, language, version, report, ...counts] = row;
  const [reprints, statements, meetings] = counts.map(Number) as [number, number, number];
  const about = { id, published: decodeDayOrNull(published), publisher, title, url, language };
  return { ...about, version, report, reprints, statements, meetings };
}

/** What statements and findings say of each article, of all of them, fast: nothing is counted. */
export async function listArticleRefs(ledger: Ledger): Promise<ArticleRef[]> {
  const rows = await ledger.store.rows(
    `select ${articleColumns} from ${withVersion} where articles.negotiation = ? order by articles.num`,
    [ledger.negotiation],
  );
  return rows.map((row) => toArticleRef(row as RefRow));
}

/** An article as a version of it has it; by default the latest. */
export async function loadArticle(ledger: Ledger, id: string, version?: number): Promise<Article> {
  const rows = await ledger.store.rows(
    `select articles.id, articles.url, versions.title, versions.authors, versions.publisher, versions.published,
       versions.language, texts.text
     from articles join versions on versions.negotiation = articles.negotiation and versions.article = articles.num
     join texts on texts.negotiation = versions.negotiation and texts.num = versions.text_num
     where articles.negotiation = ? and articles.id = ?
       and versions.version = ${version === undefined ? "articles.version" : "?"}`,
    [ledger.negotiation, id, ...(version === undefined ? [] : [version])],
  );
  if (!rows[0]) throw new AppError("article-unknown", { id });
  return toArticle(rows[0] as ArticleRow);
}

type ArticleRow = [
  id: string,
  url: string | null,
  title: string | null,
  authors: string,
  publisher: string | null,
  published: number | null,
  language: string | null,
  text: string,
];

function toArticle([id, url, title, authors, publisher, published, language, text]: ArticleRow): Article {
  return {
    id,
    url,
    title,
    authors: JSON.parse(authors),
    publisher,
    published: decodeDayOrNull(published),
    language,
    text,
  };
}

/** An article that is due to be read, and the version that would be. */
export interface UnreadArticle {
  article: string;
  version: number;
}

/** Articles whose latest version has not been read yet, or not with this brief by this program. */
export async function listUnread(
  ledger: Ledger,
  { brief, program }: { brief: string; program: string },
): Promise<UnreadArticle[]> {
  const rows = await ledger.store.rows(
    `select articles.id, articles.version from articles left join readings
       on readings.negotiation = articles.negotiation and readings.article = articles.num
       and readings.version = articles.version and readings.brief = ? and readings.program = ?
     where articles.negotiation = ? and readings.article is null order by articles.num`,
    [brief, program, ledger.negotiation],
  );
  return (rows as [string, number][]).map(([article, version]) => ({ article, version }));
}

/** Whether this file or page has been taken in before by the same program, byte for byte. */
export async function isSourceKnown(
  ledger: Ledger,
  source: string,
  sourceHash: string,
  program: string,
): Promise<boolean> {
  const rows = await ledger.store.rows(
    "select 1 from sources where negotiation = ? and hash = ? and name = ? and program = ?",
    [ledger.negotiation, sourceHash, source, program],
  );
  return rows.length > 0;
}
