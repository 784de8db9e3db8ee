import {
  type ArticleLine,
  countArticles,
  listMeetings,
  listRefusals,
  listStatements,
  loadArticle,
  type PageEnd,
  pageArticles,
  searchSentences,
} from "../../ledger/index.ts";
import { type ArticleRow, type ArticleView, type StatementRow, statementRow } from "../../publish/index.ts";
import type { LedgerRecord } from "../record.ts";
import type { ArticleListView, ArticlesChoice } from "../schemas/articles.ts";

export async function listArticleRows(
  { ledger }: LedgerRecord,
  { state, q, cursor, limit }: ArticlesChoice,
): Promise<ArticleListView> {
  const refusals = await listRefusals(ledger);
  const counts = { ...(await countArticles(ledger)), refused: refusals.length };
  if (state === "refused") return { articles: [], refusals: refusals.slice(0, limit), next: null, counts };
  const after = cursor === undefined ? undefined : parseCursor(cursor);
  const { lines, end } = await pageArticles(ledger, { state, search: q }, { after, limit });
  // What was refused is told once, before all else.
  const isFirst = state === undefined && q === undefined && after === undefined;
  return {
    articles: lines.map(toRow),
    refusals: isFirst ? refusals.slice(0, limit) : [],
    next: end && makeCursor(end),
    counts,
  };
}

function toRow({ isRead, version: _, ...line }: ArticleLine): ArticleRow {
  return { ...line, state: isRead ? "read" : "unread" };
}

const makeCursor = (end: PageEnd): string => `${end.published ?? ""}.${end.num}`;

function parseCursor(cursor: string): PageEnd {
  const [published = "", num = ""] = cursor.split(".");
  return { published: published === "" ? null : published, num: Number(num) };
}

/** So many statements have their sentence looked for in other articles; so many places are told of each. */
const mostSentences = 60;
const mostPlaces = 20;

export async function viewArticle(record: LedgerRecord, { id }: { id: string }): Promise<ArticleView> {
  const { ledger } = record;
  const article = await loadArticle(ledger, id);
  const ref = (await record.articles()).get(id)!;
  const statements = await listStatementsOf(record, id);
  const meetings = await listMeetings(ledger, { article: id });
  const version = await versionOf(record, id);
  return {
    article: { ...ref, ...article, version },
    statements: statements.map(({ row, version: own }) => ({ ...row, here: own === version })),
    meetings: meetings.map(({ confidence: _, article: __, ...meeting }) => meeting),
    reprints: [...(await record.articles()).values()]
      .filter((other) => other.report === ref.report && other.id !== id)
      .sort((one, other) => (one.published ?? "9").localeCompare(other.published ?? "9")),
    elsewhere: await findElsewhere(
      record,
      id,
      statements.map(({ row }) => row),
    ),
  };
}

async function versionOf({ ledger }: LedgerRecord, id: string): Promise<number> {
  const [[version] = []] = await ledger.store.rows(
    "select version from articles where negotiation = ? and id = ?",
    [ledger.negotiation, id],
  );
  return Number(version);
}

async function listStatementsOf(
  record: LedgerRecord,
  article: string,
): Promise<{ row: StatementRow; version: number }[]> {
  const { ledger } = record;
  const all = [
    ...(await listStatements(ledger, { article })),
    ...(await listStatements(ledger, { article, verdicts: ["rejected"] })),
  ];
  const sentenceOf = await record.sentences(all);
  return all
    .map((statement) => ({ row: statementRow(statement, sentenceOf), version: statement.version }))
    .sort((one, other) => one.row.start - other.row.start || one.row.end - other.row.end);
}

/** By the words in their order: what differs in signs and spaces only is the same sentence. */
async function findElsewhere(
  { ledger }: LedgerRecord,
  id: string,
  rows: StatementRow[],
): Promise<ArticleView["elsewhere"]> {
  const sentences = new Map(rows.map((row) => [row.sentenceStart, row.sentence]));
  const found: ArticleView["elsewhere"] = [];
  for (const [start, text] of [...sentences].slice(0, mostSentences)) {
    const words = text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
    const page = await searchSentences(ledger, { query: `"${words.join(" ")}"` }, { limit: mostPlaces + 1 });
    const places = page.hits
      .filter(({ article }) => article.id !== id)
      .map(({ article, start: from, end }) => ({ article, start: from, end }));
    if (places.length > 0) found.push({ start, text, places: places.slice(0, mostPlaces) });
  }
  return found;
}
