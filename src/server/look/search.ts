import { listStatements, mostFound, searchSentences } from "../../ledger/index.ts";
import { searchRows } from "../../publish/index.ts";
import { partOf } from "../derive/choose.ts";
import type { LedgerRecord } from "../record.ts";
import type { SearchChoice, SearchView } from "../schemas/articles.ts";

export async function search(record: LedgerRecord, choice: SearchChoice): Promise<SearchView> {
  const { q, from, to, cursor, limit } = choice;
  const skip = cursor === undefined ? 0 : Number(cursor);
  const filter = { query: q, ...partOf(record, choice), from, until: to };
  const { hits, found } = await searchSentences(record.ledger, filter, { skip, limit });
  const articles = [...new Set(hits.map(({ article }) => article.id))];
  const statements = await listStatements(record.ledger, { articles });
  const next = skip + limit < found ? String(skip + limit) : null;
  return { hits: searchRows(hits, statements), found, more: found === mostFound, next };
}
