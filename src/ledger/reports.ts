import type { Ledger } from "./ledger.ts";
import { bandsOf, isOneReport, shingle } from "./likeness.ts";
import type { Tx } from "./tables.ts";

/**
 * Groups reprints: every text that an article has ever had is a node, two texts that are one report an edge,
 * and a report is what hangs together. Edges depend on the two texts alone and are only ever added, so the order
 * of arrival makes no difference; nor does it to a report's id, the smallest of its articles' ids.
 */

/** Notes a new text in the index of likeness and returns the ids of the reports that it belongs to so far. */
export async function findReports(tx: Tx, ledger: Ledger, textNum: number, text: string): Promise<string[]> {
  const shingles = shingle(text);
  const bands = [...new Set(bandsOf(shingles))];
  if (bands.length === 0) return [];
  const candidates = await findCandidates(tx, ledger, bands);
  const rows = bands.map((band) => ({ negotiation: ledger.negotiation, band, text_num: textNum }));
  await tx.insertInto("bands").values(rows).execute();
  const found = new Set<string>();
  for (const { report, text_num } of candidates) {
    // Of texts that are one report already, one that is alike speaks for all: hundreds of reprints stay quick.
    if (found.has(report)) continue;
    const other = await loadText(tx, ledger, text_num);
    if (isOneReport(shingles, shingle(other))) found.add(report);
  }
  return [...found];
}

/** Texts that share a band, each with the report of an article that has had it. */
async function findCandidates(
  tx: Tx,
  ledger: Ledger,
  bands: number[],
): Promise<{ text_num: number; report: string }[]> {
  // As a subquery: in a join, SQLite would rather look into the bands of every text.
  return ofTexts(tx, ledger)
    .where("versions.text_num", "in", (select) =>
      select
        .selectFrom("bands")
        .select("bands.text_num")
        .where("bands.negotiation", "=", ledger.negotiation)
        .where("bands.band", "in", bands),
    )
    .distinct()
    .execute();
}

/** The report of the articles that have had a text. */
export async function findReportOf(tx: Tx, ledger: Ledger, textNum: number): Promise<string | undefined> {
  const row = await ofTexts(tx, ledger).where("versions.text_num", "=", textNum).executeTakeFirst();
  return row?.report;
}

function ofTexts(tx: Tx, ledger: Ledger) {
  return tx
    .selectFrom("versions")
    .innerJoin("articles", (join) =>
      join
        .onRef("articles.negotiation", "=", "versions.negotiation")
        .onRef("articles.num", "=", "versions.article"),
    )
    .select(["versions.text_num", "articles.report"])
    .where("versions.negotiation", "=", ledger.negotiation);
}

export async function loadText(tx: Tx, ledger: Ledger, num: number): Promise<string> {
  const { text } = await tx
    .selectFrom("texts")
    .select("text")
    .where("negotiation", "=", ledger.negotiation)
    .where("num", "=", num)
    .executeTakeFirstOrThrow();
  return text;
}

/** Makes one report of several and returns its id. */
export async function joinReports(tx: Tx, ledger: Ledger, reports: string[]): Promise<string> {
  const [least, ...others] = [...new Set(reports)].sort(byCodeUnits);
  if (others.length > 0) {
    await tx
      .updateTable("articles")
      .set({ report: least! })
      .where("negotiation", "=", ledger.negotiation)
      .where("report", "in", others)
      .execute();
  }
  return least!;
}

export const byCodeUnits = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
