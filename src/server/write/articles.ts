import { AppError } from "../../base/index.ts";
import { addStatement, loadArticle, parseCorrection } from "../../ledger/index.ts";
import { type StatementRow, statementRow } from "../../publish/index.ts";
import type { LedgerRecord } from "../record.ts";
import type { AddedInput } from "../schemas/articles.ts";
import { pairsOf } from "./reviews.ts";

/** A statement that a person has found: the words selected in the text, and what they say. */
export async function addByHand(
  record: LedgerRecord,
  { id, start, text, reviewer, note, ...fields }: AddedInput & { id: string },
): Promise<StatementRow> {
  const { ledger, brief } = record;
  const article = await loadArticle(ledger, id);
  const end = start + text.length;
  // The page may have been taken in anew since it was shown.
  if (article.text.slice(start, end) !== text) {
    throw new AppError("review-place-wrong", { found: text, article: id, count: 0 });
  }
  const said = parseCorrection(brief, pairsOf(fields), { issue: "", option: null });
  const saidOn = said.saidOn ?? article.published;
  if (saidOn === null) throw new AppError("review-field-missing", { field: "saidOn" });
  const { holder, issue, stance } = fields;
  const usual = {
    option: null,
    speaker: holder,
    evidence: "first-hand" as const,
    hedged: false,
    quoted: false,
  };
  const statement = await addStatement(
    ledger,
    id,
    {
      ...{ start, end, text, condition: null, confidence: 1, because: "added by hand" },
      ...{ holder, issue, stance, ...usual, ...said, saidOn },
    },
    { reviewer, ...(note !== undefined && { note }) },
  );
  return statementRow(statement, await record.sentences([statement]));
}
