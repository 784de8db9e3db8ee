/** analysis: derive. In: statements and meetings. Out: positions, gaps, shifts, merged meetings. Pure. */
export type { ArticleRef, KeptMeeting, KeptStatement, StatementFacts, Verdict } from "./evidence.ts";
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
