/** Stability: which outcomes would last, by the graph model for conflict resolution. Parties' moves and order in, what holds out. */
export {
  type Concept,
  concepts,
  equilibria,
  findStability,
  isEquilibrium,
  isStable,
  type Stability,
  stableStates,
  undeterredMoves,
} from "./concepts.ts";
export { type Condition, closeUp, holds, rankByOrder, rankByStatements } from "./condition.ts";
export { type Answer, listTemptations, type Temptation } from "./deterrents.ts";
export { allImprovements, type Game, improvements, type Moves, makeMoves, targetsOf } from "./game.ts";
export { type Requirement, whatMustChange } from "./inverse.ts";
export {
  type Assumption,
  type Conflict,
  type ConflictModel,
  type ModelOption,
  type ModelParty,
  makeConflict,
} from "./model.ts";
export {
  type Direction,
  directions,
  feasibleStates,
  movesOf,
  type OptionForm,
  type PlayerForm,
} from "./option-form.ts";
export { type ParsedModel, parseModel } from "./parse-model.ts";
export {
  coalitionImprovements,
  coalitions,
  type PathOptions,
  type Step,
  shortestPath,
  shortestPaths,
} from "./paths.ts";
export { type Sureness, weighAssumptions } from "./sureness.ts";
export { basis, describeState, tellStability } from "./words.ts";
