import {
  findContradictions,
  type Gap,
  type Headline,
  type KeptStatement,
  type MergedMeeting,
  type Position,
  type Shift,
  type Side,
  type StatementFacts,
  worstGap,
} from "../../analysis/index.ts";
import type { Day } from "../../base/index.ts";
import type { Brief } from "../../brief/index.ts";
import type { Evidence, Stance } from "../../reading/index.ts";
import type { Findings } from "../findings.ts";
import { Names } from "../names.ts";
import { conditionWords } from "../stands.ts";

/** The shapes of what `positions`, `gaps`, `shifts`, `meetings` and `evidence` print as JSON (docs/words.md says what the words mean).
 * Types and not interfaces, so that they pass for rows of any columns. */

export type PositionRow = {
  issue: string;
  party: string;
  /** `null`: on the issue as such. */
  option: string | null;
  optionName: string | null;
  stance: Stance;
  side: Side;
  /** Whether it is the party's headline on the issue. */
  headline: boolean;
  since: Day;
  saidOn: Day;
  evidence: Evidence;
  reports: number;
  hearsayOnly: boolean;
  /** Hearsay accounts beside it. */
  hearsay: number;
  /** Accounts that stand on another side. */
  contradicting: number;
  /** Whether a person has reviewed the statement that governs. */
  reviewed: boolean;
  /** Id of the statement that governs. */
  statement: string;
};

export type GapRow = {
  issue: string;
  parties: [string, string];
  kind: Gap["kind"];
  option: string | null;
  optionName: string | null;
  onHearsay: boolean;
  contradicting: boolean;
  /** Whether it is the pair that the issue shows. */
  worst: boolean;
};

export type ShiftRow = {
  day: Day;
  party: string;
  issue: string;
  option: string | null;
  optionName: string | null;
  kind: Shift["kind"];
  from: Stance | null;
  to: Stance;
  hearsay: boolean;
  /** Ids of the statements that governed before and after. */
  before: string | null;
  after: string;
};

export type MeetingRow = {
  date: Day | null;
  participants: string[];
  place: string | null;
  status: MergedMeeting["status"];
  duration: string | null;
  reports: number;
  sources: { publisher: string | null; title: string | null; url: string | null; published: Day | null }[];
};

export type EvidenceRow = {
  id: string;
  /** Names the state that it is in; a review sends it back. `null` where it comes from no ledger. */
  edition: string | null;
  option: string | null;
  stance: Stance;
  /** Whether it governs the position on its option. */
  governs: boolean;
  evidence: Evidence;
  speaker: string | null;
  saidOn: Day;
  /** The words that carry the position. */
  text: string;
  sentence: string;
  /** Id of the article, and where in its text the words and their sentence stand, in UTF-16 code units. */
  article: string;
  start: number;
  end: number;
  sentenceStart: number;
  /** The words that state its condition, where they stand in the sentence. */
  condition: string | null;
  hedged: boolean;
  publisher: string | null;
  title: string | null;
  url: string | null;
  published: Day | null;
  report: string;
  verdict: KeptStatement["verdict"];
  confidence: number;
  because: string;
};

export function positionRows<S extends StatementFacts>(
  brief: Brief,
  headlines: Headline<S>[],
): PositionRow[] {
  const names = new Names(brief);
  return headlines.flatMap((headline) =>
    headline.positions.map((position) => ({
      issue: position.issue,
      party: position.party,
      ...optionOf(names, position),
      stance: position.stance,
      side: position.side,
      headline: position === headline.position,
      since: position.since,
      saidOn: position.governing.saidOn,
      evidence: position.governing.evidence,
      reports: position.reports,
      hearsayOnly: position.hearsayOnly,
      hearsay: position.hearsay.length,
      contradicting: findContradictions(position).length,
      reviewed: position.governing.verdict !== "unreviewed",
      statement: position.governing.id,
    })),
  );
}

export function gapRows(brief: Brief, gaps: Gap[]): GapRow[] {
  const names = new Names(brief);
  const worst = new Set(brief.issues.map(({ id }) => worstGap(gaps.filter(({ issue }) => issue === id))));
  return gaps.map((gap) => ({
    issue: gap.issue,
    parties: gap.parties,
    kind: gap.kind,
    ...optionOf(names, gap),
    onHearsay: gap.onHearsay,
    contradicting: gap.contradicting,
    worst: worst.has(gap),
  }));
}

export function shiftRows<S extends StatementFacts>(brief: Brief, shifts: Shift<S>[]): ShiftRow[] {
  const names = new Names(brief);
  return shifts.map((shift) => ({
    day: shift.day,
    party: shift.party,
    issue: shift.issue,
    ...optionOf(names, shift),
    kind: shift.kind,
    from: shift.from?.stance ?? null,
    to: shift.to.stance,
    hearsay: shift.to.evidence === "second-hand",
    before: shift.from?.id ?? null,
    after: shift.to.id,
  }));
}

export function meetingRows(meetings: MergedMeeting[]): MeetingRow[] {
  return meetings.map(({ date, participants, place, status, duration, reports, told }) => ({
    date,
    participants,
    place,
    status,
    duration,
    reports,
    sources: told.map(({ article: { publisher, title, url, published } }) => ({
      publisher,
      title,
      url,
      published,
    })),
  }));
}

/** The statements behind positions: what governs first, then hearsay beside it, option by option. */
export function evidenceRows(positions: Position[], sentenceOf: Findings["sentenceOf"]): EvidenceRow[] {
  return positions.flatMap(({ governing, statements, hearsay }) =>
    [...statements, ...hearsay].map((statement) =>
      evidenceRow(statement, statement === governing, sentenceOf),
    ),
  );
}

export function evidenceRow(
  statement: KeptStatement,
  governs: boolean,
  sentenceOf: Findings["sentenceOf"],
): EvidenceRow {
  const { article, start, end } = statement;
  const sentence = sentenceOf(statement);
  return {
    id: statement.id,
    edition: statement.edition ?? null,
    option: statement.option,
    stance: statement.stance,
    governs,
    evidence: statement.evidence,
    speaker: statement.speaker,
    saidOn: statement.saidOn,
    text: statement.text,
    sentence: sentence.text,
    ...{ article: article.id, start, end, sentenceStart: sentence.start },
    condition: conditionWords(sentence, statement),
    hedged: statement.hedged,
    publisher: article.publisher,
    title: article.title,
    url: article.url,
    published: statement.published,
    report: statement.report,
    verdict: statement.verdict,
    confidence: statement.confidence,
    because: statement.because,
  };
}

export function optionOf(
  names: Names,
  { issue, option }: { issue: string; option: string | null },
): { option: string | null; optionName: string | null } {
  return { option, optionName: option === null ? null : names.option(issue, option) };
}
