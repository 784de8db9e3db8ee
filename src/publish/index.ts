/** publish: tell. In: findings. Out: a report, or the table for a terminal. Pure. */
export { asOfDay } from "./as-of.ts";
export {
  type Contradiction,
  deriveFindings,
  type Findings,
  type FindingsOptions,
  type PublicRecord,
  type Refusal,
  type Sentence,
} from "./findings.ts";
export { type Inline, plainText } from "./inline.ts";
export { nameIssue, nameOption, nameParty } from "./named.ts";
export { Names, safeLink, sourceName } from "./names.ts";
export { type NetworkFormat, networkFormats, type WriteOptions, writeNetwork } from "./networks/write.ts";
export { type Tie, tiesOf } from "./networks/xml.ts";
export { type ReportFormat, renderReport } from "./report.ts";
export type { ArticleRow, ArticleView, RefusalRow } from "./rows/article.ts";
export {
  type ClauseView,
  type DraftCellView,
  type DraftChangeView,
  type DraftCheckView,
  type DraftComparisonView,
  type DraftHeadRow,
  draftCheckView,
  draftComparisonView,
  draftHeadRow,
  type MovementView,
  type NamedOption,
  type TiltView,
  type WayView,
} from "./rows/drafts.ts";
export {
  type EvidenceRow,
  evidenceRow,
  evidenceRows,
  type GapRow,
  gapRows,
  type MeetingRow,
  meetingRows,
  type PositionRow,
  positionRows,
  type ShiftRow,
  shiftRows,
} from "./rows/findings.ts";
export type { NetworkNode, NetworkTie, NetworkView, NetworkWindow, TieEvidence } from "./rows/networks.ts";
export {
  type PairView,
  type PartyView,
  type PositionTold,
  pairView,
  partyView,
} from "./rows/party.ts";
export { type SearchRow, searchRows } from "./rows/search.ts";
export { type SourceRow, sourceRows } from "./rows/sources.ts";
export { type StatementFields, type StatementRow, statementFields, statementRow } from "./rows/statement.ts";
export {
  type CellRow,
  type HeadlineRow,
  type SaidDay,
  type ShiftDay,
  type TableRecord,
  type TableView,
  tableView,
  tellingDays,
} from "./rows/table.ts";
export {
  type TimelineChoice,
  type TimelineDraft,
  type TimelineMeetings,
  type TimelineRecord,
  type TimelineShifts,
  type TimelineStatements,
  type TimelineView,
  timelineView,
} from "./rows/timeline.ts";
export { contextOf, sentenceAround } from "./sentence.ts";
export { renderTable, type TableInput, type TableOptions } from "./terminal.ts";
export { renderEvidence } from "./terminal-evidence.ts";
