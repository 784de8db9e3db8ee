import type { StatementFacts } from "../analysis/index.ts";
import type { Day } from "../base/index.ts";
import { decodeDay, decodeEvidence, decodeStance, decodeVerdict, encodeDay, vouched } from "./codes.ts";
import type { FactsFilter } from "./facts.ts";

/** Facts by column: numbers one after the other in memory, which are read from a file at once. */
export interface FactTable {
  count: number;
  num: Int32Array;
  /** Places in the columns of articles. */
  article: Int32Array;
  /** Places in `names`; `noName` for none. */
  holder: Uint16Array;
  issue: Uint16Array;
  option: Uint16Array;
  stance: Uint8Array;
  evidence: Uint8Array;
  /** Places in `days`. */
  saidOn: Int32Array;
  verdict: Uint8Array;
  confidence: Float64Array;
  names: string[];
  /** Codes of the days that occur. */
  days: Int32Array;
  articles: ArticleColumns;
}

interface ArticleColumns {
  ids: string[];
  /** Place of the article whose id is the report's. */
  report: Int32Array;
  /** Places in `days`; `noDay` for none. */
  published: Int32Array;
}

const noName = 0xffff;
const noDay = -1;

export type FactsRow = [
  num: number,
  article: number,
  holder: number,
  issue: number,
  option: number | null,
  stance: number,
  evidence: number,
  saidOn: number,
  verdict: number,
  confidence: number,
];
export type NamesRow = [code: number, name: string];
export type ArticlesRow = [num: number, id: string, report: string, published: number | null];

/** Note: sorts `rows` by their numbers, so that the statements of an article come one after the other. */
export function toFactTable(rows: FactsRow[], names: NamesRow[], articles: ArticlesRow[]): FactTable {
  rows.sort((a, b) => a[0] - b[0]);
  const named: string[] = [];
  for (const [code, name] of names) named[code] = name;
  const placeOf = new Map(articles.map(([num], place) => [num, place]));
  const days = new Places();
  return {
    count: rows.length,
    num: Int32Array.from(rows, (row) => row[0]),
    article: Int32Array.from(rows, (row) => placeOf.get(row[1])!),
    holder: Uint16Array.from(rows, (row) => row[2]),
    issue: Uint16Array.from(rows, (row) => row[3]),
    option: Uint16Array.from(rows, (row) => row[4] ?? noName),
    stance: Uint8Array.from(rows, (row) => row[5]),
    evidence: Uint8Array.from(rows, (row) => row[6]),
    saidOn: Int32Array.from(rows, (row) => days.of(row[7])),
    verdict: Uint8Array.from(rows, (row) => row[8]),
    confidence: Float64Array.from(rows, (row) => row[9]),
    names: named,
    articles: toArticleColumns(articles, days),
    // Last, when every day has been met.
    days: Int32Array.from(days.all),
  };
}

/** Gives each value a place, in the order in which they are met. */
class Places {
  readonly all: number[] = [];
  private readonly places = new Map<number, number>();

  of(value: number): number {
    let place = this.places.get(value);
    if (place === undefined) {
      place = this.all.push(value) - 1;
      this.places.set(value, place);
    }
    return place;
  }
}

function toArticleColumns(rows: ArticlesRow[], days: Places): ArticleColumns {
  const ids = rows.map(([, id]) => id);
  const placeOf = new Map(ids.map((id, place) => [id, place]));
  return {
    ids,
    report: Int32Array.from(rows, ([, , report]) => placeOf.get(report)!),
    published: Int32Array.from(rows, ([, , , published]) =>
      published === null ? noDay : days.of(published),
    ),
  };
}

/** The facts of the rows that fit the filter. */
export function decodeFacts(table: FactTable, filter: FactsFilter = {}): StatementFacts[] {
  const isWanted = filterOf(table, filter);
  // Each day is spelled out once; all facts of a day share its text.
  const days = Array.from(table.days, decodeDay);
  const facts: StatementFacts[] = [];
  for (let row = 0; row < table.count; row++) {
    if (isWanted === undefined || isWanted(row)) facts.push(decodeRow(table, row, days));
  }
  return facts;
}

function decodeRow(table: FactTable, row: number, days: readonly Day[]): StatementFacts {
  const { names, articles } = table;
  const article = table.article[row]!;
  const option = table.option[row]!;
  const published = articles.published[article]!;
  return {
    id: `s${table.num[row]!}`,
    holder: names[table.holder[row]!]!,
    issue: names[table.issue[row]!]!,
    option: option === noName ? null : names[option]!,
    stance: decodeStance(table.stance[row]!),
    evidence: decodeEvidence(table.evidence[row]!),
    saidOn: days[table.saidOn[row]!]!,
    published: published === noDay ? null : days[published]!,
    articleId: articles.ids[article]!,
    report: articles.ids[articles.report[article]!]!,
    verdict: decodeVerdict(table.verdict[row]!),
    confidence: table.confidence[row]!,
  };
}

/** `undefined` where every row is wanted. */
function filterOf(
  table: FactTable,
  { asOf, party, issue, reviewed }: FactsFilter,
): ((row: number) => boolean) | undefined {
  if (asOf === undefined && party === undefined && issue === undefined && !reviewed) return undefined;
  const last = asOf === undefined ? Number.POSITIVE_INFINITY : encodeDay(asOf);
  // A name that no statement has is at -1, where no row can be.
  const [holder, matter] = [party, issue].map((name) =>
    name === undefined ? null : table.names.indexOf(name),
  );
  return (row) =>
    table.days[table.saidOn[row]!]! <= last &&
    (holder === null || table.holder[row] === holder) &&
    (matter === null || table.issue[row] === matter) &&
    (!reviewed || vouched.includes(decodeVerdict(table.verdict[row]!)));
}
