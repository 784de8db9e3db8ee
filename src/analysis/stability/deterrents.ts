import type { Game } from "./game.ts";
import { targetsOf } from "./game.ts";
import { type Step, shortestPaths } from "./paths.ts";

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

/** Every improvement of a party from a state, with its strongest answer, in the order of the states. */
export function listTemptations(game: Game, party: number, state: number): Temptation[] {
  const ranks = game.ranks[party]!;
  const better = [...targetsOf(game.moves[party]!, state)].filter((to) => ranks[to]! > ranks[state]!);
  return better
    .sort((a, b) => a - b)
    .map((to) => ({ party, to, answer: strongestAnswer(game, party, state, to) }));
}

/** A credible answer goes before an empty threat, a final one before one with a way out, a short one before a long. */
function strongestAnswer(game: Game, party: number, from: number, to: number): Answer | null {
  const members = game.moves.map((_, other) => other).filter((other) => other !== party);
  const ranks = game.ranks[party]!;
  const isFinal = (state: number) =>
    targetsOf(game.moves[party]!, state).every((after) => ranks[after]! <= ranks[from]!);
  let best: Answer | null = null;
  for (const isCredible of [true, false]) {
    const paths = shortestPaths(game, to, { members, onlyImprovements: isCredible });
    for (const [state, steps] of paths) {
      if (ranks[state]! > ranks[from]!) continue;
      if (isFinal(state)) return { steps, isCredible, isFinal: true };
      best ??= { steps, isCredible, isFinal: false };
    }
    if (best) return best;
  }
  return null;
}
