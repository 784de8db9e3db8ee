import { deriveAgreement } from "./derive/agreement.ts";
import { deriveEvidence } from "./derive/evidence.ts";
import {
  deriveGapRows,
  deriveMeetingRows,
  deriveNegotiation,
  deriveShiftRows,
  deriveTable,
} from "./derive/findings.ts";
import { derivePair, deriveParty } from "./derive/prose.ts";
import { deriveQueue } from "./derive/queue.ts";
import { deriveSources, deriveTimeline } from "./derive/views.ts";
import { listArticleRows, viewArticle } from "./look/articles.ts";
import { checkBrief, viewBrief } from "./look/brief.ts";
import { search } from "./look/search.ts";
import { previewBrief, readAgain, suggestForBrief } from "./slow/brief.ts";
import { writeReport } from "./slow/report.ts";
import { addByHand } from "./write/articles.ts";
import { saveBrief } from "./write/brief.ts";
import { reviewStatement, undoLastReview } from "./write/reviews.ts";

/** Everything that a thread of the server can be asked for, by name. */
export const tasks = {
  // Derived from the whole ledger, and kept until it changes (derivations.ts).
  agreement: deriveAgreement,
  evidence: deriveEvidence,
  gaps: deriveGapRows,
  meetings: deriveMeetingRows,
  negotiation: deriveNegotiation,
  pair: derivePair,
  party: deriveParty,
  queue: deriveQueue,
  shifts: deriveShiftRows,
  sources: deriveSources,
  table: deriveTable,
  timeline: deriveTimeline,
  // Looked up.
  article: viewArticle,
  articles: listArticleRows,
  brief: viewBrief,
  checkBrief,
  search,
  // Worked out at length.
  previewBrief,
  readAgain,
  report: writeReport,
  suggest: suggestForBrief,
  // Written.
  addStatement: addByHand,
  review: reviewStatement,
  saveBrief,
  undo: undoLastReview,
};

export type TaskName = keyof typeof tasks;
export type InputOf<N extends TaskName> = Parameters<(typeof tasks)[N]>[1];
export type ResultOf<N extends TaskName> = Awaited<ReturnType<(typeof tasks)[N]>>;
