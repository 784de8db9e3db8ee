import type { Day } from "../base/index.ts";
import type { Stance } from "../reading/index.ts";
import type { KeptMeeting, KeptStatement, StatementFacts } from "./evidence.ts";

export type Side = "for" | "open" | "against";

/** What one party's statements add up to, for one option on one day. */
export interface Position<S extends StatementFacts = KeptStatement> {
  party: string;
  issue: string;
  /** `null`: on the issue's matter as a whole. */
  option: string | null;
  stance: Stance;
  side: Side;
  /** First day of the unbroken run on the same side. */
  since: Day;
  /** The statement that governs. */
  governing: S;
  /** Distinct reports (not articles) that tell this side within the run. */
  reports: number;
  hearsayOnly: boolean;
  /** Second-hand statements shown beside the position, latest first; empty where it is hearsay itself. */
  hearsay: S[];
  /** Every statement that governs or has governed, latest first; the first one governs. */
  statements: S[];
}

/** A party's headline on an issue, with the positions on its options behind it. */
export interface Headline<S extends StatementFacts = KeptStatement> {
  party: string;
  issue: string;
  /** The position shown first; `null` where the party has not been heard. */
  position: Position<S> | null;
  positions: Position<S>[];
}

/** `open`: both have been heard, neither is for an option yet, and not all that was said is a no. */
export type GapKind = "unheard" | "one side only" | "agreed" | "bridgeable" | "opposed" | "open";

/** How two parties stand to each other on one issue. */
export interface Gap {
  issue: string;
  parties: [string, string];
  kind: GapKind;
  /** The option that makes it agreed or bridgeable. */
  option: string | null;
  /** At least one of the two has been heard on the issue through others only. */
  onHearsay: boolean;
  /** Accounts of what one of the two wants stand on different sides (`findContradictions` names them). */
  contradicting: boolean;
}

export type ShiftKind = "first heard" | "reversed" | "softened" | "hardened" | "changed";

/** A change of a position: two consecutive governing statements on one option that differ. */
export interface Shift<S extends StatementFacts = KeptStatement> {
  party: string;
  issue: string;
  option: string | null;
  kind: ShiftKind;
  day: Day;
  from: S | null;
  to: S;
}

/** One meeting, however many articles tell of it. */
export interface MergedMeeting {
  participants: string[];
  place: string | null;
  date: Day | null;
  status: KeptMeeting["status"];
  duration: string | null;
  /** Distinct reports (not articles) that tell of it. */
  reports: number;
  /** The accounts, the latest article first. */
  told: KeptMeeting[];
}
