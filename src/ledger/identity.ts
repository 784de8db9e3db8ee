import type { ExpressionBuilder } from "kysely";
import type { Article } from "../intake/index.ts";
import type { Ledger } from "./ledger.ts";
import type { Tables, Tx } from "./tables.ts";
import { urlKey } from "./url-key.ts";

/** An article of the ledger, as far as telling it from others needs. */
export interface Known {
  num: number;
  id: string;
  url_key: string | null;
  version: number;
  report: string;
}

const knownColumns = ["num", "id", "url_key", "version", "report"] as const;

/** What came, as far as telling whose version it is needs. */
export interface Arrival {
  article: Article;
  /** The file or URL, as it was given. */
  source: string;
  textNum: number;
  /** Reports that the text belongs to. */
  reports: string[];
}

/**
 * The article of the ledger that this one is a version of: the one of the same URL; else the one that came from the
 * same file; else one of the same id whose text is the same or alike. Two pages with different URLs are never one
 * article, nor are two files that only share a name, as `monday/talks.txt` and `tuesday/talks.txt`.
 */
export async function findKnown(tx: Tx, ledger: Ledger, arrival: Arrival): Promise<Known | undefined> {
  const key = urlKey(arrival.article.url);
  const all = tx.selectFrom("articles").select(knownColumns).where("negotiation", "=", ledger.negotiation);
  const sameUrl = key === null ? undefined : await all.where("url_key", "=", key).executeTakeFirst();
  if (sameUrl) return sameUrl;
  const mayBe = (known: Known): boolean => key === null || known.url_key === null;
  const sameFile = await all
    .where("num", "in", (select) => fromFile(select, ledger, arrival.source))
    .execute();
  const sameId = await all.where("given_id", "=", arrival.article.id).execute();
  const owners = await listOwners(tx, ledger, arrival.textNum);
  const isAlike = ({ num, report }: Known) => owners.includes(num) || arrival.reports.includes(report);
  // The latest from that file, the first of that id.
  return sameFile.filter(mayBe).sort(byNumber).at(-1) ?? sameId.filter(mayBe).sort(byNumber).find(isAlike);
}

const byNumber = (one: Known, other: Known): number => one.num - other.num;

/** Numbers of the articles that came from a file; what comes by standard input has no name. */
function fromFile(select: ExpressionBuilder<Tables, "articles">, ledger: Ledger, source: string) {
  return select
    .selectFrom("sources")
    .select("sources.article")
    .where("sources.negotiation", "=", ledger.negotiation)
    .where("sources.name", "=", source)
    .where("sources.name", "!=", "-");
}

/** Numbers of the articles that have had a text. */
async function listOwners(tx: Tx, ledger: Ledger, textNum: number): Promise<number[]> {
  const rows = await tx
    .selectFrom("versions")
    .select("article")
    .where("negotiation", "=", ledger.negotiation)
    .where("text_num", "=", textNum)
    .execute();
  return rows.map(({ article }) => article);
}

/** The article's own id, or where another has it already, the first of "ID-2", "ID-3", ... that is free. */
export async function findFreeId(tx: Tx, ledger: Ledger, wanted: string): Promise<string> {
  for (let copy = 1; ; copy++) {
    const id = copy === 1 ? wanted : `${wanted}-${copy}`;
    const taken = await tx
      .selectFrom("articles")
      .select("num")
      .where("negotiation", "=", ledger.negotiation)
      .where("id", "=", id)
      .executeTakeFirst();
    if (!taken) return id;
  }
}
