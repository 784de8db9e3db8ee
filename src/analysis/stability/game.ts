/**
 * A conflict as a graph: states of affairs, each party's moves between them, and each party's order of them.
 * States and parties are numbered from 0. Which option a state stands for is the business of `option-form.ts`;
 * everything else here works on the graph alone.
 */
export interface Game {
  stateCount: number;
  /** By party: where it can go from each state by itself. */
  moves: Moves[];
  /** By party and state: the rank, 1 the worst; equal ranks are ties. Only the order counts. */
  ranks: Int32Array[];
}

/** One party's moves: from state s to each of `targets[starts[s]]` up to, without, `targets[starts[s + 1]]`. */
export interface Moves {
  starts: Int32Array;
  targets: Int32Array;
}

/** Moves from a list of targets for each state. */
export function makeMoves(targetsByState: readonly (readonly number[])[]): Moves {
  const starts = new Int32Array(targetsByState.length + 1);
  targetsByState.forEach((targets, state) => {
    starts[state + 1] = starts[state]! + targets.length;
  });
  return { starts, targets: Int32Array.from(targetsByState.flat()) };
}

export function targetsOf({ starts, targets }: Moves, state: number): Int32Array {
  return targets.subarray(starts[state]!, starts[state + 1]!);
}

/** The moves by which the mover itself gains: its unilateral improvements. */
export function improvements(moves: Moves, ranks: Int32Array): Moves {
  const starts = new Int32Array(moves.starts.length);
  const targets = new Int32Array(moves.targets.length);
  let count = 0;
  for (let state = 0; state + 1 < starts.length; state++) {
    for (let at = moves.starts[state]!; at < moves.starts[state + 1]!; at++) {
      const target = moves.targets[at]!;
      if (ranks[target]! > ranks[state]!) targets[count++] = target;
    }
    starts[state + 1] = count;
  }
  return { starts, targets: targets.slice(0, count) };
}

/** By party, its improvements. */
export function allImprovements({ moves, ranks }: Game): Moves[] {
  return moves.map((own, party) => improvements(own, ranks[party]!));
}
