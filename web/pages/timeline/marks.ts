import type { Day } from "../../../src/base/index.ts";
import type { Brief } from "../../../src/brief/index.ts";
import type {
  TimelineDraft,
  TimelineMeetings,
  TimelineShifts,
  TimelineStatements,
  TimelineView,
} from "../../../src/publish/index.ts";
import { capitalize, shiftVerbs, stanceWords } from "../../words/findings.ts";
import { tellShortDay } from "../../words/locale.ts";
import { timeline as words } from "../../words/timeline.ts";

/** Something on the timeline that can be pointed at. */
export type Mark = {
  /** Stands in the address while its panel is open. */
  id: string;
  lane: string;
  first: Day;
  last: Day;
  /** What it is, in words: "Russia on Territory". */
  title: string;
  /** What happened, in words. */
  words: string;
} & (
  | { kind: "statements"; of: TimelineStatements }
  | { kind: "shifts"; of: TimelineShifts }
  | { kind: "meetings"; of: TimelineMeetings }
  | { kind: "drafts"; of: TimelineDraft }
);

/** All marks of a view, each lane's from the earliest to the latest. */
export function marksOf({ statements, shifts, meetings, drafts }: TimelineView, brief: Brief): Mark[] {
  const title = ({ party, issue }: { party: string; issue: string }) =>
    words.on(nameIn(brief.parties, party), nameIn(brief.issues, issue));
  const marks: Mark[] = [
    ...statements.map((of) => ({
      ...{ kind: "statements" as const, of, lane: `${of.issue} ${of.party}`, first: of.first, last: of.last },
      id: `${of.issue} ${of.party} ${of.tone} ${of.first}`,
      title: title(of),
      words: tellStatements(of),
    })),
    ...shifts.map((of) => ({
      ...{ kind: "shifts" as const, of, lane: `${of.issue} ${of.party}`, first: of.first, last: of.last },
      id: `${of.issue} ${of.party} shift ${of.first}`,
      title: title(of),
      words: tellShifts(of),
    })),
    ...meetings.map((of) => ({
      ...{ kind: "meetings" as const, of, lane: "meetings", first: of.first, last: of.last },
      id: `meetings ${of.status} ${of.first}`,
      title: words.meetings,
      words: tellMeetings(of, brief),
    })),
    ...drafts.map((of) => ({
      ...{ kind: "drafts" as const, of, lane: "drafts", first: of.day, last: of.day },
      id: `draft ${of.id}`,
      title: words.drafts,
      words: of.title,
    })),
  ];
  return marks.sort((one, other) => (one.first < other.first ? -1 : one.first > other.first ? 1 : 0));
}

/** "8 Dec", or "2 to 8 Dec 2025" where the mark holds several days. */
export function tellDays({ first, last }: Pick<Mark, "first" | "last">): string {
  if (first === last) return tellShortDay(first);
  return words.shown(tellShortDay(first, last), tellShortDay(last));
}

function tellStatements({ statements, hearsay, stance, tone }: TimelineStatements): string {
  const what = stance === null ? words.tones[tone] : stanceWords[stance];
  const told = `${capitalize(what)}: ${words.statements(statements)}`;
  return hearsay === 0 ? told : `${told}, ${words.ofHearsay(hearsay, statements)}`;
}

function tellShifts({ shifts, kind, from, to }: TimelineShifts): string {
  const told = from === null ? stanceWords[to] : `from ${stanceWords[from]} to ${stanceWords[to]}`;
  const latest = `${capitalize(shiftVerbs[kind])}, ${told}`;
  return shifts === 1 ? latest : `${words.shifts(shifts)}. The latest: ${shiftVerbs[kind]}, ${told}`;
}

function tellMeetings({ meetings, status, participants, place }: TimelineMeetings, brief: Brief): string {
  const many = `${words.meetingsCount(meetings)} ${words.statuses[status]}`;
  if (meetings > 1) return many;
  const names = participants.map((id) => nameOf(brief, id)).join(", ");
  return [capitalize(words.statuses[status]), names, place].filter(Boolean).join(": ").replace(": ", " · ");
}

/** Name of a party or person of the brief; the id where it knows neither. */
export function nameOf({ parties }: Brief, id: string): string {
  const people = parties.flatMap((party) => party.people);
  return [...parties, ...people].find((each) => each.id === id)?.name ?? id;
}

function nameIn(named: readonly { id: string; name: string }[], id: string): string {
  return named.find((each) => each.id === id)?.name ?? id;
}
