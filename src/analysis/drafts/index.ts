/** drafts: proposed texts against positions. In: a draft and positions. Out: answers, counts, tilt, changes. Pure. */
export { type Aligned, alignDrafts } from "./align.ts";
export { deriveCells } from "./cells.ts";
export type { Change, WayToYes } from "./changes.ts";
export { checkDraft, type DraftCheck, listSides, type Tally } from "./check.ts";
export {
  type ChangeKind,
  type ClauseChange,
  compareDrafts,
  type DraftComparison,
  type Movement,
  type RedLine,
} from "./compare.ts";
export { type Answer, answers, type Cell, type Clause, type Draft, type Settled } from "./draft.ts";
export { deriveTilt, type Interval, type Share, type Tilt } from "./tilt.ts";
