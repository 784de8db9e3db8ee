import type { Day } from "../../base/index.ts";
import type { Evidence, Stance } from "../../reading/index.ts";
import type { MeetingRow, ShiftRow } from "./findings.ts";

/** A mark on the timeline; /api/evidence has what was said. */
export type TimelineStatement = {
  id: string;
  day: Day;
  party: string;
  issue: string;
  option: string | null;
  stance: Stance;
  evidence: Evidence;
  reviewed: boolean;
  article: string;
};

export type TimelineView = {
  revision: string;
  days: { first: Day; last: Day } | null;
  /** Earliest first. */
  statements: TimelineStatement[];
  /** How many earlier statements were left out, so that the answer stays small. */
  leftOut: number;
  /** Changes of positions, earliest first; first words are not among them. */
  shifts: ShiftRow[];
  meetings: MeetingRow[];
  drafts: { id: string; version: number; title: string; proposedBy: string; published: Day | null }[];
};
