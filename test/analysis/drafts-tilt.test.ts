import fc from "fast-check";
import { expect, test } from "vitest";
import { deriveTilt } from "../../src/analysis/drafts/index.ts";
import { type Answer, answers, type Cell } from "../../src/analysis/index.ts";

/** Answers of each clause, one for each party. */
type Grid = Answer[][];

const gridFor = (parties: number): fc.Arbitrary<Grid> =>
  fc.array(fc.array(fc.constantFrom(...answers), { minLength: parties, maxLength: parties }), {
    minLength: 1,
    maxLength: parties === 2 ? 4 : 2,
  });

const names = ["guild", "theatre", "city"];

function cellsOf(grid: Grid): Cell[] {
  const nothing = { position: null, ownDraft: false, hearsayOnly: false, contradicting: false };
  return grid.flatMap((row, clause) =>
    row.map((answer, party) => ({ clause: String(clause), party: names[party]!, answer, ...nothing })),
  );
}

/** Every grid in which each unheard cell has become a yes, a no or neither: the interval by brute force. */
function everyEnd(grid: Grid): Grid[] {
  const row = grid.findIndex((each) => each.includes("unheard"));
  if (row < 0) return [grid];
  const column = grid[row]!.indexOf("unheard");
  return (["accepts", "rules out", "open"] as const).flatMap((answer) =>
    everyEnd(grid.with(row, grid[row]!.with(column, answer))),
  );
}

function bruteForce(grid: Grid, parties: string[]) {
  const ends = everyEnd(grid).map((end) => deriveTilt(cellsOf(end), parties));
  const range = (values: number[]) => ({ least: Math.min(...values), most: Math.max(...values) });
  return {
    tilt: range(ends.map(({ tilt }) => tilt ?? 0)),
    shares: parties.map((_, index) => range(ends.map(({ shares }) => shares[index]!.share ?? 0))),
  };
}

test("for two parties the intervals are those of trying every end", () => {
  fc.assert(
    fc.property(gridFor(2), (grid) => {
      const { interval, shares } = deriveTilt(cellsOf(grid), names.slice(0, 2));
      const tried = bruteForce(grid, names.slice(0, 2));
      expect(interval).toEqual(tried.tilt);
      expect(shares.map((share) => share.interval)).toEqual(tried.shares);
    }),
  );
});

test("for three parties the shares' intervals are exact, and the tilt's is never too narrow", () => {
  fc.assert(
    fc.property(gridFor(3), (grid) => {
      const { interval, shares } = deriveTilt(cellsOf(grid), names);
      const tried = bruteForce(grid, names);
      expect(shares.map((share) => share.interval)).toEqual(tried.shares);
      expect(interval!.least).toBeLessThanOrEqual(tried.tilt.least + 1e-9);
      expect(interval!.most).toBeCloseTo(tried.tilt.most, 9);
    }),
  );
});
