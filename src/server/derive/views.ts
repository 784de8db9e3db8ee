import { mergeMeetings } from "../../analysis/index.ts";
import { listDrafts, listMeetings } from "../../ledger/index.ts";
import { type SourceRow, sourceRows, type TimelineView, timelineView } from "../../publish/index.ts";
import type { LedgerRecord } from "../record.ts";
import type { Choice } from "../schemas/choice.ts";
import { factsOf, partOf, selectionOf } from "./choose.ts";

export async function deriveSources(record: LedgerRecord, choice: Choice): Promise<SourceRow[]> {
  const { party, issue } = partOf(record, choice);
  const facts = (await record.facts()).filter(
    (each) => (party === undefined || each.holder === party) && (issue === undefined || each.issue === issue),
  );
  return sourceRows(facts, await record.articles(), selectionOf(choice));
}

export async function deriveTimeline(record: LedgerRecord, choice: Choice): Promise<TimelineView> {
  const { brief, ledger, revision } = record;
  return timelineView(
    {
      revision,
      facts: await factsOf(record, choice),
      meetings: mergeMeetings(brief, await listMeetings(ledger)),
      drafts: await listDrafts(ledger),
    },
    { ...partOf(record, choice), ...selectionOf(choice) },
  );
}
