import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { StatementFacts } from "../../src/analysis/index.ts";
import {
  answers,
  type Clause,
  checkDraft,
  compareDrafts,
  type Draft,
  derivePositions,
} from "../../src/analysis/index.ts";
import { anyFacts, brief, fact, shuffled, twoParties } from "./build.ts";

const high = { issue: "pay", option: "high" };
const low = { issue: "pay", option: "low" };
const bonus = { issue: "pay", option: "bonus" };
const short = { issue: "tour", option: "short" };

const clause = (label: string, ...settles: Clause["settles"]): Clause => ({
  label,
  text: `Point ${label}.`,
  settles,
});

const draftOf = (...clauses: Clause[]): Draft => ({
  id: "first",
  title: "First draft",
  proposedBy: "mediator",
  published: "2025-03-01",
  url: null,
  clauses,
});

const check = (draft: Draft, ...facts: StatementFacts[]) =>
  checkDraft(twoParties, draft, derivePositions(facts));

describe("a cell of a draft", () => {
  test.each([
    ["demands", "accepts"],
    ["proposes", "accepts"],
    ["accepts", "accepts"],
    ["accepts-if", "would accept if"],
    ["undecided", "open"],
    ["opposes", "objects"],
    ["rejects", "rules out"],
  ] as const)("where the party %s it is '%s'", (stance, answer) => {
    const { cells } = check(draftOf(clause("1", high)), fact({ stance }));
    expect(cells.map((cell) => [cell.party, cell.answer])).toEqual([
      ["guild", answer],
      ["theatre", "unheard"],
    ]);
    expect(cells[0]!.position?.governing.stance).toBe(stance);
    expect(cells[1]!.position).toBeNull();
  });

  test("of a clause with two options is the answer that stands most in the way", () => {
    const both = draftOf(clause("1", high, short));
    const cell = (...facts: StatementFacts[]) => check(both, ...facts).cells[0]!.answer;
    expect(cell(fact(), fact({ ...short, stance: "opposes" }))).toBe("objects");
    expect(cell(fact())).toBe("unheard");
    expect(cell(fact(), fact({ ...short, stance: "accepts-if" }))).toBe("would accept if");
  });

  test("is marked where the party has been heard through others only", () => {
    const { cells } = check(draftOf(clause("1", high)), fact({ evidence: "second-hand" }));
    expect(cells[0]).toMatchObject({ answer: "accepts", hearsayOnly: true });
  });

  test("of the party that put the draft forward is a yes until it says otherwise", () => {
    const own = { ...draftOf(clause("1", high), clause("2", short)), proposedBy: "theatre" };
    const { cells } = check(own, fact({ ...short, holder: "theatre", stance: "rejects" }));
    expect(cells.filter(({ party }) => party === "theatre")).toMatchObject([
      { answer: "accepts", ownDraft: true, position: null },
      { answer: "rules out", ownDraft: false },
    ]);
  });
});

describe("tilt", () => {
  const draft = draftOf(clause("1", high), clause("2", short), clause("3", bonus));
  const facts = [
    fact(),
    fact({ holder: "theatre", stance: "rejects" }),
    fact({ ...short, stance: "rejects" }),
    fact({ ...bonus, stance: "accepts" }),
  ];

  test("counts contested clauses, then their shares, and what may become of them", () => {
    const { tilt } = check(draft, ...facts);
    expect(tilt.contested).toEqual(["1"]);
    // Clause 2 may yet be settled the theatre's way, clause 3 the guild's.
    expect(tilt.shares).toMatchObject([
      { party: "guild", clauses: 1, share: 1, interval: { least: 0.5, most: 1 } },
      { party: "theatre", clauses: 0, share: 0, interval: { least: 0, most: 0.5 } },
    ]);
    expect(tilt).toMatchObject({ tilt: 1, interval: { least: 0, most: 1 } });
  });

  test("has no interval to speak of once everybody has been heard", () => {
    const heard = [
      fact({ ...short, holder: "theatre", stance: "accepts" }),
      fact({ ...bonus, holder: "theatre", stance: "undecided" }),
    ];
    const { tilt } = check(draft, ...facts, ...heard);
    expect(tilt).toMatchObject({ contested: ["1", "2"], tilt: 0, interval: { least: 0, most: 0 } });
  });

  test("is none where no clause is mapped", () => {
    const { tilt, counted, cells } = check(draftOf(clause("1"), clause("2")), ...facts);
    expect([tilt.tilt, tilt.interval, counted, cells]).toEqual([null, null, [], []]);
  });
});

describe("what a party's yes takes", () => {
  const draft = draftOf(clause("1", high), clause("2", short));

  test("is a change of each clause that it is against, into what the fewest rule out", () => {
    const { ways } = check(
      draft,
      fact({ holder: "theatre", stance: "rejects" }),
      fact({ ...low, holder: "theatre", stance: "proposes" }),
      fact({ ...low, stance: "rejects" }),
    );
    expect(ways[1]).toMatchObject({ redLines: ["1"], mustChange: ["1"], toAsk: ["2"] });
    expect(ways[1]!.changes).toEqual([
      { clause: "1", from: high, to: low, answer: "accepts", ruledOutBy: ["guild"] },
    ]);
  });

  test("is to leave a clause out where the brief has no other answer", () => {
    const { ways } = check(draft, fact({ ...short, stance: "opposes" }));
    expect(ways[0]).toMatchObject({ redLines: [], mustChange: ["2"], changes: [{ clause: "2", to: null }] });
  });
});

describe("laws of drafts", () => {
  const options = [high, low, bonus, short];
  const anyClauses = fc
    .array(fc.subarray(options, { maxLength: 2 }), { maxLength: 7 })
    .map((lists) => lists.map((settles, index) => clause(String(index + 1), ...settles)));

  test("the order of the clauses changes no count", () => {
    const inAnyOrder = anyClauses.chain((clauses) => fc.tuple(fc.constant(clauses), shuffled(clauses)));
    fc.assert(
      fc.property(inAnyOrder, anyFacts, ([clauses, mixed], facts) => {
        const [one, other] = [check(draftOf(...clauses), ...facts), check(draftOf(...mixed), ...facts)];
        expect(other.tallies).toEqual(one.tallies);
        expect({ ...other.tilt, contested: other.tilt.contested.toSorted() }).toEqual(one.tilt);
      }),
    );
  });

  test("swapping the parties mirrors the shares", () => {
    const swap = (facts: StatementFacts[]) =>
      facts.map((each) => ({ ...each, holder: each.holder === "guild" ? "theatre" : "guild" }));
    fc.assert(
      fc.property(anyClauses, anyFacts, (clauses, facts) => {
        const [one, other] = [
          check(draftOf(...clauses), ...facts),
          check(draftOf(...clauses), ...swap(facts)),
        ];
        const numbers = ({ clauses, share, interval }: (typeof one.tilt.shares)[number]) => [
          clauses,
          share,
          interval,
        ];
        expect(other.tilt.shares.map(numbers)).toEqual(one.tilt.shares.map(numbers).reverse());
        expect([other.tilt.tilt, other.tilt.interval]).toEqual([one.tilt.tilt, one.tilt.interval]);
      }),
    );
  });

  test("the tilt, and every tilt that one more word can make, lies in the interval", () => {
    fc.assert(
      fc.property(
        anyClauses,
        anyFacts,
        fc.constantFrom("accepts" as const, "rejects" as const, "undecided" as const),
        (clauses, facts, stance) => {
          const draft = draftOf(...clauses.map((each) => ({ ...each, settles: each.settles.slice(0, 1) })));
          const { tilt, cells } = check(draft, ...facts);
          const unheard = cells.find(({ answer }) => answer === "unheard");
          const settled = draft.clauses.find(({ label }) => label === unheard?.clause)?.settles[0];
          const word =
            unheard && settled ? [fact({ ...settled, holder: unheard.party, stance, id: "new" })] : [];
          const later = check(draft, ...facts, ...word).tilt;
          for (const value of [tilt.tilt, later.tilt].filter((each) => each !== null)) {
            expect(value).toBeGreaterThanOrEqual(tilt.interval!.least - 1e-9);
            expect(value).toBeLessThanOrEqual(tilt.interval!.most + 1e-9);
          }
        },
      ),
    );
  });

  test("each party gives one answer to each clause that counts", () => {
    fc.assert(
      fc.property(anyClauses, anyFacts, (clauses, facts) => {
        const { tallies, counted } = checkDraft(brief, draftOf(...clauses), derivePositions(facts));
        for (const { counts } of tallies) {
          expect(answers.reduce((sum, answer) => sum + counts[answer], 0)).toBe(counted.length);
        }
      }),
    );
  });
});

describe("comparing two drafts", () => {
  const point = (label: string, text: string, ...settles: Clause["settles"]): Clause => ({
    label,
    text,
    settles,
  });
  const first = draftOf(
    point("1", "Pay rises by 8 per cent from the next season.", high),
    point("2", "A tour lasts at most ten weeks, and players are told half a year before.", short),
    point("3", "Costumes are cleaned by the house."),
    point("4", "Minutes of every meeting are kept."),
    point("5", "The minutes are sent to all members."),
  );
  const second: Draft = {
    ...draftOf(
      point("1", "A tour lasts at most ten weeks.", short),
      point("2", "Players are told half a year before."),
      point("3", "Pay rises by 2 per cent from the next season.", low),
      point("4", "Minutes of every meeting are kept, and the minutes are sent to all members."),
      point("5", "Children of players enter free."),
    ),
    id: "second",
  };
  const facts = [fact(), fact({ holder: "theatre", stance: "rejects" }), fact({ ...low, stance: "rejects" })];
  const compare = (one: Draft, other: Draft) => compareDrafts(twoParties, one, other, derivePositions(facts));

  test("tells clauses that moved, were split, merged, dropped and are new, whatever their numbers", () => {
    const told = compare(first, second).changes.map(({ kind, from, to }) => [
      kind,
      from.map(({ label }) => label).join(),
      to.map(({ label }) => label).join(),
    ]);
    expect(told).toEqual([
      ["moved", "1", "3"],
      ["split", "2", "1,2"],
      ["dropped", "3", ""],
      ["merged", "4,5", "4"],
      ["new", "", "5"],
    ]);
  });

  test("tells towards whom a clause moved, and which red lines it crosses and clears", () => {
    const { changes, crossed, cleared } = compare(first, second);
    expect(changes[0]).toMatchObject({
      towards: [{ party: "theatre", before: "rules out", after: "unheard" }],
      awayFrom: [{ party: "guild", before: "accepts", after: "rules out" }],
    });
    expect(crossed).toEqual([{ party: "guild", clause: "3" }]);
    expect(cleared).toEqual([{ party: "theatre", clause: "1" }]);
  });

  test("drops nothing that a draft of changes only does not tell", () => {
    const { changes } = compare(first, { ...second, amends: "first", clauses: second.clauses.slice(2, 3) });
    expect(changes.map(({ kind }) => kind)).toEqual(["moved", ...Array(4).fill("not told")]);
    expect(changes.slice(1).flatMap(({ towards, awayFrom }) => [...towards, ...awayFrom])).toEqual([]);
  });

  test("finds a draft the same as itself, in any order of its clauses", () => {
    fc.assert(
      fc.property(shuffled(first.clauses), (clauses) => {
        const { changes, crossed, cleared } = compare(first, { ...first, clauses });
        expect(changes.map(({ kind }) => kind)).toEqual(first.clauses.map(() => "same"));
        expect([...crossed, ...cleared]).toEqual([]);
      }),
    );
  });
});
