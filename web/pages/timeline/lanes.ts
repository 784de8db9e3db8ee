import type { Brief } from "../../../src/brief/index.ts";
import type { TimelineView } from "../../../src/publish/index.ts";
import { timeline as words } from "../../words/timeline.ts";
import { type Mark, marksOf } from "./marks.ts";

/** A line of the chart, with the marks on it from the earliest to the latest; a heading has none. */
export interface Lane {
  key: string;
  words: string;
  isHeading: boolean;
  marks: Mark[];
  /** Middle of the lane, in px from the top of the drawing. */
  y: number;
}

export interface Lanes {
  lanes: Lane[];
  /** Px. */
  height: number;
  /** Whether a mark holds more than a day. */
  isJoined: boolean;
}

/** Px; on a narrow page the name of a lane stands above its line. */
const heights = { wide: { lane: 34, heading: 34 }, narrow: { lane: 50, heading: 34 } };

/** Room for the days along the top, in px. */
export const axisHeight = 30;

/**
 * Meetings and drafts first, then issue by issue the sides and whoever else was heard on it. A side that was not
 * heard keeps its empty lane: that nothing was said is worth seeing.
 */
export function layLanes(view: TimelineView, brief: Brief, choice: LaneChoice): Lanes {
  const marks = Map.groupBy(marksOf(view, brief), ({ lane }) => lane);
  const height = choice.isNarrow ? heights.narrow : heights.wide;
  const lanes: Lane[] = [];
  let top = axisHeight;
  const add = (key: string, label: string, isHeading = false) => {
    const own = isHeading ? height.heading : height.lane;
    // On a narrow page the upper part belongs to the name.
    const y = top + own / 2 + (choice.isNarrow && !isHeading ? 8 : 0);
    lanes.push({ key, words: label, isHeading, marks: marks.get(key) ?? [], y });
    top += own;
  };
  if (marks.has("meetings")) add("meetings", words.meetings);
  if (marks.has("drafts")) add("drafts", words.drafts);
  for (const issue of brief.issues) {
    if (choice.issue !== undefined && issue.id !== choice.issue) continue;
    const parties = brief.parties.filter(({ id, role }) => {
      if (choice.party !== undefined && id !== choice.party) return false;
      return role === "party" || marks.has(laneKey(issue.id, id));
    });
    if (parties.length > 0) add(issue.id, issue.name, true);
    for (const { id, name } of parties) add(laneKey(issue.id, id), name);
  }
  return { lanes, height: top + 8, isJoined: view.step > 1 };
}

export interface LaneChoice {
  issue: string | undefined;
  party: string | undefined;
  isNarrow: boolean;
}

export function laneKey(issue: string, party: string): string {
  return `${issue} ${party}`;
}
