import {
  derivePositions,
  type KeptMeeting,
  type KeptStatement,
  type StatementFacts,
} from "../../analysis/index.ts";
import { queueForReview } from "../../analysis/review/index.ts";
import { listStandingReviews, listStatements } from "../../ledger/index.ts";
import { contextOf, Names, sentenceAround, statementRow } from "../../publish/index.ts";
import type { LedgerRecord } from "../record.ts";
import type { QueueChoice, QueueView } from "../schemas/reviews.ts";
import { partOf } from "./choose.ts";

/** What a reviewer should judge next; `second`: what others have judged and this one has not. */
export async function deriveQueue(record: LedgerRecord, choice: QueueChoice): Promise<QueueView> {
  const { brief, ledger } = record;
  const { party, issue } = partOf(record, choice);
  const standing = await listStandingReviews(ledger);
  const own = new Set(
    standing.filter(({ reviewer }) => reviewer === choice.reviewer).map(({ statement }) => statement),
  );
  const facts: StatementFacts[] = await record.facts();
  // Rejected ones count no more, but whether they should is for a second reviewer to say, too.
  const rejected = choice.second ? await listStatements(ledger, { verdicts: ["rejected"] }) : [];
  const positions = await record.remember(["positions"], async () => derivePositions(facts));
  const isDue = ({ id, verdict, holder, issue: on }: StatementFacts) =>
    (choice.second ? verdict !== "unreviewed" && !own.has(id) : verdict === "unreviewed") &&
    (party === undefined || holder === party) &&
    (issue === undefined || on === issue);
  const queue = queueForReview(brief, [...facts, ...rejected], positions, { isDue, most: choice.limit });
  const statements = await record.statements(queue.first.map(({ id }) => id));
  const textOf = await record.texts([...statements.values()]);
  const sentenceOf = (place: KeptStatement | KeptMeeting) =>
    sentenceAround(textOf(place) ?? place.text, place);
  const names = new Names(brief);
  return {
    left: queue.due,
    judged: own.size,
    items: queue.first.map(({ id, impact, without, urgency }) => {
      const statement = statements.get(id)!;
      const option = without?.option ?? null;
      return {
        ...statementRow(statement, sentenceOf),
        ...contextOf(textOf(statement) ?? statement.text, sentenceOf(statement)),
        impact,
        urgency,
        without: without && {
          stance: without.stance,
          option,
          optionName: option === null ? null : names.option(statement.issue, option),
        },
      };
    }),
  };
}
