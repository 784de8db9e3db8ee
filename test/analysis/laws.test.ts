import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addDays,
  deriveGaps,
  deriveHeadlines,
  derivePositions,
  deriveShifts,
  type StatementFacts,
  saidDay,
} from "../../src/analysis/index.ts";
import { anyArticles, anyFact, anyFacts, shuffled, twoParties } from "./build.ts";

/** Everything that is derived from statements. */
function deriveAll(statements: StatementFacts[], selection = {}) {
  const positions = derivePositions(statements, selection);
  return {
    positions,
    headlines: deriveHeadlines(twoParties, positions),
    gaps: deriveGaps(twoParties, positions),
    shifts: deriveShifts(statements, selection),
  };
}

const anyDay = fc
  .integer({ min: 0, max: 45 })
  .map((day) => new Date(Date.UTC(2025, 1, 18 + day)).toISOString().slice(0, 10));

test("the order of arrival does not matter", () => {
  fc.assert(
    fc.property(
      anyFacts.chain((facts) => fc.tuple(fc.constant(facts), shuffled(facts))),
      ([facts, reordered]) => {
        expect(deriveAll(reordered)).toEqual(deriveAll(facts));
      },
    ),
  );
});

test("'as of' any day equals a ledger cut at that day", () => {
  fc.assert(
    fc.property(anyFacts, anyDay, (facts, asOf) => {
      const cut = facts.filter((statement) => saidDay(statement) <= asOf);
      expect(deriveAll(facts, { asOf })).toEqual(deriveAll(cut));
    }),
  );
});

test("a reprint changes no count, stance, day, gap or shift, whenever it comes out", () => {
  const summary = (statements: StatementFacts[]) => {
    const { positions, gaps, shifts } = deriveAll(statements);
    return [
      gaps,
      shifts.map(({ kind, day, to }) => [kind, day, to.stance]),
      positions.map(({ stance, side, since, reports }) => [stance, side, since, reports]),
    ];
  };
  fc.assert(
    fc.property(anyArticles, fc.nat(), fc.nat({ max: 20 }), (facts, pick, delay) => {
      const original = facts[pick % (facts.length || 1)];
      const published = original?.published ? addDays(original.published, delay) : null;
      // Where the text names no day, the reprint's statements come dated by its own publication.
      const reprint = facts
        .filter(({ articleId }) => articleId === original?.articleId)
        .map((one) => ({
          ...one,
          id: `${one.id}-again`,
          articleId: "reprint",
          published,
          saidOn: one.saidOn === one.published ? published! : one.saidOn,
        }));
      expect(summary([...facts, ...reprint])).toEqual(summary(facts));
    }),
  );
});

test("rejecting a statement restores what stood without it", () => {
  fc.assert(
    fc.property(anyFacts, anyFact, (facts, added) => {
      const rejected = { ...added, id: "new", verdict: "rejected" as const };
      expect(deriveAll([...facts, rejected])).toEqual(deriveAll(facts));
    }),
  );
});

test("a position is the last shift of its option, and holds since no later than that", () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const { positions, shifts } = deriveAll(facts);
      for (const position of positions) {
        const own = shifts.filter(
          ({ party, issue, option }) =>
            party === position.party && issue === position.issue && option === position.option,
        );
        if (position.option !== null) {
          expect(own[0]!.to.stance).toBe(position.stance);
          expect(position.since <= own[0]!.day).toBe(true);
        }
        expect(own.at(-1)!.kind).toBe("first heard");
      }
    }),
  );
});

test("second-hand never overrides: without it, every heard position stands as it was", () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const heard = (statements: StatementFacts[]) =>
        derivePositions(statements)
          .filter(({ hearsayOnly }) => !hearsayOnly)
          .map(({ hearsay: _, ...position }) => position);
      expect(heard(facts.filter(({ evidence }) => evidence !== "second-hand"))).toEqual(heard(facts));
    }),
  );
});

test("every counted statement stands in exactly one position, latest first", () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const positions = derivePositions(facts);
      const shown = positions.flatMap(({ statements, hearsay }) => [...statements, ...hearsay]);
      const counted = facts.filter(({ verdict }) => verdict !== "rejected");
      expect(shown.map(({ id }) => id).sort()).toEqual(counted.map(({ id }) => id).sort());
      for (const { statements, governing } of positions) {
        const days = statements.map((statement) => saidDay(statement));
        expect(days).toEqual(days.toSorted().reverse());
        expect(statements[0]).toBe(governing);
      }
    }),
  );
});

test("a gap reads the same from either side", () => {
  const mirrored = { ...twoParties, parties: twoParties.parties.toReversed() };
  const kinds = (brief: typeof twoParties, facts: StatementFacts[]) =>
    deriveGaps(brief, derivePositions(facts)).map(({ parties: _, ...gap }) => gap);
  fc.assert(
    fc.property(anyFacts, (facts) => {
      expect(kinds(mirrored, facts)).toEqual(kinds(twoParties, facts));
    }),
  );
});
