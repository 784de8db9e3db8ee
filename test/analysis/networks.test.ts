import { existsSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { check } from "../../scripts/references/dna.ts";
import {
  deriveDiscourse,
  deriveNetwork,
  deriveOneModes,
  derivePolarisation,
  deriveWindows,
  findBackbone,
  findBlocs,
  findMentions,
  findMoves,
  findSplit,
  type Mention,
  matrixOf,
  measureDeviation,
  oneModeTies,
  rankDivides,
  smoothNetworks,
} from "../../src/analysis/networks/index.ts";
import { anyArticles, anyFacts, fact, shuffled } from "./build.ts";

const references = "../shared/references/dna";

test.skipIf(!existsSync(join(references, "reference.json")))(
  "every reference matrix, slice and score comes out equal in compatible mode",
  async () => {
    const cases = await check(references);
    expect(cases.filter(({ equal }) => !equal)).toEqual([]);
    expect(cases.length).toBeGreaterThan(300);
  },
);

const day = (text: string) => Date.parse(text);

/** "guild + pay" is for, "guild - pay" against; each its own document, one day after the other. */
function says(...lines: string[]): Mention[] {
  return lines.map((line, index) => {
    const [row = "", sign, column = ""] = line.split(" ");
    return {
      row,
      column,
      level: sign === "+" ? 1 : 0,
      document: `${index}`,
      time: day("2025-01-01") + index * 86_400_000,
    };
  });
}

test("congruence and conflict count pairs of statements on the same option", () => {
  const mentions = says("a + x", "a + x", "b + x", "b - y", "a + y");
  const { congruence, conflict, subtract, ignore } = deriveOneModes(mentions);
  expect(matrixOf(congruence)).toEqual([
    [0, 2],
    [2, 0],
  ]);
  expect(matrixOf(conflict)[0]![1]).toBe(1);
  expect(matrixOf(subtract)[0]![1]).toBe(1);
  expect(matrixOf(ignore)[0]![1]).toBe(3);
});

test("two modes tell for less against, and code both as 3", () => {
  const mentions = says("a + x", "a - x", "a + y", "b - y");
  expect(matrixOf(deriveNetwork(mentions, { mode: "two-mode", ties: "combine" }))).toEqual([
    [3, 1],
    [0, 2],
  ]);
  expect(matrixOf(deriveNetwork(mentions, { mode: "two-mode", ties: "subtract" }))).toEqual([
    [0, 1],
    [0, -1],
  ]);
});

test("a month's repetition a year later counts, except in compatible mode", () => {
  const mentions = says("a + x", "a + x").map((mention, index) => ({
    ...mention,
    time: day(`${2024 + index}-01-15`),
  }));
  expect(deriveNetwork(mentions, { duplicates: "month" }).statements).toBe(2);
  expect(deriveNetwork(mentions, { duplicates: "week" }).statements).toBe(2);
  expect(deriveNetwork(mentions, { duplicates: "month", compatible: "3.0" }).statements).toBe(1);
});

test("statements that all stand on one point of a scale agree, where the established program has no number", () => {
  const mentions = says("a + x", "b + x");
  expect(matrixOf(deriveNetwork(mentions, { qualifier: "integer" }))[0]![1]).toBe(1);
  const theirs = deriveNetwork(mentions, { qualifier: "integer", compatible: "3.0" });
  expect(matrixOf(theirs)[0]![1]).toBeNaN();
});

test("a kernel weighs the day before as much as the day after, except in compatible mode", () => {
  const mentions = says("a + x", "b + x", "c + x");
  const middle = (compatible?: "3.0") => {
    const slices = [
      ...smoothNetworks(mentions, {
        kernel: "triangular",
        unit: "days",
        size: 4,
        ties: "ignore",
        compatible,
      }),
    ];
    return matrixOf(slices[1]!.network);
  };
  expect(middle()[0]![1]).toBeCloseTo(middle()[1]![2]!, 12);
  expect(middle("3.0")[1]![2]).toBeGreaterThan(middle("3.0")[0]![1]!);
});

test("windows lie wholly within the range, both ends counted", () => {
  const mentions = says("a + x", "b + x", "c + x", "a + x", "b + x");
  const windows = [...deriveWindows(mentions, { unit: "days", size: 3 })];
  expect(windows.map(({ network }) => network.rowLabels.join(""))).toEqual(["abc", "abc", "abc"]);
});

const twoCamps = says("a + x", "b + x", "c - x", "d - x", "a + y", "b + y", "c - y", "d - y");

test("the split of two clear camps is the camps, and compatible mode gives the worst one", () => {
  const discourse = deriveDiscourse(twoCamps);
  const split = findSplit(discourse)!;
  expect(split).toMatchObject({ blocs: [0, 0, 1, 1], exact: true });
  expect(findSplit(discourse, { compatible: true })!.deviation).toBeGreaterThan(split.deviation);
});

test("no split deviates less than the one found", () => {
  const anyMentions = fc.array(fc.tuple(fc.nat(5), fc.boolean(), fc.nat(2)), { minLength: 4, maxLength: 30 });
  fc.assert(
    fc.property(anyMentions, fc.array(fc.nat(1), { minLength: 6, maxLength: 6 }), (list, tried) => {
      const discourse = deriveDiscourse(
        says(...list.map(([a, agrees, c]) => `a${a} ${agrees ? "+" : "-"} ${c}`)),
      );
      const split = findSplit(discourse);
      const blocs = tried.slice(0, discourse.congruence.rowLabels.length);
      if (split === null || new Set(blocs).size < 2) return;
      expect(split.deviation).toBeLessThanOrEqual(measureDeviation(discourse, blocs)! + 1e-9);
    }),
  );
});

test("more than 20 actors are split from random starts, the same for the same seed", () => {
  const many = Array.from({ length: 24 }, (_, index) => `a${index} ${index % 2 ? "+" : "-"} x`);
  const discourse = deriveDiscourse(says(...many));
  const split = findSplit(discourse, { seed: 3 })!;
  expect(split.exact).toBe(false);
  const sides = discourse.congruence.rowLabels.map((actor) => Number(actor.slice(1)) % 2);
  expect(split.blocs).toEqual(sides.map((side) => Number(side !== sides[0])));
  expect(findSplit(discourse, { seed: 3 })).toEqual(split);
});

test("polarisation tells what of agreement lies within and of conflict between the blocs", () => {
  const series = [...derivePolarisation(twoCamps, { unit: "events", size: 8 })];
  expect(series.length).toBe(0);
  const [window] = [...derivePolarisation(twoCamps, { unit: "events", size: 7 })];
  expect(window).toMatchObject({ within: 1, between: 1, statements: 7 });
});

test("Louvain's blocs are the camps, and who changes camp is told", () => {
  const before = findBlocs(deriveNetwork(twoCamps));
  expect(before.blocs).toEqual([0, 0, 1, 1]);
  const moved = says("a + x", "b - x", "c - x", "d - x", "a + y", "b - y", "c - y", "d - y");
  const after = findBlocs(deriveNetwork(moved));
  expect(findMoves(before, after)).toEqual([{ actor: "b", left: ["a"], joined: ["c", "d"] }]);
});

test("options rank by the pairs they divide, and tell the pairs they bridge", () => {
  const mentions = says("a + x", "b + x", "c - x", "a + y", "b + y", "c + y");
  const bloc = (actor: string) => (actor === "c" ? 1 : 0);
  expect(rankDivides(mentions, {}, bloc)).toEqual([
    { column: "x", for: ["a", "b"], against: ["c"], divides: 2, bridges: 0 },
    { column: "y", for: ["a", "b", "c"], against: [], divides: 0, bridges: 2 },
  ]);
});

test("a backbone drops first what the network misses least", () => {
  const mentions = says("a + x", "b + x", "c + x", "a + lone", "b + z", "c + z");
  const steps = findBackbone(mentions);
  expect(steps[0]).toEqual({ column: "lone", loss: 0 });
  expect(steps.length).toBe(3);
  expect(steps.at(-1)!.loss).toBeCloseTo(1, 9);
});

test("hearsay, rejected and undecided statements do not count unless asked for", () => {
  const facts = [
    fact({ evidence: "second-hand" }),
    fact({ verdict: "rejected" }),
    fact({ stance: "undecided" }),
    fact({ stance: "rejects" }),
    fact({ option: null }),
  ];
  expect(findMentions(facts).mentions.map(({ level }) => level)).toEqual([0]);
  expect(findMentions(facts, { hearsay: true, undecided: true })).toMatchObject({ qualifier: "integer" });
  expect(findMentions(facts, { hearsay: true, undecided: true }).mentions.length).toBe(3);
});

test("the order of arrival does not matter", () => {
  fc.assert(
    fc.property(
      anyFacts.chain((facts) => fc.tuple(fc.constant(facts), shuffled(facts))),
      ([facts, reordered]) => {
        expect(findMentions(reordered)).toEqual(findMentions(facts));
      },
    ),
  );
});

test("other names for the parties permute the networks", () => {
  const names = new Map([
    ["guild", "zebra"],
    ["theatre", "apple"],
  ]);
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const { mentions } = findMentions(facts);
      const renamed = mentions.map((mention) => ({ ...mention, row: names.get(mention.row)! }));
      for (const ties of oneModeTies) {
        const [mine, theirs] = [deriveNetwork(mentions, { ties }), deriveNetwork(renamed, { ties })];
        expect(matrixOf(theirs).reverse()).toEqual(matrixOf(mine).map((cells) => cells.toReversed()));
      }
    }),
  );
});

test("a reprint changes no network where documents count once", () => {
  fc.assert(
    fc.property(anyArticles, fc.nat(), (facts, pick) => {
      const original = facts[pick % (facts.length || 1)];
      const reprint = facts
        .filter(({ articleId }) => articleId === original?.articleId)
        .map((one) => ({ ...one, id: `${one.id}-again`, articleId: "reprint" }));
      const network = (all: typeof facts) => deriveOneModes(findMentions(all).mentions);
      expect(network([...facts, ...reprint])).toEqual(network(facts));
    }),
  );
});
