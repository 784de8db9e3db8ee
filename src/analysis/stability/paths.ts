import { allImprovements, type Game } from "./game.ts";
import { type JointMoves, joinMoves } from "./joint-moves.ts";

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

/** A state that was reached; `steps` makes a shortest path to it. */
export interface Reached {
  state: number;
  steps: () => Step[];
}

/**
 * The states that legal sequences of moves lead to (nobody moves twice in a row), the nearest first, each once and
 * without the start. Breadth first over nodes (see `JointMoves`), and no further than the caller goes on asking.
 */
export function* walk(game: Game, start: number, options: PathOptions = {}): Generator<Reached> {
  const members = options.members ?? [...game.moves.keys()];
  const { width, starts, nodes } = jointMovesOf(game, members, options.onlyImprovements ?? false);
  const cameFrom = new Map<number, number>();
  const isMet = new Set([start]);
  const queue = [-1];
  const steps = (last: number) => stepsTo(last, cameFrom, width, members);
  for (const node of queue) {
    const state = node < 0 ? start : Math.floor(node / width);
    for (let at = starts[state]!; at < starts[state + 1]!; at++) {
      const next = nodes[at]!;
      const isSameMover = node >= 0 && next % width === node % width;
      if (isSameMover || cameFrom.has(next)) continue;
      cameFrom.set(next, node);
      queue.push(next);
      const reached = Math.floor(next / width);
      if (isMet.has(reached)) continue;
      isMet.add(reached);
      yield { state: reached, steps: () => steps(next) };
    }
  }
}

function stepsTo(
  last: number,
  cameFrom: Map<number, number>,
  width: number,
  members: readonly number[],
): Step[] {
  const steps: Step[] = [];
  for (let node = last; node >= 0; node = cameFrom.get(node)!) {
    steps.unshift({ party: members[node % width]!, state: Math.floor(node / width) });
  }
  return steps;
}

/** Many walks are taken through one game, and joining its moves costs more than a short walk. */
const joined = new WeakMap<Game, Map<string, JointMoves>>();

function jointMovesOf(game: Game, members: readonly number[], onlyImprovements: boolean): JointMoves {
  const ofGame = joined.get(game) ?? new Map<string, JointMoves>();
  joined.set(game, ofGame);
  const key = `${members.join()} ${onlyImprovements}`;
  const known = ofGame.get(key);
  if (known) return known;
  const all = onlyImprovements ? allImprovements(game) : game.moves;
  const moves = members.map((party) => all[party]!);
  const made = joinMoves(moves, game.stateCount);
  ofGame.set(key, made);
  return made;
}

/** By state, a shortest legal path to it. The start, and what can't be reached, are absent. */
export function shortestPaths(game: Game, start: number, options: PathOptions = {}): Map<number, Step[]> {
  return new Map([...walk(game, start, options)].map(({ state, steps }) => [state, steps()]));
}

/** A shortest legal path to a state; `undefined` where there is none. */
export function shortestPath(
  game: Game,
  start: number,
  end: number,
  options: PathOptions = {},
): Step[] | undefined {
  for (const { state, steps } of walk(game, start, options)) if (state === end) return steps();
  return undefined;
}

/** States that a coalition can bring about together from a state, and in which each of its members is better off. */
export function coalitionImprovements(game: Game, members: readonly number[], state: number): number[] {
  const isBetter = (target: number) =>
    members.every((party) => game.ranks[party]![target]! > game.ranks[party]![state]!);
  const reached = [...walk(game, state, { members })].map((each) => each.state);
  return reached.filter(isBetter).sort((a, b) => a - b);
}

/** Every coalition of two parties or more, the small ones first. */
export function coalitions(partyCount: number): number[][] {
  const all = Array.from({ length: 2 ** partyCount }, (_, bits) =>
    Array.from({ length: partyCount }, (_, party) => party).filter((party) => (bits >>> party) & 1),
  );
  return all.filter((members) => members.length > 1).sort((a, b) => a.length - b.length);
}
