import type { StatementFacts } from "../analysis/index.ts";
import type { Day } from "../base/index.ts";
import { decodeDay, decodeEvidence, decodeStance, decodeVerdict, encodeDay, vouched } from "./codes.ts";
import type { FactsFilter } from "./facts.ts";

/** Facts by column: numbers one after the other in memory, that are read from a file at once. */
export interface FactTable {
  count: number;
  num: Int32Array;
  article: Int32Array;
  holder: Int32Array;
  issue: Int32Array;
  /** -1: none. */
  option: Int32Array;
  stance: Int32Array;
  evidence: Int32Array;
  saidOn: Int32Array;
  verdict: Int32Array;
  confidence: Float64Array;
  /** By the numbers that the columns have for them. */
  names: string[];
  articles: ArticleFacts[];
}

export type ArticleFacts = Pick<StatementFacts, "articleId" | "report" | "published">;

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

export function toFactTable(
  rows: FactsRow[],
  names: [code: number, name: string][],
  articles: [num: number, facts: ArticleFacts][],
): FactTable {
  const column = (index: number) => Int32Array.from(rows, (row) => row[index] ?? -1);
  return {
    count: rows.length,
    num: column(0),
    article: column(1),
    holder: column(2),
    issue: column(3),
    option: column(4),
    stance: column(5),
    evidence: column(6),
    saidOn: column(7),
    verdict: column(8),
    confidence: Float64Array.from(rows, (row) => row[9]),
    names: byNumber(names),
    articles: byNumber(articles),
  };
}

function byNumber<T>(pairs: [number, T][]): T[] {
  const values: T[] = [];
  for (const [number, value] of pairs) values[number] = value;
  return values;
}

/** The facts of the rows that fit the filter. */
export function decodeFacts(table: FactTable, filter: FactsFilter = {}): StatementFacts[] {
  const isWanted = filterOf(table, filter);
  const days = new Map<number, Day>();
  const facts: StatementFacts[] = [];
  for (let row = 0; row < table.count; row++) {
    if (!isWanted || isWanted(row)) facts.push(decodeRow(table, row, days));
  }
  return facts;
}

function decodeRow(table: FactTable, row: number, days: Map<number, Day>): StatementFacts {
  const { articleId, report, published } = table.articles[table.article[row]!]!;
  const code = table.saidOn[row]!;
  let saidOn = days.get(code);
  if (saidOn === undefined) {
    saidOn = decodeDay(code);
    days.set(code, saidOn);
  }
  return {
    id: `s${table.num[row]!}`,
    holder: table.names[table.holder[row]!]!,
    issue: table.names[table.issue[row]!]!,
    option: table.option[row] === -1 ? null : table.names[table.option[row]!]!,
    stance: decodeStance(table.stance[row]!),
    evidence: decodeEvidence(table.evidence[row]!),
    saidOn,
    published,
    articleId,
    report,
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
    table.saidOn[row]! <= last &&
    (holder === null || table.holder[row] === holder) &&
    (matter === null || table.issue[row] === matter) &&
    (!reviewed || vouched.includes(decodeVerdict(table.verdict[row]!)));
}
