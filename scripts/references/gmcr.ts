import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  allImprovements,
  type Condition,
  closeUp,
  coalitionImprovements,
  coalitions,
  concepts,
  type Direction,
  equilibria,
  feasibleStates,
  findStability,
  type Game,
  type Moves,
  makeMoves,
  movesOf,
  rankByStatements,
  shortestPaths,
  stableStates,
  targetsOf,
} from "../../src/analysis/stability/index.ts";

/** Reference cases of the graph model for conflict resolution. States are numbered from 1 in them, from 0 in ours. */
export const family = "gmcr";

type Literal = { option: number; is: "Y" | "N" };
type AnyOfAllOf = Literal[][];
type ByState = Record<string, number[]>;

interface Case {
  form: "option" | "graph";
  decisionMakers: { name: string; options?: number[] }[];
  options?: { direction: "both" | "N->Y only" | "Y->N only" }[];
  infeasible_anyOf_allOf?: AnyOfAllOf;
  preferenceStatements_mostImportantFirst_eachAnyOfAllOf?: Record<string, AnyOfAllOf[]> | null;
  preferenceRanking_bestFirst?: Record<string, (number | number[])[]>;
  /** No case seen so far holds any; read as conditions like those of `infeasible_anyOf_allOf`, or as numbers of states. */
  misperceivedInfeasible?: Record<string, (Literal[] | number)[]>;
  states: { n: number; yn?: string }[];
  payoffs: Record<string, number[]>;
  statusQuo: number;
  expected: {
    unilateralMoves: Record<string, ByState>;
    unilateralImprovements: Record<string, ByState>;
    stableStates: Record<string, Record<string, number[]>>;
    equilibria: Record<string, number[]>;
    coalitionImprovements: Record<string, ByState>;
    statusQuoAnalysis: {
      minLegalMovesUM: Record<string, number>;
      minLegalMovesUI: Record<string, number>;
    };
  };
}

export async function check(
  dir: string,
): Promise<{ name: string; equal: boolean; difference: string | null }[]> {
  const files = readdirSync(dir).filter((file) => file.endsWith(".json"));
  return files.sort().map((file) => {
    const difference = findDifference(JSON.parse(readFileSync(join(dir, file), "utf8")) as Case);
    return { name: file, equal: difference === null, difference };
  });
}

function findDifference(given: Case): string | null {
  const found = solve(given);
  const expected = {
    states: given.states.map(({ yn }) => yn ?? ""),
    ranks: namedEach(given, (name) => [...closeUp(Int32Array.from(given.payoffs[name]!))]),
    moves: given.expected.unilateralMoves,
    improvements: given.expected.unilateralImprovements,
    stable: given.expected.stableStates,
    equilibria: given.expected.equilibria,
    coalitions: given.expected.coalitionImprovements,
    fewestMoves: given.expected.statusQuoAnalysis.minLegalMovesUM,
    fewestImprovements: given.expected.statusQuoAnalysis.minLegalMovesUI,
  };
  return firstDifference("", tidy(expected), tidy(found));
}

function solve(given: Case) {
  const { game, states } = makeGame(given);
  const stability = findStability(game);
  const gains = allImprovements(game);
  const start = given.statusQuo - 1;
  return {
    states,
    ranks: namedEach(given, (_, party) => [...closeUp(game.ranks[party]!)]),
    moves: namedEach(given, (_, party) => byState(game, game.moves[party]!)),
    improvements: namedEach(given, (_, party) => byState(game, gains[party]!)),
    stable: Object.fromEntries(
      concepts.map((concept) => [
        concept,
        namedEach(given, (_, party) => stableStates(game, stability, concept, party).map(numbered)),
      ]),
    ),
    equilibria: Object.fromEntries(
      concepts.map((concept) => [concept, equilibria(game, stability, concept).map(numbered)]),
    ),
    coalitions: coalitionTable(given, game),
    fewestMoves: lengths(shortestPaths(game, start)),
    fewestImprovements: lengths(shortestPaths(game, start, { onlyImprovements: true })),
  };
}

function makeGame(given: Case): { game: Game; states: string[] } {
  if (given.form === "graph") return makeGraph(given);
  const options = given.options!;
  const form = {
    directions: options.map(({ direction }) => directionOf[direction]),
    infeasible: given.infeasible_anyOf_allOf!.map(allOf),
    parties: given.decisionMakers.map(({ name, options = [] }) => ({
      options,
      misperceived: (given.misperceivedInfeasible?.[name] ?? []).map((each) =>
        typeof each === "number" ? exactly(given.states[each - 1]!.yn!) : allOf(each),
      ),
    })),
  };
  const states = feasibleStates(form);
  const statements = given.preferenceStatements_mostImportantFirst_eachAnyOfAllOf;
  const ranks = given.decisionMakers.map(({ name }) =>
    statements?.[name]
      ? rankByStatements(statements[name].map(anyOf), states)
      : ranksOf(given, name, states.length),
  );
  const letters = (taken: number) =>
    options.map((_, option) => ((taken >>> option) & 1 ? "Y" : "N")).join("");
  return {
    game: { stateCount: states.length, moves: movesOf(form, states), ranks },
    states: Array.from(states, letters),
  };
}

/** A case in graph form gives its moves nowhere else than among the expected results. */
function makeGraph(given: Case): { game: Game; states: string[] } {
  const stateCount = given.states.length;
  const moves = given.decisionMakers.map(({ name }) => {
    const targets = given.expected.unilateralMoves[name] ?? {};
    return makeMoves(given.states.map(({ n }) => (targets[n] ?? []).map((target) => target - 1)));
  });
  const ranks = given.decisionMakers.map(({ name }) => ranksOf(given, name, stateCount));
  return { game: { stateCount, moves, ranks }, states: given.states.map(({ yn }) => yn ?? "") };
}

/** A manual ranking, best first, where there is one; else the payoffs, of which only the order counts. */
function ranksOf(given: Case, name: string, stateCount: number): Int32Array {
  const order = given.preferenceRanking_bestFirst?.[name];
  if (!order) return closeUp(Int32Array.from(given.payoffs[name]!));
  const ranks = new Int32Array(stateCount);
  order.forEach((states, place) => {
    for (const state of [states].flat()) ranks[state - 1] = order.length - place;
  });
  return ranks;
}

const directionOf: Record<string, Direction> = {
  both: "both",
  "N->Y only": "take-only",
  "Y->N only": "drop-only",
};

function allOf(literals: Literal[]): Condition {
  return { kind: "all", of: literals.map(literal) };
}

function anyOf(parts: AnyOfAllOf): Condition {
  return { kind: "any", of: parts.map(allOf) };
}

/** The one state with these letters. */
function exactly(yn: string): Condition {
  return allOf([...yn].map((is, option) => ({ option, is: is === "Y" ? "Y" : "N" })));
}

function literal({ option, is }: Literal): Condition {
  const taken: Condition = { kind: "taken", option };
  return is === "Y" ? taken : { kind: "not", of: taken };
}

const numbered = (state: number) => state + 1;

function namedEach<T>(given: Case, make: (name: string, party: number) => T): Record<string, T> {
  return Object.fromEntries(given.decisionMakers.map(({ name }, party) => [name, make(name, party)]));
}

function byState(game: Game, moves: Moves): ByState {
  const states = Array.from({ length: game.stateCount }, (_, state) => state);
  return Object.fromEntries(
    states.map((state) => [state + 1, Array.from(targetsOf(moves, state), numbered)]),
  );
}

function coalitionTable(given: Case, game: Game): Record<string, ByState> {
  const states = Array.from({ length: game.stateCount }, (_, state) => state);
  return Object.fromEntries(
    coalitions(game.moves.length).map((members) => [
      members.map((party) => given.decisionMakers[party]!.name).join("+"),
      Object.fromEntries(
        states.map((state) => [state + 1, coalitionImprovements(game, members, state).map(numbered)]),
      ),
    ]),
  );
}

function lengths(paths: Map<number, unknown[]>): Record<string, number> {
  return Object.fromEntries([...paths].map(([state, steps]) => [state + 1, steps.length]));
}

/** Lists of numbers in order, and without keys that hold nothing: the cases leave those out. */
function tidy(value: unknown): unknown {
  if (Array.isArray(value)) return value;
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value)
    .map(([key, part]) => [key, tidy(part)] as const)
    .filter(([, part]) => typeof part !== "object" || part === null || Object.keys(part).length > 0);
  return Object.fromEntries(entries);
}

function firstDifference(place: string, expected: unknown, found: unknown): string | null {
  if (isTable(expected) && isTable(found)) {
    const keys = [...new Set([...Object.keys(expected), ...Object.keys(found)])];
    for (const key of keys) {
      const difference = firstDifference(`${place}/${key}`, expected[key], found[key]);
      if (difference) return difference;
    }
    return null;
  }
  const [left, right] = [JSON.stringify(expected), JSON.stringify(found)];
  return left === right ? null : `${place}: expected ${left}, found ${right}`;
}

function isTable(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
