import {
  deriveGaps,
  deriveHeadlines,
  derivePositions,
  lastDay,
  type Position,
  type Shift,
  type StatementFacts,
} from "../../analysis/index.ts";
import { AppError } from "../../base/index.ts";
import {
  asOfDay,
  nameParty,
  type PairView,
  type PartyView,
  type ProseRecord,
  pairView,
  partyView,
} from "../../publish/index.ts";
import type { LedgerRecord } from "../record.ts";
import type { Choice } from "../schemas/choice.ts";
import { factsOf, selectionOf } from "./choose.ts";
import { daysOf, shiftsOf } from "./findings.ts";
import { inFull } from "./in-full.ts";

/** Changes that a party's view tells, the latest. */
const mostShifts = 30;

/** Where one party stands, as text with sources. */
export async function deriveParty(record: LedgerRecord, choice: Choice & { id: string }): Promise<PartyView> {
  const { id } = nameParty(record.brief, choice.id);
  const prose = await proseOf(record, choice, await positionsOf(record, choice, [id]));
  const until = lastDay(selectionOf(choice).asOf ?? "9999-12");
  const shifts = (await shiftsOf(record, { ...choice, party: id }))
    .filter(({ kind, day }) => kind !== "first heard" && day <= until)
    .slice(0, mostShifts);
  return partyView(prose, id, await shiftsInFull(record, shifts));
}

/** Two parties side by side. */
export async function derivePair(
  record: LedgerRecord,
  choice: Choice & { a: string; b: string },
): Promise<PairView> {
  const pair: [string, string] = [nameParty(record.brief, choice.a).id, nameParty(record.brief, choice.b).id];
  if (pair[0] === pair[1]) {
    throw new AppError("request-invalid", {
      place: "params",
      found: `'${pair[0]}' twice, expected two parties`,
    });
  }
  const positions = await positionsOf(record, choice, pair);
  // Gaps are between sides; here any two may be set side by side.
  const two = record.brief.parties.filter(({ id }) => pair.includes(id));
  const sides = { ...record.brief, parties: two.map((party) => ({ ...party, role: "party" as const })) };
  const prose = await proseOf(record, choice, positions);
  return pairView(prose, pair, deriveGaps(sides, positions));
}

async function positionsOf(
  record: LedgerRecord,
  choice: Choice,
  parties: string[],
): Promise<Position<StatementFacts>[]> {
  const facts = (await factsOf(record, choice)).filter(({ holder }) => parties.includes(holder));
  return derivePositions(facts, selectionOf(choice));
}

async function proseOf(
  record: LedgerRecord,
  choice: Choice,
  positions: Position<StatementFacts>[],
): Promise<ProseRecord> {
  const { brief } = record;
  // Only the statements that govern are told.
  const headlines = deriveHeadlines(brief, await inFull(record, positions, 1));
  const governing = headlines.flatMap((headline) => headline.positions.map((position) => position.governing));
  const told = (await daysOf(record, undefined)).slice(-1).map(({ day }) => day);
  return {
    brief,
    asOf: asOfDay(selectionOf(choice).asOf, told) ?? null,
    headlines,
    sentenceOf: await record.sentences(governing),
  };
}

async function shiftsInFull(record: LedgerRecord, shifts: Shift<StatementFacts>[]): Promise<Shift[]> {
  const words = await record.statements(
    shifts.flatMap(({ from, to }) => (from ? [from.id, to.id] : [to.id])),
  );
  return shifts.map((shift) => ({
    ...shift,
    from: shift.from && words.get(shift.from.id)!,
    to: words.get(shift.to.id)!,
  }));
}
