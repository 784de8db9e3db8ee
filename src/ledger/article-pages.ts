import type { Day } from "../base/index.ts";
import { decodeDayOrNull } from "./codes.ts";
import { Conditions } from "./conditions.ts";
import type { Ledger } from "./ledger.ts";
import type { Value } from "./store.ts";

/** What has become of an article: read with the latest version, waiting for it, or mostly a repeat of another. */
export type ArticleState = "read" | "unread" | "reprint";

export interface PageFilter {
  state?: ArticleState | undefined;
  /** Only articles with all these words in title or text. */
  search?: string | undefined;
}

/** Where a page of the list ended. */
export interface PageEnd {
  published: Day | null;
  num: number;
}

/** One line of the list of articles. */
export interface ArticleLine {
  id: string;
  title: string | null;
  publisher: string | null;
  url: string | null;
  published: Day | null;
  language: string | null;
  report: string;
  version: number;
  /** Whether its latest version has been read, with whichever brief. */
  isRead: boolean;
  /** Id of the article that it repeats: the first of its report. */
  reprintOf: string | null;
  /** How many of its statements count. */
  statements: number;
  meetings: number;
}

type Row = [
  num: number,
  id: string,
  title: string | null,
  publisher: string | null,
  url: string | null,
  published: number | null,
  language: string | null,
  report: string,
  version: number,
  original: string,
  ...counts: [read: unknown, statements: unknown, meetings: unknown],
];

const joinVersions = (articles: string, versions: string): string =>
  `join versions ${versions} on ${versions}.negotiation = ${articles}.negotiation
     and ${versions}.article = ${articles}.num and ${versions}.version = ${articles}.version`;

/** The first of the report that an article belongs to; those without a day come last. */
const original = `(select o.id from articles o ${joinVersions("o", "ov")}
  where o.negotiation = a.negotiation and o.report = a.report
  order by coalesce(ov.published, 99999999), o.num limit 1)`;

const isRead = `exists (select 1 from readings r where r.negotiation = a.negotiation and r.article = a.num
  and r.version = a.version)`;

const countOf = (table: string, condition = ""): string =>
  `(select count(*) from ${table} t where t.negotiation = a.negotiation and t.article = a.num${condition})`;

/** One page of the list of articles, the latest first, those without a day last; and where the next one goes on. */
export async function pageArticles(
  ledger: Ledger,
  filter: PageFilter = {},
  { after, limit = 100 }: { after?: PageEnd | undefined; limit?: number } = {},
): Promise<{ lines: ArticleLine[]; end: PageEnd | null }> {
  const where = conditionsOf(ledger, filter);
  if (after) {
    const day = after.published === null ? 0 : Number(after.published.replaceAll("-", "").padEnd(8, "0"));
    where.add("(coalesce(v.published, 0), a.num) < (?, ?)", day, after.num);
  }
  const rows = await ledger.store.rows(
    `select a.num, a.id, v.title, v.publisher, a.url, v.published, v.language, a.report, a.version, ${original},
       case when ${isRead} then 1 else 0 end, ${countOf("statements", " and t.counts = 1")}, ${countOf("meetings")}
     from articles a ${joinVersions("a", "v")} where ${where.sql}
     order by coalesce(v.published, 0) desc, a.num desc limit ${Math.trunc(limit) + 1}`,
    where.values,
  );
  const shown = (rows as Row[]).slice(0, limit);
  const [last] = shown.slice(-1);
  const hasMore = rows.length > limit && last !== undefined;
  return {
    lines: shown.map(toLine),
    end: hasMore ? { num: last[0], published: decodeDayOrNull(last[5]) } : null,
  };
}

function conditionsOf({ negotiation, store }: Ledger, { state, search }: PageFilter): Conditions {
  const where = new Conditions("a.negotiation = ?", negotiation);
  if (state === "read") where.add(isRead);
  if (state === "unread") where.add(`not ${isRead}`);
  if (state === "reprint") where.add(`a.id <> ${original}`);
  const words = search?.split(/\s+/).filter((word) => word !== "") ?? [];
  if (words.length > 0) {
    const { sql, values } = store.matchText(negotiation, words);
    where.add(
      `a.num in (select articles.num from articles where articles.negotiation = ? and ${sql})`,
      negotiation,
      ...values,
    );
  }
  return where;
}

function toLine([
  ,
  id,
  title,
  publisher,
  url,
  published,
  language,
  report,
  version,
  first,
  ...counts
]: Row): ArticleLine {
  const [read, statements, meetings] = counts.map(Number) as [number, number, number];
  return {
    ...{ id, title, publisher, url, published: decodeDayOrNull(published), language, report, version },
    ...{ isRead: read === 1, reprintOf: first === id ? null : first, statements, meetings },
  };
}

/** How many articles there are in each state. A reprint is read or unread, too. */
export async function countArticles(ledger: Ledger): Promise<{ all: number } & Record<ArticleState, number>> {
  const values: Value[] = [ledger.negotiation];
  const [[all, reports] = []] = await ledger.store.rows(
    "select count(*), count(distinct report) from articles where negotiation = ?",
    values,
  );
  const [[read] = []] = await ledger.store.rows(
    `select count(*) from articles a where a.negotiation = ? and ${isRead}`,
    values,
  );
  const [count, known] = [Number(all), Number(read)];
  return { all: count, read: known, unread: count - known, reprint: count - Number(reports) };
}
