import fc from "fast-check";
import { expect, test } from "vitest";
import { createReader } from "../../src/reading/index.ts";
import { bridgeBrief, statementsIn } from "./negotiation.ts";

const fragment = fc.constantFrom(
  "Norvia ",
  "“",
  "”",
  '"',
  "’s ",
  "refused to ",
  "said that ",
  "the plan ",
  "8 per cent ",
  "would not ",
  ", ",
  ". ",
  "\n\n",
  "1. ",
  "if ",
  "Both sides ",
  "\u200b",
  "\u202e",
  "Ж😀",
  "MIRELLI: ",
  "according to ",
  "Toll? ",
  "— ",
);
const hostile = fc.oneof(
  fc.array(fragment, { maxLength: 60 }).map((parts) => parts.join("")),
  fc.string({ unit: "binary", maxLength: 300 }),
);

test("any text is read, and its spans lie inside it", () => {
  fc.assert(
    fc.property(hostile, (text) => {
      for (const statement of statementsIn(text)) {
        expect(statement.start).toBeGreaterThanOrEqual(0);
        expect(statement.end).toBeGreaterThan(statement.start);
        expect(text.slice(statement.start, statement.end)).toBe(statement.text);
        expect(statement.confidence).toBeGreaterThan(0);
        expect(statement.confidence).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: 300 },
  );
});

test("a brief without issues or people gives nothing and breaks nothing", () => {
  const reader = createReader({ ...bridgeBrief, parties: [], issues: [] });
  const text = "Norvia has demanded a toll of 8 per cent.";
  expect(reader.read({ text, published: null }).statements).toEqual([]);
});

test("a text all in capitals is read", () => {
  const found = statementsIn("NORVIA HAS DEMANDED A TOLL OF 8 PER CENT.");
  expect(found.map(({ holder, option }) => [holder, option])).toEqual([["norvia", "high"]]);
});

const repeated = ["“", "Norvia said ", "and ", ", ", "not ", "Norvia, ", "x", "1. \n\n", "if if "];

test.each(repeated)("time grows with the length of %j repeated, not with its square", (part) => {
  const time = (count: number) => {
    const before = process.cpuUsage();
    statementsIn(part.repeat(count));
    return process.cpuUsage(before).user / 1e6;
  };
  time(200);
  expect(time(Math.ceil(160_000 / part.length))).toBeLessThan(8);
});
