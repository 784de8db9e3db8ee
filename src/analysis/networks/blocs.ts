import { UndirectedGraph } from "graphology";
import louvainModule from "graphology-communities-louvain";
import { seededRandom } from "../../base/index.ts";
import type { Network } from "./network.ts";

/** The package exports the function itself, where its types tell of a `default` that holds it. */
const louvain = louvainModule as unknown as (typeof louvainModule)["default"];

/** Actors in groups, the first actor in bloc 0, the next of another group in bloc 1, and so on. */
export interface Blocs {
  actors: string[];
  /** The bloc of each actor. */
  blocs: number[];
}

export interface FoundBlocs extends Blocs {
  /** How much more of the ties lies within the blocs than chance would put there (Newman); 0 without ties. */
  modularity: number;
}

/**
 * Blocs of a one-mode network by Louvain's method, on its positive ties. The seed decides where the method may go
 * either way; an actor without a tie is a bloc of its own.
 */
export function findBlocs(network: Network, { seed = 1, resolution = 1 } = {}): FoundBlocs {
  const actors = network.rowLabels;
  const graph = positiveTies(network);
  if (graph.size === 0) return { actors, blocs: actors.map((_, index) => index), modularity: 0 };
  const { communities, modularity } = louvain.detailed(graph, { rng: seededRandom(seed), resolution });
  return { actors, blocs: inOrder(actors.map((actor) => communities[actor]!)), modularity };
}

function positiveTies({ rowLabels, cells }: Network): UndirectedGraph {
  const graph = new UndirectedGraph();
  for (const actor of rowLabels) graph.addNode(actor);
  for (let i = 0; i < rowLabels.length; i++) {
    for (let p = 0; p < i; p++) {
      const weight = cells[i * rowLabels.length + p]!;
      if (weight > 0) graph.addEdge(rowLabels[i], rowLabels[p], { weight });
    }
  }
  return graph;
}

/** Numbers blocs in the order in which they first occur. */
function inOrder(blocs: readonly number[]): number[] {
  const numbers = new Map<number, number>();
  return blocs.map((bloc) => {
    const number = numbers.get(bloc) ?? numbers.size;
    numbers.set(bloc, number);
    return number;
  });
}

/** An actor that stood with some before, and stands with others now. */
export interface Move {
  actor: string;
  /** The others of its bloc before, and now. */
  left: string[];
  joined: string[];
}

/**
 * Who changed blocs between two times. Blocs have no names: each of now is taken for the one of before with which it
 * shares most actors. Only who stands in both counts.
 */
export function findMoves(before: Blocs, after: Blocs): Move[] {
  const known = new Map(before.actors.map((actor, index) => [actor, before.blocs[index]!]));
  const heirs = matchBlocs(known, after);
  return after.actors.flatMap((actor, index) => {
    const from = known.get(actor);
    const to = after.blocs[index]!;
    if (from === undefined || heirs.get(to) === from) return [];
    return [{ actor, left: othersIn(before, from, actor), joined: othersIn(after, to, actor) }];
  });
}

/** For each bloc of now the one of before that it goes on; the largest overlap chooses first. */
function matchBlocs(known: Map<string, number>, after: Blocs): Map<number, number> {
  const overlaps = new Map<string, { to: number; from: number; count: number }>();
  after.actors.forEach((actor, index) => {
    const [from, to] = [known.get(actor), after.blocs[index]!];
    if (from === undefined) return;
    const overlap = overlaps.get(`${to} ${from}`) ?? { to, from, count: 0 };
    overlap.count++;
    overlaps.set(`${to} ${from}`, overlap);
  });
  const heirs = new Map<number, number>();
  const taken = new Set<number>();
  for (const { to, from } of [...overlaps.values()].sort((a, b) => b.count - a.count)) {
    if (heirs.has(to) || taken.has(from)) continue;
    heirs.set(to, from);
    taken.add(from);
  }
  return heirs;
}

function othersIn({ actors, blocs }: Blocs, bloc: number, actor: string): string[] {
  return actors.filter((other, index) => blocs[index] === bloc && other !== actor);
}
