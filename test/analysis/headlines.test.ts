import { describe, expect, test } from "vitest";
import { deriveHeadlines, derivePositions, type StatementFacts } from "../../src/analysis/index.ts";
import { brief, fact } from "./build.ts";

function headline(...statements: StatementFacts[]) {
  return deriveHeadlines(brief, derivePositions(statements)).find(
    ({ party, issue }) => party === "guild" && issue === "pay",
  )!;
}

describe("the position shown first", () => {
  const cases: [string, Partial<StatementFacts>, Partial<StatementFacts>][] = [
    ["a demand before a proposal", { stance: "demands" }, { stance: "proposes", saidOn: "2025-03-20" }],
    ["a proposal before an acceptance", { stance: "proposes" }, { stance: "accepts", saidOn: "2025-03-20" }],
    [
      "an acceptance before a conditional one",
      { stance: "accepts" },
      { stance: "accepts-if", saidOn: "2025-03-20" },
    ],
    ["a conditional yes before a no", { stance: "accepts-if" }, { stance: "rejects", saidOn: "2025-03-20" }],
    ["a no before an open question", { stance: "opposes" }, { stance: "undecided", saidOn: "2025-03-20" }],
    ["the latest of two demands", { saidOn: "2025-03-20" }, { saidOn: "2025-03-10" }],
    ["own words before hearsay", { stance: "rejects" }, { stance: "demands", evidence: "second-hand" }],
  ];
  test.each(cases)("%s", (_, first, second) => {
    const shown = headline(fact({ option: "low", ...first }), fact({ option: "high", ...second }));
    expect(shown.positions.map(({ option }) => option)).toEqual(["low", "high"]);
    expect(shown.position).toBe(shown.positions[0]);
  });

  test("the better reported of two demands on one day", () => {
    const shown = headline(fact({ option: "low" }), fact({ option: "low" }), fact({ option: "high" }));
    expect(shown.position?.option).toBe("low");
  });

  test("the brief's order, when all else is equal", () => {
    const shown = headline(fact({ option: "low" }), fact({ option: "high" }));
    expect(shown.positions.map(({ option }) => option)).toEqual(["high", "low"]);
  });

  test("an option before the issue as such, on the same side", () => {
    const shown = headline(
      fact({ option: null, stance: "demands" }),
      fact({ option: "low", stance: "accepts-if" }),
      fact({ option: "high", stance: "rejects" }),
    );
    expect(shown.positions.map(({ option }) => option)).toEqual(["low", null, "high"]);
  });
});

test("each party has a cell on each issue, in the brief's order, heard or not", () => {
  const cells = deriveHeadlines(brief, derivePositions([fact()]));
  expect(cells.map(({ issue, party, position }) => [issue, party, position?.stance])).toEqual([
    ["pay", "guild", "demands"],
    ["pay", "theatre", undefined],
    ["pay", "city", undefined],
    ["pay", "mediator", undefined],
    ["tour", "guild", undefined],
    ["tour", "theatre", undefined],
    ["tour", "city", undefined],
    ["tour", "mediator", undefined],
  ]);
});
