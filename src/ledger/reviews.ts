import type { Verdict } from "../analysis/index.ts";
import { AppError } from "../base/index.ts";
import type { Statement } from "../reading/index.ts";
import { editionOf } from "./edition.ts";
import { type HeldStatement, loadHeld } from "./held.ts";
import { parseStatementId, statementId } from "./ids.ts";
import type { Ledger } from "./ledger.ts";
import { type Names, takeNames } from "./names.ts";
import { takeNumbers } from "./numbers.ts";
import { checkSpans, findCurrent, updateHeld } from "./record-reading.ts";
import { loadText } from "./reports.ts";
import { encodeStatement, namesIn } from "./statement-row.ts";
import { type LedgerStatement, listStatements } from "./statements.ts";
import type { Reviews, Tx } from "./tables.ts";
import { now } from "./time.ts";

/** Fields of a statement that a person may correct. */
export type Correction = Partial<
  Pick<
    Statement,
    "holder" | "speaker" | "issue" | "option" | "stance" | "evidence" | "hedged" | "quoted" | "saidOn"
  >
>;

export type Judgement =
  | { verdict: "confirmed" }
  | { verdict: "rejected" }
  | { verdict: "corrected"; correction: Correction };

export interface ReviewedBy {
  reviewer: string;
  note?: string;
  /** The state of the statement that was judged (`LedgerStatement.edition`); by default whichever it is in. */
  judged?: string;
}

/**
 * Adds one review to a statement and returns the statement as it then is. Earlier reviews stay in the log; the latest
 * one that was not undone holds.
 */
export async function recordReview(
  ledger: Ledger,
  id: string,
  judgement: Judgement,
  by: ReviewedBy,
): Promise<LedgerStatement> {
  const num = parseStatementId(id);
  await ledger.write(async (tx) => {
    const correction = judgement.verdict === "corrected" ? judgement.correction : {};
    const { holder, speaker, issue, option } = correction;
    const names = await takeNames(
      tx,
      ledger,
      [holder, speaker, issue, option].filter((name) => name !== undefined),
    );
    const held = await loadOne(tx, ledger, names, num);
    const edition = editionOf(held.asKept, held.verdict, held.version);
    if (by.judged !== undefined && by.judged !== edition) throw new AppError("review-outdated", { id });
    const outcome = { ...held.asKept, ...correction };
    await insertReview(tx, ledger, held, { action: judgement.verdict, undoes: null, outcome }, by);
    await updateHeld(tx, ledger, { ...held, verdict: judgement.verdict, asKept: outcome }, names);
  });
  return loadReviewed(ledger, num);
}

/** A statement that the reader has missed, added by a person to an article's latest version. */
export async function addStatement(
  ledger: Ledger,
  article: string,
  statement: Statement,
  by: ReviewedBy,
): Promise<LedgerStatement> {
  const num = await ledger.write(async (tx) => {
    const names = await takeNames(tx, ledger, namesIn(statement));
    const home = await findCurrent(tx, ledger, article);
    checkSpans(article, await loadText(tx, ledger, home.text_num), [statement]);
    const num = await takeNumbers(tx, ledger, "statement");
    await tx
      .insertInto("statements")
      .values({
        negotiation: ledger.negotiation,
        num,
        article: home.num,
        version: home.version,
        ...encodeStatement(statement, names),
        found: 0,
        verdict: 0,
        counts: 0,
        as_read: null,
      })
      .execute();
    const held = await loadOne(tx, ledger, names, num);
    await insertReview(tx, ledger, held, { action: "added", undoes: null, outcome: held.asKept }, by);
    await updateHeld(tx, ledger, { ...held, verdict: "added" }, names);
    return num;
  });
  return loadReviewed(ledger, num);
}

/**
 * Takes back the latest review of a statement that has not been undone, by one more entry in the log. What the
 * review before it said holds again; with none left, what the reader says. A statement that was added by hand is
 * then no longer counted.
 */
export async function undoReview(
  ledger: Ledger,
  id: string,
  by: ReviewedBy & {
    /** Number of the review that is meant; refused where another one has come after it. */
    review?: number;
  },
): Promise<LedgerStatement> {
  const num = parseStatementId(id);
  await ledger.write(async (tx) => {
    const names = await takeNames(tx, ledger);
    const held = await loadOne(tx, ledger, names, num);
    const standing = listStanding(await loadLog(tx, ledger, num));
    const last = standing.at(-1);
    if (!last) throw new AppError("review-none", { id });
    if (by.review !== undefined && by.review !== last.num) throw new AppError("review-outdated", { id });
    await insertReview(tx, ledger, held, { action: "undone", undoes: last.num, outcome: null }, by);
    await updateHeld(tx, ledger, foldReviews(held, standing.slice(0, -1)), names);
  });
  return loadReviewed(ledger, num);
}

/** One entry of the log of reviews. */
export interface KeptReview {
  num: number;
  action: Exclude<Verdict, "unreviewed"> | "undone";
  /** Number of the review that it takes back. */
  undoes: number | null;
  reviewer: string;
  note: string | null;
  /** ISO time in UTC. */
  reviewedAt: string;
  /** The statement's fields before and after; after an "undone" they are what the reviews before it say. */
  before: Statement;
  /** The state that it was in before: its `edition` then. */
  judged: string;
  after: Statement | null;
}

/** Everything that has been said about a statement, in order. */
export async function listReviews(ledger: Ledger, id: string): Promise<KeptReview[]> {
  const rows = await ledger.store.rows(
    `select num, action, undoes, reviewer, note, reviewed_at, judged, outcome from reviews
     where negotiation = ? and statement = ? order by num`,
    [ledger.negotiation, parseStatementId(id)],
  );
  return (rows as ReviewRow[]).map(([num, action, undoes, reviewer, note, reviewedAt, judged, outcome]) => ({
    ...{ num, action, undoes, reviewer, note, reviewedAt },
    ...beforeOf(JSON.parse(judged) as Judged),
    after: outcome === null ? null : JSON.parse(outcome),
  }));
}

/** What a review's column `judged` holds. */
interface Judged {
  version: number;
  verdict: Verdict;
  statement: Statement;
}

const beforeOf = ({ statement, verdict, version }: Judged): Pick<KeptReview, "before" | "judged"> => ({
  before: statement,
  judged: editionOf(statement, verdict, version),
});

/** A review that nobody has undone, with what the machine said of the statement. */
export interface StandingReview {
  num: number;
  statement: string;
  reviewer: string;
  action: Exclude<Verdict, "unreviewed">;
  /** The fields as the review left them. */
  outcome: Statement;
  /** The fields as the reader found them; `null` where a person has added it, or the reader finds it no more. */
  asRead: Statement | null;
}

/** The reviews that stand, in order; by `reviewer` only theirs. */
export async function listStandingReviews(ledger: Ledger, reviewer?: string): Promise<StandingReview[]> {
  const whose = reviewer === undefined ? "" : " and r.reviewer = ?";
  const rows = await ledger.store.rows(
    `select r.num, r.statement, r.reviewer, r.action, r.outcome, s.as_read from reviews r
       join statements s on s.negotiation = r.negotiation and s.num = r.statement
     where r.negotiation = ? and r.action <> 'undone'${whose} and not exists (select 1 from reviews u
       where u.negotiation = r.negotiation and u.statement = r.statement and u.undoes = r.num)
     order by r.num`,
    [ledger.negotiation, ...(reviewer === undefined ? [] : [reviewer])],
  );
  return (rows as [number, number, string, StandingReview["action"], string, string | null][]).map(
    ([num, statement, by, action, outcome, asRead]) => ({
      ...{ num, statement: statementId(statement), reviewer: by, action },
      outcome: JSON.parse(outcome),
      asRead: asRead === null ? null : JSON.parse(asRead),
    }),
  );
}

type ReviewRow = [
  num: number,
  action: KeptReview["action"],
  undoes: number | null,
  reviewer: string,
  note: string | null,
  reviewedAt: string,
  judged: string,
  outcome: string | null,
];

/** An entry of the log, as far as it decides what holds. */
export type LogEntry = Pick<Reviews, "num" | "action" | "undoes" | "outcome">;

/** The reviews that were not undone, in order. */
export function listStanding(log: LogEntry[]): LogEntry[] {
  const undone = new Set(log.map(({ undoes }) => undoes));
  return log.filter(({ num, action }) => action !== "undone" && !undone.has(num));
}

/** What holds of a statement under these standing reviews: the last one's outcome, else what was read. */
export function foldReviews(held: HeldStatement, standing: LogEntry[]): HeldStatement {
  const last = standing.at(-1);
  if (!last) return { ...held, verdict: "unreviewed", asKept: held.asRead ?? held.asKept };
  const outcome = JSON.parse(last.outcome!) as Statement;
  // Its place may have moved with a newer version of the page since.
  const { start, end, condition } = held.asKept;
  return { ...held, verdict: last.action as Verdict, asKept: { ...outcome, start, end, condition } };
}

async function loadOne(tx: Tx, ledger: Ledger, names: Names, num: number): Promise<HeldStatement> {
  const [held] = await loadHeld(tx, ledger, names, { num });
  if (!held) throw new AppError("statement-unknown", { id: statementId(num) });
  return held;
}

async function loadLog(tx: Tx, ledger: Ledger, num: number): Promise<LogEntry[]> {
  const log = await tx
    .selectFrom("reviews")
    .select(["num", "action", "undoes", "outcome"])
    .where("negotiation", "=", ledger.negotiation)
    .where("statement", "=", num)
    .execute();
  return log.sort((one, other) => one.num - other.num);
}

async function insertReview(
  tx: Tx,
  ledger: Ledger,
  held: HeldStatement,
  entry: { action: string; undoes: number | null; outcome: Statement | null },
  { reviewer, note }: ReviewedBy,
): Promise<void> {
  const { article, version, verdict, asKept: statement } = held;
  await tx
    .insertInto("reviews")
    .values({
      negotiation: ledger.negotiation,
      num: await takeNumbers(tx, ledger, "review"),
      statement: held.num,
      action: entry.action,
      undoes: entry.undoes,
      judged: JSON.stringify({ article, version, verdict, statement }),
      outcome: entry.outcome && JSON.stringify(entry.outcome),
      reviewer,
      note: note ?? null,
      reviewed_at: now(),
    })
    .execute();
}

async function loadReviewed(ledger: Ledger, num: number): Promise<LedgerStatement> {
  const [statement] = await listStatements(ledger, { ids: [statementId(num)] });
  return statement!;
}
