import { AppError } from "../base/index.ts";
import type { Reading, Statement } from "../reading/index.ts";
import { attachReading } from "./attach.ts";
import { encodeHeld, type HeldStatement, loadHeld, moveHeld } from "./held.ts";
import type { Ledger } from "./ledger.ts";
import { type Names, takeNames } from "./names.ts";
import { takeNumbers } from "./numbers.ts";
import { recordMeetings } from "./record-meetings.ts";
import { forgetRefusals } from "./refusals.ts";
import { loadText } from "./reports.ts";
import { encodeStatement, namesIn } from "./statement-row.ts";
import type { Tx } from "./tables.ts";
import { now } from "./time.ts";

/** What was read from one version of an article. */
export interface ArticleReading {
  /** The article's id in the ledger. */
  article: string;
  version: number;
  reading: Reading;
}

/** With what it was read; when either changes, it is due to be read again. */
export interface ReadWith {
  /** `hashBrief` of the brief. */
  brief: string;
  program: string;
}

export interface RecordedReading {
  article: string;
  /** `outdated`: the article has a newer version by now, and nothing was recorded. */
  outcome: "recorded" | "outdated";
  statements: number;
  meetings: number;
}

/**
 * Keeps what was read, in place of what earlier readings of the same articles found; all in one transaction.
 * Statements that are found again keep their ids and reviews, and what a person has reviewed is never taken away.
 */
export async function recordReadings(
  ledger: Ledger,
  readings: ArticleReading[],
  readWith: ReadWith,
): Promise<RecordedReading[]> {
  if (readings.length === 0) return [];
  return ledger.write((tx) => recordReadingsInside(tx, ledger, readings, readWith));
}

export async function recordReading(
  ledger: Ledger,
  reading: ArticleReading,
  readWith: ReadWith,
): Promise<RecordedReading> {
  const [recorded] = await recordReadings(ledger, [reading], readWith);
  return recorded!;
}

/** The same, as part of a larger transaction. */
export async function recordReadingsInside(
  tx: Tx,
  ledger: Ledger,
  readings: ArticleReading[],
  readWith: ReadWith,
): Promise<RecordedReading[]> {
  const wanted = readings.flatMap(({ reading }) => reading.statements.flatMap(namesIn));
  const names = await takeNames(tx, ledger, wanted);
  const recorded: RecordedReading[] = [];
  for (const each of readings) recorded.push(await recordOne(tx, ledger, each, readWith, names));
  const articles = readings.map(({ article }) => article);
  await forgetRefusals(tx, ledger, articles);
  return recorded;
}

async function recordOne(
  tx: Tx,
  ledger: Ledger,
  { article: id, version, reading }: ArticleReading,
  readWith: ReadWith,
  names: Names,
): Promise<RecordedReading> {
  const article = await findCurrent(tx, ledger, id);
  if (article.version !== version) return { article: id, outcome: "outdated", statements: 0, meetings: 0 };
  const text = await loadText(tx, ledger, article.text_num);
  checkSpans(id, text, [...reading.statements, ...reading.meetings]);
  const held = await loadHeld(tx, ledger, names, { article: article.num });
  const moved = await moveToVersion(tx, ledger, held, text, version);
  const here = moved.filter((one) => one.version === version);
  const { found, fresh } = attachReading(text, here, reading.statements);
  await writeHeld(
    tx,
    ledger,
    moved.map((one) => findAgain(one, found.get(one.num))),
    names,
  );
  await insertFresh(tx, ledger, article.num, version, fresh, names);
  await recordMeetings(tx, ledger, article.num, version, reading.meetings);
  await noteReading(tx, ledger, article.num, version, readWith);
  return {
    article: id,
    outcome: "recorded",
    statements: found.size + fresh.length,
    meetings: reading.meetings.length,
  };
}

export async function findCurrent(
  tx: Tx,
  ledger: Ledger,
  id: string,
): Promise<{ num: number; version: number; text_num: number }> {
  const current = await tx
    .selectFrom("articles")
    .innerJoin("versions", (join) =>
      join
        .onRef("versions.negotiation", "=", "articles.negotiation")
        .onRef("versions.article", "=", "articles.num")
        .onRef("versions.version", "=", "articles.version"),
    )
    .select(["articles.num", "articles.version", "versions.text_num"])
    .where("articles.negotiation", "=", ledger.negotiation)
    .where("articles.id", "=", id)
    .executeTakeFirst();
  if (!current) throw new AppError("article-unknown", { id });
  return current;
}

/** A reader that counts offsets differently would break every link to a sentence: better nothing than that. */
export function checkSpans(
  id: string,
  text: string,
  parts: { start: number; end: number; text: string }[],
): void {
  for (const part of parts) {
    if (text.slice(part.start, part.end) === part.text) continue;
    throw new Error(`Article '${id}': the text at ${part.start}-${part.end} is not '${part.text}'`);
  }
}

/** Statements of earlier versions, moved to where their sentences stand now; those whose sentence is gone stay. */
async function moveToVersion(
  tx: Tx,
  ledger: Ledger,
  held: HeldStatement[],
  text: string,
  version: number,
): Promise<HeldStatement[]> {
  const moved: HeldStatement[] = [];
  for (const one of held) {
    if (one.version === version) moved.push(one);
    else {
      const from = await loadVersionText(tx, ledger, one.article, one.version);
      moved.push(moveHeld(one, from, text, version) ?? one);
    }
  }
  return moved;
}

async function loadVersionText(tx: Tx, ledger: Ledger, article: number, version: number): Promise<string> {
  const { text_num } = await tx
    .selectFrom("versions")
    .select("text_num")
    .where("negotiation", "=", ledger.negotiation)
    .where("article", "=", article)
    .where("version", "=", version)
    .executeTakeFirstOrThrow();
  return loadText(tx, ledger, text_num);
}

/** A held statement after the reading: an unreviewed one takes over what the reader says now. */
function findAgain(held: HeldStatement, statement: Statement | undefined): HeldStatement {
  if (!statement) return { ...held, found: false };
  const asKept = held.verdict === "unreviewed" ? statement : held.asKept;
  return { ...held, found: true, asRead: statement, asKept };
}

/** Updates what is found again or reviewed, and deletes what is neither. */
async function writeHeld(tx: Tx, ledger: Ledger, held: HeldStatement[], names: Names): Promise<void> {
  const gone = held.filter((one) => !one.found && !one.reviewed).map(({ num }) => num);
  if (gone.length > 0) {
    await tx
      .deleteFrom("statements")
      .where("negotiation", "=", ledger.negotiation)
      .where("num", "in", gone)
      .execute();
  }
  for (const one of held.filter(({ num }) => !gone.includes(num))) await updateHeld(tx, ledger, one, names);
}

export async function updateHeld(tx: Tx, ledger: Ledger, held: HeldStatement, names: Names): Promise<void> {
  await tx
    .updateTable("statements")
    .set(encodeHeld(held, names))
    .where("negotiation", "=", ledger.negotiation)
    .where("num", "=", held.num)
    .execute();
}

async function insertFresh(
  tx: Tx,
  ledger: Ledger,
  article: number,
  version: number,
  statements: Statement[],
  names: Names,
): Promise<void> {
  if (statements.length === 0) return;
  const first = await takeNumbers(tx, ledger, "statement", statements.length);
  const state = { found: 1, verdict: 0, counts: 1, as_read: null };
  const rows = statements.map((statement, index) => ({
    negotiation: ledger.negotiation,
    num: first + index,
    article,
    version,
    ...encodeStatement(statement, names),
    ...state,
  }));
  // A database takes only so many values at once.
  for (let at = 0; at < rows.length; at += 500) {
    await tx
      .insertInto("statements")
      .values(rows.slice(at, at + 500))
      .execute();
  }
}

async function noteReading(
  tx: Tx,
  ledger: Ledger,
  article: number,
  version: number,
  { brief, program }: ReadWith,
): Promise<void> {
  const row = { brief, program, read_at: now() };
  await tx
    .insertInto("readings")
    .values({ negotiation: ledger.negotiation, article, version, ...row })
    .onConflict((conflict) => conflict.columns(["negotiation", "article", "version"]).doUpdateSet(row))
    .execute();
}
