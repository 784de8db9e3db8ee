import type { Day, Span } from "../base/index.ts";

/** What a party says to an option; the order is that of docs/words.md, from no to demand. */
export const stances = [
  "rejects",
  "opposes",
  "undecided",
  "accepts-if",
  "accepts",
  "proposes",
  "demands",
] as const;
export type Stance = (typeof stances)[number];

/** first-hand: attributed to the holder. second-hand: somebody else tells it. narrated: the article's own voice. */
export type Evidence = "first-hand" | "second-hand" | "narrated";

/** One place in a text that tells what one party's position is on one issue of the brief. */
export interface Statement extends Span {
  /** `text.slice(start, end)`. */
  text: string;
  /** Party id. */
  holder: string;
  /** Person id, else party id; `null` where it is the article itself or someone outside the brief. */
  speaker: string | null;
  issue: string;
  /** Option id; `null` where it concerns the issue but none of its options. */
  option: string | null;
  stance: Stance;
  evidence: Evidence;
  /** The text itself marks it as uncertain. */
  hedged: boolean;
  /** More than half of the content stands in quotation marks. */
  quoted: boolean;
  saidOn: Day;
  condition: Span | null;
  /** Probability in 0..1 that holder, side and option are all right. */
  confidence: number;
  /** The cue and the rule that it was read from, in words. */
  because: string;
}

export type MeetingStatus = "held" | "planned" | "cancelled";

/** A meeting, call or round of talks that a text reports; the span is the sentence that tells most about it. */
export interface Meeting extends Span {
  text: string;
  /** Person ids, and party ids where none of the party's people is named. */
  participants: string[];
  /** As the text names it. */
  place: string | null;
  date: Day | null;
  status: MeetingStatus;
  /** As the text gives it, "five hours"; `null` where it gives none. */
  duration: string | null;
  confidence: number;
  because: string;
}

/** Who is said to say, want or believe what. Each part may be several spans; `source` may be empty. */
export interface Attribution {
  source: Span[];
  cue: Span[];
  content: Span[];
}

/** What was read from one article. */
export interface Reading {
  statements: Statement[];
  meetings: Meeting[];
}
