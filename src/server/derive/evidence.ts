import { deriveHeadlines, derivePositions } from "../../analysis/index.ts";
import { type EvidenceRow, evidenceRows, nameIssue, nameParty } from "../../publish/index.ts";
import type { LedgerRecord } from "../record.ts";
import type { EvidenceChoice } from "../schemas/choice.ts";
import { factsOf, selectionOf } from "./choose.ts";
import { inFull } from "./in-full.ts";

/** The same rows as `demarche evidence PARTY ISSUE` prints as JSON. */
export async function deriveEvidence(
  record: LedgerRecord,
  choice: EvidenceChoice & { party: string; issue: string },
): Promise<EvidenceRow[]> {
  const { brief } = record;
  const [party, issue] = [nameParty(brief, choice.party).id, nameIssue(brief, choice.issue).id];
  const facts = (await factsOf(record, choice)).filter(
    (each) => each.holder === party && each.issue === issue,
  );
  const headline = deriveHeadlines(brief, derivePositions(facts, selectionOf(choice))).find(
    (each) => each.party === party && each.issue === issue,
  )!;
  const positions = await inFull(record, headline.positions, choice.limit);
  const shown = positions.flatMap((each) => [...each.statements, ...each.hearsay]);
  return evidenceRows(positions, await record.sentences(shown));
}
