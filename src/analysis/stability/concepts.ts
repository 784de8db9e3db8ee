import { allImprovements, type Game, type Moves, targetsOf } from "./game.ts";
import { joinMoves, leastReached, nothing } from "./joint-moves.ts";

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

export type ByConcept = Record<Concept, Int32Array[]>;

/** What decides stability, for every concept, party and state. */
export interface Stability {
  /**
   * The rank that the state would need for the party to stay in it. It is stable where the party's rank of the state
   * is at least that; otherwise this is how far the state would have to rise.
   */
  needed: ByConcept;
  /**
   * The worst, by the party's rank, with which the others can answer when the party moves into the state;
   * larger than every rank where they can't answer, and throughout for R, under which nobody looks ahead.
   */
  answers: ByConcept;
}

export function findStability(game: Game): Stability {
  const needed: ByConcept = { R: [], GMR: [], SMR: [], SEQ: [], SSEQ: [] };
  const answers: ByConcept = { R: [], GMR: [], SMR: [], SEQ: [], SSEQ: [] };
  const gains = allImprovements(game);
  game.moves.forEach((own, party) => {
    const ranks = game.ranks[party]!;
    const bestAfter = bestByMoving(own, ranks);
    const worstBy = (all: readonly Moves[]) =>
      leastReached(joinMoves(all.toSpliced(party, 1), game.stateCount), [ranks, bestAfter]);
    // An answer is final (SMR, SSEQ) where even the best that the party can make of it is no better than the state
    // left: so the same minimum is taken of that best.
    const [GMR, SMR] = worstBy(game.moves);
    const [SEQ, SSEQ] = worstBy(gains);
    const R = new Int32Array(game.stateCount).fill(nothing);
    for (const [concept, worst] of Object.entries({ R, GMR, SMR, SEQ, SSEQ }) as [Concept, Int32Array][]) {
      answers[concept].push(worst);
      needed[concept].push(neededRanks(own, ranks, worst));
    }
  });
  return { needed, answers };
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
function neededRanks(moves: Moves, ranks: Int32Array, worstAnswers: Int32Array): Int32Array {
  const needed = new Int32Array(ranks.length);
  for (let state = 0; state < needed.length; state++) {
    for (let at = moves.starts[state]!; at < moves.starts[state + 1]!; at++) {
      const target = moves.targets[at]!;
      const reward = Math.min(ranks[target]!, worstAnswers[target]!);
      if (reward > needed[state]!) needed[state] = reward;
    }
  }
  return needed;
}

/** Whether a state is stable for a party. */
export function isStable(
  { ranks }: Game,
  { needed }: Stability,
  concept: Concept,
  party: number,
  state: number,
): boolean {
  return needed[concept][party]![state]! <= ranks[party]![state]!;
}

/** Moves of a party from a state by which it gains and which nothing deters under the concept, in order. */
export function undeterredMoves(
  { moves, ranks }: Game,
  { answers }: Stability,
  concept: Concept,
  party: number,
  state: number,
): number[] {
  const reward = (to: number) => Math.min(ranks[party]![to]!, answers[concept][party]![to]!);
  const targets = Array.from(targetsOf(moves[party]!, state));
  return targets.filter((to) => reward(to) > ranks[party]![state]!).sort((a, b) => a - b);
}

/** The states that are stable for a party, in order. */
export function stableStates(game: Game, stability: Stability, concept: Concept, party: number): number[] {
  return listStates(game, (state) => isStable(game, stability, concept, party, state));
}

/** The states that are stable for every party, in order: where nothing moves by itself. */
export function equilibria(game: Game, stability: Stability, concept: Concept): number[] {
  return listStates(game, (state) => isEquilibrium(game, stability, concept, state));
}

export function isEquilibrium(game: Game, stability: Stability, concept: Concept, state: number): boolean {
  return game.moves.every((_, party) => isStable(game, stability, concept, party, state));
}

function listStates({ stateCount }: Game, fits: (state: number) => boolean): number[] {
  return Array.from({ length: stateCount }, (_, state) => state).filter(fits);
}
