import type { Gap, Headline, Position } from "../../analysis/index.ts";
import type { Day } from "../../base/index.ts";
import type { Brief, Party, Person, Role } from "../../brief/index.ts";
import type { Findings } from "../findings.ts";
import { headlineOf, tellGap } from "../gap-words.ts";
import { type Inline, plainText } from "../inline.ts";
import { Names } from "../names.ts";
import { tellPosition } from "../stands.ts";
import { type GapRow, gapRows, type PositionRow } from "./findings.ts";

/** A position, and the sentence that tells it and can be pasted as it is. */
export type PositionTold = PositionRow & {
  prose: Inline[];
  /** The same as plain text. */
  text: string;
  /** Id of the article of the statement that governs. */
  article: string;
};

/** How two parties stand to each other on an issue, in words. */
export type GapTold = GapRow & { prose: Inline[]; text: string };

type Described = { id: string; name: string; role: Role };

/** Where one party stands, issue by issue, in the brief's order. */
export type PartyView = {
  revision: string;
  asOf: Day | null;
  party: Described & { people: Person[] };
  issues: {
    id: string;
    name: string;
    question: string;
    /** The headline first; none where the party has not been heard. */
    positions: PositionTold[];
    /** With each other party that is a side. */
    gaps: GapTold[];
  }[];
};

/** How two parties stand to each other, issue by issue. */
export type PairView = {
  revision: string;
  asOf: Day | null;
  parties: [Described, Described];
  issues: {
    id: string;
    name: string;
    question: string;
    gap: GapTold;
    /** The headline of each; `null` where it has not been heard. */
    headlines: [PositionTold | null, PositionTold | null];
    /** The options that the brief has, with where each of the two stands on it. */
    positions: [PositionTold[], PositionTold[]];
  }[];
};

/** What the views are made of; the gaps are those of the parties that are asked for. */
export interface Stands extends Pick<Findings, "headlines" | "sentenceOf" | "gaps"> {
  brief: Brief;
  revision: string;
  asOf: Day | null;
  /** Of all positions. */
  rows: PositionRow[];
}

export function partyView(stands: Stands, party: Party): PartyView {
  const names = new Names(stands.brief);
  return {
    revision: stands.revision,
    asOf: stands.asOf,
    party: { ...described(party), people: party.people },
    issues: stands.brief.issues.map(({ id, name, question }) => ({
      ...{ id, name, question },
      positions: told(stands, names, headlineOf(stands, id, party.id)),
      gaps: stands.gaps
        .filter(({ issue, parties }) => issue === id && parties.includes(party.id))
        .map((gap) => gapTold(stands, names, gap)),
    })),
  };
}

export function pairView(stands: Stands, [one, other]: [Party, Party]): PairView {
  const names = new Names(stands.brief);
  return {
    revision: stands.revision,
    asOf: stands.asOf,
    parties: [described(one), described(other)],
    issues: stands.brief.issues.map(({ id, name, question }) => {
      const gap = stands.gaps.find(
        ({ issue, parties }) => issue === id && parties.includes(one.id) && parties.includes(other.id),
      )!;
      const positions = [one, other].map((party) => told(stands, names, headlineOf(stands, id, party.id)));
      const [ofOne, ofOther] = positions as [PositionTold[], PositionTold[]];
      return {
        ...{ id, name, question },
        gap: gapTold(stands, names, gap),
        headlines: [ofOne[0] ?? null, ofOther[0] ?? null],
        positions: [ofOne, ofOther],
      };
    }),
  };
}

const described = ({ id, name, role }: Party): Described => ({ id, name, role });

function told(stands: Stands, names: Names, headline: Headline): PositionTold[] {
  return headline.positions.map((position: Position) => {
    const prose = tellPosition(stands, names, position);
    const row = stands.rows.find(({ statement }) => statement === position.governing.id)!;
    return { ...row, prose, text: plainText(prose), article: position.governing.articleId };
  });
}

function gapTold(stands: Stands, names: Names, gap: Gap): GapTold {
  const prose = tellGap(stands, names, gap);
  return { ...gapRows(stands.brief, [gap])[0]!, prose, text: plainText(prose) };
}
