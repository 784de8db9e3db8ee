import type { Concept, Stability } from "./concepts.ts";
import { type Game, targetsOf } from "./game.ts";
import { type Step, walk } from "./paths.ts";

/** A move by which a party would be better off, and what keeps it from it. */
export interface Temptation {
  party: number;
  /** The state that the move leads to. */
  to: number;
  /** The strongest answer of the others; null where none deters: then the party can break the outcome. */
  answer: Answer | null;
}

/** Moves of the others after which the tempted party is no better off than where it left. */
export interface Answer {
  steps: Step[];
  /** Each mover gains by its own move: no empty threat. */
  isCredible: boolean;
  /** The tempted party has no move afterwards to something better than what it left. */
  isFinal: boolean;
}

/** Kinds of answers, the strongest first: a credible one goes before an empty threat, a final one before one with a way out. */
const kinds: { concept: Concept; isCredible: boolean; isFinal: boolean }[] = [
  { concept: "SSEQ", isCredible: true, isFinal: true },
  { concept: "SEQ", isCredible: true, isFinal: false },
  { concept: "SMR", isCredible: false, isFinal: true },
  { concept: "GMR", isCredible: false, isFinal: false },
];

/** Every improvement of a party from a state, in order, each with a shortest answer of the strongest kind. */
export function listTemptations(
  game: Game,
  stability: Stability,
  party: number,
  state: number,
): Temptation[] {
  const ranks = game.ranks[party]!;
  const better = [...targetsOf(game.moves[party]!, state)].filter((to) => ranks[to]! > ranks[state]!);
  return better
    .sort((a, b) => a - b)
    .map((to) => {
      const worst = (concept: Concept) => stability.answers[concept][party]![to]!;
      const kind = kinds.find(({ concept }) => worst(concept) <= ranks[state]!);
      if (!kind) return { party, to, answer: null };
      const { isCredible, isFinal } = kind;
      const steps = shortestAnswer(game, { party, from: state, to, isCredible, isFinal });
      return { party, to, answer: { steps, isCredible, isFinal } };
    });
}

interface Sought {
  party: number;
  from: number;
  to: number;
  isCredible: boolean;
  isFinal: boolean;
}

function shortestAnswer(game: Game, { party, from, to, isCredible, isFinal }: Sought): Step[] {
  const members = game.moves.map((_, other) => other).filter((other) => other !== party);
  const ranks = game.ranks[party]!;
  const isBetter = (state: number) => ranks[state]! > ranks[from]!;
  for (const { state, steps } of walk(game, to, { members, onlyImprovements: isCredible })) {
    if (isBetter(state)) continue;
    if (!isFinal || !targetsOf(game.moves[party]!, state).some(isBetter)) return steps();
  }
  throw new Error(`no answer to the move from ${from} to ${to}, though the minimum says that there is one`);
}
