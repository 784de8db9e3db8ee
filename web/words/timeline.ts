import type { MeetingStatus } from "../../src/reading/index.ts";
import { count, type Tone } from "./findings.ts";

/** Words of the timeline. */
export const timeline = {
  title: "Timeline",
  lede: "What was said, when positions changed, and who met. Marks above a lane’s line are for an answer, those below against; what is hollow is hearsay.",
  chart: "Timeline by issue and party. Arrow keys move between marks, Enter opens one.",
  list: "All marks by day",
  meetings: "Meetings",
  drafts: "Drafts",
  shown: (first: string, last: string) => `${first} to ${last}`,
  steps: (days: number) =>
    days === 1
      ? ""
      : `A mark holds ${days === 7 ? "a week" : days === 28 ? "four weeks" : days < 300 ? "a quarter" : "a year"}; zoom in for days.`,
  nothing: "Nothing in these days.",
  empty: {
    title: "Nothing has happened yet",
    words: "Statements, meetings and drafts show here as soon as they are read.",
  },
  tones: {
    for: "for it",
    if: "for it on a condition",
    open: "open",
    against: "against it",
  } satisfies { [T in Tone]: string },
  statuses: {
    held: "held",
    planned: "planned",
    cancelled: "cancelled",
  } satisfies { [S in MeetingStatus]: string },
  statements: (many: number) => count(many, "statement"),
  ofHearsay: (many: number, all: number) => (many === all ? "hearsay" : `${many} of them hearsay`),
  shifts: (many: number) => count(many, "change of position", "changes of position"),
  meetingsCount: (many: number) => count(many, "meeting"),
  on: (party: string, issue: string) => `${party} on ${issue}`,
  issue: "Issue",
  anyIssue: "all",
  party: "Party",
  anyParty: "all",
  filters: "What is shown",
  zoom: {
    label: "Days shown",
    in: "Zoom in",
    out: "Zoom out",
    all: "All days",
    earlier: "Earlier",
    later: "Later",
  },
  views: { chart: "Chart", list: "List" },
  panel: {
    close: "Close",
    toMeetings: "All meetings",
    toDraft: "The draft, clause by clause",
    none: "The filters leave out what was said in these days.",
  },
  legend: {
    title: "How to read it",
    size: "Larger: more statements in one mark.",
    shift: "Ring: a position changed.",
    hearsay: "Hollow: hearsay only.",
    brush: "Drag across the chart to see those days alone.",
  },
  keys: {
    title: "Timeline",
    move: "To the next mark of the lane",
    lane: "To the next lane",
    open: "Open the mark",
    in: "Zoom in",
    out: "Zoom out",
    all: "All days",
    earlier: "Earlier days",
    later: "Later days",
    close: "Close the panel",
    view: "Chart or list",
  },
};
