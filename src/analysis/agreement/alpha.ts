import { countLabels } from "./kappa.ts";

/**
 * Krippendorff's alpha for nominal labels: one minus the disagreement that was observed, as a share of what chance
 * would give. Any number of coders, and each may have left units out. 1 where they always agree, 0 for no more than
 * chance, below 0 where they disagree more than by chance.
 * K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), section C.
 *
 * `units` has for each unit the labels that it was given. A unit with one label only can't be compared and counts for
 * nothing. `null` without a unit to compare, and where only one label was ever used.
 */
export function krippendorffAlpha(units: readonly (readonly string[])[]): number | null {
  const compared = units.filter((labels) => labels.length > 1);
  const values = countLabels(compared.flat());
  const total = compared.reduce((sum, labels) => sum + labels.length, 0);
  // Pairs of unlike labels, within units and over all of them.
  let observed = 0;
  for (const labels of compared)
    observed += unlikePairs(countLabels(labels), labels.length) / (labels.length - 1);
  const expected = unlikePairs(values, total) / (total - 1);
  return compared.length === 0 || expected === 0 ? null : 1 - observed / expected;
}

/** Ordered pairs of two labels that differ. */
function unlikePairs(counts: ReadonlyMap<string, number>, total: number): number {
  let like = 0;
  for (const count of counts.values()) like += count * count;
  return total * total - like;
}
