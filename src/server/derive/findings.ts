import {
  deriveGaps,
  derivePositions,
  deriveShifts,
  lastDay,
  mergeMeetings,
  type Shift,
  type StatementFacts,
  saidDay,
} from "../../analysis/index.ts";
import { listMeetings, listRefusals } from "../../ledger/index.ts";
import {
  type GapRow,
  gapRows,
  type MeetingRow,
  meetingRows,
  type SaidDay,
  type ShiftRow,
  shiftRows,
  sourceName,
  type TableView,
  tableView,
  tellingDays,
} from "../../publish/index.ts";
import type { LedgerRecord } from "../record.ts";
import type { Choice, ShiftChoice } from "../schemas/choice.ts";
import type { NegotiationView } from "../schemas/negotiation.ts";
import { factsOf, partOf, selectionOf } from "./choose.ts";

/** The same rows as the commands of the same names print as JSON. */

export async function deriveTable(record: LedgerRecord, choice: Choice): Promise<TableView> {
  const { brief, revision } = record;
  const wordsOf = (ids: string[]) => record.statements(ids);
  const facts = await factsOf(record, choice);
  const { issue } = partOf(record, choice);
  const days = await daysOf(record, issue);
  const shifts = await shiftsOf(record, choice);
  return tableView(
    { brief, revision, facts, days, shifts, articles: await record.articles(), wordsOf },
    { ...partOf(record, choice), ...selectionOf(choice) },
  );
}

export async function deriveGapRows(record: LedgerRecord, choice: Choice): Promise<GapRow[]> {
  const { party, issue } = partOf(record, choice);
  const positions = derivePositions(await factsOf(record, choice), selectionOf(choice));
  const gaps = deriveGaps(record.brief, positions, party === undefined ? undefined : [party]);
  return gapRows(
    record.brief,
    gaps.filter((gap) => issue === undefined || gap.issue === issue),
  );
}

export async function deriveShiftRows(record: LedgerRecord, choice: ShiftChoice): Promise<ShiftRow[]> {
  const until = lastDay(selectionOf(choice).asOf ?? "9999-12");
  const shifts = (await shiftsOf(record, choice)).filter(
    ({ day, kind }) =>
      day >= (choice.since ?? "") && day <= until && (!choice.changes || kind !== "first heard"),
  );
  return shiftRows(record.brief, shifts.slice(0, choice.limit));
}

/** On which days how much was said, whatever is selected. */
export async function daysOf(record: LedgerRecord, issue: string | undefined): Promise<SaidDay[]> {
  return record.remember(["said", { issue }], async () => tellingDays(await record.facts(), issue));
}

/** Shifts of all days, latest first: those until a day are the first of them, so every day shares one derivation. */
export async function shiftsOf(record: LedgerRecord, choice: Choice): Promise<Shift<StatementFacts>[]> {
  const { party, issue } = partOf(record, choice);
  const selection = selectionOf({ ...choice, asOf: undefined });
  return record.remember(["shifts", { party, issue, source: choice.source, ...selection }], async () => {
    const facts = (await factsOf(record, choice)).filter(
      (each) =>
        (party === undefined || each.holder === party) && (issue === undefined || each.issue === issue),
    );
    return deriveShifts(facts, selection);
  });
}

export async function deriveMeetingRows(record: LedgerRecord, choice: Choice): Promise<MeetingRow[]> {
  const { party } = partOf(record, choice);
  const { brief, ledger } = record;
  const people = brief.parties.find(({ id }) => id === party)?.people.map(({ id }) => id) ?? [];
  const wanted = new Set([party, ...people]);
  const { asOf } = selectionOf(choice);
  const meetings = mergeMeetings(brief, await listMeetings(ledger), { asOf }).filter(
    ({ participants }) => party === undefined || participants.some((id) => wanted.has(id)),
  );
  return meetingRows(meetings);
}

export async function deriveNegotiation(record: LedgerRecord, _choice: object): Promise<NegotiationView> {
  const { brief, revision, ledger } = record;
  const [facts, articles] = [await record.facts(), await record.articles()];
  const told = facts.map(saidDay).sort();
  return {
    revision,
    brief,
    days: told.length === 0 ? null : { first: told[0]!, last: told.at(-1)! },
    sources: [...new Set([...articles.values()].map(sourceName))].sort((a, b) => a.localeCompare(b, "en")),
    counts: {
      articles: articles.size,
      reports: new Set([...articles.values()].map(({ report }) => report)).size,
      refusals: (await listRefusals(ledger)).length,
      statements: facts.length,
      reviewed: facts.filter(({ verdict }) => verdict !== "unreviewed").length,
      meetings: (await listMeetings(ledger)).length,
    },
  };
}
