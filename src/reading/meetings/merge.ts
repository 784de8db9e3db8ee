import { type Day, isMonth, monthOf } from "../../base/index.ts";
import type { DayMention } from "../days.ts";
import type { Sentence } from "../document.ts";
import type { MeetingStatus } from "../statement.ts";
import { type Cast, type Participants, toParticipants } from "./participants.ts";

/** A meeting as one sentence tells it. */
export interface FoundMeeting {
  sentence: Sentence;
  /** The word that told of it. */
  cue: string;
  participants: Participants;
  day: DayMention | null;
  date: Day | null;
  status: MeetingStatus;
  place: string | null;
  duration: string | null;
}

/** The same meeting told twice is one; it keeps the sentence that tells most, and what the others add. */
export function mergeMeetings(found: FoundMeeting[], cast: Cast): FoundMeeting[] {
  const merged: FoundMeeting[] = [];
  for (const meeting of found) {
    const index = merged.findLastIndex((earlier) => isSame(earlier, meeting, cast));
    if (index < 0) merged.push(meeting);
    else merged[index] = join(merged[index], meeting, cast);
  }
  return merged;
}

function isSame(a: FoundMeeting, b: FoundMeeting, cast: Cast): boolean {
  if (a.status !== b.status || !agree(a.date, b.date)) return false;
  if (a.place !== null && b.place !== null && a.place !== b.place && a.date !== b.date) return false;
  if (!sharePeople(a, b, cast)) return false;
  const common = [...b.participants.parties].filter((party) => a.participants.parties.has(party)).length;
  return common >= Math.min(a.participants.parties.size, b.participants.parties.size);
}

/** Two meetings to which a party sends different people are two; a party's name leaves open who came. */
function sharePeople(a: FoundMeeting, b: FoundMeeting, cast: Cast): boolean {
  for (const party of a.participants.parties) {
    const own = peopleOf(a, party, cast);
    const others = peopleOf(b, party, cast);
    if (own.length > 0 && others.length > 0 && !own.some((id) => others.includes(id))) return false;
  }
  return true;
}

const peopleOf = ({ participants }: FoundMeeting, party: string, cast: Cast) =>
  participants.ids.filter((id) => cast.partyOf.get(id) === party);

/** Days agree where one is unknown, or a month holds the other. */
function agree(a: Day | null, b: Day | null): boolean {
  if (a === null || b === null || a === b) return true;
  return isMonth(a) || isMonth(b) ? monthOf(a) === monthOf(b) : false;
}

function join(a: FoundMeeting, b: FoundMeeting, cast: Cast): FoundMeeting {
  const main = richness(b) > richness(a) ? b : a;
  const other = main === a ? b : a;
  return {
    ...main,
    participants: toParticipants(cast, [...main.participants.ids, ...other.participants.ids]),
    date: sharper(main.date, other.date),
    place: main.place ?? other.place,
    duration: main.duration ?? other.duration,
  };
}

const sharper = (a: Day | null, b: Day | null): Day | null =>
  a === null || (b !== null && isMonth(a)) ? (b ?? a) : a;

function richness({ participants, date, place, duration, status }: FoundMeeting): number {
  const told = (date ? 1 : 0) + (place ? 1 : 0) + (duration ? 1 : 0);
  return participants.ids.length * 2 + told + (status === "cancelled" ? 1 : 0);
}
