import { type Condition, holds } from "./condition.ts";
import { type Moves, makeMoves } from "./game.ts";

/**
 * Which way an option can be changed by its party: `take-only` can be taken and then stays (irreversible),
 * `drop-only` can be given up and not taken again.
 */
export const directions = ["both", "take-only", "drop-only"] as const;
export type Direction = (typeof directions)[number];

/** A conflict told by what each party can do or leave. Options are numbered from 0 over all parties. */
export interface OptionForm {
  directions: Direction[];
  /** What cannot be. */
  infeasible: Condition[];
  parties: PlayerForm[];
}

export interface PlayerForm {
  /** Its own options. */
  options: number[];
  /** What the party wrongly takes for impossible: it moves neither into nor out of such a state. */
  misperceived: Condition[];
}

/** More options than this would have more combinations than numbers of 32 bits can tell apart. */
export const mostOptions = 30;

/** The feasible states in order of their number, in which option 0 is the lowest bit. */
export function feasibleStates({ directions, infeasible }: OptionForm): Int32Array {
  const states: number[] = [];
  for (let taken = 0; taken < 2 ** directions.length; taken++) {
    if (!infeasible.some((condition) => holds(condition, taken))) states.push(taken);
  }
  return Int32Array.from(states);
}

/** By party: the moves that change its own options only, each in its direction, between feasible states. */
export function movesOf({ directions, parties }: OptionForm, states: Int32Array): Moves[] {
  return parties.map(({ options, misperceived }) => {
    const own = bits(options);
    const stays = bits(options.filter((option) => directions[option] === "take-only"));
    const gone = bits(options.filter((option) => directions[option] === "drop-only"));
    const isSeen = (taken: number) => !misperceived.some((condition) => holds(condition, taken));
    const neighbours = statesByRest(states, own, isSeen);
    return makeMoves(
      Array.from(states, (from) => {
        if (!isSeen(from)) return [];
        return neighbours.get(from & ~own)!.filter((index) => {
          const to = states[index]!;
          return to !== from && (from & ~to & stays) === 0 && (to & ~from & gone) === 0;
        });
      }),
    );
  });
}

/** Indexes of the states, by what the other parties do in them. */
function statesByRest(
  states: Int32Array,
  own: number,
  isSeen: (taken: number) => boolean,
): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  states.forEach((taken, index) => {
    if (!isSeen(taken)) return;
    const group = groups.get(taken & ~own);
    if (group) group.push(index);
    else groups.set(taken & ~own, [index]);
  });
  return groups;
}

function bits(options: number[]): number {
  return options.reduce((sum, option) => sum | (1 << option), 0);
}
