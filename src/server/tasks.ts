import { deriveAgreement } from "./derive/agreement.ts";
import { deriveDraftCheck, deriveDraftComparison, deriveDraftList } from "./derive/drafts.ts";
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
import { search } from "./look/search.ts";
import type { LedgerRecord } from "./record.ts";
import type { DealInput, PackageInput } from "./schemas/deals.ts";
import type { TieChoice, TieInput, WindowChoice } from "./schemas/networks.ts";
import type { StabilityInput } from "./schemas/stability.ts";
import { addByHand } from "./write/articles.ts";
import { settleClause } from "./write/drafts.ts";
import { reviewStatement, undoLastReview } from "./write/reviews.ts";

// What takes long to load is loaded when it is first asked for.
const deals = () => import("./derive/deals.ts");
const networks = () => import("./derive/networks.ts");
const stability = () => import("./derive/stability.ts");

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
  search,
  // As the first ones, in a thread of their own: they may take seconds.
  deal: async (record: LedgerRecord, input: DealInput) => (await deals()).deriveDeal(record, input),
  draftCheck: deriveDraftCheck,
  draftComparison: deriveDraftComparison,
  drafts: deriveDraftList,
  network: async (record: LedgerRecord, input: TieChoice) =>
    (await networks()).deriveNetworkView(record, input),
  networkWindows: async (record: LedgerRecord, input: WindowChoice) =>
    (await networks()).deriveNetworkWindows(record, input),
  package: async (record: LedgerRecord, input: PackageInput) => (await deals()).derivePackage(record, input),
  stability: async (record: LedgerRecord, input: StabilityInput) =>
    (await stability()).deriveStability(record, input),
  startingAssumptions: async (record: LedgerRecord, input: object) =>
    (await deals()).deriveStart(record, input),
  tieEvidence: async (record: LedgerRecord, input: TieInput) =>
    (await networks()).deriveTieEvidence(record, input),
  // Written.
  addStatement: addByHand,
  review: reviewStatement,
  settleClause,
  undo: undoLastReview,
};

export type TaskName = keyof typeof tasks;
export type InputOf<N extends TaskName> = Parameters<(typeof tasks)[N]>[1];
export type ResultOf<N extends TaskName> = Awaited<ReturnType<(typeof tasks)[N]>>;
