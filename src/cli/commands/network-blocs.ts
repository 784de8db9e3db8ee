import { deriveDiscourse, findBlocs, findSplit } from "../../analysis/networks/index.ts";
import { exit } from "../../base/index.ts";
import { withReader } from "../findings.ts";
import { readNetworkInput } from "../network-input.ts";
import { printRows } from "../rows.ts";

export const run = withReader(async (reader, terminal, _args, values) => {
  const { mentions, options, seed } = await readNetworkInput(reader, values);
  const discourse = deriveDiscourse(mentions, options);
  const { actors, blocs } = findBlocs(discourse.congruence, { seed });
  const split = findSplit(discourse, { seed, compatible: options.compatible !== undefined });
  const rows = actors.map((actor, index) => ({
    actor,
    bloc: blocs[index]!,
    half: split?.blocs[index] ?? null,
  }));
  printRows(terminal, rows, values);
  return exit.done;
});
