/**
 * Cohen's kappa of two coders over the same units: the share of units on which they agree, beyond the share on which
 * two coders with their habits would agree by chance; 1 where they always agree, 0 for no more than chance.
 * J. Cohen, "A Coefficient of Agreement for Nominal Scales", Educational and Psychological Measurement 20 (1960), 37-46.
 *
 * `pairs` has both coders' labels of each unit. `null` without a unit, and where both used one and the same label
 * only: chance then explains everything.
 */
export function cohenKappa(pairs: readonly (readonly [string, string])[]): number | null {
  const count = pairs.length;
  if (count === 0) return null;
  const one = countLabels(pairs.map(([label]) => label));
  const other = countLabels(pairs.map(([, label]) => label));
  const agreed = pairs.filter(([a, b]) => a === b).length / count;
  let byChance = 0;
  for (const [label, times] of one) byChance += (times / count) * ((other.get(label) ?? 0) / count);
  return byChance === 1 ? null : (agreed - byChance) / (1 - byChance);
}

/** How often each label occurs. */
export function countLabels(labels: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return counts;
}
