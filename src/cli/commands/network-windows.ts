import {
  deriveWindows,
  type Kernel,
  type Normalisation,
  smoothNetworks,
  type TieKind,
  type TimeUnit,
} from "../../analysis/networks/index.ts";
import { AppError, exit } from "../../base/index.ts";
import { tiesOf } from "../../publish/index.ts";
import type { OptionValues } from "../command.ts";
import { withReader } from "../findings.ts";
import { dayOf, readNetworkInput, type WindowSize, windowSize } from "../network-input.ts";
import { printRows } from "../rows.ts";

export const run = withReader(async (reader, terminal, _args, values) => {
  const { mentions, options } = await readNetworkInput(reader, values);
  const settings = {
    ...options,
    ties: values.ties as TieKind | undefined,
    normalisation: values.normalisation as Normalisation,
    ...windowSize(values),
  };
  const kernel = kernelOf(values, settings);
  const networks =
    kernel === null
      ? deriveWindows(mentions, settings)
      : smoothNetworks(mentions, { ...settings, kernel, unit: settings.unit as TimeUnit });
  const rows = Array.from(networks, ({ middle, start, stop, network }) =>
    tiesOf(network).map(({ from, to, weight }) => ({
      ...{ middle: dayOf(middle), from: dayOf(start), until: dayOf(stop) },
      ...{ actor: from, other: to, weight },
    })),
  ).flat();
  printRows(terminal, rows, values);
  return exit.done;
});

/** A kernel weighs by time, of which a window of so many statements has none. */
function kernelOf(values: OptionValues, { unit }: WindowSize): Kernel | null {
  if (values.kernel === "none") return null;
  if (unit !== "events") return values.kernel as Kernel;
  throw new AppError("usage", {
    found: `Found --kernel ${values.kernel} with --unit events`,
    mend: "Give a unit of time, or --kernel none.",
  });
}
