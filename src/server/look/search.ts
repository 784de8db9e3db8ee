import { type LedgerStatement, listStatements, mostFound, searchSentences } from "../../ledger/index.ts";
import type { SearchRow } from "../../publish/index.ts";
import { partOf } from "../derive/choose.ts";
import type { LedgerRecord } from "../record.ts";
import type { SearchChoice, SearchView } from "../schemas/articles.ts";

export async function search(record: LedgerRecord, choice: SearchChoice): Promise<SearchView> {
  const { q, from, to, cursor, limit } = choice;
  const skip = cursor === undefined ? 0 : Number(cursor);
  const filter = { query: q, ...partOf(record, choice), from, until: to };
  const { hits, found } = await searchSentences(record.ledger, filter, { skip, limit });
  const statements = Map.groupBy(
    await listStatements(record.ledger, { articles: [...new Set(hits.map(({ article }) => article.id))] }),
    ({ articleId }) => articleId,
  );
  const rows = hits.map(
    ({ article, start, end, text }): SearchRow => ({
      ...{ article: article.id, start, end, text },
      title: article.title,
      publisher: article.publisher,
      url: article.url,
      published: article.published,
      statements: (statements.get(article.id) ?? [])
        .filter((each) => each.start < end && each.end > start)
        .map(said),
    }),
  );
  const next = skip + limit < found ? String(skip + limit) : null;
  return { hits: rows, found, more: found === mostFound, next };
}

const said = ({ id, holder, issue, option, stance }: LedgerStatement): SearchRow["statements"][number] => ({
  ...{ id, holder, issue, option, stance },
});
