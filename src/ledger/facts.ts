import type { StatementFacts } from "../analysis/index.ts";
import type { Day } from "../base/index.ts";
import {
  decodeDay,
  decodeDayOrNull,
  decodeEvidence,
  decodeStance,
  decodeVerdict,
  encodeDay,
  encodeVerdict,
  vouched,
} from "./codes.ts";
import { Conditions } from "./conditions.ts";
import type { Ledger } from "./ledger.ts";
import { codeOfName, loadNames, type Names } from "./names.ts";

export interface FactsFilter {
  /** Said on or before that day. */
  asOf?: Day;
  /** Party id. */
  party?: string;
  issue?: string;
  /** Only what a person has confirmed, corrected or added. */
  reviewed?: boolean;
}

type FactsRow = [
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
type ArticleFacts = Pick<StatementFacts, "articleId" | "report" | "published">;

/**
 * Every statement that counts, with just what positions, gaps and shifts are derived from: rejected ones are left out,
 * corrected ones carry their correction. The order is unspecified.
 *
 * Made for 100,000 statements in a tenth of a second (bench/ledger.ts): one index holds all that is asked for, the
 * rows come as numbers, and each day, name and article is turned into text once and shared.
 */
export async function listFacts(ledger: Ledger, filter: FactsFilter = {}): Promise<StatementFacts[]> {
  const where = conditionsOf(ledger, filter);
  const columns = "num, article, holder, issue, option, stance, evidence, said_on, verdict, confidence";
  const rows = await ledger.store.rows(`select ${columns} from statements where ${where.sql}`, where.values);
  // After the statements: names and articles are never taken away, so whatever those refer to is found.
  const names = await loadNames(ledger);
  const articles = await loadArticleFacts(ledger);
  const days = new Map<number, Day>();
  return (rows as FactsRow[]).map((row) => toFacts(row, names, articles, days));
}

function conditionsOf({ negotiation }: Ledger, { asOf, party, issue, reviewed }: FactsFilter): Conditions {
  const where = new Conditions("negotiation = ? and counts = 1", negotiation);
  if (asOf !== undefined) where.add("said_on <= ?", encodeDay(asOf));
  if (party !== undefined) where.add(`holder = ${codeOfName}`, negotiation, party);
  if (issue !== undefined) where.add(`issue = ${codeOfName}`, negotiation, issue);
  if (reviewed) where.addIn("verdict", vouched.map(encodeVerdict));
  return where;
}

async function loadArticleFacts(ledger: Ledger): Promise<Map<number, ArticleFacts>> {
  const rows = await ledger.store.rows(
    `select articles.num, articles.id, articles.report, versions.published from articles
      join versions on versions.negotiation = articles.negotiation and versions.article = articles.num
        and versions.version = articles.version
      where articles.negotiation = ?`,
    [ledger.negotiation],
  );
  return new Map(
    (rows as [number, string, string, number | null][]).map(([num, articleId, report, published]) => [
      num,
      { articleId, report, published: decodeDayOrNull(published) },
    ]),
  );
}

function toFacts(
  row: FactsRow,
  names: Names,
  articles: Map<number, ArticleFacts>,
  days: Map<number, Day>,
): StatementFacts {
  const [num, article, holder, issue, option, stance, evidence, saidOn, verdict, confidence] = row;
  const { articleId, report, published } = articles.get(article)!;
  let day = days.get(saidOn);
  if (day === undefined) {
    day = decodeDay(saidOn);
    days.set(saidOn, day);
  }
  return {
    id: `s${num}`,
    holder: names.nameOf(holder),
    issue: names.nameOf(issue),
    option: names.nameOrNull(option),
    stance: decodeStance(stance),
    evidence: decodeEvidence(evidence),
    saidOn: day,
    published,
    articleId,
    report,
    verdict: decodeVerdict(verdict),
    confidence,
  };
}
