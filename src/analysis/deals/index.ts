/** deals: what all could sign. In: assumed values of options. Out: frontier, zone, solutions, swaps, chances. Exact and pure. */
export { adjustedWinner, type Division, type DivisionCase, type Transfer } from "./adjusted-winner.ts";
export {
  type Assumption,
  type AssumptionProblem,
  type Assumptions,
  parseAssumptions,
} from "./assumptions.ts";
export { type Count, type CountOptions, countEqual, countReaching, countVectors } from "./count.ts";
export {
  acceptedBy,
  type Combination,
  countPackages,
  crossedBy,
  type Deal,
  isFeasible,
  listPackages,
  type Package,
  packageValue,
  type RedLine,
} from "./deal.ts";
export {
  type DraftView,
  findBetter,
  findNearest,
  findSwaps,
  type Nearest,
  type Swap,
  viewDraft,
} from "./draft.ts";
export { type DraftChoices, readChoices } from "./draft-package.ts";
export { type Frontier, type FrontierOptions, type FrontierPoint, paretoFrontier } from "./frontier.ts";
export {
  add,
  compare,
  divide,
  formatRational,
  multiply,
  parseRational,
  type Rational,
  rational,
  subtract,
  toNumber,
} from "./rational.ts";
export {
  egalitarian,
  egalitarianTies,
  kalaiSmorodinsky,
  kalaiSmorodinskyTies,
  leastSpread,
  maximin,
  nash,
  relativeUtilitarian,
  type Solution,
  utilitarian,
} from "./solutions.ts";
export { startingAssumptions } from "./starting.ts";
export {
  type Chance,
  type Outlook,
  type OutlookOptions,
  outlook,
  type PackageOutlook,
  type Unknown,
} from "./unknowns.ts";
export { rankOrderWeights } from "./weights.ts";
export {
  countZone,
  extremes,
  findReleases,
  idealOf,
  type Release,
  withoutRedLines,
  zoneFrontier,
} from "./zone.ts";
