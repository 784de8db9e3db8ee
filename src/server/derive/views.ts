import {
  deriveGaps,
  deriveHeadlines,
  derivePositions,
  type Headline,
  mergeMeetings,
  type Position,
  type StatementFacts,
  saidDay,
} from "../../analysis/index.ts";
import { AppError } from "../../base/index.ts";
import { listDrafts, listMeetings } from "../../ledger/index.ts";
import {
  asOfDay,
  nameParty,
  type PairView,
  type PartyView,
  pairView,
  partyView,
  positionRows,
  type SourceRow,
  sourceRows,
  type TimelineView,
  timelineView,
} from "../../publish/index.ts";
import type { LedgerRecord } from "../record.ts";
import type { Choice } from "../schemas/choice.ts";
import { factsOf, partOf, selectionOf } from "./choose.ts";

export async function deriveParty(record: LedgerRecord, choice: Choice & { id: string }): Promise<PartyView> {
  const party = nameParty(record.brief, choice.id);
  return partyView(await readStands(record, choice, [party.id]), party);
}

export async function derivePair(
  record: LedgerRecord,
  choice: Choice & { one: string; other: string },
): Promise<PairView> {
  const [one, other] = [nameParty(record.brief, choice.one), nameParty(record.brief, choice.other)];
  if (one.id === other.id) {
    throw new AppError("request-invalid", {
      place: "params",
      found: `'${one.id}' twice, expected two parties`,
    });
  }
  // In the brief's order, whichever was named first: the same page.
  const pair = record.brief.parties.filter(({ id }) => id === one.id || id === other.id);
  const [first, second] = [pair[0]!, pair[1]!];
  return pairView(await readStands(record, choice, [first.id, second.id]), [first, second]);
}

/** Positions and gaps, with all that can be shown of the statements that govern. */
async function readStands(record: LedgerRecord, choice: Choice, parties: string[]) {
  const { brief, revision } = record;
  const facts = await factsOf(record, choice);
  const selection = selectionOf(choice);
  const positions = derivePositions(facts, selection);
  const found = deriveHeadlines(brief, positions);
  const headlines = await withWords(record, found);
  return {
    ...{ brief, revision, headlines },
    rows: positionRows(brief, found),
    asOf: asOfDay(selection.asOf, facts.map(saidDay)) ?? null,
    gaps: deriveGaps(brief, positions, parties),
    sentenceOf: await record.sentences(
      headlines
        .filter(({ party }) => parties.includes(party))
        .flatMap(({ positions: all }) => all.map(({ governing }) => governing)),
    ),
  };
}

/** With the statements that govern read whole, and without the others: a sentence tells of no other. */
async function withWords(record: LedgerRecord, headlines: Headline<StatementFacts>[]): Promise<Headline[]> {
  const kept = await record.statements(
    headlines.flatMap(({ positions }) => positions.map(({ governing }) => governing.id)),
  );
  return headlines.map(({ party, issue, positions }) => {
    const worded = positions.map((position): Position => {
      const governing = kept.get(position.governing.id)!;
      return { ...position, governing, statements: [governing], hearsay: [] };
    });
    return { party, issue, position: worded[0] ?? null, positions: worded };
  });
}

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
