import { describe, expect, test } from "vitest";
import { derivePositions, type StatementFacts } from "../../src/analysis/index.ts";
import { fact } from "./build.ts";

/** The one position that these statements add up to. */
function positionOf(...statements: StatementFacts[]) {
  const positions = derivePositions(statements);
  expect(positions).toHaveLength(1);
  return positions[0]!;
}

describe("which statement governs", () => {
  const cases: [string, StatementFacts, StatementFacts][] = [
    ["the later day", fact({ saidOn: "2025-03-11", evidence: "narrated" }), fact({ saidOn: "2025-03-10" })],
    [
      "first-hand before narrated",
      fact({ id: "z" }),
      fact({ id: "a", evidence: "narrated", published: "2025-03-12" }),
    ],
    [
      "the later article",
      fact({ id: "z", published: "2025-03-12" }),
      fact({ id: "a", published: "2025-03-11" }),
    ],
    ["a dated article before an undated one", fact({ id: "z" }), fact({ id: "a", published: null })],
    ["the surer reading", fact({ id: "z", confidence: 0.9 }), fact({ id: "a", confidence: 0.8 })],
    ["a reviewed reading", fact({ id: "z", confidence: 0.2, verdict: "confirmed" }), fact({ id: "a" })],
    ["the first id, when all else is equal", fact({ id: "a" }), fact({ id: "z" })],
    ["first-hand before later hearsay", fact(), fact({ saidOn: "2025-04-01", evidence: "second-hand" })],
    [
      "narrated before later hearsay",
      fact({ evidence: "narrated" }),
      fact({ saidOn: "2025-04-01", evidence: "second-hand" }),
    ],
    [
      "a day before the month it lies in",
      fact({ saidOn: "2025-03-02" }),
      fact({ saidOn: "2025-03", published: "2025-03-20" }),
    ],
  ];
  test.each(cases)("%s", (_, winner, loser) => {
    expect(positionOf({ ...winner, stance: "rejects" }, loser).governing.id).toBe(winner.id);
    expect(positionOf({ ...loser, stance: "rejects" }, winner).governing.id).toBe(winner.id);
  });

  test("within a day, the stance that more reports tell governs", () => {
    const position = positionOf(
      fact({ id: "a", stance: "rejects", published: "2025-03-20" }),
      fact({ id: "b", stance: "accepts" }),
      fact({ id: "c", stance: "accepts" }),
    );
    expect(position.stance).toBe("accepts");
  });

  test("ten reprints of one report do not outweigh two reports", () => {
    const reprints = Array.from({ length: 10 }, () => fact({ stance: "rejects", report: "wire" }));
    const position = positionOf(...reprints, fact({ stance: "accepts" }), fact({ stance: "accepts" }));
    expect(position.stance).toBe("accepts");
  });

  test("narrated accounts add their reports to the stance, yet do not go before first-hand ones", () => {
    const position = positionOf(
      fact({ id: "a", stance: "rejects", published: "2025-03-20" }),
      fact({ id: "b", stance: "accepts" }),
      fact({ id: "c", stance: "accepts", evidence: "narrated" }),
    );
    expect(position.governing.id).toBe("b");
  });

  test("a statement that a review has rejected does not count", () => {
    const position = positionOf(
      fact({ stance: "accepts" }),
      fact({ saidOn: "2025-03-11", verdict: "rejected" }),
    );
    expect(position.stance).toBe("accepts");
    expect(derivePositions([fact({ verdict: "rejected" })])).toEqual([]);
  });

  test("nothing was said after the page that tells it", () => {
    const misdated = fact({ saidOn: "2025-12-24", published: "2025-03-10", stance: "rejects" });
    const later = fact({ saidOn: "2025-03-11", stance: "accepts" });
    expect(positionOf(misdated, later).stance).toBe("accepts");
    expect(positionOf(misdated).since).toBe("2025-03-10");
  });
});

describe("hearsay", () => {
  test("is shown beside what the party said", () => {
    const [heard, told] = [
      fact(),
      fact({ saidOn: "2025-03-12", evidence: "second-hand", stance: "accepts" }),
    ];
    const position = positionOf(told, heard);
    expect(position).toMatchObject({
      stance: "demands",
      hearsayOnly: false,
      hearsay: [told],
      statements: [heard],
    });
  });

  test("governs where there is nothing else, and says so", () => {
    const told = fact({ evidence: "second-hand", stance: "accepts" });
    expect(positionOf(told)).toMatchObject({
      stance: "accepts",
      hearsayOnly: true,
      hearsay: [],
      statements: [told],
    });
  });
});

describe("since and reports", () => {
  test("a run lasts as long as the side, whatever the stance", () => {
    const position = positionOf(
      fact({ saidOn: "2025-03-01", stance: "rejects" }),
      fact({ saidOn: "2025-03-03", stance: "accepts-if" }),
      fact({ saidOn: "2025-03-05", stance: "accepts" }),
      fact({ saidOn: "2025-03-09", stance: "demands" }),
    );
    expect(position).toMatchObject({ since: "2025-03-03", reports: 3 });
  });

  test("a day whose governing statement is on another side breaks the run", () => {
    const position = positionOf(
      fact({ saidOn: "2025-03-01" }),
      fact({ saidOn: "2025-03-05", stance: "undecided" }),
      fact({ saidOn: "2025-03-09" }),
    );
    expect(position).toMatchObject({ since: "2025-03-09", reports: 1 });
  });

  test("a statement that did not govern its day breaks no run", () => {
    const position = positionOf(
      fact({ saidOn: "2025-03-01" }),
      fact({ saidOn: "2025-03-05" }),
      fact({ saidOn: "2025-03-05", stance: "rejects", evidence: "narrated" }),
      fact({ saidOn: "2025-03-09" }),
    );
    expect(position).toMatchObject({ since: "2025-03-01", reports: 3 });
  });

  test("a report counts once, however often it is reprinted", () => {
    const position = positionOf(fact({ report: "wire" }), fact({ report: "wire" }), fact({ report: "own" }));
    expect(position.reports).toBe(2);
  });
});

describe("a reprint", () => {
  const original = fact({ saidOn: "2025-03-01", report: "wire", stance: "rejects" });
  const since = fact({ saidOn: "2025-03-05", stance: "accepts" });

  test("printed later does not bring an old word back", () => {
    const reprint = fact({ saidOn: "2025-03-09", report: "wire", stance: "rejects" });
    const position = positionOf(original, since, reprint);
    expect(position).toMatchObject({ stance: "accepts", since: "2025-03-05" });
    expect(position.statements.map(({ id }) => id)).toEqual([since.id, original.id, reprint.id]);
  });

  test("keeps the day of what it adds, and of what it dates itself", () => {
    const added = fact({ saidOn: "2025-03-09", report: "wire", stance: "undecided" });
    expect(positionOf(original, since, added).stance).toBe("undecided");
    const dated = fact({ saidOn: "2025-03-08", published: "2025-03-09", report: "wire", stance: "rejects" });
    expect(positionOf(original, since, dated).stance).toBe("rejects");
  });
});

describe("what is counted", () => {
  const early = fact({ saidOn: "2025-03-01", stance: "accepts", verdict: "confirmed", confidence: 0.5 });
  const late = fact({ saidOn: "2025-03-10", confidence: 0.7 });

  test.each([
    ["as of a day, what was said until then", { asOf: "2025-03-09" }, "accepts"],
    ["as of the day itself, that day included", { asOf: "2025-03-10" }, "demands"],
    ["as of a month, until its end", { asOf: "2025-03" }, "demands"],
    ["reviewed statements only", { reviewed: true }, "accepts"],
    ["statements surer than a probability", { surerThan: 0.6 }, "demands"],
    ["exactly as sure is not surer, but a review is", { surerThan: 0.7 }, "accepts"],
  ])("%s", (_, selection, stance) => {
    expect(derivePositions([early, late], selection)).toMatchObject([{ stance }]);
  });

  test("each option and the issue as such have positions of their own", () => {
    const positions = derivePositions([fact(), fact({ option: null }), fact({ option: "low" })]);
    expect(positions.map(({ option }) => option)).toEqual([null, "high", "low"]);
  });
});
