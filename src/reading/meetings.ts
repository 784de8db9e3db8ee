import type { Brief } from "../brief/index.ts";
import type { DayFinder } from "./days.ts";
import type { Document, Sentence } from "./document.ts";
import { findCues, isDoubtful, isHappening, type MeetingCue } from "./meetings/cues.ts";
import { dateOf, dayOf, durationOf, placeOf, statusOf } from "./meetings/details.ts";
import { type FoundMeeting, mergeMeetings } from "./meetings/merge.ts";
import { type Cast, createCast, findParticipants, type NamedMention } from "./meetings/participants.ts";
import type { Meeting } from "./statement.ts";

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
    const meeting = readSentence(document, cast, days, sentence);
    if (meeting) found.push(meeting);
  }
  return mergeMeetings(found, cast).map((meeting) => toMeeting(document, meeting));
}

/** The meeting that a sentence tells of: the cue with the most participants. */
function readSentence(
  document: Document,
  cast: Cast,
  days: DayFinder | null,
  sentence: Sentence,
): FoundMeeting | null {
  if (cast.bySentence[sentence.index].length === 0) return null;
  let best: FoundMeeting | null = null;
  for (const cue of findCues(document, sentence)) {
    const meeting = readCue(document, cast, days, sentence, cue);
    if (meeting && (!best || meeting.participants.ids.length > best.participants.ids.length)) best = meeting;
  }
  return best;
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
    if (told + Number(isHappening(document.tokens, cue, sentence)) < 2) return null;
  }
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
    if (/^(?:VERB|AUX|ADP|SCONJ)$/.test(tokens[i].pos) || /^[“”",]$/.test(tokens[i].text)) return false;
  }
  return object.person !== null;
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
