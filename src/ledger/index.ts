/**
 * ledger: keep. In: articles, what was read from them, people's reviews of it, refusals, drafts, runs. Out: the same,
 * by filter, and the few facts of every statement, fast. Promises: what has been acknowledged survives the end of the
 * process; nothing is doubled; nothing that a person put in is ever lost; what was, stays (versions, reviews).
 */
export {
  type ArticleLine,
  type ArticleState,
  countArticles,
  type PageEnd,
  type PageFilter,
  pageArticles,
} from "./article-pages.ts";
export {
  type ArticleFilter,
  type ArticleListing,
  isSourceKnown,
  listArticleRefs,
  listArticles,
  listUnread,
  loadArticle,
  type UnreadArticle,
} from "./articles.ts";
export { backupLedger, restoreLedger } from "./backup.ts";
export { type KeptBrief, keepBrief, loadBrief } from "./briefs.ts";
export { parseCorrection, parseStatement } from "./correction.ts";
export { examineLedger, type Illness } from "./doctor.ts";
export type { Mapping } from "./draft-mappings.ts";
export { type KeptDraft, listDrafts, loadDraft, mapClause, recordDraft } from "./drafts.ts";
export { editionOf } from "./edition.ts";
export { type FactsFilter, listFacts } from "./facts.ts";
export { hashBrief } from "./hash.ts";
export { findLedger, isServer, type Ledger, type OpenOptions, openLedger } from "./ledger.ts";
export { listMeetings, type MeetingFilter } from "./meetings.ts";
export { folderName } from "./places.ts";
export { type RecordedArticle, recordArticles, type SourcedArticle } from "./record-articles.ts";
export {
  type ArticleReading,
  type ReadWith,
  type RecordedReading,
  recordReading,
  recordReadings,
} from "./record-reading.ts";
export { type KeptRefusal, listRefusals, type Refused, recordRefusals } from "./refusals.ts";
export {
  addStatement,
  type Correction,
  type Judgement,
  type KeptReview,
  listReviews,
  listStandingReviews,
  type ReviewedBy,
  recordReview,
  type StandingReview,
  undoReview,
} from "./reviews.ts";
export { loadRevision } from "./revision.ts";
export { type Counts, endRun, type KeptRun, listRuns, startRun } from "./runs.ts";
export {
  mostFound,
  type SearchFilter,
  type SearchPage,
  type SentenceHit,
  searchSentences,
} from "./search.ts";
export { type LedgerStatement, listStatements, type StatementFilter } from "./statements.ts";
export {
  type ArticleReader,
  type Kept,
  readUnread,
  type TakeInOptions,
  type TakenIn,
  takeIn,
} from "./take-in.ts";
