import { describe, expect, test } from "vitest";
import { deriveShifts, type ShiftKind } from "../../src/analysis/index.ts";
import type { Stance } from "../../src/reading/index.ts";
import { fact } from "./build.ts";

describe("the kind of a shift", () => {
  test.each<[Stance, Stance, ShiftKind]>([
    ["demands", "rejects", "reversed"],
    ["accepts-if", "opposes", "reversed"],
    ["opposes", "accepts-if", "reversed"],
    ["rejects", "proposes", "reversed"],
    ["demands", "accepts-if", "softened"],
    ["demands", "proposes", "softened"],
    ["accepts", "accepts-if", "softened"],
    ["accepts-if", "undecided", "softened"],
    ["rejects", "opposes", "softened"],
    ["rejects", "undecided", "softened"],
    ["opposes", "undecided", "softened"],
    ["undecided", "rejects", "hardened"],
    ["undecided", "opposes", "hardened"],
    ["opposes", "rejects", "hardened"],
    ["undecided", "accepts-if", "hardened"],
    ["accepts-if", "accepts", "hardened"],
    ["proposes", "demands", "hardened"],
    ["accepts", "proposes", "changed"],
    ["proposes", "accepts", "changed"],
  ])("from %s to %s is %s", (from, to, kind) => {
    const shifts = deriveShifts([
      fact({ saidOn: "2025-03-01", stance: from }),
      fact({ saidOn: "2025-03-05", stance: to }),
    ]);
    expect(shifts.map((shift) => shift.kind)).toEqual([kind, "first heard"]);
    expect(shifts[0]).toMatchObject({ day: "2025-03-05", from: { stance: from }, to: { stance: to } });
  });
});

test("saying the same again is no shift", () => {
  const shifts = deriveShifts([fact({ saidOn: "2025-03-01" }), fact({ saidOn: "2025-03-05" })]);
  expect(shifts).toMatchObject([{ kind: "first heard", day: "2025-03-01", from: null }]);
});

test("hearsay shifts nothing where the party itself has been heard", () => {
  const shifts = deriveShifts([
    fact({ saidOn: "2025-03-01", evidence: "second-hand", stance: "accepts" }),
    fact({ saidOn: "2025-03-03", stance: "rejects" }),
    fact({ saidOn: "2025-03-05", evidence: "second-hand", stance: "accepts" }),
  ]);
  expect(shifts).toMatchObject([{ kind: "first heard", day: "2025-03-03", to: { stance: "rejects" } }]);
});

test("accounts by others shift while they are all there is", () => {
  const shifts = deriveShifts([
    fact({ saidOn: "2025-03-01", evidence: "second-hand", stance: "accepts" }),
    fact({ saidOn: "2025-03-05", evidence: "second-hand", stance: "rejects" }),
  ]);
  expect(shifts.map(({ kind }) => kind)).toEqual(["reversed", "first heard"]);
});

test("only the statement that governs a day can shift", () => {
  const shifts = deriveShifts([
    fact({ saidOn: "2025-03-01" }),
    fact({ saidOn: "2025-03-05", evidence: "narrated", stance: "rejects" }),
    fact({ saidOn: "2025-03-05" }),
  ]);
  expect(shifts).toHaveLength(1);
});

test("shifts come latest first, then by party, issue and option", () => {
  const shifts = deriveShifts([
    fact({ saidOn: "2025-03-01", holder: "theatre" }),
    fact({ saidOn: "2025-03-02", option: "low" }),
    fact({ saidOn: "2025-03-01", option: "bonus" }),
  ]);
  expect(shifts.map(({ party, option }) => [party, option])).toEqual([
    ["guild", "low"],
    ["guild", "bonus"],
    ["theatre", "high"],
  ]);
});

test("statements of no option need not be about the same thing: only the first is told", () => {
  const shifts = deriveShifts([
    fact({ saidOn: "2025-03-01", option: null }),
    fact({ saidOn: "2025-03-05", option: null, stance: "rejects" }),
  ]);
  expect(shifts).toMatchObject([{ kind: "first heard", day: "2025-03-01" }]);
});
