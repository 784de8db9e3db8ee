import { describe, expect, test } from "vitest";
import { hostilePieces, hostileText } from "../../bench/hostile.ts";
import { createReader, findAttributions, parseDocument } from "../../src/reading/index.ts";
import { bridgeBrief, positionsIn, statementsIn } from "./negotiation.ts";

const reader = createReader(bridgeBrief);
const demand = "Norvia has demanded a toll of 8 per cent.";

/** CPU seconds. */
function timeOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  return process.cpuUsage(before).user / 1e6;
}

describe("a text made to be hard", () => {
  // 20,000 characters: what grows with the square of the length takes long here, what does not takes a fraction of a second.
  test.each(Object.entries(hostilePieces))("%s: is read in time that grows with its length", (_, piece) => {
    const text = hostileText(piece, 20_000);
    expect(timeOf(() => reader.read({ text, published: "2026-03-06", title: null }))).toBeLessThan(5);
    expect(timeOf(() => findAttributions(parseDocument(text)))).toBeLessThan(5);
  });

  test("does not keep the next paragraph from being read", () => {
    for (const piece of Object.values(hostilePieces))
      expect(positionsIn(`${hostileText(piece, 300)}\n\n${demand}`)).toContain("norvia demands toll/high");
  });
});

test("a document of 200,000 words is read to its end", () => {
  const filler = "The ferry left the island in the morning, and nobody spoke of the weather any more.\n\n";
  const text = `${filler.repeat(13_000)}${demand}`;
  expect(text.split(/\s+/).length).toBeGreaterThan(200_000);
  expect(statementsIn(text).map(({ start }) => start)).toEqual([
    text.length - "a toll of 8 per cent.".length,
  ]);
});

test.each([
  ["all capitals", demand.toUpperCase()],
  ["right-to-left marks", `\u200f${demand}\u200f`],
  ["a byte order mark", `\ufeff${demand}`],
  ["an unbalanced quotation mark before it", `“We are leaving, she said.\n\n${demand}`],
  ["another alphabet around it", `Переговоры продолжаются.\n\n${demand}\n\nהשיחות נמשכות.`],
])("a demand is read in a text with %s", (_, text) => {
  expect(positionsIn(text)).toContain("norvia demands toll/high");
});

test("a transcript gives each speaker what they say", () => {
  const found = positionsIn(
    "BRANDT: We demand a toll of 8 per cent.\n\nMIRELLI: We reject a toll of 8 per cent.",
  );
  expect(found).toEqual(["norvia demands toll/high", "sudria rejects toll/high"]);
});
