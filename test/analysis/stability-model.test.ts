import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  findStability,
  holds,
  isEquilibrium,
  makeConflict,
  parseModel,
  weighAssumptions,
} from "../../src/analysis/stability/index.ts";
import { readCondition } from "../../src/analysis/stability/read-condition.ts";

const small = `dispute: A lane
parties:
  one:
    name: One
    options:
      dare: {name: Drive on, now: yes}
    prefers:
      - {when: not two.dare, why: w}
      - {when: one.dare iff not two.dare, why: w}
  two:
    name: Two
    options:
      dare: {name: Drive on}
      wave: {name: Wave, moves: take-only}
    order:
      - {when: two.dare and not one.dare, why: w}
      - {when: not one.dare, why: w}
impossible:
  - {when: wave and two.dare, why: No hand is free}
`;

function errorsOf(text: string) {
  const parsed = parseModel(text);
  return "errors" in parsed ? parsed.errors : [];
}

describe("a condition", () => {
  const names = new Map([
    ["a", 0],
    ["b", 1],
    ["p.c", 2],
  ]);
  const truths = (text: string) => {
    const read = readCondition(text, names);
    if (!("condition" in read)) return read;
    return Array.from({ length: 8 }, (_, taken) => (holds(read.condition, taken) ? "Y" : "N")).join("");
  };

  it.each([
    ["a", "NYNYNYNY"],
    ["not a", "YNYNYNYN"],
    ["a and b or p.c", "NNNYYYYY"],
    ["a and (b or p.c)", "NNNYNYNY"],
    ["a if b", "YYNYYYNY"],
    ["a iff b", "YNNYYNNY"],
    ["not not a", "NYNYNYNY"],
  ])("%s reads as %s over the eight states", (text, expected) => {
    expect(truths(text)).toBe(expected);
  });

  it.each([
    ["a and", "the end of the condition", "an option, 'not' or '('"],
    ["(a or b", "the end of the condition", "')'"],
    ["a b", "b", "'and', 'or', 'if', 'iff' or the end"],
    ["p.d", "p.d", "an option: a, b, p.c"],
    ["", "the end of the condition", "an option, 'not' or '('"],
  ])("'%s' says what was found", (text, found, expected) => {
    expect(readCondition(text, names)).toMatchObject({ found, expected });
  });
});

describe("a conflict model", () => {
  it("becomes a graph with the state of today", () => {
    const parsed = parseModel(small);
    if (!("model" in parsed)) throw new Error("the model is sound");
    const conflict = makeConflict(parsed.model);
    expect([...conflict.states]).toEqual([0, 1, 2, 3, 4, 5]);
    expect(conflict.now).toBe(1);
    expect([...conflict.game.ranks[0]!]).toEqual([3, 4, 2, 1, 3, 4]);
    expect([...conflict.game.ranks[1]!]).toEqual([2, 1, 3, 1, 2, 1]);
  });

  it("is refused with the line, what was found, what was expected and the nearest", () => {
    const wrong = small
      .replace("two.dare iff", "two.dare iff")
      .replace("not two.dare, why", "not two.dear, why");
    expect(errorsOf(wrong)).toMatchObject([
      { line: 8, code: "model-condition", found: "two.dear", near: "two.dare" },
    ]);
    expect(errorsOf(wrong)[0]!.message).toContain("an option: one.dare, two.dare, two.wave, wave");
  });

  it.each([
    ["take-only", "takeonly", { line: 14, code: "model-value", near: "take-only" }],
    ["now: yes", "now: perhaps", { line: 6, code: "model-value", expected: "yes or no" }],
    ["    order:", "    ordr:", { line: 15, code: "model-key-unknown", near: "order" }],
    ["    name: Two\n", "", { line: 10, code: "model-missing" }],
    ["dispute: A lane\n", "", { line: 1, code: "model-missing" }],
    [", why: No hand is free", "", { line: 19, code: "model-missing" }],
    ["wave: {", "or: {", { line: 14, code: "model-id" }],
    ["wave and two.dare", "one.dare", { line: 19, code: "model-now", found: "one.dare" }],
  ])("with '%s' made '%s' tells where the mend is due", (from, to, expected) => {
    expect(errorsOf(small.replace(from, to))).toContainEqual(expect.objectContaining(expected));
  });

  it("gives each party statements or a ranking, not both and not neither", () => {
    const both = small.replace("    order:", "    prefers: [{when: wave, why: w}]\n    order:");
    expect(errorsOf(both)).toMatchObject([{ code: "model-preferences", line: 10 }]);
  });

  it("holds no more options than can be worked through", () => {
    const many = Array.from({ length: 20 }, (_, index) => `      o${index}: {name: O}\n`).join("");
    expect(errorsOf(small.replace("      wave:", `${many}      wave:`))).toMatchObject([
      { code: "model-size" },
    ]);
  });

  it.each(["", "- a", "a: [", "x", "parties: {}"])("never throws on '%s'", (text) => {
    expect(errorsOf(text).length).toBeGreaterThan(0);
  });
});

describe("the sample", () => {
  const text = readFileSync("samples/harbour-pay/stability.yaml", "utf8");
  const parsed = parseModel(text);
  if (!("model" in parsed)) throw new Error("the sample is sound");
  const conflict = makeConflict(parsed.model);
  const stability = findStability(conflict.game);

  it("has one outcome that nobody gains by leaving alone", () => {
    const states = [...conflict.states.keys()];
    expect(states.filter((state) => isEquilibrium(conflict.game, stability, "R", state))).toEqual([11]);
  });

  it("tells which single assumptions an outcome hangs on", () => {
    const { tried, lost } = weighAssumptions(conflict, [11]).get(11)!;
    expect(tried).toBe(14);
    expect(lost.R).toEqual([
      "leaving out 'ban if not company.six and not settle' for Pilots' and Tug Crews' Guild",
      "leaving out 'not settle' for Pilots' and Tug Crews' Guild",
    ]);
  });
});
