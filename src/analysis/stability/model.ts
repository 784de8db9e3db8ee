import { type Condition, holds, rankByOrder, rankByStatements } from "./condition.ts";
import type { Game } from "./game.ts";
import { type Direction, feasibleStates, movesOf } from "./option-form.ts";

/** A conflict as an analyst describes it. Everything in it is the analyst's assumption. */
export interface ConflictModel {
  dispute: string;
  summary: string;
  parties: ModelParty[];
  /** Over all parties; conditions count them from 0. */
  options: ModelOption[];
  /** What cannot be. */
  impossible: Assumption[];
}

export interface ModelParty {
  id: string;
  name: string;
  /** Statements that it would like to be true, the most important first. */
  prefers: Assumption[];
  /** A ranking by hand instead: kinds of outcomes, best first. A model has the one or the other. */
  order: Assumption[];
  /** What it wrongly takes for impossible. */
  misperceives: Assumption[];
}

export interface ModelOption {
  id: string;
  name: string;
  /** Index of the party whose option it is. */
  party: number;
  moves: Direction;
  /** Whether it is taken now. */
  now: boolean;
  why: string;
}

/** A condition as it was written, and why the analyst assumes it. */
export interface Assumption {
  text: string;
  why: string;
  condition: Condition;
}

/** A model worked out: the graph, and what each of its states stands for. */
export interface Conflict {
  model: ConflictModel;
  game: Game;
  /** By state, the options taken: bit k stands for option k. */
  states: Int32Array;
  /** The state of today; -1 where what is taken now is said to be impossible. */
  now: number;
}

export function makeConflict(model: ConflictModel): Conflict {
  const form = {
    directions: model.options.map(({ moves }) => moves),
    infeasible: model.impossible.map(({ condition }) => condition),
    parties: model.parties.map(({ misperceives }, party) => ({
      options: model.options.flatMap((option, index) => (option.party === party ? [index] : [])),
      misperceived: misperceives.map(({ condition }) => condition),
    })),
  };
  const states = feasibleStates(form);
  const ranks = model.parties.map(({ prefers, order }) =>
    order.length > 0
      ? rankByOrder(order.map(conditionOf), states)
      : rankByStatements(prefers.map(conditionOf), states),
  );
  const game = { stateCount: states.length, moves: movesOf(form, states), ranks };
  return { model, game, states, now: states.indexOf(takenNow(model)) };
}

const conditionOf = ({ condition }: Assumption) => condition;

export function takenNow({ options }: ConflictModel): number {
  return options.reduce((sum, { now }, option) => sum | (now ? 1 << option : 0), 0);
}

/** What is said to be impossible and yet is so now. */
export function impossibleNow(model: ConflictModel): Assumption[] {
  return model.impossible.filter(({ condition }) => holds(condition, takenNow(model)));
}
