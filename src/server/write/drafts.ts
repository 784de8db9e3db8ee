import { AppError } from "../../base/index.ts";
import { loadDraft, mapClause } from "../../ledger/index.ts";
import { type DraftHeadRow, draftHeadRow, nameOption } from "../../publish/index.ts";
import type { LedgerRecord } from "../record.ts";
import type { ClauseMapping } from "../schemas/drafts.ts";

/** Keeps a person's word on what a clause settles. */
export async function settleClause(
  { brief, ledger }: LedgerRecord,
  { id, clause, settles, by }: ClauseMapping & { id: string; clause: string },
): Promise<DraftHeadRow> {
  const draft = await loadDraft(ledger, id);
  const labels = draft.clauses.map(({ label }) => label);
  if (!labels.includes(clause)) {
    const known = labels.join(", ");
    throw new AppError("draft-clause-unknown", { found: clause, id: draft.id, near: "", known });
  }
  const named = settles.map((word) => nameOption(brief, word));
  return draftHeadRow(brief, await mapClause(ledger, draft, clause, { settles: named, mappedBy: by }));
}
