/**
 * analysis: derive. In: statements and meetings. Out: positions, gaps, shifts, merged meetings. Pure.
 * `deals`, `networks` and `stability` have doors of their own, so that a table need not load them.
 */
export { accountDays, findContradictions } from "./contradictions.ts";
export { addDays, daysBetween, firstDay, lastDay, saidDay } from "./days.ts";
export {
  type Answer,
  answers,
  type Cell,
  type ChangeKind,
  type Clause,
  type ClauseChange,
  checkDraft,
  compareDrafts,
  type Draft,
  type DraftCheck,
  type DraftComparison,
  type Interval,
  type Movement,
  type Settled,
  type Tilt,
  type WayToYes,
} from "./drafts/index.ts";
export type { ArticleRef, KeptMeeting, KeptStatement, StatementFacts, Verdict } from "./evidence.ts";
export { deriveGaps, standing, worstGap } from "./gaps.ts";
export { deriveHeadlines } from "./headlines.ts";
export { mergeMeetings } from "./meetings.ts";
export type {
  Gap,
  GapKind,
  Headline,
  MergedMeeting,
  Position,
  Shift,
  ShiftKind,
  Side,
} from "./position.ts";
export { derivePositions } from "./positions.ts";
export { counts, type Selection } from "./select.ts";
export { deriveShifts } from "./shifts.ts";
export { sideOf } from "./side.ts";
