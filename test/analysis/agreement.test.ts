import fc from "fast-check";
import { expect, test } from "vitest";
import { cohenKappa, krippendorffAlpha } from "../../src/analysis/agreement/index.ts";

const repeat = <T>(times: number, value: T): T[] => Array.from({ length: times }, () => value);

test("kappa of 50 proposals judged by two readers is 0.4", () => {
  // The usual example: both yes 20, yes and no 5, no and yes 10, both no 15; 0.7 agreed, 0.5 by chance.
  const pairs: [string, string][] = [
    ...repeat<[string, string]>(20, ["yes", "yes"]),
    ...repeat<[string, string]>(5, ["yes", "no"]),
    ...repeat<[string, string]>(10, ["no", "yes"]),
    ...repeat<[string, string]>(15, ["no", "no"]),
  ];
  expect(cohenKappa(pairs)).toBeCloseTo(0.4, 12);
});

test("kappa of Cohen's own three categories is 0.492", () => {
  // Cohen 1960, table 1: proportions of joint judgements of 200 units.
  const table = [
    [88, 14, 18],
    [10, 40, 10],
    [2, 6, 12],
  ];
  const pairs = table.flatMap((row, a) =>
    row.flatMap((count, b) => repeat<[string, string]>(count, [`${a}`, `${b}`])),
  );
  expect(cohenKappa(pairs)).toBeCloseTo(0.492, 3);
});

/** Labels by coder, "." where one has left a unit out, as labels by unit. */
function byUnit(...coders: string[]): string[][] {
  const rows = coders.map((row) => row.split(" "));
  return rows[0]!.map((_, unit) => rows.map((row) => row[unit]!).filter((label) => label !== "."));
}

test("alpha of Krippendorff's two observers and ten units is 0.095", () => {
  // Krippendorff 2011, section A.
  expect(krippendorffAlpha(byUnit("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0"))).toBeCloseTo(0.095, 3);
});

test("alpha of Krippendorff's two observers and five categories is 0.692", () => {
  // Krippendorff 2011, section B.
  expect(krippendorffAlpha(byUnit("a a b b d c c c e d d a", "b a b b b c c c e d d d"))).toBeCloseTo(
    0.692,
    3,
  );
});

test("alpha of Krippendorff's four observers with missing data is 0.743", () => {
  // Krippendorff 2011, section C.
  const units = byUnit(
    "1 2 3 3 2 1 4 1 2 . . .",
    "1 2 3 3 2 2 4 1 2 5 . 3",
    ". 3 3 3 2 3 4 2 2 5 1 .",
    "1 2 3 3 2 4 4 1 2 5 1 .",
  );
  expect(krippendorffAlpha(units)).toBeCloseTo(0.743, 3);
});

test("nothing to compare, or one label only, has no coefficient", () => {
  expect(cohenKappa([])).toBeNull();
  expect(cohenKappa([["yes", "yes"]])).toBeNull();
  expect(krippendorffAlpha([["yes"], []])).toBeNull();
  expect(krippendorffAlpha([["yes", "yes"]])).toBeNull();
});

const labels = fc.constantFrom("a", "b", "c");

test("neither coefficient depends on the order of coders or units, nor passes 1", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(labels, labels), { minLength: 1 }), (pairs) => {
      const swapped = pairs.map(([a, b]): [string, string] => [b, a]).reverse();
      const [kappa, alpha] = [cohenKappa(pairs), krippendorffAlpha(pairs)];
      expect(cohenKappa(swapped) ?? 2).toBeCloseTo(kappa ?? 2, 9);
      expect(krippendorffAlpha(swapped) ?? 2).toBeCloseTo(alpha ?? 2, 9);
      for (const value of [kappa, alpha]) expect(value ?? 0).toBeLessThanOrEqual(1 + 1e-9);
      const isAgreed = pairs.every(([a, b]) => a === b);
      if (kappa !== null) expect(Math.abs(kappa - 1) < 1e-9).toBe(isAgreed);
    }),
  );
});
