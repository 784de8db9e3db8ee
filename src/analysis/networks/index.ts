/** networks: who stands with whom. In: statements. Out: networks, blocs, polarisation. Pure. */
export { type BackboneStep, findBackbone } from "./backbone.ts";
export { type Blocs, type FoundBlocs, findBlocs, findMoves, type Move } from "./blocs.ts";
export { type TimeUnit, timeUnits } from "./calendar.ts";
export {
  type Compatible,
  deriveNetwork,
  deriveOneModes,
  type NetworkOptions,
  type OneModeTies,
  oneModeTies,
} from "./derive.ts";
export { type Discourse, measureDeviation } from "./deviation.ts";
export { type Divide, type DivideOptions, rankDivides } from "./divides.ts";
export { type DuplicateRule, duplicateRules } from "./duplicates.ts";
export { type Kernel, type KernelOptions, kernels, smoothNetworks } from "./kernel.ts";
export type { Mention, Qualifier } from "./mention.ts";
export { findMentions, type MentionOptions, type Mentions, optionKey } from "./mentions.ts";
export {
  cellOf,
  matrixOf,
  type Network,
  type NetworkMode,
  type Normalisation,
  networkModes,
  normalisations,
  type TieKind,
  tieKinds,
} from "./network.ts";
export {
  deriveDiscourse,
  derivePolarisation,
  explain,
  type Polarisation,
  type PolarisationOptions,
} from "./polarisation.ts";
export { exactLimit, findSplit, type Split, type SplitOptions } from "./split.ts";
export { deriveWindows, type WindowNetwork, type WindowOptions } from "./windows.ts";
