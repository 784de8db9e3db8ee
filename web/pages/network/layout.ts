import type { NetworkNode, NetworkTie } from "../../../src/publish/index.ts";

export interface Point {
  x: number;
  y: number;
}

/**
 * Places for the nodes of a picture: all push each other away, ties of a positive weight pull (Fruchterman and Reingold
 * 1991). Starts from a circle and not from chance, so that the same network always looks the same.
 */
export function placeNodes(nodes: readonly NetworkNode[], ties: readonly NetworkTie[]): Map<string, Point> {
  const points = nodes.map((_, index): Point => {
    const angle = (2 * Math.PI * index) / nodes.length;
    return { x: Math.cos(angle), y: Math.sin(angle) };
  });
  const numbers = new Map(nodes.map(({ id }, index) => [id, index]));
  const pulls = pullsOf(ties, numbers);
  const distance = 1.6 / Math.sqrt(Math.max(1, nodes.length));
  const rounds = nodes.length > 200 ? 60 : 240;
  for (let round = 0; round < rounds; round++) {
    const heat = 0.12 * (1 - round / rounds);
    step(points, pulls, distance, heat);
  }
  return new Map(nodes.map(({ id }, index) => [id, points[index]!]));
}

interface Pull {
  a: number;
  b: number;
  /** In 0..1. */
  strength: number;
}

function pullsOf(ties: readonly NetworkTie[], numbers: Map<string, number>): Pull[] {
  const most = Math.max(1e-9, ...ties.map(({ weight }) => weight));
  return ties
    .filter(({ weight }) => weight > 0)
    .map(({ from, to, weight }) => ({
      a: numbers.get(from)!,
      b: numbers.get(to)!,
      strength: Math.sqrt(weight / most),
    }));
}

/** Note: moves the points, each by no more than `heat`. */
function step(points: Point[], pulls: readonly Pull[], distance: number, heat: number): void {
  const moves = points.map((): Point => ({ x: 0, y: 0 }));
  for (let i = 0; i < points.length; i++) {
    for (let p = 0; p < i; p++) push(points, moves, i, p, (apart) => (distance * distance) / apart);
    // What nothing holds would drift away.
    moves[i]!.x -= points[i]!.x * 0.05;
    moves[i]!.y -= points[i]!.y * 0.05;
  }
  for (const { a, b, strength } of pulls)
    push(points, moves, a, b, (apart) => (-strength * apart * apart) / distance);
  for (const [index, move] of moves.entries()) {
    const length = Math.hypot(move.x, move.y) || 1;
    const limited = Math.min(length, heat) / length;
    points[index]!.x += move.x * limited;
    points[index]!.y += move.y * limited;
  }
}

function push(points: Point[], moves: Point[], i: number, p: number, force: (apart: number) => number): void {
  const [x, y] = [points[i]!.x - points[p]!.x, points[i]!.y - points[p]!.y];
  const apart = Math.max(0.01, Math.hypot(x, y));
  const by = force(apart) / apart;
  moves[i]!.x += x * by;
  moves[i]!.y += y * by;
  moves[p]!.x -= x * by;
  moves[p]!.y -= y * by;
}
