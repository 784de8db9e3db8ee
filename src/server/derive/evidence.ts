import {
  deriveHeadlines,
  derivePositions,
  type Position,
  type StatementFacts,
} from "../../analysis/index.ts";
import { type EvidenceRow, evidenceRows, nameIssue, nameParty } from "../../publish/index.ts";
import type { LedgerRecord } from "../record.ts";
import type { EvidenceChoice } from "../schemas/choice.ts";
import { factsOf, selectionOf } from "./choose.ts";

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
  const positions = await withWords(record, headline.positions, choice.limit);
  const shown = positions.flatMap((each) => [...each.statements, ...each.hearsay]);
  return evidenceRows(positions, await record.sentences(shown));
}

/** Positions with the statements in full; of each at most so many, and as many hearsay accounts. */
async function withWords(
  record: LedgerRecord,
  positions: readonly Position<StatementFacts>[],
  limit: number | undefined,
): Promise<Position[]> {
  const some = positions.map((position) => {
    const { statements, hearsay } = position;
    return { ...position, statements: statements.slice(0, limit), hearsay: hearsay.slice(0, limit) };
  });
  const ids = some.flatMap(({ statements, hearsay }) => [...statements, ...hearsay].map(({ id }) => id));
  const words = await record.statements(ids);
  const inFull = (facts: StatementFacts[]) => facts.map(({ id }) => words.get(id)!);
  return some.map((position) => ({
    ...position,
    governing: words.get(position.governing.id)!,
    statements: inFull(position.statements),
    hearsay: inFull(position.hearsay),
  }));
}
