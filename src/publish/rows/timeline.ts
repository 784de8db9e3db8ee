import {
  addDays,
  counts,
  type Draft,
  daysBetween,
  deriveShifts,
  firstDay,
  lastDay,
  type MergedMeeting,
  type Selection,
  type Shift,
  type ShiftKind,
  type StatementFacts,
  saidDay,
} from "../../analysis/index.ts";
import type { Day } from "../../base/index.ts";
import type { Stance } from "../../reading/index.ts";
import { type Tone, toneOf } from "../wording.ts";

/** What one party said on one issue within one step of the timeline, with one tone. */
export type TimelineStatements = {
  party: string;
  issue: string;
  tone: Tone;
  /** First and last day on which it was said, within the step. */
  first: Day;
  last: Day;
  statements: number;
  /** How many of them are hearsay. */
  hearsay: number;
  /** The stance that all of them share; `null` where they differ. */
  stance: Stance | null;
};

/** Changes of position of one party on one issue within one step; those of first words are not counted. */
export type TimelineShifts = {
  party: string;
  issue: string;
  first: Day;
  last: Day;
  shifts: number;
  /** Of the latest of them. */
  kind: ShiftKind;
  from: Stance | null;
  to: Stance;
};

export type TimelineMeetings = {
  status: MergedMeeting["status"];
  first: Day;
  last: Day;
  meetings: number;
  /** Of the latest of them: person ids, and party ids where none of the party's people is named. */
  participants: string[];
  place: string | null;
};

export type TimelineDraft = { id: string; title: string; day: Day };

/** What happened when, put together by steps where it is too much to be drawn one by one. */
export type TimelineView = {
  /** The ledger's revision of which it is. */
  revision: string;
  /** First and last day of the record, whatever is asked for; `null` where it tells of none. */
  days: { first: Day; last: Day } | null;
  /** How many days are put together. */
  step: number;
  statements: TimelineStatements[];
  shifts: TimelineShifts[];
  meetings: TimelineMeetings[];
  drafts: TimelineDraft[];
};

/** What the timeline is made of. */
export interface TimelineRecord {
  revision: string;
  facts: readonly StatementFacts[];
  meetings: readonly MergedMeeting[];
  drafts: readonly Pick<Draft, "id" | "title" | "published">[];
}

export interface TimelineChoice extends Selection {
  party?: string | undefined;
  issue?: string | undefined;
}

/** Days, weeks, four weeks, quarters, years: the first that leaves no more columns than a screen can tell apart. */
const steps = [1, 7, 28, 91, 364] as const;
const longest = 364;
const mostColumns = 160;
/** With many lanes the columns must be fewer: a browser draws so many marks without delay. */
const mostMarks = 5000;

/**
 * Statements, shifts, meetings and drafts by day. However long the record is, the answer is no longer than what a
 * screen can show: days are put together by steps, and a shorter window (`from`, `asOf`) has finer ones.
 */
export function timelineView(record: TimelineRecord, choice: TimelineChoice): TimelineView {
  const { party, issue, ...selection } = choice;
  const within = (day: Day) =>
    (selection.from === undefined || day >= firstDay(selection.from)) &&
    (selection.asOf === undefined || day <= lastDay(selection.asOf));
  const facts = record.facts.filter(
    (each) => (party === undefined || each.holder === party) && (issue === undefined || each.issue === issue),
  );
  const meetings = record.meetings.flatMap((meeting) =>
    meeting.date === null ? [] : [{ ...meeting, day: firstDay(meeting.date) }],
  );
  const drafts = record.drafts.flatMap(({ id, title, published }) =>
    published === null ? [] : [{ id, title, day: firstDay(published) }],
  );
  const days = rangeOf([...record.facts.map(saidDay), ...[...meetings, ...drafts].map(({ day }) => day)]);
  const { step, statements } = joinByStep(
    facts.filter((each) => counts(each, selection)),
    { first: selection.from ?? days?.first, last: selection.asOf ?? days?.last },
  );
  // What governed before the window decides what is a change in it.
  const shifts = deriveShifts(facts, { ...selection, from: undefined });
  return {
    revision: record.revision,
    days,
    step,
    statements,
    shifts: joinShifts(
      shifts.filter(({ kind, day }) => kind !== "first heard" && within(day)),
      step,
    ),
    meetings: joinMeetings(
      meetings.filter(({ day }) => within(day)),
      step,
    ),
    drafts: drafts.filter(({ day }) => within(day)),
  };
}

function rangeOf(days: readonly Day[]): TimelineView["days"] {
  const [any] = days;
  if (any === undefined) return null;
  let [first, last] = [any, any];
  for (const day of days) {
    if (day < first) first = day;
    if (day > last) last = day;
  }
  return { first, last };
}

/** The statements by the shortest step that leaves neither too many columns nor too many marks. */
function joinByStep(
  facts: readonly StatementFacts[],
  { first, last }: { first: Day | undefined; last: Day | undefined },
): Pick<TimelineView, "step" | "statements"> {
  const length = first === undefined || last === undefined ? 1 : daysBetween(first, last) + 1;
  for (const step of steps) {
    if (step === longest || length / step > mostColumns) continue;
    const statements = joinStatements(facts, step);
    if (statements.length <= mostMarks) return { step, statements };
  }
  return { step: longest, statements: joinStatements(facts, longest) };
}

/** The step that a day belongs to, counted from one fixed day, so that a mark does not move when the window does. */
const epoch = "2001-01-01";
function makeStepOf(step: number): (day: Day) => Day {
  if (step === 1) return (day) => day;
  const known = new Map<Day, Day>();
  return (day) => {
    let start = known.get(day);
    if (start === undefined) {
      start = addDays(epoch, Math.floor(daysBetween(epoch, day) / step) * step);
      known.set(day, start);
    }
    return start;
  };
}

function joinStatements(facts: readonly StatementFacts[], step: number): TimelineStatements[] {
  const startOf = makeStepOf(step);
  const joined = new Map<string, TimelineStatements>();
  for (const statement of facts) {
    const { holder: party, issue, stance, evidence } = statement;
    const [day, tone] = [saidDay(statement), toneOf(stance)];
    const key = `${party}\n${issue}\n${tone}\n${startOf(day)}`;
    const found = joined.get(key);
    const entry = found ?? {
      ...{ party, issue, tone, first: day, last: day },
      ...{ statements: 0, hearsay: 0, stance },
    };
    if (!found) joined.set(key, entry);
    widen(entry, day);
    entry.statements += 1;
    if (evidence === "second-hand") entry.hearsay += 1;
    if (entry.stance !== stance) entry.stance = null;
  }
  return [...joined.values()].sort(byDay);
}

function joinShifts(shifts: readonly Shift<StatementFacts>[], step: number): TimelineShifts[] {
  const startOf = makeStepOf(step);
  const joined = new Map<string, TimelineShifts>();
  // They come latest first: the first of each step is its latest.
  for (const { party, issue, day, kind, from, to } of shifts) {
    const key = `${party}\n${issue}\n${startOf(day)}`;
    const stances = { from: from?.stance ?? null, to: to.stance };
    const entry = joined.get(key) ?? { party, issue, first: day, last: day, shifts: 0, kind, ...stances };
    widen(entry, day);
    entry.shifts += 1;
    joined.set(key, entry);
  }
  return [...joined.values()].sort(byDay);
}

function joinMeetings(meetings: readonly (MergedMeeting & { day: Day })[], step: number): TimelineMeetings[] {
  const startOf = makeStepOf(step);
  const joined = new Map<string, TimelineMeetings>();
  for (const { day, status, participants, place } of meetings) {
    const key = `${status}\n${startOf(day)}`;
    const entry = joined.get(key) ?? { status, first: day, last: day, meetings: 0, participants, place };
    if (day >= entry.last) Object.assign(entry, { participants, place });
    widen(entry, day);
    entry.meetings += 1;
    joined.set(key, entry);
  }
  return [...joined.values()].sort(byDay);
}

function widen(entry: { first: Day; last: Day }, day: Day): void {
  if (day < entry.first) entry.first = day;
  if (day > entry.last) entry.last = day;
}

function byDay(one: { first: Day }, other: { first: Day }): number {
  return one.first < other.first ? -1 : one.first > other.first ? 1 : 0;
}
