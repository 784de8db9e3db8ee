import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "../../src/analysis/index.ts";
import { timelineView } from "../../src/publish/index.ts";
import { stances } from "../../src/reading/index.ts";
import { facts } from "./facts.ts";

const record = (said: Parameters<typeof facts>[0][]) => ({
  revision: "1",
  facts: said.map(facts),
  meetings: [],
  drafts: [],
});

test("what was said on one day with one tone is one mark, and hearsay is counted in it", () => {
  const view = timelineView(
    record([
      { saidOn: "2025-03-01", stance: "demands" },
      { saidOn: "2025-03-01", stance: "accepts", evidence: "second-hand" },
      { saidOn: "2025-03-01", stance: "rejects" },
    ]),
    {},
  );
  expect(view.step).toBe(1);
  expect(view.statements).toMatchObject([
    { tone: "for", statements: 2, hearsay: 1, stance: null },
    { tone: "against", statements: 1, hearsay: 0, stance: "rejects" },
  ]);
});

test("a long record is put together by more days, and a part of it by fewer", () => {
  const said = Array.from({ length: 2000 }, (_, day) => ({ saidOn: addDays("2020-01-01", day) }));
  const whole = timelineView(record(said), {});
  expect(whole.step).toBe(28);
  expect(whole.statements.length).toBeLessThan(100);
  const part = timelineView(record(said), { from: "2021-01-01", asOf: "2021-03-01" });
  expect(part.step).toBe(1);
  expect(part.statements).toHaveLength(60);
  expect(part.days).toEqual(whole.days);
});

test("with many lanes more days are put together, so that a browser can draw it at once", () => {
  const said = Array.from({ length: 40_000 }, (_, index) => ({
    saidOn: addDays("2025-01-01", index % 150),
    holder: `party-${index % 8}`,
    issue: `issue-${index % 41}`,
  }));
  const view = timelineView(record(said), {});
  expect(view.step).toBe(28);
  expect(view.statements.length).toBeLessThanOrEqual(5000);
  expect(timelineView(record(said), { party: "party-1" }).step).toBe(1);
});

test("no statement is lost or counted twice, however many days a mark holds", () => {
  const said = fc.record({
    saidOn: fc.integer({ min: 0, max: 4000 }).map((day) => addDays("2015-01-01", day)),
    stance: fc.constantFrom(...stances),
    holder: fc.constantFrom("guild", "theatre"),
    evidence: fc.constantFrom("first-hand", "second-hand", "narrated"),
  });
  fc.assert(
    fc.property(fc.array(said, { maxLength: 200 }), (all) => {
      const { statements, step } = timelineView(record(all), {});
      expect(statements.reduce((sum, mark) => sum + mark.statements, 0)).toBe(all.length);
      for (const { first, last } of statements) expect(last < addDays(first, step)).toBe(true);
    }),
    { numRuns: 60 },
  );
});
