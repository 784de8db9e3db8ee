import type { Moves } from "./game.ts";

/**
 * What several parties can do in turn. Nobody moves twice in a row, so where things stand is a **node**: a state and
 * who moved last into it, numbered `state * width + mover`, the mover counted among the parties given.
 */
export interface JointMoves {
  width: number;
  stateCount: number;
  /** From state s lead `nodes[starts[s]]` up to, without, `nodes[starts[s + 1]]`, whoever moved last. */
  starts: Int32Array;
  nodes: Int32Array;
}

export function joinMoves(movers: readonly Moves[], stateCount: number): JointMoves {
  const width = movers.length;
  const starts = new Int32Array(stateCount + 1);
  const nodes = new Int32Array(movers.reduce((sum, { targets }) => sum + targets.length, 0));
  let count = 0;
  for (let state = 0; state < stateCount; state++) {
    movers.forEach((moves, mover) => {
      for (let at = moves.starts[state]!; at < moves.starts[state + 1]!; at++) {
        nodes[count++] = moves.targets[at]! * width + mover;
      }
    });
    starts[state + 1] = count;
  }
  return { width, stateCount, starts, nodes };
}

/** Larger than every rank: where nothing can be reached. */
export const nothing = 0x7fffffff;

/**
 * For each state: the least value, of those given by state, among all that the movers can bring about from it by one
 * legal sequence of moves or more; `nothing` where they can't move. One such array for each array of `values`.
 *
 * Nodes that reach one another reach the same, so the minimum is taken over strongly connected components, in the
 * order in which Tarjan's method closes them: when one closes, all that it leads to are closed. Linear in the moves.
 */
export function leastReached(joint: JointMoves, values: readonly Int32Array[]): Int32Array[] {
  const least = leastOfNodes(joint, values);
  return least.map((ofNode) => {
    const ofState = new Int32Array(joint.stateCount).fill(nothing);
    for (let state = 0; state < joint.stateCount; state++) {
      for (let at = joint.starts[state]!; at < joint.starts[state + 1]!; at++) {
        const value = ofNode[joint.nodes[at]!]!;
        if (value < ofState[state]!) ofState[state] = value;
      }
    }
    return ofState;
  });
}

/** For each node: the least value among its own state and all states that it leads to. */
function leastOfNodes(joint: JointMoves, values: readonly Int32Array[]): Int32Array[] {
  const { width, starts, nodes } = joint;
  const nodeCount = joint.stateCount * width;
  const least = values.map((ofState) =>
    Int32Array.from({ length: nodeCount }, (_, node) => ofState[Math.floor(node / width)]!),
  );
  const lower = (node: number, other: number) => {
    for (const ofNode of least) if (ofNode[other]! < ofNode[node]!) ofNode[node] = ofNode[other]!;
  };

  const order = new Int32Array(nodeCount); // 0: not yet seen
  const low = new Int32Array(nodeCount); // the earliest open node known to be reached; `nothing` once closed
  const cursor = new Int32Array(nodeCount);
  const trail = new Int32Array(nodeCount); // from the root to the node at hand
  const open = new Int32Array(nodeCount); // seen, and their component not closed
  let seen = 0;
  let trailLength = 0;
  let openLength = 0;

  const enter = (node: number) => {
    order[node] = low[node] = ++seen;
    cursor[node] = starts[Math.floor(node / width)]!;
    trail[trailLength++] = node;
    open[openLength++] = node;
  };

  /** The next unseen node that `node` leads to, or -1; takes in the seen ones on the way. */
  const step = (node: number): number => {
    const mover = node % width;
    const end = starts[Math.floor(node / width) + 1]!;
    while (cursor[node]! < end) {
      const next = nodes[cursor[node]!]!;
      cursor[node]! += 1;
      if (next % width === mover) continue;
      if (order[next] === 0) return next;
      if (low[next] === nothing) lower(node, next);
      else if (order[next]! < low[node]!) low[node] = order[next]!;
    }
    return -1;
  };

  const close = (root: number) => {
    let first = openLength - 1;
    while (open[first] !== root) first -= 1;
    for (let at = first + 1; at < openLength; at++) lower(root, open[at]!);
    for (let at = first; at < openLength; at++) {
      lower(open[at]!, root);
      low[open[at]!] = nothing;
    }
    openLength = first;
  };

  const leave = (node: number) => {
    trailLength -= 1;
    const isRoot = low[node] === order[node];
    if (isRoot) close(node);
    if (trailLength === 0) return;
    const before = trail[trailLength - 1]!;
    if (isRoot) lower(before, node);
    else if (low[node]! < low[before]!) low[before] = low[node]!;
  };

  for (let root = 0; root < nodeCount; root++) {
    if (order[root] !== 0) continue;
    enter(root);
    while (trailLength > 0) {
      const node = trail[trailLength - 1]!;
      const next = step(node);
      if (next < 0) leave(node);
      else enter(next);
    }
  }
  return least;
}
