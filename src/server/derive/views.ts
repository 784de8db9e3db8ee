import { counts, deriveShifts, mergeMeetings, saidDay } from "../../analysis/index.ts";
import { listDrafts, listMeetings } from "../../ledger/index.ts";
import {
  meetingRows,
  type SourceRow,
  shiftRows,
  sourceRows,
  type TimelineView,
} from "../../publish/index.ts";
import type { LedgerRecord } from "../record.ts";
import type { Choice } from "../schemas/choice.ts";
import type { TimelineChoice } from "../schemas/views.ts";
import { factsOf, partOf, selectionOf } from "./choose.ts";

export async function deriveSources(record: LedgerRecord, choice: Choice): Promise<SourceRow[]> {
  const { party, issue } = partOf(record, choice);
  const facts = (await record.facts()).filter(
    (each) => (party === undefined || each.holder === party) && (issue === undefined || each.issue === issue),
  );
  return sourceRows(facts, await record.articles(), selectionOf(choice));
}

export async function deriveTimeline(record: LedgerRecord, choice: TimelineChoice): Promise<TimelineView> {
  const { brief, ledger, revision } = record;
  const { party, issue } = partOf(record, choice);
  const selection = selectionOf(choice);
  const facts = (await factsOf(record, choice)).filter(
    (each) =>
      (party === undefined || each.holder === party) &&
      (issue === undefined || each.issue === issue) &&
      counts(each, selection),
  );
  const marks = facts
    .map((fact) => ({ fact, day: saidDay(fact) }))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const [first, last] = [marks[0], marks.at(-1)];
  const shifts = deriveShifts(facts, selection).filter(({ kind }) => kind !== "first heard");
  const meetings = mergeMeetings(brief, await listMeetings(ledger), { asOf: selection.asOf });
  return {
    revision,
    days: first && last ? { first: first.day, last: last.day } : null,
    statements: marks.slice(-choice.limit).map(({ fact, day }) => ({
      ...{ id: fact.id, day, party: fact.holder, issue: fact.issue, option: fact.option },
      ...{
        stance: fact.stance,
        evidence: fact.evidence,
        reviewed: fact.verdict !== "unreviewed",
        article: fact.articleId,
      },
    })),
    leftOut: Math.max(0, marks.length - choice.limit),
    shifts: shiftRows(brief, shifts.slice(0, choice.limit).reverse()),
    meetings: meetingRows(meetings),
    drafts: (await listDrafts(ledger)).map(({ id, version, title, proposedBy, published }) => ({
      ...{ id, version, title, proposedBy, published },
    })),
  };
}
