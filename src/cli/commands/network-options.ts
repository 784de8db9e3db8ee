import { deriveDiscourse, findBlocs, rankDivides } from "../../analysis/networks/index.ts";
import { exit } from "../../base/index.ts";
import { withReader } from "../findings.ts";
import { readNetworkInput } from "../network-input.ts";
import { printRows } from "../rows.ts";

export const run = withReader(async (reader, terminal, _args, values) => {
  const { mentions, options, seed, nameOf } = await readNetworkInput(reader, values);
  const { actors, blocs } = findBlocs(deriveDiscourse(mentions, options).congruence, { seed });
  const known = new Map(actors.map((actor, index) => [actor, blocs[index]!]));
  const divides = rankDivides(mentions, options, (actor) => known.get(actor));
  const rows = divides.map(({ column, ...rest }) => ({
    option: column,
    optionName: nameOf(column),
    ...rest,
  }));
  printRows(terminal, rows, values);
  return exit.done;
});
