import {
  type Answer,
  type Cell,
  type ChangeKind,
  type DraftCheck,
  type DraftComparison,
  type KeptStatement,
  type Movement,
  saidDay,
  type Tilt,
} from "../../analysis/index.ts";
import type { Brief, Role } from "../../brief/index.ts";
import type { Stance } from "../../reading/index.ts";
import type { Sentence } from "../findings.ts";
import { Names } from "../names.ts";
import { conditionWords } from "../stands.ts";

/** What a page shows of drafts, with the names of the brief. Shares are numbers in 0..1. */

/** An option of the brief, with its names. */
export interface NamedOption {
  issue: string;
  option: string;
  issueName: string;
  optionName: string;
}

export interface DraftHeadRow {
  id: string;
  version: number;
  title: string;
  /** A party's id, or whoever proposed it, in words; and the name that it goes by. */
  proposedBy: string;
  proposedByName: string;
  published: string | null;
  source: string | null;
  url: string | null;
  /** Id of the draft of which this one tells the changes only. */
  amends: string | null;
  clauses: number;
  mapped: number;
}

export interface ClauseView {
  label: string;
  text: string;
  settles: NamedOption[];
  /** Who settled what it settles; `null` where the program proposes it. */
  mappedBy: string | null;
  /** One party is for it, another against. */
  contested: boolean;
}

export interface DraftCellView {
  clause: string;
  party: string;
  answer: Answer;
  /** The position that answers; `null` where there is none. */
  issue: string | null;
  option: string | null;
  stance: Stance | null;
  condition: string | null;
  saidOn: string | null;
  /** Words of the governing statement. */
  words: string | null;
  hearsayOnly: boolean;
  contradicting: boolean;
  ownDraft: boolean;
}

export interface TiltView {
  contested: string[];
  shares: { party: string; clauses: number; share: number | null; least: number; most: number }[];
  tilt: number | null;
  least: number | null;
  most: number | null;
}

export interface WayView {
  party: string;
  redLines: string[];
  mustChange: string[];
  conditions: string[];
  toAsk: string[];
  changes: {
    clause: string;
    from: NamedOption;
    to: NamedOption | null;
    answer: Answer | null;
    ruledOutBy: string[];
  }[];
}

export interface DraftCheckView {
  draft: DraftHeadRow;
  /** Nothing that was said after this day is counted; `null`: nothing was said. */
  asOf: string | null;
  parties: { id: string; name: string; role: Role }[];
  clauses: ClauseView[];
  cells: DraftCellView[];
  tallies: { party: string; counts: Record<Answer, number> }[];
  tilt: TiltView;
  ways: WayView[];
}

export interface MovementView {
  party: string;
  partyName: string;
  before: Answer | null;
  after: Answer | null;
}

export interface DraftChangeView {
  kind: ChangeKind;
  from: { label: string; text: string }[];
  to: { label: string; text: string }[];
  issues: string[];
  towards: MovementView[];
  awayFrom: MovementView[];
}

export interface DraftComparisonView {
  first: DraftHeadRow;
  second: DraftHeadRow;
  changes: DraftChangeView[];
  crossed: { party: string; partyName: string; clause: string }[];
  cleared: { party: string; partyName: string; clause: string }[];
  /** Of the first and of the second. */
  tilts: [TiltView, TiltView];
}

type Kept = DraftCheck["draft"] & { version: number };

export function draftHeadRow(brief: Brief, draft: Kept): DraftHeadRow {
  const { id, version, title, proposedBy, published, source, url, amends, clauses } = draft;
  return {
    ...{ id, version, title, proposedBy, proposedByName: new Names(brief).party(proposedBy), published, url },
    ...{ source: source ?? null, amends: amends ?? null, clauses: clauses.length },
    mapped: clauses.filter(({ settles }) => settles.length > 0).length,
  };
}

export function draftCheckView(
  brief: Brief,
  { draft, cells, tallies, tilt, ways }: DraftCheck<KeptStatement> & { draft: Kept },
  asOf: string | undefined,
  sentenceOf: (statement: KeptStatement) => Sentence,
): DraftCheckView {
  const named = namer(brief);
  const counted = new Set(tallies.map(({ party }) => party));
  return {
    draft: draftHeadRow(brief, draft),
    asOf: asOf ?? null,
    parties: brief.parties
      .filter(({ id }) => counted.has(id))
      .map(({ id, name, role }) => ({ id, name, role })),
    clauses: draft.clauses.map(({ label, text, settles, mappedBy }) => ({
      ...{ label, text, settles: settles.map(named), mappedBy: mappedBy ?? null },
      contested: tilt.contested.includes(label),
    })),
    cells: cells.map((cell) => cellView(cell, sentenceOf)),
    tallies,
    tilt: tiltView(tilt),
    ways: ways.map(({ changes, ...way }) => ({
      ...way,
      changes: changes.map((change) => ({
        ...change,
        from: named(change.from),
        to: change.to && named(change.to),
      })),
    })),
  };
}

export function draftComparisonView(
  brief: Brief,
  { first, second, changes, crossed, cleared }: DraftComparison<KeptStatement>,
  heads: readonly [Kept, Kept],
): DraftComparisonView {
  const names = new Names(brief);
  const movement = (each: Movement): MovementView => ({ ...each, partyName: names.party(each.party) });
  const redLine = (line: { party: string; clause: string }) => ({
    ...line,
    partyName: names.party(line.party),
  });
  const plain = (clauses: { label: string; text: string }[]) =>
    clauses.map(({ label, text }) => ({ label, text }));
  return {
    first: draftHeadRow(brief, heads[0]),
    second: draftHeadRow(brief, heads[1]),
    changes: changes.map(({ kind, from, to, towards, awayFrom }) => ({
      ...{ kind, from: plain(from), to: plain(to) },
      issues: [...new Set([...from, ...to].flatMap(({ settles }) => settles.map(({ issue }) => issue)))].map(
        (issue) => names.issue(issue),
      ),
      ...{ towards: towards.map(movement), awayFrom: awayFrom.map(movement) },
    })),
    ...{ crossed: crossed.map(redLine), cleared: cleared.map(redLine) },
    tilts: [tiltView(first.tilt), tiltView(second.tilt)],
  };
}

function namer(brief: Brief): (settled: { issue: string; option: string }) => NamedOption {
  const names = new Names(brief);
  return ({ issue, option }) => ({
    ...{ issue, option },
    ...{ issueName: names.issue(issue), optionName: names.option(issue, option) },
  });
}

function cellView(
  { clause, party, answer, position, ...marks }: Cell<KeptStatement>,
  sentenceOf: (statement: KeptStatement) => Sentence,
): DraftCellView {
  const governing = position?.governing;
  const { hearsayOnly, contradicting, ownDraft } = marks;
  const condition = governing?.condition ? conditionWords(sentenceOf(governing), governing) : null;
  return {
    ...{ clause, party, answer, issue: position?.issue ?? null, option: position?.option ?? null },
    ...{ stance: position?.stance ?? null, condition },
    ...{ saidOn: governing === undefined ? null : saidDay(governing), words: governing?.text ?? null },
    ...{ hearsayOnly, contradicting, ownDraft },
  };
}

function tiltView({ contested, shares, tilt, interval }: Tilt): TiltView {
  return {
    contested,
    shares: shares.map(({ interval: { least, most }, ...share }) => ({ ...share, least, most })),
    ...{ tilt, least: interval?.least ?? null, most: interval?.most ?? null },
  };
}
