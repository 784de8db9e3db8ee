import { allImprovements, type Game, type Moves } from "./game.ts";
import { joinMoves, leastReached } from "./joint-moves.ts";

/**
 * Ways in which a party may find that it had better stay (Fang, Hipel and Kilgour 1993; Xu and others 2018,
 * chapter 4; SSEQ: Rego and Vieira 2017). A state is stable for a party if each of its improvements is deterred:
 * - R (Nash): there is none.
 * - GMR: the others can answer it with something no better for the party than the state that it left.
 * - SMR: and then the party has no move to something better than that either.
 * - SEQ, SSEQ: as GMR and SMR, but the others only make moves by which each mover itself gains.
 */
export const concepts = ["R", "GMR", "SMR", "SEQ", "SSEQ"] as const;
export type Concept = (typeof concepts)[number];

/**
 * By concept, party and state, the rank that the state would need for the party to stay in it. It is stable where the
 * party's rank of the state is at least that; otherwise this is how far the state would have to rise.
 */
export type Needed = Record<Concept, Int32Array[]>;

export function neededRanks(game: Game): Needed {
  const needed: Needed = { R: [], GMR: [], SMR: [], SEQ: [], SSEQ: [] };
  const gains = allImprovements(game);
  game.moves.forEach((own, party) => {
    const ranks = game.ranks[party]!;
    const bestAfter = bestByMoving(own, ranks);
    const answers = (all: readonly Moves[]) =>
      leastReached(joinMoves(all.toSpliced(party, 1), game.stateCount), [ranks, bestAfter]);
    const [worst, worstForGood] = answers(game.moves);
    const [worstCredible, worstCredibleForGood] = answers(gains);
    needed.R.push(neededRank(own, ranks));
    needed.GMR.push(neededRank(own, ranks, worst));
    needed.SMR.push(neededRank(own, ranks, worstForGood));
    needed.SEQ.push(neededRank(own, ranks, worstCredible));
    needed.SSEQ.push(neededRank(own, ranks, worstCredibleForGood));
  });
  return needed;
}

/** The best that a party can have from each state by staying or by one more move. */
function bestByMoving(moves: Moves, ranks: Int32Array): Int32Array {
  return ranks.map((rank, state) => {
    let best = rank;
    for (let at = moves.starts[state]!; at < moves.starts[state + 1]!; at++) {
      best = Math.max(best, ranks[moves.targets[at]!]!);
    }
    return best;
  });
}

/**
 * A move is no reason to leave where the state left ranks as high as what the move leads to, or as the worst with
 * which the others can answer it. Raising the rank of the state itself changes neither, so that the needed rank
 * does not depend on the one that it has.
 */
function neededRank(moves: Moves, ranks: Int32Array, worstAnswer?: Int32Array): Int32Array {
  const needed = new Int32Array(ranks.length);
  for (let state = 0; state < needed.length; state++) {
    for (let at = moves.starts[state]!; at < moves.starts[state + 1]!; at++) {
      const target = moves.targets[at]!;
      const reward = worstAnswer ? Math.min(ranks[target]!, worstAnswer[target]!) : ranks[target]!;
      if (reward > needed[state]!) needed[state] = reward;
    }
  }
  return needed;
}

/** Whether a state is stable for a party. */
export function isStable(
  game: Game,
  needed: Needed,
  concept: Concept,
  party: number,
  state: number,
): boolean {
  return needed[concept][party]![state]! <= game.ranks[party]![state]!;
}

/** The states that are stable for a party, in order. */
export function stableStates(game: Game, needed: Needed, concept: Concept, party: number): number[] {
  return listStates(game, (state) => isStable(game, needed, concept, party, state));
}

/** The states that are stable for every party, in order: where nothing moves by itself. */
export function equilibria(game: Game, needed: Needed, concept: Concept): number[] {
  return listStates(game, (state) => isEquilibrium(game, needed, concept, state));
}

export function isEquilibrium(game: Game, needed: Needed, concept: Concept, state: number): boolean {
  return game.moves.every((_, party) => isStable(game, needed, concept, party, state));
}

function listStates({ stateCount }: Game, fits: (state: number) => boolean): number[] {
  return Array.from({ length: stateCount }, (_, state) => state).filter(fits);
}
