import {
  concepts,
  equilibria,
  feasibleStates,
  findStability,
  movesOf,
  rankByStatements,
} from "../src/analysis/stability/index.ts";

/**
 * How long the stability of a large conflict takes: 6 parties, 12 options, 4,096 states, all five concepts for every
 * party, from the options on. Parties with two options each, and one with seven against five with one each.
 * Prints milliseconds of CPU time, the first (cold) and the middle of 7 runs; fails where the first is above the bar.
 */
const barMs = 1500;
for (const shares of [
  [2, 2, 2, 2, 2, 2],
  [7, 1, 1, 1, 1, 1],
]) {
  const times: number[] = [];
  for (let run = 0; run < 7; run++) times.push(timed(() => solve(shares, 5)));
  const first = times[0]!;
  const middle = times.toSorted((a, b) => a - b)[3]!;
  console.log(
    `parties with ${shares.join(", ")} options: first ${first.toFixed(0)} ms, middle ${middle.toFixed(0)} ms`,
  );
  if (first > barMs) {
    console.error(`took ${first.toFixed(0)} ms; the bar is ${barMs} ms`);
    process.exitCode = 1;
  }
}

function solve(shares: number[], seed: number): number {
  const form = {
    directions: shares.flatMap((share) => Array.from({ length: share }, () => "both" as const)),
    infeasible: [],
    parties: shares.map((share, party) => {
      const first = shares.slice(0, party).reduce((sum, each) => sum + each, 0);
      return { options: Array.from({ length: share }, (_, index) => first + index), misperceived: [] };
    }),
  };
  const states = feasibleStates(form);
  const random = randomNumbers(seed);
  const ranks = shares.map(() => rankByStatements(Array.from({ length: 12 }, randomStatement), states));
  const game = { stateCount: states.length, moves: movesOf(form, states), ranks };
  const stability = findStability(game);
  return concepts.reduce((sum, concept) => sum + equilibria(game, stability, concept).length, 0);

  function randomStatement() {
    const option = () => Math.floor(random() * form.directions.length);
    const literals = [option(), option()].map((taken) => ({ kind: "taken" as const, option: taken }));
    return { kind: random() < 0.5 ? ("all" as const) : ("any" as const), of: literals };
  }
}

/** Park and Miller's generator: the same numbers every time. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

function timed(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
