import { type ColumnCounts, countMentions } from "./counts.ts";
import { type NetworkOptions, prepare, settle } from "./derive.ts";
import type { Mention } from "./mention.ts";

/** Who stands where on one option, and which pairs of actors it divides and joins. */
export interface Divide {
  column: string;
  /** Actors that are more often for it than against, and the reverse; who is as often both is in neither. */
  for: string[];
  against: string[];
  /** Pairs of actors on opposite sides. */
  divides: number;
  /** Pairs of actors on the same side who stand in different blocs. */
  bridges: number;
}

export type DivideOptions = Omit<
  NetworkOptions,
  "mode" | "ties" | "qualifier" | "isolates" | "normalisation"
>;

/**
 * Every option by the pairs of actors that it divides, the most divisive first; `blocOf` names the bloc of an actor
 * (by default there is one, and nothing to bridge). Pairs are counted, whatever the number of statements.
 */
export function rankDivides(
  mentions: readonly Mention[],
  options: DivideOptions = {},
  blocOf: (actor: string) => number | undefined = () => 0,
): Divide[] {
  const settled = settle({ ...options, ties: "congruence", qualifier: "boolean" });
  const { rowLabels, columnLabels, columns } = countMentions(prepare(mentions, settled));
  return columns
    .map((counts, index) => ({ column: columnLabels[index]!, ...sidesOf(counts, rowLabels) }))
    .map((sides) => ({
      ...sides,
      divides: sides.for.length * sides.against.length,
      bridges: pairsAcross(sides.for, blocOf) + pairsAcross(sides.against, blocOf),
    }))
    .sort((a, b) => b.divides - a.divides || b.bridges - a.bridges || (a.column < b.column ? -1 : 1));
}

function sidesOf({ rows, counts }: ColumnCounts, labels: string[]): Pick<Divide, "for" | "against"> {
  const lean = (slot: number) => Math.sign(counts[slot * 2 + 1]! - counts[slot * 2]!);
  const leaning = (wanted: number) =>
    Array.from(rows)
      .filter((_, slot) => lean(slot) === wanted)
      .map((row) => labels[row]!)
      .sort();
  return { for: leaning(1), against: leaning(-1) };
}

/** Pairs of these actors that stand in different blocs; who is in no bloc is left out. */
function pairsAcross(actors: string[], blocOf: (actor: string) => number | undefined): number {
  const blocs = actors.map(blocOf).filter((bloc) => bloc !== undefined);
  const sizes = Map.groupBy(blocs, (bloc) => bloc).values();
  const within = Array.from(sizes, ({ length }) => (length * (length - 1)) / 2);
  return within.reduce((pairs, each) => pairs - each, (blocs.length * (blocs.length - 1)) / 2);
}
