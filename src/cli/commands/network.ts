import {
  deriveNetwork,
  type NetworkMode,
  type Normalisation,
  type TieKind,
} from "../../analysis/networks/index.ts";
import { AppError, exit } from "../../base/index.ts";
import { type NetworkFormat, networkFormats, tiesOf, writeNetwork } from "../../publish/index.ts";
import type { OptionValues } from "../command.ts";
import { withReader } from "../findings.ts";
import { readNetworkInput } from "../network-input.ts";
import { printRows } from "../rows.ts";

export const run = withReader(async (reader, terminal, _args, values) => {
  checkTogether(values);
  const { mentions, options, nameOf } = await readNetworkInput(reader, values);
  const network = deriveNetwork(mentions, {
    ...options,
    mode: values.mode as NetworkMode,
    ties: values.ties as TieKind | undefined,
    normalisation: values.normalisation as Normalisation,
  });
  const format = networkFormats.find((name) => name === values.format);
  if (format === undefined) printRows(terminal, tiesOf(network).map(asRow), values, ["from", "to", "weight"]);
  else
    terminal.out(
      writeNetwork(network, format satisfies NetworkFormat, { title: reader.brief.negotiation, nameOf }),
    );
  return exit.done;
});

const asRow = (tie: object) => ({ ...tie });

const kept: Record<string, { ties: string[]; normalisation: string[] }> = {
  "one-mode": {
    ties: ["congruence", "conflict", "subtract", "ignore"],
    normalisation: ["none", "average", "jaccard", "cosine"],
  },
  "two-mode": { ties: ["subtract", "ignore", "combine"], normalisation: ["none", "activity", "prominence"] },
};

/** Ties and normalisations belong to one mode each; the wrong one would silently count something else. */
function checkTogether(values: OptionValues): void {
  const allowed = kept[String(values.mode)]!;
  for (const name of ["ties", "normalisation"] as const) {
    const value = values[name];
    if (value === undefined || allowed[name].includes(String(value))) continue;
    throw new AppError("usage", {
      found: `Found --${name} ${value} with --mode ${values.mode}`,
      mend: `Give one of ${allowed[name].join(", ")}, or the other mode.`,
    });
  }
}
