import type { Span } from "../../base/index.ts";
import type { Meeting, Statement } from "../statement.ts";

/** A statement as a coder writes it down: what a reader finds, without how sure it is and why. */
export type CodedStatement = Omit<Statement, "text" | "confidence" | "because">;
export type CodedMeeting = Span & Pick<Meeting, "participants" | "date" | "status">;

/** What one coder, person or program, found in an article. */
export interface Coding {
  statements: CodedStatement[];
  meetings: CodedMeeting[];
}

/** An article with two codings of it: the one that is held to be right, and the one that is judged. */
export interface CodedPair {
  id: string;
  text: string;
  gold: Coding;
  predicted: Coding;
}

/** The ids of the options of each issue. */
export type Scheme = Record<string, string[]>;

export type Side = "for" | "open" | "against";

const sides: Record<Statement["stance"], Side> = {
  demands: "for",
  proposes: "for",
  accepts: "for",
  "accepts-if": "for",
  undecided: "open",
  opposes: "against",
  rejects: "against",
};

export const sideTaken = ({ stance }: Pick<CodedStatement, "stance">): Side => sides[stance];

const isConditional = (statement: CodedStatement): boolean =>
  statement.stance === "accepts-if" || (sideTaken(statement) === "against" && statement.condition !== null);

/**
 * Whether two statements of one holder on one issue tell the same position: the same option and side. Three pairs
 * that careful coders code either way are the same, too: a conditional yes and a no with a condition; open with and
 * without an option; and where an issue has two options, against the one and for the other.
 */
export function isSamePosition(one: CodedStatement, other: CodedStatement, scheme: Scheme): boolean {
  const [side, otherSide] = [sideTaken(one), sideTaken(other)];
  if (one.option === other.option) return side === otherSide || (isConditional(one) && isConditional(other));
  if (side === "open" && otherSide === "open") return one.option === null || other.option === null;
  const isEitherOr = scheme[one.issue]?.length === 2 && one.option !== null && other.option !== null;
  return isEitherOr && side !== "open" && otherSide !== "open" && side !== otherSide;
}
