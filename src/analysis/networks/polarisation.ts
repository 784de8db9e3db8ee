import { countMentions } from "./counts.ts";
import { type NetworkOptions, prepare, settle } from "./derive.ts";
import { absoluteSum, type Discourse } from "./deviation.ts";
import type { Mention, MentionTable } from "./mention.ts";
import type { Network } from "./network.ts";
import { oneMode } from "./one-mode.ts";
import { sumPairs } from "./pairs.ts";
import { findSplit, type Split } from "./split.ts";
import { cutWindows, type WindowOptions } from "./windows.ts";

/** How far the actors stand in two blocs at one time. */
export interface Polarisation {
  /** Milliseconds since 1970. */
  middle: number;
  start: number;
  stop: number;
  statements: number;
  actors: string[];
  /** `null` where fewer than two actors spoke, or none of the same. */
  split: Split | null;
  /** Share of all congruence that lies within the blocs, 0 to 1; `null` where nobody agrees. */
  within: number | null;
  /** Share of all conflict that lies between the blocs, 0 to 1; `null` where nobody disagrees. */
  between: number | null;
}

export type PolarisationOptions = Omit<NetworkOptions, "mode" | "ties" | "isolates"> &
  Pick<WindowOptions, "unit" | "size"> & { seed?: number | undefined };

/** Congruence and conflict of the same statements, averaged by how much each two say. */
export function deriveDiscourse(mentions: readonly Mention[], options: NetworkOptions = {}): Discourse {
  const settled = settle({ ...options, mode: "one-mode", ties: "congruence" });
  return discourseOf(prepare(mentions, settled), options);
}

/** Polarisation window by window, as `deriveWindows` cuts them. */
export function* derivePolarisation(
  mentions: readonly Mention[],
  options: PolarisationOptions,
): Generator<Polarisation, void> {
  const settled = settle({ ...options, mode: "one-mode", ties: "congruence" });
  const compatible = options.compatible !== undefined;
  for (const { table, ...window } of cutWindows(prepare(mentions, settled), options)) {
    const discourse = discourseOf(table, options, compatible ? ["subtract", "subtract"] : undefined);
    const split = findSplit(discourse, { compatible, seed: options.seed });
    yield {
      ...window,
      statements: table.rows.length,
      actors: discourse.congruence.rowLabels,
      split,
      ...explain(discourse, split),
    };
  }
}

/** The established program makes both networks of a window by `subtract`. */
function discourseOf(
  table: MentionTable,
  { normalisation = "average", compatible }: NetworkOptions,
  ties: ["congruence" | "subtract", "conflict" | "subtract"] = ["congruence", "conflict"],
): Discourse {
  const counts = countMentions(table);
  const sums = sumPairs(counts, { byLevel: normalisation === "jaccard" || counts.qualifier === "text" });
  const options = { normalisation, sums, compatible: compatible !== undefined };
  return {
    congruence: oneMode(counts, { ...options, ties: ties[0] }),
    conflict: oneMode(counts, { ...options, ties: ties[1] }),
  };
}

/** What of congruence a split keeps together, and what of conflict it sets apart. */
export function explain(
  { congruence, conflict }: Discourse,
  split: Split | null,
): Pick<Polarisation, "within" | "between"> {
  if (split === null) return { within: null, between: null };
  return {
    within: shareOf(congruence, (i, p) => split.blocs[i] === split.blocs[p]),
    between: shareOf(conflict, (i, p) => split.blocs[i] !== split.blocs[p]),
  };
}

function shareOf({ cells, rowLabels }: Network, wanted: (i: number, p: number) => boolean): number | null {
  const all = absoluteSum(cells);
  if (all === 0) return null;
  const size = rowLabels.length;
  let sum = 0;
  cells.forEach((cell, place) => {
    if (wanted(Math.floor(place / size), place % size)) sum += Math.abs(cell);
  });
  return sum / all;
}
