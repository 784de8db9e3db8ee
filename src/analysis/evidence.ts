import type { Day } from "../base/index.ts";
import type { Evidence, Meeting, Stance, Statement } from "../reading/index.ts";

/** Where a statement was found, as far as the analysis needs it. */
export interface ArticleRef {
  id: string;
  title: string | null;
  publisher: string | null;
  url: string | null;
  published: Day | null;
  /** Id of the report: all reprints of one text share it, and are counted once. */
  report: string;
}

/** What people have said about a statement so far: the latest verdict that was not undone. */
export type Verdict = "unreviewed" | "confirmed" | "corrected" | "rejected" | "added";

/**
 * What the rules of positions, gaps and shifts look at, and nothing else: the row that a ledger delivers
 * by the hundred thousand. A corrected statement already carries its correction.
 */
export interface StatementFacts {
  id: string;
  /** Party id. */
  holder: string;
  issue: string;
  /** Option id; `null` where the statement is on the issue as such. */
  option: string | null;
  stance: Stance;
  evidence: Evidence;
  /** A day, or a month where the text tells no more. */
  saidOn: Day;
  /** Of the article; `null` where the page does not tell. */
  published: Day | null;
  articleId: string;
  /** Id of the report (see `ArticleRef.report`). */
  report: string;
  verdict: Verdict;
  /** Probability in 0..1. */
  confidence: number;
}

/** A statement as the ledger keeps it, with everything that can be shown of it. */
export interface KeptStatement extends Statement, StatementFacts {
  article: ArticleRef;
  /** Names the state that a ledger holds it in; whoever reviews it names the one that was judged. */
  edition?: string;
}

/** A meeting as one article tells it. */
export interface KeptMeeting extends Meeting {
  id: string;
  article: ArticleRef;
}
