import type { Brief } from "../../brief/index.ts";
import type { StatementFacts } from "../evidence.ts";
import type { Position } from "../position.ts";
import { type Aligned, alignDrafts } from "./align.ts";
import { deriveCells } from "./cells.ts";
import { checkDraft, type DraftCheck, listSides } from "./check.ts";
import { type Answer, answers, type Clause, type Draft, type Settled } from "./draft.ts";

/**
 * `moved`: it settles something else. `reworded`: other words that settle the same. `not told`: the second draft tells
 * only its changes to the first, and this is none of them.
 */
export type ChangeKind = "same" | "reworded" | "moved" | "split" | "merged" | "dropped" | "new" | "not told";

/** What a party answers to a clause of the one draft and to what has become of it in the other. */
export interface Movement {
  party: string;
  /** `null` where there is no such clause, or it settles no option. */
  before: Answer | null;
  after: Answer | null;
}

export interface ClauseChange extends Aligned {
  kind: ChangeKind;
  /** Parties whose answer gets better, by what they have said; a yes that goes and a no that goes count too. */
  towards: Movement[];
  awayFrom: Movement[];
}

/** A clause of one of the drafts that a party rules out. */
export interface RedLine {
  party: string;
  clause: string;
}

/** What one draft makes of another. */
export interface DraftComparison<S extends StatementFacts = StatementFacts> {
  first: DraftCheck<S>;
  second: DraftCheck<S>;
  changes: ClauseChange[];
  /** Clauses of the second that a party rules out, where it had not ruled out what stood there before. */
  crossed: RedLine[];
  /** Clauses of the first that a party rules out, where it does not rule out what stands there now. */
  cleared: RedLine[];
}

/** Compares two drafts. The sides are counted; movements and red lines are told of every party of the brief. */
export function compareDrafts<S extends StatementFacts>(
  brief: Brief,
  first: Draft,
  second: Draft,
  positions: readonly Position<S>[],
  sides: readonly string[] = listSides(brief),
): DraftComparison<S> {
  const parties = brief.parties.map(({ id }) => id);
  const before = answersOf(first, positions, parties);
  const after = answersOf(second, positions, parties);
  const changes = alignDrafts(brief, first, second).map((aligned): ClauseChange => {
    const kind = kindOf(aligned, second.amends === first.id);
    const movements = parties.map((party) => ({
      party,
      before: worst(aligned.from, (clause) => before(clause, party)),
      after: worst(aligned.to, (clause) => after(clause, party)),
    }));
    const moved = kind === "not told" ? [] : movements;
    return {
      ...aligned,
      kind,
      towards: moved.filter(({ before, after }) => rank(after) > rank(before)),
      awayFrom: moved.filter(({ before, after }) => rank(after) < rank(before)),
    };
  });
  return {
    first: checkDraft(brief, first, positions, sides),
    second: checkDraft(brief, second, positions, sides),
    changes,
    ...findRedLines(changes, parties, before, after),
  };
}

type AnswerTo = (clause: Clause, party: string) => Answer | null;

function answersOf<S extends StatementFacts>(
  draft: Draft,
  positions: readonly Position<S>[],
  parties: readonly string[],
): AnswerTo {
  const cells = new Map(
    deriveCells(draft, positions, parties).map(({ clause, party, answer }) => [
      `${clause}\n${party}`,
      answer,
    ]),
  );
  return ({ label }, party) => cells.get(`${label}\n${party}`) ?? null;
}

function worst(clauses: Clause[], answer: (clause: Clause) => Answer | null): Answer | null {
  const given = clauses.map(answer).filter((each) => each !== null);
  return answers.find((each) => given.includes(each)) ?? null;
}

/** How good an answer is for the party that gives it. What nobody has been heard on moves nobody. */
function rank(answer: Answer | null): number {
  switch (answer) {
    case "rules out":
      return -2;
    case "objects":
      return -1;
    case "open":
    case "unheard":
    case null:
      return 0;
    case "would accept if":
      return 1;
    case "accepts":
      return 2;
    default:
      return answer satisfies never;
  }
}

function kindOf({ from, to }: Aligned, isAmendment: boolean): ChangeKind {
  if (to.length === 0) return isAmendment ? "not told" : "dropped";
  if (from.length === 0) return "new";
  if (from.length > 1) return "merged";
  if (to.length > 1) return "split";
  if (!settleTheSame(from[0]!.settles, to[0]!.settles)) return "moved";
  return plain(from[0]!.text) === plain(to[0]!.text) ? "same" : "reworded";
}

function settleTheSame(one: Settled[], other: Settled[]): boolean {
  const keys = (settles: Settled[]) => settles.map(({ issue, option }) => `${issue}/${option}`).sort();
  return JSON.stringify(keys(one)) === JSON.stringify(keys(other));
}

const plain = (text: string): string => text.toLowerCase().replace(/\s+/g, " ").trim();

function findRedLines(
  changes: ClauseChange[],
  parties: readonly string[],
  before: AnswerTo,
  after: AnswerTo,
): Pick<DraftComparison, "crossed" | "cleared"> {
  const told = changes.filter(({ kind }) => kind !== "not told");
  const lines = (clauses: Clause[], party: string, answer: AnswerTo): RedLine[] =>
    clauses
      .filter((clause) => answer(clause, party) === "rules out")
      .map(({ label }) => ({ party, clause: label }));
  const each = (pick: (was: RedLine[], is: RedLine[]) => RedLine[]) =>
    told.flatMap(({ from, to }) =>
      parties.flatMap((party) => pick(lines(from, party, before), lines(to, party, after))),
    );
  return {
    crossed: each((was, is) => (was.length === 0 ? is : [])),
    cleared: each((was, is) => (is.length === 0 ? was : [])),
  };
}
