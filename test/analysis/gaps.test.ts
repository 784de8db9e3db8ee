import { describe, expect, test } from "vitest";
import {
  deriveGaps,
  derivePositions,
  findContradictions,
  type Gap,
  type GapKind,
  type StatementFacts,
  worstGap,
} from "../../src/analysis/index.ts";
import type { Stance } from "../../src/reading/index.ts";
import { brief, fact, twoParties } from "./build.ts";

/** The gap between guild and theatre on pay. */
function gapOf(...statements: StatementFacts[]): Gap {
  return deriveGaps(twoParties, derivePositions(statements)).find(({ issue }) => issue === "pay")!;
}

type Said = [option: string | null, stance: Stance];

function say(holder: string, said: Said[]): StatementFacts[] {
  return said.map(([option, stance]) => fact({ holder, option, stance }));
}

describe("the kind of a gap, first match", () => {
  const cases: [string, Said[], Said[], GapKind, string | null][] = [
    ["neither has been heard", [], [], "unheard", null],
    ["only one has been heard", [["high", "demands"]], [], "one side only", null],
    ["one is undecided, the other unheard", [], [["high", "undecided"]], "one side only", null],
    ["both are for an option", [["high", "demands"]], [["high", "accepts"]], "agreed", "high"],
    [
      "both are for one option and apart on another",
      [
        ["high", "demands"],
        ["bonus", "accepts"],
      ],
      [
        ["high", "rejects"],
        ["bonus", "proposes"],
      ],
      "agreed",
      "bonus",
    ],
    ["one accepts on a condition", [["high", "demands"]], [["high", "accepts-if"]], "bridgeable", "high"],
    ["both accept on a condition", [["low", "accepts-if"]], [["low", "accepts-if"]], "bridgeable", "low"],
    ["the other is undecided", [["high", "demands"]], [["high", "undecided"]], "bridgeable", "high"],
    [
      "the other opposes without ruling out",
      [["high", "demands"]],
      [["high", "opposes"]],
      "bridgeable",
      "high",
    ],
    [
      "the other is silent on it and against nothing",
      [["high", "demands"]],
      [["low", "proposes"]],
      "bridgeable",
      "high",
    ],
    [
      "the nearest of several bridges",
      [
        ["high", "demands"],
        ["bonus", "accepts"],
      ],
      [
        ["high", "opposes"],
        ["bonus", "accepts-if"],
      ],
      "bridgeable",
      "bonus",
    ],
    ["the other rejects it", [["high", "demands"]], [["high", "rejects"]], "opposed", null],
    [
      "the other rejects it, though for something that the first rejects",
      [
        ["high", "demands"],
        ["low", "rejects"],
      ],
      [
        ["high", "rejects"],
        ["low", "demands"],
      ],
      "opposed",
      null,
    ],
    [
      "the other is silent on it but against something else",
      [["high", "demands"]],
      [["low", "rejects"]],
      "opposed",
      null,
    ],
    [
      "a no to the issue as such is a no to something",
      [["high", "demands"]],
      [[null, "rejects"]],
      "opposed",
      null,
    ],
    ["both only reject", [["high", "rejects"]], [["low", "opposes"]], "opposed", null],
    ["for and against the issue as such", [[null, "demands"]], [[null, "rejects"]], "opposed", null],
    ["both are undecided", [["high", "undecided"]], [["high", "undecided"]], "open", null],
    ["one is undecided, the other rejects", [["high", "undecided"]], [["high", "rejects"]], "open", null],
    ["both want something that is no option", [[null, "demands"]], [[null, "proposes"]], "open", null],
  ];
  test.each(cases)("%s", (_, guild, theatre, kind, option) => {
    expect(gapOf(...say("guild", guild), ...say("theatre", theatre))).toMatchObject({ kind, option });
    expect(gapOf(...say("guild", theatre), ...say("theatre", guild))).toMatchObject({ kind, option });
  });
});

describe("hearsay in a gap", () => {
  const guild = fact({ option: "high", stance: "demands" });
  const told = fact({ holder: "theatre", option: "high", stance: "accepts", evidence: "second-hand" });

  test("counts, and is marked, where a party has been heard in no other way", () => {
    expect(gapOf(guild, told)).toMatchObject({ kind: "agreed", onHearsay: true });
  });

  test("does not outdo what the party itself said on the issue", () => {
    const own = fact({ holder: "theatre", option: null, stance: "rejects" });
    expect(gapOf(guild, told, own)).toMatchObject({ kind: "opposed", onHearsay: false });
  });
});

describe("contradicting accounts", () => {
  const cases: [string, Partial<StatementFacts>, Partial<StatementFacts>, boolean][] = [
    [
      "hearsay on another side",
      {},
      { saidOn: "2025-03-20", evidence: "second-hand", stance: "rejects" },
      true,
    ],
    ["hearsay on the same side", {}, { evidence: "second-hand", stance: "accepts" }, false],
    [
      "hearsay from 7 days before the run",
      {},
      { saidOn: "2025-03-03", evidence: "second-hand", stance: "rejects" },
      true,
    ],
    [
      "hearsay from long before the run",
      {},
      { saidOn: "2025-03-02", evidence: "second-hand", stance: "rejects" },
      false,
    ],
    ["two first-hand statements 7 days apart", {}, { saidOn: "2025-03-03", stance: "rejects" }, true],
    ["two first-hand statements 8 days apart", {}, { saidOn: "2025-03-02", stance: "rejects" }, false],
    ["two first-hand statements of one day", {}, { stance: "undecided", published: "2025-03-09" }, true],
    [
      "a narrated one against a first-hand one",
      {},
      { saidOn: "2025-03-09", stance: "rejects", evidence: "narrated" },
      false,
    ],
    [
      "two accounts by others",
      { evidence: "second-hand" },
      { saidOn: "2025-03-08", stance: "rejects", evidence: "second-hand" },
      true,
    ],
  ];
  test.each(cases)("%s: %#", (_, one, other, contradicting) => {
    expect(gapOf(fact(one), fact(other)).contradicting).toBe(contradicting);
  });

  test("are not sought on an issue as such, where each may be about something else", () => {
    expect(gapOf(fact({ option: null }), fact({ option: null, stance: "rejects" })).contradicting).toBe(
      false,
    );
  });

  test("are named", () => {
    const other = fact({ saidOn: "2025-03-12", evidence: "second-hand", stance: "undecided" });
    const [position] = derivePositions([fact(), other, fact({ evidence: "second-hand" })]);
    expect(findContradictions(position!)).toEqual([other]);
  });
});

describe("more than two parties", () => {
  const statements = [
    fact({ holder: "guild", option: "high", stance: "demands" }),
    fact({ holder: "theatre", option: "high", stance: "rejects" }),
    fact({ holder: "city", option: "high", stance: "accepts" }),
    fact({ holder: "mediator", option: "bonus", stance: "proposes" }),
  ];
  const gaps = deriveGaps(brief, derivePositions(statements));

  test("each two sides are compared, a mediator with nobody", () => {
    expect(
      gaps.filter(({ issue }) => issue === "pay").map(({ parties, kind }) => [...parties, kind]),
    ).toEqual([
      ["guild", "theatre", "opposed"],
      ["guild", "city", "agreed"],
      ["theatre", "city", "opposed"],
    ]);
  });

  test("a party that is asked for is compared, whatever its role", () => {
    const pairs = deriveGaps(brief, derivePositions(statements), ["mediator"]);
    expect(pairs.filter(({ issue }) => issue === "pay").map(({ parties }) => parties)).toEqual([
      ["guild", "mediator"],
      ["theatre", "mediator"],
      ["city", "mediator"],
    ]);
  });

  test("an issue shows its worst pair", () => {
    expect(worstGap(gaps.filter(({ issue }) => issue === "pay"))).toMatchObject({
      kind: "opposed",
      parties: ["guild", "theatre"],
    });
    expect(worstGap([])).toBeNull();
  });

  test("an issue is agreed only where every pair is", () => {
    const worst = (kinds: GapKind[]) =>
      worstGap(kinds.map((kind) => ({ ...gaps[0]!, kind, contradicting: false })))?.kind;
    expect(worst(["agreed", "one side only"])).toBe("one side only");
    expect(worst(["agreed", "bridgeable", "unheard"])).toBe("bridgeable");
    expect(worst(["bridgeable", "open", "opposed"])).toBe("opposed");
    expect(worst(["agreed", "agreed"])).toBe("agreed");
  });
});
