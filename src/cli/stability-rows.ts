import {
  basis,
  type Concept,
  type Conflict,
  coalitionImprovements,
  coalitions,
  concepts,
  describeState,
  isEquilibrium,
  isStable,
  listTemptations,
  type Stability,
  type Sureness,
  shortestPath,
  whatMustChange,
} from "../analysis/stability/index.ts";
import type { Row } from "./rows.ts";

/**
 * One outcome as a row: numbers of outcomes count from 1, parties and options go by their ids. Without sureness, what
 * else takes long in a large model is left out too: coalitions, paths, and what must change.
 */
export function stabilityRow(
  conflict: Conflict,
  stability: Stability,
  state: number,
  sureness?: Sureness,
): Row {
  const { game, model, states, now } = conflict;
  const parties = model.parties.map((_, party) => partyView(conflict, stability, party, state));
  return {
    outcome: state + 1,
    now: state === now,
    options: model.options.filter((_, index) => (states[state]! >>> index) & 1).map(({ id }) => id),
    taken: describeState(conflict, state),
    holds: concepts.filter((concept) => isEquilibrium(game, stability, concept, state)),
    couldBreak: parties.filter(({ isFree }) => isFree).map(({ party }) => party),
    parties: parties.map(({ isFree: _, ...view }) => view),
    ...(sureness && { ...furtherViews(conflict, stability, state), sureness }),
    basis,
  };
}

function furtherViews(conflict: Conflict, stability: Stability, state: number) {
  return {
    together: leavingTogether(conflict, state),
    pathFromNow: pathFromNow(conflict, state),
    mustChange: Object.fromEntries(
      concepts.map((concept) => [concept, changes(conflict, stability, concept, state)]),
    ),
  };
}

function partyView({ game, model }: Conflict, stability: Stability, party: number, state: number) {
  const gains = listTemptations(game, stability, party, state);
  return {
    party: model.parties[party]!.id,
    rank: game.ranks[party]![state]!,
    isFree: gains.some(({ answer }) => answer === null),
    stable: concepts.filter((concept) => isStable(game, stability, concept, party, state)),
    gains: gains.map(({ to, answer }) => ({
      to: to + 1,
      answer: answer && { ...answer, steps: answer.steps.map((step) => stepRow(model, step)) },
    })),
  };
}

function stepRow(model: Conflict["model"], { party, state }: { party: number; state: number }) {
  return { party: model.parties[party]!.id, outcome: state + 1 };
}

function leavingTogether({ game, model }: Conflict, state: number) {
  return coalitions(game.moves.length).flatMap((members) => {
    const better = coalitionImprovements(game, members, state).map((target) => target + 1);
    return better.length === 0 ? [] : [{ parties: members.map((party) => model.parties[party]!.id), better }];
  });
}

/** The shortest path by which each mover gains; else the shortest of any; null where there is none, or none is needed. */
function pathFromNow({ game, model, now }: Conflict, state: number) {
  for (const onlyImprovements of [true, false]) {
    const steps = shortestPath(game, now, state, { onlyImprovements });
    if (steps) return { onlyImprovements, steps: steps.map((step) => stepRow(model, step)) };
  }
  return null;
}

function changes({ game, model }: Conflict, stability: Stability, concept: Concept, state: number) {
  return whatMustChange(game, stability, concept, state).map(({ party, mustNotPrefer, mustNotReach }) => ({
    party: model.parties[party]!.id,
    mustNotPrefer: mustNotPrefer.map((other) => other + 1),
    mustNotReach: mustNotReach.map((other) => other + 1),
  }));
}
