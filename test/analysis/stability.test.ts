import { existsSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  allImprovements,
  type Concept,
  closeUp,
  coalitionImprovements,
  coalitions,
  concepts,
  equilibria,
  feasibleStates,
  findStability,
  type Game,
  isStable,
  listTemptations,
  makeMoves,
  movesOf,
  type OptionForm,
  rankByOrder,
  rankByStatements,
  shortestPaths,
  stableStates,
  targetsOf,
  undeterredMoves,
  whatMustChange,
} from "../../src/analysis/stability/index.ts";

/** Two drivers, each may swerve or dare: states swerve-swerve, swerve-dare, dare-swerve, dare-dare. */
const chicken: Game = {
  stateCount: 4,
  moves: [makeMoves([[2], [3], [0], [1]]), makeMoves([[1], [0], [3], [2]])],
  ranks: [Int32Array.from([3, 2, 4, 1]), Int32Array.from([3, 4, 2, 1])],
};

/** Any graph of 2 to 4 parties and up to 7 states, ties included. */
const anyGame: fc.Arbitrary<Game> = fc
  .record({ stateCount: fc.integer({ min: 1, max: 7 }), parties: fc.integer({ min: 2, max: 4 }) })
  .chain(({ stateCount, parties }) => {
    const state = fc.nat(stateCount - 1);
    const targets = fc.array(fc.uniqueArray(state, { maxLength: 3 }), {
      minLength: stateCount,
      maxLength: stateCount,
    });
    const moves = targets.map((all) => makeMoves(all.map((list, from) => list.filter((to) => to !== from))));
    const ranks = fc
      .array(fc.integer({ min: 1, max: 5 }), { minLength: stateCount, maxLength: stateCount })
      .map((list) => Int32Array.from(list));
    const each = { minLength: parties, maxLength: parties };
    return fc.record({
      stateCount: fc.constant(stateCount),
      moves: fc.array(moves, each),
      ranks: fc.array(ranks, each),
    });
  });

describe("stability", () => {
  it("finds both Nash equilibria of chicken, and the truce that only threats hold", () => {
    const stability = findStability(chicken);
    expect(equilibria(chicken, stability, "R")).toEqual([1, 2]);
    expect(equilibria(chicken, stability, "GMR")).toEqual([0, 1, 2]);
    expect(equilibria(chicken, stability, "SEQ")).toEqual([1, 2]);
  });

  it("follows the definitions word by word in any game", () => {
    fc.assert(
      fc.property(anyGame, (game) => {
        const stability = findStability(game);
        for (const concept of concepts) {
          game.moves.forEach((_, party) => {
            const states = [...Array(game.stateCount).keys()];
            const defined = states.filter((state) => isStableByDefinition(game, concept, party, state));
            expect(stableStates(game, stability, concept, party)).toEqual(defined);
          });
        }
      }),
      { numRuns: 300 },
    );
  });

  it("holds under the weaker concepts what holds under the stronger", () => {
    const implied: [Concept, Concept][] = [
      ["R", "GMR"],
      ["R", "SMR"],
      ["R", "SEQ"],
      ["R", "SSEQ"],
      ["SMR", "GMR"],
      ["SEQ", "GMR"],
      ["SSEQ", "SEQ"],
      ["SSEQ", "SMR"],
    ];
    fc.assert(
      fc.property(anyGame, (game) => {
        const stability = findStability(game);
        game.moves.forEach((_, party) => {
          for (const [strong, weak] of implied) {
            const weakly = stableStates(game, stability, weak, party);
            expect(weakly).toEqual(expect.arrayContaining(stableStates(game, stability, strong, party)));
          }
        });
      }),
    );
  });

  it("gives each party the same answers in whatever order the parties stand", () => {
    const shuffled = anyGame.chain((game) => {
      const order = [...game.moves.keys()];
      return fc.tuple(fc.constant(game), fc.shuffledSubarray(order, { minLength: order.length }));
    });
    fc.assert(
      fc.property(shuffled, ([game, order]) => {
        const moves = order.map((party) => game.moves[party]!);
        const other = { ...game, moves, ranks: order.map((party) => game.ranks[party]!) };
        const [stability, permuted] = [findStability(game), findStability(other)];
        for (const concept of concepts) {
          order.forEach((party, place) => {
            expect(stableStates(other, permuted, concept, place)).toEqual(
              stableStates(game, stability, concept, party),
            );
          });
        }
      }),
    );
  });

  it("names an answer for every temptation exactly where the state holds under GMR", () => {
    fc.assert(
      fc.property(anyGame, (game) => {
        const stability = findStability(game);
        for (let state = 0; state < game.stateCount; state++) {
          game.moves.forEach((_, party) => {
            const gains = listTemptations(game, stability, party, state);
            const hasAll = (fits: (answer: NonNullable<(typeof gains)[0]["answer"]>) => boolean) =>
              gains.every(({ answer }) => answer !== null && fits(answer));
            expect(hasAll(() => true)).toBe(isStable(game, stability, "GMR", party, state));
            expect(hasAll(({ isCredible }) => isCredible)).toBe(
              isStable(game, stability, "SEQ", party, state),
            );
            expect(hasAll(({ isCredible, isFinal }) => isCredible && isFinal)).toBe(
              isStable(game, stability, "SSEQ", party, state),
            );
          });
        }
      }),
    );
  });
});

describe("the inverse question", () => {
  it("asks for changes after either of which the outcome holds", () => {
    fc.assert(
      fc.property(anyGame, fc.constantFrom(...concepts), (game, concept) => {
        const stability = findStability(game);
        for (let state = 0; state < game.stateCount; state++) {
          for (const { party, mustNotPrefer, mustNotReach } of whatMustChange(
            game,
            stability,
            concept,
            state,
          )) {
            const raised = raise(game, party, state, mustNotPrefer);
            expect(isStable(raised, findStability(raised), concept, party, state)).toBe(true);
            const tops = game.ranks[party]!;
            const most = Math.max(...mustNotPrefer.map((other) => tops[other]!));
            const fewer = mustNotPrefer.filter((other) => tops[other]! < most);
            const tooLow = raise(game, party, state, [...fewer, state]);
            expect(isStable(tooLow, findStability(tooLow), concept, party, state)).toBe(false);
            const barred = bar(game, party, state, mustNotReach);
            expect(isStable(barred, findStability(barred), concept, party, state)).toBe(true);
          }
        }
      }),
    );
  });

  it("asks for no change where the outcome holds", () => {
    const stability = findStability(chicken);
    expect(whatMustChange(chicken, stability, "R", 1)).toEqual([]);
    expect(whatMustChange(chicken, stability, "R", 0)).toEqual([
      { party: 0, mustNotPrefer: [2], mustNotReach: [2] },
      { party: 1, mustNotPrefer: [1], mustNotReach: [1] },
    ]);
    expect(undeterredMoves(chicken, stability, "GMR", 0, 0)).toEqual([]);
  });
});

describe("coalitions and paths", () => {
  it("lets two drivers leave the crash together for anything else", () => {
    expect(coalitions(2)).toEqual([[0, 1]]);
    expect(coalitionImprovements(chicken, [0, 1], 3)).toEqual([0, 1, 2]);
    expect(coalitionImprovements(chicken, [0, 1], 0)).toEqual([]);
  });

  it("never lets a party move twice in a row", () => {
    const chain: Game = {
      stateCount: 3,
      moves: [makeMoves([[1], [2], []]), makeMoves([[], [], []])],
      ranks: [Int32Array.from([1, 2, 3]), Int32Array.from([1, 1, 1])],
    };
    expect([...shortestPaths(chain, 0).keys()]).toEqual([1]);
  });

  it("tells a shortest path with the moves that make it", () => {
    expect(shortestPaths(chicken, 3).get(0)).toHaveLength(2);
    expect(shortestPaths(chicken, 3, { onlyImprovements: true }).get(1)).toEqual([{ party: 0, state: 1 }]);
    expect(shortestPaths(chicken, 3, { onlyImprovements: true }).has(0)).toBe(false);
  });
});

describe("options", () => {
  const a = { kind: "taken", option: 0 } as const;
  const b = { kind: "taken", option: 1 } as const;
  const form: OptionForm = {
    directions: ["take-only", "both"],
    infeasible: [{ kind: "all", of: [a, b] }],
    parties: [
      { options: [0], misperceived: [] },
      { options: [1], misperceived: [] },
    ],
  };

  it("leave out what cannot be", () => {
    expect([...feasibleStates(form)]).toEqual([0, 1, 2]);
  });

  it("change one way only where they are irreversible", () => {
    const [first] = movesOf(form, feasibleStates(form));
    expect([...targetsOf(first!, 0)]).toEqual([1]);
    expect([...targetsOf(first!, 1)]).toEqual([]);
  });

  it("are not moved into or out of a state that the party takes for impossible", () => {
    const blind = form.parties.with(1, { options: [1], misperceived: [b] });
    const [, second] = movesOf({ ...form, parties: blind }, feasibleStates(form));
    expect(second!.targets).toHaveLength(0);
  });

  it("are ranked by statements as by the weights that halve from each to the next", () => {
    const statements = fc.array(
      fc.array(fc.record({ option: fc.nat(4), isTaken: fc.boolean() }), { minLength: 1, maxLength: 3 }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(statements, (lists) => {
        const conditions = lists.map((list) => ({
          kind: "any" as const,
          of: list.map(({ option, isTaken }) => {
            const taken = { kind: "taken" as const, option };
            return isTaken ? taken : { kind: "not" as const, of: taken };
          }),
        }));
        const states = Int32Array.from({ length: 32 }, (_, taken) => taken);
        const sums = states.map((taken) =>
          lists.reduce((sum, list, index) => {
            const isTrue = list.some(({ option, isTaken }) => ((taken >>> option) & 1) === Number(isTaken));
            return sum + (isTrue ? 2 ** (lists.length - 1 - index) : 0);
          }, 0),
        );
        expect(rankByStatements(conditions, states)).toEqual(closeUp(sums));
      }),
    );
  });

  it("are ranked by hand with what is not named last", () => {
    const states = Int32Array.from([0, 1, 2, 3]);
    expect([...rankByOrder([b, a], states)]).toEqual([1, 2, 3, 3]);
  });
});

const references = "../shared/references/gmcr";
test.skipIf(!existsSync(references))("every reference case gives the textbook's answers", async () => {
  const { check } = await import("../../scripts/references/gmcr.ts");
  const cases = await check(references);
  expect(cases.length).toBeGreaterThan(0);
  expect(cases.filter(({ equal }) => !equal)).toEqual([]);
});

/** The definitions, read off the textbook without regard to time. */
function isStableByDefinition(game: Game, concept: Concept, party: number, state: number): boolean {
  const ranks = game.ranks[party]!;
  const isBetter = (other: number) => ranks[other]! > ranks[state]!;
  const gains = allImprovements(game);
  const isCredible = concept === "SEQ" || concept === "SSEQ";
  const isFinal = concept === "SMR" || concept === "SSEQ";
  return [...targetsOf(gains[party]!, state)].every((move) => {
    if (concept === "R") return false;
    const answers = reach(isCredible ? gains : game.moves, party, move);
    return [...answers].some((answer) => {
      if (isBetter(answer)) return false;
      return !isFinal || ![...targetsOf(game.moves[party]!, answer)].some(isBetter);
    });
  });
}

/** States that all but one party can bring about by legal sequences. */
function reach(all: Game["moves"], except: number, from: number): Set<number> {
  const met = new Set<string>();
  const go = (state: number, last: number) => {
    all.forEach((moves, party) => {
      if (party === last || party === except) return;
      for (const to of targetsOf(moves, state)) {
        const key = `${to} ${party}`;
        if (met.has(key)) continue;
        met.add(key);
        go(to, party);
      }
    });
  };
  go(from, -1);
  return new Set([...met].map((key) => Number(key.split(" ")[0])));
}

/** The outcome put as high as the highest of some states, in between where need be. */
function raise(game: Game, party: number, state: number, others: number[]): Game {
  const ranks = game.ranks[party]!;
  const top = Math.max(...others.map((other) => ranks[other]!));
  return { ...game, ranks: game.ranks.with(party, ranks.with(state, top)) };
}

function bar(game: Game, party: number, state: number, targets: number[]): Game {
  const lists = Array.from({ length: game.stateCount }, (_, from) => {
    const list = [...targetsOf(game.moves[party]!, from)];
    return from === state ? list.filter((to) => !targets.includes(to)) : list;
  });
  return { ...game, moves: game.moves.with(party, makeMoves(lists)) };
}
