import { deriveHeadlines, derivePositions } from "../../analysis/index.ts";
import { listStatements } from "../../ledger/index.ts";
import { type EvidenceRow, evidenceRows, nameIssue, nameParty, sourceName } from "../../publish/index.ts";
import type { LedgerRecord } from "../record.ts";
import type { Choice } from "../schemas/choice.ts";
import { selectionOf } from "./choose.ts";

/** The same rows as `demarche evidence PARTY ISSUE` prints as JSON. */
export async function deriveEvidence(
  record: LedgerRecord,
  choice: Choice & { party: string; issue: string },
): Promise<EvidenceRow[]> {
  const { brief, ledger } = record;
  const [party, issue] = [nameParty(brief, choice.party).id, nameIssue(brief, choice.issue).id];
  const { source } = choice;
  const statements = (await listStatements(ledger, { party, issue })).filter(
    ({ article }) => source === undefined || sourceName(article) === source,
  );
  const positions = derivePositions(statements, selectionOf(choice));
  const headline = deriveHeadlines(brief, positions).find(
    (each) => each.party === party && each.issue === issue,
  )!;
  const shown = headline.positions.flatMap((each) => [...each.statements, ...each.hearsay]);
  return evidenceRows(headline.positions, await record.sentences(shown));
}
