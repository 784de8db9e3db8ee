import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bandsOf, isOneReport, resemblance, shingle } from "../../src/ledger/likeness.ts";

/** So many words drawn by a fixed rule: two different seeds share next to no run of five. */
function prose(seed: number, count: number): string {
  let state = seed * 2654435761 + 1;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return `w${state % 5000}`;
  }).join(" ");
}

const areOne = (one: string, other: string): boolean => isOneReport(shingle(one), shingle(other));

describe("two texts are one report", () => {
  const story = prose(1, 300);

  test.each([
    ["where they are the same", story, true],
    ["where only case and punctuation differ", story.toUpperCase().replaceAll(" ", ", "), true],
    [
      "where another lead and a few words were put in",
      `LONDON (Wire) - ${story.replaceAll("w12", "x")}`,
      true,
    ],
    ["where one adds half as much of its own", `${story} ${prose(2, 150)}`, true],
    ["where one is the opening of the other", story.split(" ").slice(0, 80).join(" "), true],
    ["but not where one adds as much again and more", `${prose(2, 400)} ${story}`, false],
    ["but not where one is a few words of the opening", story.split(" ").slice(0, 20).join(" "), false],
    ["but not where one is a passage from the middle", story.split(" ").slice(150, 230).join(" "), false],
    ["but not where they tell different things", prose(3, 300), false],
    ["but not where one is empty", "", false],
  ])("%s", (_, other, expected) => {
    expect(areOne(story, other)).toBe(expected);
    expect(areOne(other, story)).toBe(expected);
  });

  test("but a round-up does not make one report of the two that it repeats", () => {
    const [one, other] = [prose(5, 200), prose(6, 200)];
    const roundUp = `${one} ${other}`;
    expect([areOne(one, roundUp), areOne(other, roundUp)]).not.toEqual([true, true]);
  });

  test("in a script without spaces as in any other", () => {
    const story = "双方代表团周一在日内瓦会谈五小时未能就停火线达成一致并同意下周再次会晤";
    expect(areOne(story, `${story}。`)).toBe(true);
    expect(resemblance(shingle(story), shingle(`${story}据通讯社报道`))).toBeGreaterThan(0.7);
  });
});

test("texts that are one report almost always share a band", () => {
  let missed = 0;
  for (let seed = 0; seed < 200; seed++) {
    const story = prose(seed, 240);
    const kept = Math.ceil(240 * 0.62);
    const other = `${story
      .split(" ")
      .slice(240 - kept)
      .join(" ")} ${prose(seed + 1000, 30)}`;
    const bands = new Set(bandsOf(shingle(story)));
    const isFound = bandsOf(shingle(other)).some((band) => bands.has(band));
    if (areOne(story, other) && !isFound) missed++;
  }
  expect(missed).toBeLessThanOrEqual(4);
});

test("bands are positive whole numbers that fit four bytes", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => {
      const bands = bandsOf(shingle(text));
      expect(bands.every((band) => Number.isInteger(band) && band >= 0 && band < 2 ** 31)).toBe(true);
    }),
  );
});
