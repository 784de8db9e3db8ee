import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { binsOf, calibrationError, type Judged, precisionOfSurerHalf } from "../../bench/calibration.ts";
import { calibration } from "../../src/reading/calibration-weights.ts";
import { createReader } from "../../src/reading/index.ts";
import { calibrate, signNames } from "../../src/reading/internals.ts";
import { bridgeBrief } from "./negotiation.ts";

const article = (text: string) => ({ text, published: "2026-03-06", title: null });
const plain = "Norvia has demanded a toll of 8 per cent.";

describe("confidence", () => {
  test("is a probability that grows with the score", () => {
    const signs = fc.array(fc.double({ min: -7, max: 7, noNaN: true }), {
      minLength: signNames.length,
      maxLength: signNames.length,
    });
    fc.assert(
      fc.property(signs, fc.double({ min: 0, max: 5, noNaN: true }), (at, more) => {
        const [before, after] = [at, [at[0]! + more, ...at.slice(1)]].map((each) =>
          calibrate(calibration, each),
        );
        expect(before).toBeGreaterThanOrEqual(0);
        expect(after).toBeLessThanOrEqual(1);
        expect(after).toBeGreaterThanOrEqual(before!);
      }),
    );
  });

  test("falls where the page says the contrary of the same party", () => {
    const sureness = (text: string) =>
      createReader(bridgeBrief).read(article(text)).statements[0]!.confidence;
    expect(sureness(`${plain} Norvia has rejected a toll of 8 per cent.`)).toBeLessThan(
      sureness(`${plain} Sudria has rejected a toll of 8 per cent.`),
    );
  });

  test("decides what is said, from the limit that is asked for", () => {
    const read = (minConfidence: number) =>
      createReader(bridgeBrief, { minConfidence }).read(article(plain)).statements;
    const [statement] = read(0);
    expect(read(statement!.confidence)).toEqual([statement]);
    expect(read(statement!.confidence + 0.001)).toEqual([]);
  });
});

describe("the measure of calibration", () => {
  const judged = (confidence: number, right: boolean): Judged => ({ negotiation: "a", confidence, right });

  test("is the distance between how sure and how often right, by the size of the bins", () => {
    const readings = [judged(0.75, true), judged(0.75, false), judged(0.15, false), judged(0.15, false)];
    expect(binsOf(readings)).toEqual([
      { count: 2, confidence: 0.15, right: 0 },
      { count: 2, confidence: 0.75, right: 0.5 },
    ]);
    expect(calibrationError(readings)).toBeCloseTo(0.5 * 0.15 + 0.5 * 0.25);
  });

  test("counts the surer half", () => {
    const readings = [judged(0.3, false), judged(0.9, true), judged(0.8, true), judged(0.4, false)];
    expect(precisionOfSurerHalf(readings)).toBe(1);
  });
});
