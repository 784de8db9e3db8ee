import { AppError } from "../../base/index.ts";
import {
  listReviews,
  listStandingReviews,
  listStatements,
  parseCorrection,
  recordReview,
  undoReview,
} from "../../ledger/index.ts";
import { type StatementFields, statementFields, statementRow } from "../../publish/index.ts";
import type { LedgerRecord } from "../record.ts";
import type { Reviewed, ReviewInput, StatementVersion } from "../schemas/reviews.ts";

/**
 * Records a review of the state of a statement that was judged. Where the statement has changed meanwhile, nothing is
 * written, and both versions come back.
 */
export async function reviewStatement(
  record: LedgerRecord,
  { id, verdict, correction, version, reviewer, note }: ReviewInput & { id: string },
): Promise<Reviewed> {
  const { ledger, brief } = record;
  const [statement] = await listStatements(ledger, { ids: [id] });
  if (!statement) throw new AppError("statement-unknown", { id });
  const judgement =
    verdict === "corrected"
      ? { verdict, correction: parseCorrection(brief, pairsOf(correction ?? {}), statement) }
      : ({ verdict } as const);
  const by = { reviewer, judged: version, ...(note !== undefined && { note }) };
  try {
    return { statement: await rowOf(record, await recordReview(ledger, id, judgement, by)) };
  } catch (error) {
    if (!(error instanceof AppError && error.code === "review-outdated")) throw error;
    return { conflict: { judged: await versionOf(record, id, version), now: await newestOf(record, id) } };
  }
}

/** Fields as `parseCorrection` reads them. */
export const pairsOf = (fields: Partial<StatementFields>): string[] =>
  Object.entries(fields).map(([key, value]) => `${key}=${spell(value)}`);

function spell(value: string | boolean | null): string {
  if (value === null) return "none";
  return typeof value === "boolean" ? (value ? "yes" : "no") : value;
}

/** Takes back the last review that the reviewer has made, wherever that was. */
export async function undoLastReview(
  record: LedgerRecord,
  { reviewer }: { reviewer: string },
): Promise<Reviewed> {
  const { ledger } = record;
  const last = (await listStandingReviews(ledger, reviewer)).at(-1);
  if (!last) throw new AppError("review-none-yours", { reviewer });
  try {
    const statement = await undoReview(ledger, last.statement, { reviewer, review: last.num });
    return { statement: await rowOf(record, statement) };
  } catch (error) {
    if (!(error instanceof AppError && error.code === "review-outdated")) throw error;
    const judged = { fields: statementFields(last.outcome), verdict: last.action, reviewer };
    return { conflict: { judged, now: await newestOf(record, last.statement) } };
  }
}

async function rowOf(record: LedgerRecord, statement: Awaited<ReturnType<typeof recordReview>>) {
  return statementRow(statement, await record.sentences([statement]));
}

/** The version that was judged, where the log of reviews has it: a newer reading leaves none. */
async function versionOf(
  record: LedgerRecord,
  id: string,
  edition: string,
): Promise<StatementVersion | null> {
  const log = await listReviews(record.ledger, id);
  const at = log.findIndex(({ judged }) => judged === edition);
  if (at === -1) return null;
  const before = log.slice(0, at).findLast(({ action }) => action !== "undone");
  return {
    fields: statementFields(log[at]!.before),
    verdict: before?.action === undefined || before.action === "undone" ? "unreviewed" : before.action,
    reviewer: before?.reviewer ?? null,
  };
}

async function newestOf(
  record: LedgerRecord,
  id: string,
): Promise<StatementVersion & { statement: Awaited<ReturnType<typeof rowOf>> }> {
  const [statement] = await listStatements(record.ledger, { ids: [id] });
  const last = (await listReviews(record.ledger, id)).at(-1);
  return {
    fields: statementFields(statement!),
    verdict: statement!.verdict,
    reviewer: last?.reviewer ?? null,
    statement: await rowOf(record, statement!),
  };
}
