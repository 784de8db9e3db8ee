import type { Day } from "../base/index.ts";
import type { Brief } from "../brief/index.ts";
import { daysBetween } from "./days.ts";
import type { KeptMeeting } from "./evidence.ts";

/** Who took part: for each party the people named, empty where only the party is. */
export type Attendance = ReadonlyMap<string, ReadonlySet<string>>;

/** What decides whether two tellings can be of one meeting. */
export interface Account {
  date: Day | null;
  place: string | null;
  attendance: Attendance;
  /** Of the article. */
  published: Day | null;
}

/** How long before the article an undated meeting may have been, and after it a planned one; in days. */
const nearby = 14;

export function accountOf(meeting: KeptMeeting, partyOf: ReadonlyMap<string, string>): Account {
  return {
    date: meeting.date,
    place: meeting.place,
    attendance: findAttendance(meeting.participants, partyOf),
    published: meeting.article.published,
  };
}

/** Party of every person and party of the brief, by id. */
export function mapParties(brief: Brief): Map<string, string> {
  return new Map(
    brief.parties.flatMap(({ id, people }) => [
      ...people.map((person): [string, string] => [person.id, id]),
      [id, id],
    ]),
  );
}

/** Whether `told` may be another account of the meeting `known`. */
export function isSameMeeting(known: Account, told: Account): boolean {
  return (
    areSameDay(known, told) &&
    areSamePeople(known.attendance, told.attendance) &&
    areSamePlace(known.place, told.place)
  );
}

function findAttendance(participants: readonly string[], partyOf: ReadonlyMap<string, string>): Attendance {
  const attendance = new Map<string, Set<string>>();
  for (const id of participants) {
    const party = partyOf.get(id);
    if (party === undefined) continue;
    const people = attendance.get(party) ?? new Set();
    if (party !== id) people.add(id);
    attendance.set(party, people);
  }
  return attendance;
}

/**
 * One account may leave out a party or a person, but not name others: the parties of one are among those of the
 * other, and where both name people of a party, at least one is the same. An account that names nobody of the
 * brief matches none.
 */
function areSamePeople(a: Attendance, b: Attendance): boolean {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  if (few.size === 0) return false;
  return [...few].every(([party, people]) => {
    const others = many.get(party);
    return (
      others !== undefined &&
      (people.size === 0 || others.size === 0 || [...people].some((person) => others.has(person)))
    );
  });
}

/** The same words, or one a part of the other: "Moscow" and "the Kremlin in Moscow". */
function areSamePlace(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return true;
  const [wordsA, wordsB] = [placeWords(a), placeWords(b)];
  return wordsA.every((word) => wordsB.includes(word)) || wordsB.every((word) => wordsA.includes(word));
}

function placeWords(place: string): string[] {
  const plain = place.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * The same day, or the month that it lies in. One day apart is still one round of talks where both accounts name
 * the place. Without a day, it must have been near the time of the article.
 */
function areSameDay(known: Account, told: Account): boolean {
  const { date: a } = known;
  const { date: b } = told;
  if (a === null) return b === null && isNear(known.published, told.published);
  if (b === null) return isNear(a, told.published);
  if (a.startsWith(b) || b.startsWith(a)) return true;
  if (a.length !== b.length || a.length === 7) return false;
  return known.place !== null && told.place !== null && Math.abs(daysBetween(a, b)) === 1;
}

function isNear(a: Day | null, b: Day | null): boolean {
  return a !== null && b !== null && Math.abs(daysBetween(a, b)) <= nearby;
}
