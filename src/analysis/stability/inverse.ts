import { type Concept, isStable, type Stability, undeterredMoves } from "./concepts.ts";
import type { Game } from "./game.ts";

/** What must change for one party to stay in a state, under one concept. Either of the two is enough. */
export interface Requirement {
  party: number;
  /**
   * In what it wants, if only this outcome rises in its order: the states that it puts above the outcome now and would
   * have to put no higher. No smaller rise is enough.
   */
  mustNotPrefer: number[];
  /** In what it can do: the moves that it must lose, by the states that they lead to. */
  mustNotReach: number[];
}

/** The inverse question: what must change for an outcome to hold. Empty where it holds already. */
export function whatMustChange(
  game: Game,
  stability: Stability,
  concept: Concept,
  state: number,
): Requirement[] {
  return game.moves.flatMap((_, party) => {
    if (isStable(game, stability, concept, party, state)) return [];
    const ranks = game.ranks[party]!;
    const needed = stability.needed[concept][party]![state]!;
    const between = [...ranks.keys()].filter(
      (other) => ranks[other]! > ranks[state]! && ranks[other]! <= needed,
    );
    const mustNotReach = undeterredMoves(game, stability, concept, party, state);
    return [{ party, mustNotPrefer: between, mustNotReach }];
  });
}
