import { deriveWindows, findBlocs, findMoves } from "../../analysis/networks/index.ts";
import { exit } from "../../base/index.ts";
import { withReader } from "../findings.ts";
import { dayOf, readNetworkInput, windowSize } from "../network-input.ts";
import { printRows } from "../rows.ts";

export const run = withReader(async (reader, terminal, _args, values) => {
  const { mentions, options, seed } = await readNetworkInput(reader, values);
  const windows = deriveWindows(mentions, { ...options, normalisation: "average", ...windowSize(values) });
  const blocs = Array.from(windows, ({ start, stop, network }) => ({
    from: dayOf(start),
    until: dayOf(stop),
    found: findBlocs(network, { seed }),
  }));
  const rows = blocs
    .slice(1)
    .flatMap(({ found, ...days }, index) =>
      findMoves(blocs[index]!.found, found).map((move) => ({ ...days, ...move })),
    );
  if (rows.length === 0) terminal.talk(`Nobody changed blocs over ${blocs.length} windows.\n`);
  printRows(terminal, rows, values);
  return exit.done;
});
