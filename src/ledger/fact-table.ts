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
  saidOn: Int32Array;
  verdict: Uint8Array;
  confidence: Float64Array;
  names: string[];
  articles: ArticleColumns;
}

interface ArticleColumns {
  ids: string[];
  /** Place of the article whose id is the report's. */
  report: Int32Array;
  /** `noDay` for none. */
  published: Int32Array;
}

const noName = 0xffff;
const noDay = 0;

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

export function toFactTable(rows: FactsRow[], names: NamesRow[], articles: ArticlesRow[]): FactTable {
  const named: string[] = [];
  for (const [code, name] of names) named[code] = name;
  const placeOf = new Map(articles.map(([num], place) => [num, place]));
  return {
    count: rows.length,
    num: Int32Array.from(rows, (row) => row[0]),
    article: Int32Array.from(rows, (row) => placeOf.get(row[1])!),
    holder: Uint16Array.from(rows, (row) => row[2]),
    issue: Uint16Array.from(rows, (row) => row[3]),
    option: Uint16Array.from(rows, (row) => row[4] ?? noName),
    stance: Uint8Array.from(rows, (row) => row[5]),
    evidence: Uint8Array.from(rows, (row) => row[6]),
    saidOn: Int32Array.from(rows, (row) => row[7]),
    verdict: Uint8Array.from(rows, (row) => row[8]),
    confidence: Float64Array.from(rows, (row) => row[9]),
    names: named,
    articles: toArticleColumns(articles),
  };
}

function toArticleColumns(rows: ArticlesRow[]): ArticleColumns {
  const ids = rows.map(([, id]) => id);
  const placeOf = new Map(ids.map((id, place) => [id, place]));
  return {
    ids,
    report: Int32Array.from(rows, ([, , report]) => placeOf.get(report)!),
    published: Int32Array.from(rows, ([, , , published]) => published ?? noDay),
  };
}

/** The facts of the rows that fit the filter. */
export function decodeFacts(table: FactTable, filter: FactsFilter = {}): StatementFacts[] {
  const isWanted = filterOf(table, filter);
  const dayOf = createDayReader();
  const facts: StatementFacts[] = [];
  for (let row = 0; row < table.count; row++) {
    if (isWanted === undefined || isWanted(row)) facts.push(decodeRow(table, row, dayOf));
  }
  return facts;
}

function decodeRow(table: FactTable, row: number, dayOf: (code: number) => Day): StatementFacts {
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
    saidOn: dayOf(table.saidOn[row]!),
    published: published === noDay ? null : dayOf(published),
    articleId: articles.ids[article]!,
    report: articles.ids[articles.report[article]!]!,
    verdict: decodeVerdict(table.verdict[row]!),
    confidence: table.confidence[row]!,
  };
}

/** Spells out each day once; all facts of a day share its text. */
function createDayReader(): (code: number) => Day {
  const days = new Map<number, Day>();
  return (code) => {
    let day = days.get(code);
    if (day === undefined) {
      day = decodeDay(code);
      days.set(code, day);
    }
    return day;
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
    table.saidOn[row]! <= last &&
    (holder === null || table.holder[row] === holder) &&
    (matter === null || table.issue[row] === matter) &&
    (!reviewed || vouched.includes(decodeVerdict(table.verdict[row]!)));
}
