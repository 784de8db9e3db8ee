import type { Article } from "../intake/index.ts";
import { encodeDayOrNull } from "./codes.ts";
import { hashText } from "./hash.ts";
import { findFreeId, findKnown, type Known } from "./identity.ts";
import type { Ledger } from "./ledger.ts";
import { takeNumbers } from "./numbers.ts";
import { forgetRefusals } from "./refusals.ts";
import { findReportOf, findReports, joinReports } from "./reports.ts";
import type { Searched } from "./store.ts";
import type { Tx } from "./tables.ts";
import { now } from "./time.ts";
import { urlKey } from "./url-key.ts";

/** An article and what it was made from. */
export interface SourcedArticle {
  article: Article;
  /** The file or URL, as it was given. */
  source: string;
  /** SHA-256 of the source's bytes, in hexadecimal digits. */
  sourceHash: string;
}

export interface RecordedArticle {
  /** The article's id in the ledger: its own, or "ID-2" where another page has that already. */
  id: string;
  version: number;
  /** `known`: nothing has changed. `changed`: a new version was made, and the old one kept. */
  outcome: "new" | "changed" | "known";
  /** Id of the report that it belongs to. */
  report: string;
}

/** Keeps articles, all in one transaction. The same page again changes nothing. */
export async function recordArticles(
  ledger: Ledger,
  sourced: SourcedArticle[],
  program: string,
): Promise<RecordedArticle[]> {
  if (sourced.length === 0) return [];
  return ledger.write((tx) => recordInside(tx, ledger, sourced, program));
}

/** The same, as part of a larger transaction. */
export async function recordInside(
  tx: Tx,
  ledger: Ledger,
  sourced: SourcedArticle[],
  program: string,
): Promise<RecordedArticle[]> {
  const all: Recorded[] = [];
  for (const each of sourced) all.push(await recordArticle(tx, ledger, each, program));
  const sources = sourced.map(({ source }) => source);
  await forgetRefusals(tx, ledger, sources);
  // At the end: SQLite writes out what its full-text index has gathered whenever another table's turn comes.
  // An article that comes twice is found by what it said last.
  const changed = new Map<number, Searched>();
  for (const [index, { num, outcome }] of all.entries()) {
    const { title, text } = sourced[index]!.article;
    if (outcome !== "known") changed.set(num, { article: num, title, text });
  }
  await ledger.store.indexTexts(tx, ledger.negotiation, [...changed.values()]);
  return all.map(({ id, version, outcome, report }) => ({ id, version, outcome, report }));
}

interface Recorded extends RecordedArticle {
  num: number;
}

async function recordArticle(
  tx: Tx,
  ledger: Ledger,
  sourced: SourcedArticle,
  program: string,
): Promise<Recorded> {
  const { article, source } = sourced;
  const text = await keepText(tx, ledger, article.text);
  const known = await findKnown(tx, ledger, { article, source, textNum: text.num, reports: text.reports });
  const same = known && (await findVersion(tx, ledger, known.num, article, text.num));
  const kept = known ?? (await addArticle(tx, ledger, article));
  const version = same ?? (known ? (await lastVersion(tx, ledger, known.num)) + 1 : 1);
  let { report } = kept;
  if (same === undefined) {
    await addVersion(tx, ledger, kept.num, version, article, text.num);
    report = await joinInto(tx, ledger, kept, version, text.reports);
  }
  await adoptUrl(tx, ledger, kept, article);
  await noteSource(tx, ledger, sourced, kept.num, version, program);
  const outcome = same !== undefined ? "known" : known ? "changed" : "new";
  return { num: kept.num, id: kept.id, version, outcome, report };
}

/** Number of the text, and the reports of the articles that have it or one alike. */
async function keepText(tx: Tx, ledger: Ledger, text: string): Promise<{ num: number; reports: string[] }> {
  const { negotiation } = ledger;
  const hash = hashText(text);
  const known = await tx
    .selectFrom("texts")
    .select("num")
    .where("negotiation", "=", negotiation)
    .where("hash", "=", hash)
    .executeTakeFirst();
  if (known) {
    const report = await findReportOf(tx, ledger, known.num);
    return { num: known.num, reports: report === undefined ? [] : [report] };
  }
  const num = await takeNumbers(tx, ledger, "text");
  await tx.insertInto("texts").values({ negotiation, num, hash, text }).execute();
  return { num, reports: await findReports(tx, ledger, num, text) };
}

/** The version of an article that has this text, title and day already, if any. */
async function findVersion(
  tx: Tx,
  ledger: Ledger,
  num: number,
  article: Article,
  textNum: number,
): Promise<number | undefined> {
  const rows = await tx
    .selectFrom("versions")
    .select(["version", "title", "published"])
    .where("negotiation", "=", ledger.negotiation)
    .where("article", "=", num)
    .where("text_num", "=", textNum)
    .execute();
  const published = encodeDayOrNull(article.published);
  return rows.find((row) => row.title === article.title && row.published === published)?.version;
}

async function lastVersion(tx: Tx, ledger: Ledger, num: number): Promise<number> {
  const { last } = await tx
    .selectFrom("versions")
    .select((eb) => eb.fn.max("version").as("last"))
    .where("negotiation", "=", ledger.negotiation)
    .where("article", "=", num)
    .executeTakeFirstOrThrow();
  return last;
}

async function addArticle(tx: Tx, ledger: Ledger, article: Article): Promise<Known> {
  const num = await takeNumbers(tx, ledger, "article");
  const id = await findFreeId(tx, ledger, article.id);
  const row = { num, id, url_key: urlKey(article.url), version: 1, report: id };
  await tx
    .insertInto("articles")
    .values({ ...row, negotiation: ledger.negotiation, given_id: article.id, url: article.url })
    .execute();
  return row;
}

async function addVersion(
  tx: Tx,
  ledger: Ledger,
  num: number,
  version: number,
  article: Article,
  textNum: number,
): Promise<void> {
  await tx
    .insertInto("versions")
    .values({
      negotiation: ledger.negotiation,
      article: num,
      version,
      title: article.title,
      authors: JSON.stringify(article.authors),
      publisher: article.publisher,
      published: encodeDayOrNull(article.published),
      language: article.language,
      text_num: textNum,
      recorded_at: now(),
    })
    .execute();
}

/** Makes the version the one that counts, in the report that its text belongs to; returns the report. */
async function joinInto(
  tx: Tx,
  ledger: Ledger,
  kept: Known,
  version: number,
  reports: string[],
): Promise<string> {
  const report = await joinReports(tx, ledger, [kept.report, ...reports]);
  await tx
    .updateTable("articles")
    .set({ version, report })
    .where("negotiation", "=", ledger.negotiation)
    .where("num", "=", kept.num)
    .execute();
  return report;
}

/** An article first seen as a file without URL takes the URL with which it comes again. */
async function adoptUrl(tx: Tx, ledger: Ledger, kept: Known, article: Article): Promise<void> {
  if (kept.url_key !== null || article.url === null) return;
  await tx
    .updateTable("articles")
    .set({ url: article.url, url_key: urlKey(article.url) })
    .where("negotiation", "=", ledger.negotiation)
    .where("num", "=", kept.num)
    .execute();
}

async function noteSource(
  tx: Tx,
  ledger: Ledger,
  { source, sourceHash }: SourcedArticle,
  article: number,
  version: number,
  program: string,
): Promise<void> {
  const row = { version, program, recorded_at: now() };
  await tx
    .insertInto("sources")
    .values({ ...row, negotiation: ledger.negotiation, hash: sourceHash, name: source, article })
    .onConflict((conflict) =>
      conflict
        .columns(["negotiation", "hash", "name", "article"])
        .doUpdateSet(row)
        .where("sources.program", "!=", program),
    )
    .execute();
}
