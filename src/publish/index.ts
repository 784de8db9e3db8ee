/** publish: tell. In: findings. Out: a report, or the table for a terminal. Pure. */
export {
  type Contradiction,
  deriveFindings,
  type Findings,
  type FindingsOptions,
  type PublicRecord,
  type Refusal,
  type Sentence,
} from "./findings.ts";
export { Names } from "./names.ts";
export { type NetworkFormat, networkFormats, type WriteOptions, writeNetwork } from "./networks/write.ts";
export { type Tie, tiesOf } from "./networks/xml.ts";
export { type ReportFormat, renderReport } from "./report.ts";
export { sentenceAround } from "./sentence.ts";
export { renderTable, type TableInput, type TableOptions } from "./terminal.ts";
export { renderEvidence } from "./terminal-evidence.ts";
export { renderExplained } from "./terminal-explained.ts";
