import { derivePolarisation } from "../../analysis/networks/index.ts";
import { exit } from "../../base/index.ts";
import { withReader } from "../findings.ts";
import { dayOf, readNetworkInput, windowSize } from "../network-input.ts";
import { printRows } from "../rows.ts";

export const run = withReader(async (reader, terminal, _args, values) => {
  const { mentions, options, seed } = await readNetworkInput(reader, values);
  const series = derivePolarisation(mentions, {
    ...options,
    seed,
    ...windowSize(values),
  });
  const rows = Array.from(series, ({ start, stop, statements, actors, split, within, between }) => ({
    from: dayOf(start),
    until: dayOf(stop),
    statements,
    deviation: split?.deviation ?? null,
    within,
    between,
    exact: split?.exact ?? null,
    blocs:
      split === null ? [] : [0, 1].map((bloc) => actors.filter((_, actor) => split.blocs[actor] === bloc)),
  }));
  printRows(terminal, rows, values);
  return exit.done;
});
