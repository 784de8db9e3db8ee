import { sql } from "kysely";
import { inParts, splitSentences } from "./sentences.ts";
import type { Searched } from "./store.ts";
import type { Tx } from "./tables.ts";

/** A sentence's number in its index: those of one article lie together, the last article's come last. */
const numberOf = (article: number, place: number): number => article * 100_000 + place;

/**
 * Renews the index of words of some articles. A file holds one negotiation, so an article's number is enough of a key.
 * Table by table and not article by article: SQLite writes out what a full-text index has gathered whenever another
 * table's turn comes.
 */
export async function indexTexts(tx: Tx, negotiation: number, searched: Searched[]): Promise<void> {
  const found = searched.flatMap(({ article, text }) =>
    splitSentences(text).map((span, place) => ({
      article,
      place,
      ...span,
      words: text.slice(span.start, span.end),
    })),
  );
  for (const { article } of searched) await forget(tx, negotiation, article);
  for (const part of inParts(found)) {
    const rows = part.map(
      ({ article, place, start, end }) => sql`(${negotiation}, ${article}, ${place}, ${start}, ${end})`,
    );
    await sql`insert into sentences values ${sql.join(rows)}`.execute(tx);
  }
  for (const { article, title, text } of searched) {
    await sql`insert into search (rowid, title, text) values (${article}, ${title}, ${text})`.execute(tx);
  }
  for (const part of inParts(found)) {
    const rows = part.map(({ article, place, words }) => sql`(${numberOf(article, place)}, ${words})`);
    await sql`insert into sentence_search (rowid, words) values ${sql.join(rows)}`.execute(tx);
  }
}

async function forget(tx: Tx, negotiation: number, article: number): Promise<void> {
  await sql`delete from search where rowid = ${article}`.execute(tx);
  await sql`delete from sentence_search where rowid in (select ${numberOf(article, 0)} + place from sentences
    where negotiation = ${negotiation} and article = ${article})`.execute(tx);
  await sql`delete from sentences where negotiation = ${negotiation} and article = ${article}`.execute(tx);
}
