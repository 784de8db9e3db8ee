import type { Day } from "../../base/index.ts";
import type { StatementFacts } from "../evidence.ts";
import type { Position } from "../position.ts";

/** An option of the brief, by the ids of its issue and its own. */
export interface Settled {
  issue: string;
  option: string;
}

/** One numbered point of a draft. */
export interface Clause {
  /** As the draft numbers it: "7", "4(b)". */
  label: string;
  text: string;
  /** The options that it would settle. */
  settles: Settled[];
  /** Who settled which options these are; absent where the reader proposes them. */
  mappedBy?: string;
}

/** A text that somebody has proposed. */
export interface Draft {
  id: string;
  title: string;
  /** Party id, or whoever proposed it, in words. */
  proposedBy: string;
  published: Day | null;
  url: string | null;
  /** Where it was published, in words. */
  source?: string;
  /** Id of the draft of which this one tells the changes only; absent where it stands for itself. */
  amends?: string;
  /** In the draft's order. */
  clauses: Clause[];
}

/**
 * What a party has said, so far, to what a clause would settle. `unheard`: nothing; that is neither yes nor no.
 * From the ones that stand most in the way to the ones that stand least.
 */
export const answers = ["rules out", "objects", "open", "unheard", "would accept if", "accepts"] as const;
export type Answer = (typeof answers)[number];

/** One party and one clause. */
export interface Cell<S extends StatementFacts = StatementFacts> {
  clause: string;
  party: string;
  answer: Answer;
  /** The position that makes the answer; `null` where there is none, or where only the draft itself tells it. */
  position: Position<S> | null;
  /** The party put the draft forward and has said nothing else to what the clause settles. */
  ownDraft: boolean;
  hearsayOnly: boolean;
  /** Accounts of the position that answers stand on different sides. */
  contradicting: boolean;
}
