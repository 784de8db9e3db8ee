import type { Brief } from "../brief/index.ts";
import type { DayFinder } from "./days.ts";
import type { Document, Sentence } from "./document.ts";
import { findCues, findNextRound, isDoubtful, isHappening, type MeetingCue } from "./meetings/cues.ts";
import { dateOf, dayOf, durationOf, placeOf, statusOf } from "./meetings/details.ts";
import { type FoundMeeting, mergeMeetings } from "./meetings/merge.ts";
import {
  type Cast,
  createCast,
  findParticipants,
  groups,
  type NamedMention,
  toParticipants,
} from "./meetings/participants.ts";
import type { Meeting, MeetingStatus } from "./statement.ts";

export type { NamedMention };

/**
 * The meetings, calls and rounds of talks that a text reports, one entry each, in the order of their sentences.
 * `mentions` are the people and parties of the brief in the text's order; without `days` no meeting has a date.
 * Two parties at least must take part (rule 25 of the guidelines); what is called off is `cancelled` (rule 20).
 */
export function findMeetings(
  document: Document,
  mentions: NamedMention[],
  days: DayFinder | null,
  brief: Brief,
): Meeting[] {
  const cast = createCast(document, mentions, brief);
  const found: FoundMeeting[] = [];
  for (const sentence of document.sentences) {
    found.push(...readSentence(document, cast, days, sentence));
    const next = readNextRound(document, cast, days, sentence, found.at(-1) ?? null);
    if (next) found.push(next);
  }
  return mergeMeetings(found, cast).map((meeting) => toMeeting(document, meeting));
}

/** The meetings that a sentence tells of: for each status the cue with the most participants. */
function readSentence(
  document: Document,
  cast: Cast,
  days: DayFinder | null,
  sentence: Sentence,
): FoundMeeting[] {
  const best = new Map<MeetingStatus, FoundMeeting>();
  for (const cue of findCues(document, sentence)) {
    const meeting = readCue(document, cast, days, around(sentence, cue), cue);
    if (!meeting) continue;
    const rival = best.get(meeting.status);
    if (!rival || meeting.participants.ids.length > rival.participants.ids.length)
      best.set(meeting.status, meeting);
  }
  return [...best.values()];
}

/**
 * "Another round is planned for next week", "talks would continue on Sunday": those who met last will meet again,
 * where the text gives a day or a place.
 */
function readNextRound(
  document: Document,
  cast: Cast,
  days: DayFinder | null,
  sentence: Sentence,
  last: FoundMeeting | null,
): FoundMeeting | null {
  if (!last || (last.sentence.index === sentence.index && last.status === "planned")) return null;
  const cue = findNextRound(document, sentence);
  if (cue === null) return null;
  const day = days?.mentionsIn(sentence.index).find((mention) => mention.ahead) ?? null;
  const place = placeOf(document, sentence, cue);
  if (!day && place === null) return null;
  const date = day?.day ?? null;
  const told = { day, date, place, duration: null, cue: "next round" };
  const named = groups(document.tokens, cast, { from: sentence.firstToken, to: sentence.endToken });
  const participants = named.length > 0 ? toParticipants(cast, named) : last.participants;
  return { ...last, participants, ...told, sentence, status: "planned" };
}

/** So many tokens on either side of a cue may tell of it; it bounds the time for a sentence without an end. */
const cueReach = 120;

function around(sentence: Sentence, { token }: MeetingCue): Sentence {
  const firstToken = Math.max(sentence.firstToken, token - cueReach);
  return { ...sentence, firstToken, endToken: Math.min(sentence.endToken, token + cueReach) };
}

function readCue(
  document: Document,
  cast: Cast,
  days: DayFinder | null,
  sentence: Sentence,
  cue: MeetingCue,
): FoundMeeting | null {
  const participants = findParticipants(document, cast, sentence, cue);
  if (participants.parties.size < 2) return null;
  if (cue.kind === "object" && !hasObject(document, cast, sentence, cue)) return null;
  const day = dayOf(days, sentence, cue.token);
  const status = statusOf(document, sentence, cue.token, day);
  const place = placeOf(document, sentence, cue.token);
  const duration = durationOf(document, sentence);
  const ownDay = day !== null && day.sentence === sentence.index;
  if (cue.kind === "noun") {
    const told = Number(ownDay) + Number(place !== null) + Number(duration !== null);
    if (told + Number(isHappening(document.tokens, cue, sentence)) < 1) return null;
  }
  if (cue.kind === "encounter" && (!ownDay || place === null)) return null;
  if (isDoubtful(document.tokens, cue, sentence) && !(ownDay && status !== "held")) return null;
  return {
    sentence,
    cue: document.tokens[cue.token].lower,
    participants,
    day,
    date: dateOf(day, status, days?.referenceOf(sentence.index) ?? null),
    status,
    place,
    duration,
  };
}

/** "saw Barrash", "received Renn": somebody of the brief right behind the verb. */
function hasObject({ tokens }: Document, cast: Cast, sentence: Sentence, cue: MeetingCue): boolean {
  const object = cast.bySentence[sentence.index].find((mention) => mention.first > cue.token);
  if (!object || object.possessive || object.first - cue.token > 7) return false;
  for (let i = cue.token + 1; i < object.first; i++) {
    if (/^(?:VERB|AUX|SCONJ)$/.test(tokens[i].pos) || /^[“”",]$/.test(tokens[i].text)) return false;
    if (
      tokens[i].pos === "ADP" &&
      !/^(?:negotiators|delegations|leaders|ministers)$/.test(tokens[i - 1].lower)
    )
      return false;
  }
  const isAdposition = (at: number) => tokens[at]?.pos === "ADP";
  return object.person !== null || isAdposition(object.first - 1) || isAdposition(object.first - 2);
}

function toMeeting(document: Document, meeting: FoundMeeting): Meeting {
  const { start, end } = meeting.sentence;
  const told = [meeting.place, meeting.date, meeting.duration].filter((detail) => detail !== null).length;
  return {
    start,
    end,
    text: document.text.slice(start, end),
    participants: meeting.participants.ids,
    place: meeting.place,
    date: meeting.date,
    status: meeting.status,
    duration: meeting.duration,
    confidence: 0.5 + 0.12 * told,
    because: `"${meeting.cue}" with ${meeting.participants.ids.join(", ")} in one sentence`,
  };
}
