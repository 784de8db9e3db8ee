import { type Concept, concepts, isEquilibrium, type Stability } from "./concepts.ts";
import { type Answer, listTemptations, type Temptation } from "./deterrents.ts";
import { whatMustChange } from "./inverse.ts";
import type { Conflict } from "./model.ts";
import { coalitionImprovements, coalitions, type Step, shortestPath } from "./paths.ts";
import type { Sureness } from "./sureness.ts";

/** Said wherever results show: what they rest on. */
export const basis =
  "the analyst's own assumptions about moves and preferences, not findings from the record";

const meaning: Record<Concept, string> = {
  R: "no party can gain by a move of its own",
  GMR: "whoever moves can be answered, if need be at the answerer's own cost",
  SMR: "whoever moves can be answered, if need be at the answerer's own cost, and has no way out afterwards",
  SEQ: "whoever moves can be answered by moves that serve those who answer",
  SSEQ: "whoever moves can be answered by moves that serve those who answer, and has no way out afterwards",
};

/** What is taken in a state: "Guild: Keep the ban; Company: nothing". */
export function describeState({ model, states }: Conflict, state: number): string {
  return model.parties
    .map(({ name }, party) => {
      const taken = model.options.filter(
        (option, index) => option.party === party && (states[state]! >>> index) & 1,
      );
      return `${name}: ${taken.map((option) => option.name).join(", ") || "nothing"}`;
    })
    .join("; ");
}

/** Everything there is to say about one outcome, a line each; outcomes are numbered from 1. */
export function tellStability(
  conflict: Conflict,
  stability: Stability,
  state: number,
  sureness?: Sureness,
): string[] {
  const { game } = conflict;
  const held = concepts.filter((concept) => isEquilibrium(game, stability, concept, state));
  return [
    `Outcome ${state + 1}. ${describeState(conflict, state)}.`,
    ...tellHolding(held),
    ...game.moves.map((_, party) => `  ${tellParty(conflict, stability, party, state)}`),
    ...tellCoalitions(conflict, state),
    ...tellWay(conflict, state),
    ...(sureness ? tellSureness(held, sureness) : []),
    ...tellChanges(conflict, stability, held, state),
  ];
}

function tellHolding(held: Concept[]): string[] {
  if (held.length === 0) return ["  Does not hold: some party gains by leaving it and nothing deters it."];
  const strongest = held.includes("R") ? "R" : held.at(-1)!;
  return [`  Holds under ${held.join(", ")}: ${meaning[strongest]}.`];
}

function tellParty(conflict: Conflict, stability: Stability, party: number, state: number): string {
  const { name } = conflict.model.parties[party]!;
  const temptations = listTemptations(conflict.game, stability, party, state);
  if (temptations.length === 0) return `${name} has no move that it would gain by.`;
  return temptations.map((temptation) => tellTemptation(conflict, temptation, state)).join(" ");
}

function tellTemptation(conflict: Conflict, { party, to, answer }: Temptation, state: number): string {
  const { name } = conflict.model.parties[party]!;
  const move = `${name} would gain by a move to outcome ${to + 1} (${tellMove(conflict, state, to)})`;
  if (!answer) return `${move}, and nothing deters it: it could break the outcome.`;
  return `${move}, but ${tellAnswer(conflict, to, answer)}.`;
}

function tellAnswer(conflict: Conflict, from: number, { steps, isCredible, isFinal }: Answer): string {
  const threat = isCredible
    ? "each mover gains by it"
    : "a mover would itself lose by it or gain nothing, so the threat may be empty";
  const end = isFinal ? "there is no way out of it" : "it could move out of that again";
  return `risks the answer ${tellSteps(conflict, from, steps)}: no better for it than staying; ${threat}; ${end}`;
}

function tellSteps(conflict: Conflict, from: number, steps: readonly Step[]): string {
  const before = [from, ...steps.map(({ state }) => state)];
  return steps
    .map(({ party, state }, index) => {
      const { name } = conflict.model.parties[party]!;
      return `${name}: ${tellMove(conflict, before[index]!, state)} -> outcome ${state + 1}`;
    })
    .join(", then ");
}

/** What changes from one state to another: "drop Keep the ban, take Accept". */
function tellMove({ model, states }: Conflict, from: number, to: number): string {
  const changed = model.options.flatMap(({ name }, index) => {
    const [before, after] = [(states[from]! >>> index) & 1, (states[to]! >>> index) & 1];
    return before === after ? [] : [`${after ? "take" : "drop"} '${name}'`];
  });
  return changed.join(", ");
}

function tellCoalitions(conflict: Conflict, state: number): string[] {
  const { game, model } = conflict;
  return coalitions(game.moves.length).flatMap((members) => {
    const better = coalitionImprovements(game, members, state);
    if (better.length === 0) return [];
    const names = members.map((party) => model.parties[party]!.name).join(" and ");
    return [`  Together, ${names} could leave it for ${outcomes(better)}, better for each of them.`];
  });
}

function tellWay(conflict: Conflict, state: number): string[] {
  const { game, now } = conflict;
  if (state === now) return ["  It is how things stand now."];
  const gaining = shortestPath(game, now, state, { onlyImprovements: true });
  if (gaining)
    return [`  From now, each mover gaining by its own move: ${tellSteps(conflict, now, gaining)}.`];
  const any = shortestPath(game, now, state);
  if (!any) return ["  No moves lead to it from how things stand now."];
  return [
    `  From now, only if somebody moves at its own cost or for no gain: ${tellSteps(conflict, now, any)}.`,
  ];
}

/** One line for the concepts that fall with the same changes. */
function tellSureness(held: Concept[], { tried, lost }: Sureness): string[] {
  if (tried === 0) return [];
  const groups = Map.groupBy(held, (concept) => (lost[concept] ?? []).join("; "));
  return [...groups].map(([changes, [first, ...rest]]) => {
    const kept = tried - (lost[first!] ?? []).length;
    const line = `  How sure, ${[first, ...rest].join(", ")}: still holds after ${kept} of ${tried} changes of a single assumption`;
    return changes === "" ? `${line}.` : `${line}; lost by ${changes}.`;
  });
}

function tellChanges(conflict: Conflict, stability: Stability, held: Concept[], state: number): string[] {
  const concept = (["GMR", "SEQ", "R"] as const).find((each) => !held.includes(each));
  if (!concept) return [];
  const requirements = whatMustChange(conflict.game, stability, concept, state);
  return requirements.map(({ party, mustNotPrefer, mustNotReach }) => {
    const { name } = conflict.model.parties[party]!;
    const moves = mustNotReach.map((to) => tellMove(conflict, state, to)).join("; ");
    return `  To hold under ${concept}, ${name} must rank it as high as ${outcomes(mustNotPrefer)}, or be unable to ${moves}.`;
  });
}

/** "outcome 3" or "outcomes 3, 5, 7"; of many, the first and how many more. */
function outcomes(states: readonly number[]): string {
  const most = 8;
  const numbers = states.slice(0, most).map((state) => state + 1);
  const more = states.length > most ? ` and ${states.length - most} more` : "";
  return `outcome${states.length === 1 ? "" : "s"} ${numbers.join(", ")}${more}`;
}
