import type { Article } from "../intake/index.ts";
import type { Ledger } from "./ledger.ts";
import type { Tx } from "./tables.ts";
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

/**
 * The article of the ledger that this one is a version of: the one of the same URL; else one that came with the same
 * id, unless both have URLs and these differ (two sites may both have an "index"). Where several came with that id,
 * the one that has had this text, else the first.
 */
export async function findKnown(
  tx: Tx,
  ledger: Ledger,
  article: Article,
  textNum: number,
): Promise<Known | undefined> {
  const key = urlKey(article.url);
  const all = tx.selectFrom("articles").select(knownColumns).where("negotiation", "=", ledger.negotiation);
  const sameUrl = key === null ? undefined : await all.where("url_key", "=", key).executeTakeFirst();
  if (sameUrl) return sameUrl;
  const sameId = await all.where("given_id", "=", article.id).orderBy("num").execute();
  const candidates = key === null ? sameId : sameId.filter((known) => known.url_key === null);
  if (candidates.length < 2) return candidates[0];
  const owners = await tx
    .selectFrom("versions")
    .select("article")
    .where("negotiation", "=", ledger.negotiation)
    .where("text_num", "=", textNum)
    .execute();
  return candidates.find((known) => owners.some(({ article }) => article === known.num)) ?? candidates[0];
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
