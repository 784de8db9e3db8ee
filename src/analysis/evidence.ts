import type { Day } from "../base/index.ts";
import type { Meeting, Statement } from "../reading/index.ts";

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

/** A statement as the ledger keeps it (a corrected one already carries the correction). */
export interface KeptStatement extends Statement {
  id: string;
  article: ArticleRef;
  verdict: Verdict;
}

/** A meeting as one article tells it. */
export interface KeptMeeting extends Meeting {
  id: string;
  article: ArticleRef;
}
