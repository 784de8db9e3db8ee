import {
  type Gap,
  type Headline,
  type KeptStatement,
  type Position,
  type Shift,
  worstGap,
} from "../../analysis/index.ts";
import type { Day } from "../../base/index.ts";
import type { Brief, Role } from "../../brief/index.ts";
import type { Stance } from "../../reading/index.ts";
import type { Findings } from "../findings.ts";
import { headlineOf, tellGap } from "../gap-words.ts";
import type { Inline } from "../inline.ts";
import { Names } from "../names.ts";
import { tellShift } from "../shift-words.ts";
import { tellPosition } from "../stands.ts";

/** A position as a sentence that can be pasted as it is: the same words as in the report. */
export type ProsePosition = {
  option: string | null;
  stance: Stance;
  hearsayOnly: boolean;
  /** Whether a person has reviewed the statement that governs. */
  reviewed: boolean;
  /** The article of the statement that governs. */
  article: string;
  words: Inline[];
};

export type ProseIssue = { id: string; name: string; positions: ProsePosition[] };

export type ProseShift = { day: Day; issue: string; words: Inline[] };

/** Where one party stands, as text with sources. */
export type PartyView = {
  party: { id: string; name: string; role: Role };
  asOf: Day | null;
  /** Issues on which it has been heard, in the brief's order. */
  issues: ProseIssue[];
  /** Names of those on which it has not. */
  unheard: string[];
  /** Latest first; that it was heard for the first time is left out. */
  shifts: ProseShift[];
};

/** Two parties side by side, issue by issue. */
export type PairView = {
  parties: [PartyView["party"], PartyView["party"]];
  asOf: Day | null;
  issues: {
    id: string;
    name: string;
    question: string;
    gap: { kind: Gap["kind"]; contradicting: boolean; words: Inline[] } | null;
    /** What each of the two wants; none where it has not been heard. */
    stands: [ProsePosition[], ProsePosition[]];
  }[];
};

/** What the views are told from. The headlines' positions have their governing statement in full. */
export interface ProseRecord {
  brief: Brief;
  asOf: Day | null;
  headlines: Headline[];
  sentenceOf: Findings["sentenceOf"];
}

export function partyView(record: ProseRecord, party: string, shifts: Shift<KeptStatement>[]): PartyView {
  const { brief, asOf, headlines } = record;
  const names = new Names(brief);
  const own = new Map(headlines.filter((each) => each.party === party).map((each) => [each.issue, each]));
  const isHeard = ({ id }: { id: string }) => (own.get(id)?.positions.length ?? 0) > 0;
  return {
    party: namedParty(brief, party),
    asOf,
    issues: brief.issues.filter(isHeard).map(({ id, name }) => {
      return { id, name, positions: own.get(id)!.positions.map((each) => tell(record, names, each)) };
    }),
    unheard: brief.issues.filter((issue) => !isHeard(issue)).map(({ name }) => name),
    shifts: shifts.map((shift) => ({ day: shift.day, issue: shift.issue, words: tellShift(names, shift) })),
  };
}

export function pairView(record: ProseRecord, [p, q]: [string, string], gaps: Gap[]): PairView {
  const { brief, asOf } = record;
  const names = new Names(brief);
  const stand = (issue: string, party: string) =>
    headlineOf(record, issue, party).positions.map((position) => tell(record, names, position));
  return {
    parties: [namedParty(brief, p), namedParty(brief, q)],
    asOf,
    issues: brief.issues.map(({ id, name, question }) => {
      const gap = worstGap(gaps.filter(({ issue }) => issue === id));
      return {
        ...{ id, name, question },
        gap: gap && {
          kind: gap.kind,
          contradicting: gap.contradicting,
          words: tellGap(record, names, gap),
        },
        stands: [stand(id, p), stand(id, q)],
      };
    }),
  };
}

function tell(record: ProseRecord, names: Names, position: Position): ProsePosition {
  const { option, stance, hearsayOnly, governing } = position;
  return {
    ...{ option, stance, hearsayOnly },
    reviewed: governing.verdict !== "unreviewed",
    article: governing.articleId,
    words: tellPosition(record, names, position),
  };
}

function namedParty(brief: Brief, id: string): PartyView["party"] {
  const { name, role } = brief.parties.find((party) => party.id === id)!;
  return { id, name, role };
}
