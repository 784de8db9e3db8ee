import type { ArticleRef, KeptMeeting } from "../../analysis/index.ts";
import type { Day } from "../../base/index.ts";
import type { StatementRow } from "./statement.ts";

/** One line of the list of articles. */
export type ArticleRow = {
  id: string;
  title: string | null;
  publisher: string | null;
  url: string | null;
  published: Day | null;
  language: string | null;
  report: string;
  state: "read" | "unread";
  /** Id of the article that it repeats; `null` for the first of its report. */
  reprintOf: string | null;
  /** How many of its statements count. */
  statements: number;
  meetings: number;
};

/** A page that was refused, and why. */
export type RefusalRow = { source: string; code: string; reason: string; refusedAt: string };

/** An article to read, with everything that was found in it and where. */
export type ArticleView = {
  article: ArticleRef & { authors: string[]; language: string | null; version: number; text: string };
  /** In the order of the text. Rejected ones are among them. */
  statements: (StatementRow & {
    /** Whether its place is in this version of the text; an older version's statement has none in it. */
    here: boolean;
  })[];
  meetings: (Pick<
    KeptMeeting,
    "id" | "start" | "end" | "text" | "participants" | "place" | "date" | "status" | "duration"
  > & {
    because: string;
  })[];
  /** The other articles of its report, the earliest first. */
  reprints: ArticleRef[];
  /** Sentences that carry a statement and stand in other articles word for word. */
  elsewhere: { start: number; text: string; places: { article: ArticleRef; start: number; end: number }[] }[];
};
