import type { StatementFacts } from "../analysis/index.ts";
import type { Day } from "../base/index.ts";
import { encodeDay, encodeVerdict, vouched } from "./codes.ts";
import { Conditions } from "./conditions.ts";
import {
  type ArticlesRow,
  decodeFacts,
  type FactsRow,
  type FactTable,
  type NamesRow,
  toFactTable,
} from "./fact-table.ts";
import { loadFactTable, saveFactTable } from "./facts-cache.ts";
import type { Ledger } from "./ledger.ts";
import { codeOfName } from "./names.ts";
import { loadRevision } from "./revision.ts";

export interface FactsFilter {
  /** Said on or before that day. */
  asOf?: Day;
  /** Party id. */
  party?: string;
  issue?: string;
  /** Only what a person has confirmed, corrected or added. */
  reviewed?: boolean;
}

/** From so many statements on, all of them are kept in a file beside the ledger, ready for the next time. */
const worthCaching = 5000;

/**
 * Every statement that counts, with just what positions, gaps and shifts are derived from: rejected ones are left out,
 * corrected ones carry their correction. The order is unspecified.
 *
 * Made for 100,000 statements (bench/ledger.ts): one index holds all that is asked for, the rows come as numbers, and
 * each day, name and article is turned into text once and shared. Nothing of this loads the query builder.
 */
export async function listFacts(ledger: Ledger, filter: FactsFilter = {}): Promise<StatementFacts[]> {
  const revision = await loadRevision(ledger);
  const cached = loadFactTable(ledger, revision);
  if (cached) return decodeFacts(cached, filter);
  const where = conditionsOf(ledger, filter);
  const table = await selectFactTable(ledger, where);
  const isWhole = Object.values(filter).every((value) => value === undefined || value === false);
  // Whatever was written meanwhile has changed the revision: the table might then be of neither.
  if (isWhole && table.count >= worthCaching && (await loadRevision(ledger)) === revision) {
    saveFactTable(ledger, revision, table);
  }
  return decodeFacts(table);
}

async function selectFactTable(ledger: Ledger, where: Conditions): Promise<FactTable> {
  const columns = "num, article, holder, issue, option, stance, evidence, said_on, verdict, confidence";
  const rows = await ledger.store.rows(`select ${columns} from statements where ${where.sql}`, where.values);
  // After the statements: names and articles are never taken away, so whatever those refer to is found.
  const names = await ledger.store.rows("select code, name from names where negotiation = ?", [
    ledger.negotiation,
  ]);
  const articles = await ledger.store.rows(
    `select articles.num, articles.id, articles.report, versions.published from articles
      join versions on versions.negotiation = articles.negotiation and versions.article = articles.num
        and versions.version = articles.version
      where articles.negotiation = ?`,
    [ledger.negotiation],
  );
  return toFactTable(rows as FactsRow[], names as NamesRow[], articles as ArticlesRow[]);
}

function conditionsOf({ negotiation }: Ledger, { asOf, party, issue, reviewed }: FactsFilter): Conditions {
  const where = new Conditions("negotiation = ? and counts = 1", negotiation);
  if (asOf !== undefined) where.add("said_on <= ?", encodeDay(asOf));
  if (party !== undefined) where.add(`holder = ${codeOfName}`, negotiation, party);
  if (issue !== undefined) where.add(`issue = ${codeOfName}`, negotiation, issue);
  if (reviewed) where.addIn("verdict", vouched.map(encodeVerdict));
  return where;
}
