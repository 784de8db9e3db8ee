import type { MeetingStatus } from "../../src/reading/index.ts";
import { count, list } from "./findings.ts";

/** Words of the meetings. */
export const meetings = {
  title: "Meetings",
  counts: (held: number, planned: number, cancelled: number) =>
    `${list([
      `${held} held`,
      `${planned} planned`,
      ...(cancelled > 0 ? [`${cancelled} cancelled`] : []),
    ])}, as the articles tell. Accounts of one meeting are put together.`,
  filters: "Which meetings",
  party: "With",
  anyParty: "anybody",
  status: "Status",
  anyStatus: "any",
  statuses: { held: "Held", planned: "Planned", cancelled: "Cancelled" } satisfies {
    [S in MeetingStatus]: string;
  },
  /** A meeting that was announced for a day that the record has passed. */
  untold: "Planned; whether it was held is not told",
  noParticipants: "Participants not named",
  participants: "Participants",
  duration: (duration: string) => `for ${duration}`,
  undated: "No day told",
  reports: (many: number) => `${count(many, "report")}`,
  sources: (many: number) =>
    many === 1 ? "The sentence that tells it" : `The ${many} sentences that tell it`,
  more: (hidden: number) => `Show ${count(hidden, "earlier meeting")}`,
  none: {
    title: "No meeting has been told of",
    words: "Meetings, calls and rounds of talks show here once an article tells of one.",
  },
  noneSo: "No meeting is like that.",
  keys: {
    next: "Next meeting",
    previous: "Meeting before",
    open: "Show or hide its sentences",
  },
};
