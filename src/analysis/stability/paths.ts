import { allImprovements, type Game, type Moves } from "./game.ts";
import { joinMoves } from "./joint-moves.ts";

/** One move on a path: who makes it, and the state that it leads to. */
export interface Step {
  party: number;
  state: number;
}

export interface PathOptions {
  /** Who may move; by default everybody. */
  members?: readonly number[];
  /** Only moves by which the mover itself gains. */
  onlyImprovements?: boolean;
}

/** By state, a shortest legal path to it: nobody moves twice in a row. The start, and what can't be reached, are absent. */
export function shortestPaths(game: Game, start: number, options: PathOptions = {}): Map<number, Step[]> {
  const members = options.members ?? game.moves.map((_, party) => party);
  const all = options.onlyImprovements ? allImprovements(game) : game.moves;
  const { order, cameFrom, width } = explore(
    members.map((party) => all[party]!),
    game.stateCount,
    start,
  );
  const paths = new Map<number, Step[]>();
  for (const node of order) {
    const state = Math.floor(node / width);
    if (state !== start && !paths.has(state)) paths.set(state, stepsTo(node, cameFrom, width, members));
  }
  return paths;
}

/** Breadth first over nodes (see `joinMoves`); `order` is the order in which they were met. */
function explore(movers: Moves[], stateCount: number, start: number) {
  const { width, starts, nodes } = joinMoves(movers, stateCount);
  const cameFrom = new Int32Array(stateCount * width).fill(-2); // -2: not met; -1: from the start
  const order: number[] = [];
  const go = (state: number, node: number) => {
    for (let at = starts[state]!; at < starts[state + 1]!; at++) {
      const next = nodes[at]!;
      const sameMover = node >= 0 && next % width === node % width;
      if (sameMover || cameFrom[next] !== -2) continue;
      cameFrom[next] = node;
      order.push(next);
    }
  };
  go(start, -1);
  for (let at = 0; at < order.length; at++) go(Math.floor(order[at]! / width), order[at]!);
  return { order, cameFrom, width };
}

function stepsTo(last: number, cameFrom: Int32Array, width: number, members: readonly number[]): Step[] {
  const steps: Step[] = [];
  for (let node = last; node >= 0; node = cameFrom[node]!) {
    steps.unshift({ party: members[node % width]!, state: Math.floor(node / width) });
  }
  return steps;
}

/** States that a coalition can bring about together from a state, and in which each of its members is better off. */
export function coalitionImprovements(game: Game, members: readonly number[], state: number): number[] {
  const reached = [...shortestPaths(game, state, { members }).keys()];
  return reached
    .filter((target) => members.every((party) => game.ranks[party]![target]! > game.ranks[party]![state]!))
    .sort((a, b) => a - b);
}

/** Every coalition of two parties or more, the small ones first. */
export function coalitions(partyCount: number): number[][] {
  const all = Array.from({ length: 2 ** partyCount }, (_, bits) =>
    Array.from({ length: partyCount }, (_, party) => party).filter((party) => (bits >>> party) & 1),
  );
  return all.filter((members) => members.length > 1).sort((a, b) => a.length - b.length);
}
