/**
 * How reports speak of the state of talks: "the main sticking point", "no compromise was found", "no meeting is
 * planned". Who says so takes no side by it. Phrases of whole words, in lower case; articles between them do not count.
 */
export const talkOfTalks =
  `sticking point, sticking points, stumbling block, stumbling blocks, main obstacle, biggest obstacle, main hurdle, biggest hurdle,
  bone of contention, main issue, key issue, open issue, most important issue, biggest issue, most difficult issue, hardest issue, thorniest issue, unresolved issue, main question, key question,
  open question, most difficult question, main point of dispute, central issue, central question, no compromise, compromise had been, compromise has been, compromise was found, no progress, progress was made, progress had been made, progress has been made,
  no breakthrough, no common view, no common ground, no agreement had been, no agreement has been, no agreement was, differences remain, differences remained, gaps remain, gaps remained,
  is planned, was planned, are planned, were planned, is scheduled, was scheduled, are scheduled, were scheduled, no deadline, no date,
  could be agreed, can be agreed, might be agreed, may be agreed`
    .split(",")
    .map((phrase) => phrase.trim().split(/\s+/));

/** With a verb that leads them, how talks are to go rather than what they are to bring: "would lead a dialogue". */
export const leading = new Set("lead host chair moderate facilitate convene".split(" "));
export const talking = new Set(
  "dialogue dialogues talks negotiations discussions consultations conversation conversations".split(" "),
);

/** What somebody will do next, and no position: "she would meet the envoy". */
export const errands = new Set(
  "meet travel visit arrive fly brief speak attend depart return phone call head go come".split(" "),
);
