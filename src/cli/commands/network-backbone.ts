import { findBackbone } from "../../analysis/networks/index.ts";
import { exit } from "../../base/index.ts";
import { withReader } from "../findings.ts";
import { readNetworkInput } from "../network-input.ts";
import { printRows } from "../rows.ts";

export const run = withReader(async (reader, terminal, _args, values) => {
  const { mentions, options, nameOf } = await readNetworkInput(reader, values);
  const rows = findBackbone(mentions, options).map(({ column, loss }, index) => ({
    dropped: index + 1,
    option: column,
    optionName: nameOf(column),
    loss,
  }));
  printRows(terminal, rows, values);
  return exit.done;
});
