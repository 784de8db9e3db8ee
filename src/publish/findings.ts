import {
  type ArticleRef,
  deriveGaps,
  deriveHeadlines,
  derivePositions,
  deriveShifts,
  findContradictions,
  type Gap,
  type Headline,
  type KeptMeeting,
  type KeptStatement,
  type MergedMeeting,
  mergeMeetings,
  type Position,
  type Selection,
  type Shift,
} from "../analysis/index.ts";
import type { Day } from "../base/index.ts";
import type { Brief } from "../brief/index.ts";

/** A sentence of an article, with its place in the article's text. */
export interface Sentence {
  text: string;
  /** Offset of its first code unit in the article's text. */
  start: number;
}

/** A page that was refused, and why, in words. */
export interface Refusal {
  source: string;
  reason: string;
}

/** A position, and the accounts that stand on another side. */
export interface Contradiction {
  position: Position;
  accounts: KeptStatement[];
}

/** What a report is made of. Plain data: whoever gathers it has read the ledger and looked at the clock. */
export interface PublicRecord {
  brief: Brief;
  statements: KeptStatement[];
  meetings: KeptMeeting[];
  /** All articles that were read, those without a statement too. */
  articles: ArticleRef[];
  refusals: Refusal[];
  /** The sentence, or the sentences, in which a statement or a meeting stands. */
  sentenceOf: (place: KeptStatement | KeptMeeting) => Sentence;
  /** Name and version of the program, for the foot of the report. */
  program: string;
}

export interface FindingsOptions extends Selection {
  asOf: Day;
  /** Tell the changes from this day on; by default all of them. */
  since?: Day | undefined;
}

/** Everything that the record shows as of a day. */
export interface Findings {
  brief: Brief;
  asOf: Day;
  since: Day | null;
  /** Which statements were counted, beside the day. */
  selection: Pick<Selection, "reviewed" | "surerThan">;
  /** One for each issue and party, in the brief's order. */
  headlines: Headline[];
  /** One for each issue and pair of sides. */
  gaps: Gap[];
  contradictions: Contradiction[];
  /** Latest first. */
  shifts: Shift[];
  meetings: MergedMeeting[];
  articles: ArticleRef[];
  refusals: Refusal[];
  sentenceOf: PublicRecord["sentenceOf"];
  program: string;
}

/** Derives all that a report tells. */
export function deriveFindings(record: PublicRecord, options: FindingsOptions): Findings {
  const { brief, statements, meetings, articles, refusals, sentenceOf, program } = record;
  const { asOf, since = null, reviewed, surerThan } = options;
  const positions = derivePositions(statements, options);
  const headlines = deriveHeadlines(brief, positions);
  return {
    brief,
    asOf,
    since,
    selection: { reviewed, surerThan },
    headlines,
    gaps: deriveGaps(brief, positions),
    contradictions: headlines.flatMap((headline) => headline.positions.flatMap(contradictionOf)),
    shifts: deriveShifts(statements, options).filter(({ day }) => since === null || day >= since),
    meetings: mergeMeetings(brief, meetings, { asOf }),
    articles: articles.filter(({ published }) => published === null || published <= asOf),
    refusals,
    sentenceOf,
    program,
  };
}

function contradictionOf(position: Position): Contradiction[] {
  const accounts = findContradictions(position);
  return accounts.length > 0 ? [{ position, accounts }] : [];
}
