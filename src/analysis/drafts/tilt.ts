import type { Cell } from "./draft.ts";
import { type Outcome, outcomeAsHeard, possibleOutcomes } from "./outcomes.ts";

/** A share in 0..1, from where every unheard cell is taken at its worst to where it is taken at its best. */
export interface Interval {
  least: number;
  most: number;
}

/** Contested clauses that are settled a party's way. */
export interface Share {
  party: string;
  /** Contested clauses that the party is for. */
  clauses: number;
  /** Of the contested clauses, in 0..1; `null` where none is contested. */
  share: number | null;
  interval: Interval;
}

/** Whose way the contested clauses are settled: counts first, then shares, then one number. No verdict. */
export interface Tilt {
  /** Labels of the clauses that one party is for and another against. */
  contested: string[];
  /** In the order of the parties. */
  shares: Share[];
  /** The largest share minus the smallest, in 0..1; `null` where no clause is contested. */
  tilt: number | null;
  /**
   * What the tilt may still become, with the unheard cells at their best and their worst; where nothing would be
   * contested, 0. Exact for two parties. With more it is never narrower than the truth, and may be wider.
   * `null` for a draft without a clause that settles an option.
   */
  interval: Interval | null;
}

/** The tilt of a draft, from the cells of its clauses for the parties that are compared. */
export function deriveTilt(cells: readonly Cell[], parties: readonly string[]): Tilt {
  const rows = [...Map.groupBy(cells, ({ clause }) => clause)];
  const contested = rows.filter(([, row]) => outcomeAsHeard(row).contested);
  const shares = parties.map((party, index) => {
    const clauses = contested.filter(([, row]) => outcomeAsHeard(row).isFor[index]).length;
    const share = contested.length === 0 ? null : clauses / contested.length;
    return { party, clauses, share, interval: shareInterval(rows, party, index) };
  });
  const told = shares.flatMap(({ share }) => share ?? []);
  return {
    contested: contested.map(([label]) => label),
    shares,
    tilt: told.length === 0 ? null : Math.max(...told) - Math.min(...told),
    interval: rows.length === 0 ? null : tiltInterval(rows, parties),
  };
}

type Row = [label: string, cells: Cell[]];

/** What one outcome adds to the two numbers of a share: "gain" of "contested". */
interface Step {
  gain: number;
  contested: number;
}

function shareInterval(rows: Row[], party: string, index: number): Interval {
  const measure = (outcome: Outcome) => Number(outcome.isFor[index]);
  const steps = rows.map(([, row]) =>
    possibleOutcomes(row, [party]).map((outcome) => stepOf(outcome, measure)),
  );
  const low = sumUp(steps.map((each) => pick(each, [0, "none", 1])));
  const high = sumUp(steps.map((each) => pick(each, [1, "none", 0])));
  return { least: ratio(low), most: ratio(high) };
}

/**
 * For each ordered pair, how far the first may come to lie above the second, and how far it is bound to. A ratio
 * between 0 and 1 grows with each clause that adds 1 to both its numbers and shrinks with each that adds to the
 * lower one only, so that the best outcome of every clause can be picked by itself.
 */
function tiltInterval(rows: Row[], parties: readonly string[]): Interval {
  const pairs = parties.flatMap((p, i) => parties.flatMap((q, j) => (i === j ? [] : [{ p, q, i, j }])));
  const bounds = pairs.map(({ p, q, i, j }) => {
    const measure = ({ isFor }: Outcome) => Number(isFor[i]) - Number(isFor[j]);
    const steps = rows.map(([, row]) =>
      possibleOutcomes(row, [p, q]).map((outcome) => stepOf(outcome, measure)),
    );
    const low = sumUp(steps.map((each) => pick(each, [-1, 0, "none", 1])));
    const high = sumUp(steps.map((each) => pick(each, [1, "none", 0, -1])));
    return { least: ratio(low), most: ratio(high) };
  });
  return {
    least: Math.max(0, ...bounds.map(({ least }) => least)),
    most: Math.max(0, ...bounds.map(({ most }) => most)),
  };
}

function stepOf(outcome: Outcome, measure: (outcome: Outcome) => number): Step {
  return outcome.contested ? { gain: measure(outcome), contested: 1 } : { gain: 0, contested: 0 };
}

/** The first of the wishes that can come about: a contested clause with that gain, or "none", an uncontested one. */
function pick(steps: Step[], wishes: (number | "none")[]): Step {
  for (const wish of wishes) {
    const found = steps.find(({ gain, contested }) =>
      wish === "none" ? contested === 0 : contested === 1 && gain === wish,
    );
    if (found) return found;
  }
  return steps[0]!;
}

function sumUp(steps: Step[]): Step {
  return steps.reduce(
    (sum, { gain, contested }) => ({ gain: sum.gain + gain, contested: sum.contested + contested }),
    { gain: 0, contested: 0 },
  );
}

function ratio({ gain, contested }: Step): number {
  return contested === 0 ? 0 : gain / contested;
}
