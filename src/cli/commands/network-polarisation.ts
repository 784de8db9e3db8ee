import { derivePolarisation, type WindowOptions } from "../../analysis/networks/index.ts";
import { exit } from "../../base/index.ts";
import { withReader } from "../findings.ts";
import { readNetworkInput } from "../network-input.ts";
import { numberValue } from "../options.ts";
import { printRows } from "../rows.ts";

const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);

export const run = withReader(async (reader, terminal, _args, values) => {
  const { mentions, options, seed } = await readNetworkInput(reader, values);
  const series = derivePolarisation(mentions, {
    ...options,
    seed,
    unit: values.unit as WindowOptions["unit"],
    size: numberValue(values, "size", 1) ?? 3,
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
