import {
  type ArticleRef,
  counts,
  derivePositions,
  findContradictions,
  type Selection,
  type StatementFacts,
} from "../../analysis/index.ts";
import type { Day } from "../../base/index.ts";
import { sourceName } from "../names.ts";

/** What one publisher has told. */
export type SourceRow = {
  source: string;
  articles: number;
  /** Articles that mostly repeat one of another publisher which came out before. */
  reprints: number;
  statements: number;
  firstHand: number;
  /** How often it told, before any other, what at least one other publisher told too. */
  first: number;
  /** How often others told what it told, whoever was first. */
  shared: number;
  /** How many of its statements stand on another side than what governs at the time (docs/words.md, "Contradicting accounts"). */
  contradicted: number;
  firstDay: Day | null;
  lastDay: Day | null;
};

/** Publishers with all that they told, those with the most articles first. */
export function sourceRows(
  facts: readonly StatementFacts[],
  articles: ReadonlyMap<string, ArticleRef>,
  selection: Selection = {},
): SourceRow[] {
  const nameOf = new Map([...articles].map(([id, ref]) => [id, sourceName(ref)]));
  const counted = facts.filter((statement) => counts(statement, selection));
  const rows = new Map<string, SourceRow>();
  for (const ref of articles.values()) addArticle(rowOf(rows, nameOf.get(ref.id)!), ref);
  for (const ref of listReprints(articles, nameOf)) rowOf(rows, nameOf.get(ref.id)!).reprints++;
  for (const statement of counted) addStatement(rowOf(rows, nameOf.get(statement.articleId)!), statement);
  for (const told of Map.groupBy(counted, sameNews).values()) addNews(rows, told, nameOf);
  for (const position of derivePositions(counted)) {
    for (const { articleId } of findContradictions(position))
      rowOf(rows, nameOf.get(articleId)!).contradicted++;
  }
  return [...rows.values()].sort((a, b) => b.articles - a.articles || (a.source < b.source ? -1 : 1));
}

function rowOf(rows: Map<string, SourceRow>, source: string): SourceRow {
  const none = {
    articles: 0,
    reprints: 0,
    statements: 0,
    firstHand: 0,
    first: 0,
    shared: 0,
    contradicted: 0,
  };
  const row = rows.get(source) ?? { source, ...none, firstDay: null, lastDay: null };
  rows.set(source, row);
  return row;
}

function addArticle(row: SourceRow, { published }: ArticleRef): void {
  row.articles++;
  if (published === null) return;
  if (row.firstDay === null || published < row.firstDay) row.firstDay = published;
  if (row.lastDay === null || published > row.lastDay) row.lastDay = published;
}

function addStatement(row: SourceRow, { evidence }: StatementFacts): void {
  row.statements++;
  if (evidence === "first-hand") row.firstHand++;
}

/** Of each report, the articles of other publishers than the one whose article came out first. */
function listReprints(
  articles: ReadonlyMap<string, ArticleRef>,
  nameOf: ReadonlyMap<string, string>,
): ArticleRef[] {
  return [...Map.groupBy(articles.values(), ({ report }) => report).values()].flatMap((told) => {
    if (told.length === 1) return [];
    const [original, ...others] = told.toSorted((a, b) => compareDays(a.published, b.published));
    return others.filter(({ id }) => nameOf.get(id) !== nameOf.get(original!.id));
  });
}

/** What makes two statements the same news: the same stance on the same option, taken on the same day. */
const sameNews = ({ holder, issue, option, stance, saidOn }: StatementFacts): string =>
  [holder, issue, option ?? "", stance, saidOn].join("\n");

/** Nobody is first where two came out with it on the same day. */
function addNews(
  rows: Map<string, SourceRow>,
  told: StatementFacts[],
  nameOf: ReadonlyMap<string, string>,
): void {
  const earliest = new Map<string, Day | null>();
  for (const { articleId, published } of told) {
    const source = nameOf.get(articleId)!;
    const known = earliest.get(source);
    if (known === undefined || compareDays(published, known) < 0) earliest.set(source, published);
  }
  if (earliest.size < 2) return;
  const [one, next] = [...earliest].sort(([, a], [, b]) => compareDays(a, b)) as [
    [string, Day | null],
    [string, Day | null],
  ];
  if (one[1] !== null && compareDays(one[1], next[1]) < 0) rowOf(rows, one[0]).first++;
  for (const source of earliest.keys()) rowOf(rows, source).shared++;
}

/** A page that doesn't tell its day comes last. */
function compareDays(one: Day | null, other: Day | null): number {
  const [a, b] = [one ?? "9", other ?? "9"];
  return a < b ? -1 : a > b ? 1 : 0;
}
