/** Stability: which outcomes would last, by the graph model for conflict resolution. Parties' moves and order in, what holds out. */
export {
  type Concept,
  concepts,
  equilibria,
  isEquilibrium,
  isStable,
  type Needed,
  neededRanks,
  stableStates,
} from "./concepts.ts";
export { type Condition, closeUp, holds, rankByOrder, rankByStatements } from "./condition.ts";
export { allImprovements, type Game, improvements, type Moves, makeMoves, targetsOf } from "./game.ts";
export {
  type Direction,
  directions,
  feasibleStates,
  movesOf,
  type OptionForm,
  type PlayerForm,
} from "./option-form.ts";
export { coalitionImprovements, coalitions, type PathOptions, type Step, shortestPaths } from "./paths.ts";
