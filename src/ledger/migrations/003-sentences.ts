import { type Kysely, sql } from "kysely";
import { splitSentences } from "../sentences.ts";
import type { StoreKind } from "../store.ts";

/**
 * The sentences of each article's latest version, to be searched. In SQLite the index is a table of its own, its rowid
 * `article * 100000 + place`, so that the latest articles come first and nothing but numbers joins the two.
 */
export async function up(db: Kysely<unknown>, kind: StoreKind): Promise<void> {
  if (kind === "sqlite") await makeForSqlite(db);
  else await makeForPostgres(db);
  await fill(db, kind);
}

async function makeForSqlite(db: Kysely<unknown>): Promise<void> {
  await sql`create table sentences (negotiation integer not null, article integer not null, place integer not null,
    "start" integer not null, "end" integer not null, primary key (negotiation, article, place)) strict,
    without rowid`.execute(db);
  await sql`create virtual table sentence_search using fts5(words, content='', contentless_delete=1,
    tokenize='unicode61 remove_diacritics 2')`.execute(db);
}

async function makeForPostgres(db: Kysely<unknown>): Promise<void> {
  await sql`create table sentences (negotiation integer not null, article integer not null, place integer not null,
    "start" integer not null, "end" integer not null, words tsvector not null,
    primary key (negotiation, article, place))`.execute(db);
  await sql`create index sentences_words on sentences using gin (words)`.execute(db);
}

interface Row {
  negotiation: number;
  num: number;
  text: string;
}

/** Article by article, so that a large ledger needs no more memory than a small one. */
async function fill(db: Kysely<unknown>, kind: StoreKind): Promise<void> {
  for (let last = { negotiation: 0, num: 0 }; ; ) {
    const { rows } = await sql<Row>`select articles.negotiation, articles.num, texts.text from articles
      join versions on versions.negotiation = articles.negotiation and versions.article = articles.num
        and versions.version = articles.version
      join texts on texts.negotiation = versions.negotiation and texts.num = versions.text_num
      where articles.negotiation > ${last.negotiation}
        or (articles.negotiation = ${last.negotiation} and articles.num > ${last.num})
      order by articles.negotiation, articles.num limit 200`.execute(db);
    for (const row of rows) await addSentences(db, kind, row);
    const [end] = rows.slice(-1);
    if (!end) return;
    last = end;
  }
}

async function addSentences(db: Kysely<unknown>, kind: StoreKind, row: Row): Promise<void> {
  for (const [place, { start, end }] of splitSentences(row.text).entries()) {
    const words = row.text.slice(start, end);
    const values = sql`${row.negotiation}, ${row.num}, ${place}, ${start}, ${end}`;
    if (kind === "sqlite") {
      await sql`insert into sentences values (${values})`.execute(db);
      await sql`insert into sentence_search (rowid, words) values (${row.num * 100_000 + place}, ${words})`.execute(
        db,
      );
    } else
      await sql`insert into sentences values (${values}, to_tsvector('simple', ${words}::text))`.execute(db);
  }
}
