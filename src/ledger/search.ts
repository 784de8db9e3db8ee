import type { ArticleRef } from "../analysis/index.ts";
import { type Day, isMonth, type Span } from "../base/index.ts";
import { type ArticleRow, articleColumns, toArticleRef } from "./article-ref.ts";
import { encodeDay } from "./codes.ts";
import { Conditions } from "./conditions.ts";
import type { Ledger } from "./ledger.ts";
import { codeOfName } from "./names.ts";
import type { SearchTerm, SentenceSource } from "./store.ts";

export interface SearchFilter {
  /** Words, and "phrases in quotation marks"; all of them must stand in the sentence. `word*` is a beginning. */
  query: string;
  /** Only sentences with a statement of this party. */
  party?: string | undefined;
  issue?: string | undefined;
  /** Published on that day or later. */
  from?: Day | undefined;
  until?: Day | undefined;
}

/** A sentence that was found. */
export interface SentenceHit extends Span {
  article: ArticleRef;
  text: string;
}

export interface SearchPage {
  hits: SentenceHit[];
  /** How many were found; `mostFound` where there may be more. */
  found: number;
}

/** Of more sentences than these nobody reads the last: those of the articles taken in last are ordered by day. */
export const mostFound = 2000;

type Row = [num: number, start: number, end: number, ...ArticleRow];

/** Sentences with all the words of a query, the latest first; `skip` of them are passed over. */
export async function searchSentences(
  ledger: Ledger,
  filter: SearchFilter,
  { skip = 0, limit = 50 } = {},
): Promise<SearchPage> {
  const terms = parseQuery(filter.query);
  if (terms.length === 0) return { hits: [], found: 0 };
  const { from, order, condition, values, key } = ledger.store.findSentences(ledger.negotiation, terms);
  const where = new Conditions(condition, ...values);
  addDays(where, filter);
  await addStatements(where, ledger, filter, key);
  const rows = await ledger.store.rows(
    `select sentences.article, sentences."start", sentences."end", ${articleColumns} from ${from}
       join articles on articles.negotiation = sentences.negotiation and articles.num = sentences.article
       join versions on versions.negotiation = articles.negotiation and versions.article = articles.num
         and versions.version = articles.version
     where ${where.sql} order by ${order} limit ${mostFound}`,
    where.values,
  );
  const found = (rows as Row[]).map(([num, start, end, ...article]) => ({
    ...{ num, start, end },
    article: toArticleRef(article),
  }));
  found.sort(
    (one, other) =>
      (other.article.published ?? "").localeCompare(one.article.published ?? "") ||
      other.num - one.num ||
      one.start - other.start,
  );
  const shown = found.slice(skip, skip + limit);
  const texts = await loadTexts(ledger, [...new Set(shown.map(({ num }) => num))]);
  const hits = shown.map(({ num, start, end, article }) => ({
    ...{ start, end, article },
    text: texts.get(num)!.slice(start, end),
  }));
  return { hits, found: found.length };
}

function addDays(where: Conditions, { from, until }: SearchFilter): void {
  if (from !== undefined) where.add("versions.published >= ?", encodeDay(from));
  if (until !== undefined) where.add("versions.published <= ?", endOf(until));
}

/** Up to so many statements, it is quicker to look each one's sentence up than to look at each sentence found. */
const fewStatements = 5000;

/** Only sentences that carry a statement of the party, on the issue. */
async function addStatements(
  where: Conditions,
  { negotiation, store }: Ledger,
  { party, issue }: SearchFilter,
  { found, carrying }: SentenceSource["key"],
): Promise<void> {
  if (party === undefined && issue === undefined) return;
  const said = new Conditions("s.negotiation = ? and s.counts = 1", negotiation);
  if (party !== undefined) said.add(`s.holder = ${codeOfName}`, negotiation, party);
  if (issue !== undefined) said.add(`s.issue = ${codeOfName}`, negotiation, issue);
  const [[count] = []] = await store.rows(`select count(*) from statements s where ${said.sql}`, said.values);
  const overlap = (table: string) => `s."start" < ${table}."end" and s."end" > ${table}."start"`;
  if (Number(count) <= fewStatements) {
    // CROSS JOIN: from the few statements to their sentences, and not the other way.
    where.add(
      `${found} in (select ${carrying} from statements s cross join sentences x where ${said.sql}
         and x.negotiation = s.negotiation and x.article = s.article and ${overlap("x")})`,
      ...said.values,
    );
  } else {
    where.add(
      `exists (select 1 from statements s where s.article = sentences.article and ${overlap("sentences")}
         and ${said.sql})`,
      ...said.values,
    );
  }
}

/** A month's last day at the latest, as a number. */
const endOf = (day: Day): number => encodeDay(day) + (isMonth(day) ? 99 : 0);

async function loadTexts(ledger: Ledger, articles: number[]): Promise<Map<number, string>> {
  const where = new Conditions("articles.negotiation = ?", ledger.negotiation).addIn(
    "articles.num",
    articles,
  );
  const rows = await ledger.store.rows(
    `select articles.num, texts.text from articles
       join versions on versions.negotiation = articles.negotiation and versions.article = articles.num
         and versions.version = articles.version
       join texts on texts.negotiation = versions.negotiation and texts.num = versions.text_num
     where ${where.sql}`,
    where.values,
  );
  return new Map(rows as [number, string][]);
}

/** Only letters and digits are searched for: a query of nothing else finds nothing. */
export function parseQuery(query: string): SearchTerm[] {
  return [...query.matchAll(/"([^"]*)"?|(\S+)/g)].flatMap(([, phrase, word]) => {
    const words = (phrase ?? word!).match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
    return words.length === 0 ? [] : [{ words, isBeginning: word?.endsWith("*") === true }];
  });
}
