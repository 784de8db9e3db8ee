import { countMentions } from "./counts.ts";
import { type DuplicateRule, dropDuplicates } from "./duplicates.ts";
import { type Mention, type MentionTable, type Qualifier, tabulate } from "./mention.ts";
import type { Network, NetworkMode, Normalisation, TieKind } from "./network.ts";
import { oneMode } from "./one-mode.ts";
import { sumPairs } from "./pairs.ts";
import { twoMode } from "./two-mode.ts";

/**
 * The release of Discourse Network Analyzer whose results are reproduced, its errors included (docs/networks.md
 * lists them): 3.0.11.5, or 3.1.2, which differs in one kernel.
 */
export type Compatible = "3.0" | "3.1";

export interface NetworkOptions {
  mode?: NetworkMode | undefined;
  ties?: TieKind | undefined;
  normalisation?: Normalisation | undefined;
  duplicates?: DuplicateRule | undefined;
  /** How levels compare; "boolean" unless told. */
  qualifier?: Qualifier | undefined;
  /** Keep rows and columns without a statement that counts. */
  isolates?: boolean | undefined;
  /** Count statements from this time to that, both inclusive; milliseconds since 1970. */
  start?: number | undefined;
  stop?: number | undefined;
  compatible?: Compatible | undefined;
}

/** Options with nothing left open. Ties that a mode does not have count as `ignore`. */
export interface SettledOptions {
  mode: NetworkMode;
  ties: TieKind;
  normalisation: Normalisation;
  duplicates: DuplicateRule;
  qualifier: Qualifier;
  isolates: boolean;
  start: number;
  stop: number;
  compatible: Compatible | undefined;
}

/** One network of all mentions from start to stop. By default who agrees with whom, each document counted once. */
export function deriveNetwork(mentions: readonly Mention[], options: NetworkOptions = {}): Network {
  const settled = settle(options);
  return makeNetwork(prepare(mentions, settled), settled);
}

export const oneModeTies = ["congruence", "conflict", "subtract", "ignore"] as const;
export type OneModeTies = (typeof oneModeTies)[number];

/** All four one-mode networks, in little more time than one takes. */
export function deriveOneModes(
  mentions: readonly Mention[],
  options: Omit<NetworkOptions, "mode" | "ties"> = {},
): Record<OneModeTies, Network> {
  const settled = settle({ ...options, ties: "congruence" });
  const loaded = load(mentions, settled);
  const counts = countMentions(unrepeated(loaded, settled), settled);
  const byLevel = settled.qualifier === "text" || settled.normalisation === "jaccard";
  const sums = sumPairs(counts, { byLevel });
  const make = (ties: OneModeTies) => oneMode(counts, { ...oneModeOptions(settled), ties, sums });
  const ignoring: SettledOptions = { ...settled, ties: "ignore" };
  // Where levels are ignored, more statements repeat one another.
  const ignore =
    settled.duplicates === "include" ? make("ignore") : makeNetwork(unrepeated(loaded, ignoring), ignoring);
  return { congruence: make("congruence"), conflict: make("conflict"), subtract: make("subtract"), ignore };
}

export function settle(options: NetworkOptions): SettledOptions {
  const { mode = "one-mode", ties = mode === "one-mode" ? "congruence" : "subtract" } = options;
  const meaningless = mode === "one-mode" ? ["combine"] : ["congruence", "conflict"];
  return {
    mode,
    ties: meaningless.includes(ties) ? "ignore" : ties,
    normalisation: options.normalisation ?? "none",
    duplicates: options.duplicates ?? "document",
    qualifier: options.qualifier ?? "boolean",
    isolates: options.isolates ?? false,
    start: options.start ?? Number.NEGATIVE_INFINITY,
    stop: options.stop ?? Number.POSITIVE_INFINITY,
    compatible: options.compatible,
  };
}

/** The mentions that count, repetitions dropped once over the whole range. */
export function prepare(mentions: readonly Mention[], settled: SettledOptions): MentionTable {
  return unrepeated(load(mentions, settled), settled);
}

function load(mentions: readonly Mention[], { start, stop, qualifier }: SettledOptions): MentionTable {
  const within = mentions.filter(({ time }) => time >= start && time <= stop);
  return tabulate(within, qualifier);
}

function unrepeated(table: MentionTable, { duplicates, ties, compatible }: SettledOptions): MentionTable {
  const compareLevels = ties !== "ignore";
  return dropDuplicates(table, { rule: duplicates, compareLevels, compatible: compatible !== undefined });
}

/** The network of prepared mentions, or of a stretch of them. */
export function makeNetwork(table: MentionTable, settled: SettledOptions): Network {
  const { mode, ties, normalisation, isolates } = settled;
  const counts = countMentions(table, { isolates });
  return mode === "one-mode"
    ? oneMode(counts, { ...oneModeOptions(settled), ties })
    : twoMode(counts, { ties, normalisation });
}

function oneModeOptions({ normalisation, compatible }: SettledOptions) {
  return { normalisation, compatible: compatible !== undefined };
}
