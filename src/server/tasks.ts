/**
 * Everything that a thread of the server can be asked for, by name. Loaded when it is first asked for: no thread needs
 * it all, and what reads articles takes long to load.
 */
export const tasks = {
  // Derived from the whole ledger, and kept until it changes (derivations.ts).
  agreement: async () => (await import("./derive/agreement.ts")).deriveAgreement,
  evidence: async () => (await import("./derive/evidence.ts")).deriveEvidence,
  gaps: async () => (await import("./derive/findings.ts")).deriveGapRows,
  meetings: async () => (await import("./derive/findings.ts")).deriveMeetingRows,
  negotiation: async () => (await import("./derive/findings.ts")).deriveNegotiation,
  pair: async () => (await import("./derive/views.ts")).derivePair,
  party: async () => (await import("./derive/views.ts")).deriveParty,
  queue: async () => (await import("./derive/queue.ts")).deriveQueue,
  shifts: async () => (await import("./derive/findings.ts")).deriveShiftRows,
  sources: async () => (await import("./derive/views.ts")).deriveSources,
  table: async () => (await import("./derive/findings.ts")).deriveTable,
  timeline: async () => (await import("./derive/views.ts")).deriveTimeline,
  // Looked up.
  article: async () => (await import("./look/articles.ts")).viewArticle,
  articles: async () => (await import("./look/articles.ts")).listArticleRows,
  brief: async () => (await import("./look/brief.ts")).viewBrief,
  checkBrief: async () => (await import("./look/brief.ts")).checkBrief,
  search: async () => (await import("./look/search.ts")).search,
  // Worked out at length.
  previewBrief: async () => (await import("./slow/brief.ts")).previewBrief,
  readAgain: async () => (await import("./slow/brief.ts")).readAgain,
  report: async () => (await import("./slow/report.ts")).writeReport,
  suggest: async () => (await import("./slow/brief.ts")).suggestForBrief,
  // As the first ones, in a thread of their own: they may take seconds.
  deal: async () => (await import("./derive/deals.ts")).deriveDeal,
  draftCheck: async () => (await import("./derive/drafts.ts")).deriveDraftCheck,
  draftComparison: async () => (await import("./derive/drafts.ts")).deriveDraftComparison,
  drafts: async () => (await import("./derive/drafts.ts")).deriveDraftList,
  network: async () => (await import("./derive/networks.ts")).deriveNetworkView,
  networkWindows: async () => (await import("./derive/networks.ts")).deriveNetworkWindows,
  package: async () => (await import("./derive/deals.ts")).derivePackage,
  stability: async () => (await import("./derive/stability.ts")).deriveStability,
  startingAssumptions: async () => (await import("./derive/deals.ts")).deriveStart,
  tieEvidence: async () => (await import("./derive/networks.ts")).deriveTieEvidence,
  // Written.
  addStatement: async () => (await import("./write/articles.ts")).addByHand,
  review: async () => (await import("./write/reviews.ts")).reviewStatement,
  saveBrief: async () => (await import("./write/brief.ts")).saveBrief,
  settleClause: async () => (await import("./write/drafts.ts")).settleClause,
  undo: async () => (await import("./write/reviews.ts")).undoLastReview,
};

export type TaskName = keyof typeof tasks;
type TaskOf<N extends TaskName> = Awaited<ReturnType<(typeof tasks)[N]>>;
export type InputOf<N extends TaskName> = Parameters<TaskOf<N>>[1];
export type ResultOf<N extends TaskName> = Awaited<ReturnType<TaskOf<N>>>;
