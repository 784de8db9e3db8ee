import { checkDraft, compareDrafts, derivePositions, saidDay } from "../../analysis/index.ts";
import { listDrafts, listStatements, loadDraft } from "../../ledger/index.ts";
import {
  asOfDay,
  type DraftCheckView,
  type DraftComparisonView,
  type DraftHeadRow,
  draftCheckView,
  draftComparisonView,
  draftHeadRow,
  sourceName,
} from "../../publish/index.ts";
import type { LedgerRecord } from "../record.ts";
import type { Choice } from "../schemas/choice.ts";
import { selectionOf } from "./choose.ts";

export async function deriveDraftList(
  { brief, ledger }: LedgerRecord,
  _input: object,
): Promise<DraftHeadRow[]> {
  return (await listDrafts(ledger)).map((draft) => draftHeadRow(brief, draft));
}

export async function deriveDraftCheck(
  record: LedgerRecord,
  { id, ...choice }: Choice & { id: string },
): Promise<DraftCheckView> {
  const { brief } = record;
  const draft = await loadDraft(record.ledger, id);
  const statements = await statementsOf(record, choice);
  const selection = selectionOf(choice);
  const check = checkDraft(brief, draft, derivePositions(statements, selection));
  const conditional = check.cells.flatMap(({ position }) => position?.governing ?? []);
  const sentenceOf = await record.sentences(conditional.filter(({ condition }) => condition !== null));
  const asOf = asOfDay(selection.asOf, statements.map(saidDay));
  return draftCheckView(brief, { ...check, draft }, asOf, sentenceOf);
}

export async function deriveDraftComparison(
  record: LedgerRecord,
  { first, second, ...choice }: Choice & { first: string; second: string },
): Promise<DraftComparisonView> {
  const heads = [await loadDraft(record.ledger, first), await loadDraft(record.ledger, second)] as const;
  const positions = derivePositions(await statementsOf(record, choice), selectionOf(choice));
  return draftComparisonView(record.brief, compareDrafts(record.brief, ...heads, positions), heads);
}

async function statementsOf({ ledger }: LedgerRecord, { source }: Choice) {
  const statements = await listStatements(ledger, {});
  return statements.filter(({ article }) => source === undefined || sourceName(article) === source);
}
