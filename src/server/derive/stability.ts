import {
  basis,
  type Conflict,
  concepts,
  describeState,
  findStability,
  isEquilibrium,
  listTemptations,
  makeConflict,
  parseModel,
  type Stability,
  tellStability,
  weighAssumptions,
} from "../../analysis/stability/index.ts";
import type { LedgerRecord } from "../record.ts";
import type { StabilityAnswer, StabilityInput } from "../schemas/stability.ts";

/** Outcomes that hold are told in words up to so many; each takes a screen. */
const mostTold = 12;

/** What would last by a model that comes with the request; nothing of it is read from the record. */
export async function deriveStability(
  _record: LedgerRecord,
  { model, outcome }: StabilityInput,
): Promise<StabilityAnswer> {
  const parsed = parseModel(model);
  const placed = (problems: typeof parsed.warnings) =>
    problems.map(({ line, message }) => ({ line, message }));
  const warnings = placed(parsed.warnings);
  if ("errors" in parsed) return { problems: placed(parsed.errors), warnings, view: null };
  const conflict = makeConflict(parsed.model);
  const stability = findStability(conflict.game);
  const states = statesToTell(conflict, stability, outcome);
  const sureness = weighAssumptions(conflict, states);
  const told = states.map((state) => ({
    ...{ outcome: state + 1, isNow: state === conflict.now, taken: describeState(conflict, state) },
    holds: concepts.filter((concept) => isEquilibrium(conflict.game, stability, concept, state)),
    couldBreak: conflict.model.parties
      .filter((_, party) =>
        listTemptations(conflict.game, stability, party, state).some(({ answer }) => answer === null),
      )
      .map(({ name }) => name),
    told: tellStability(conflict, stability, state, sureness.get(state)),
  }));
  const { dispute } = parsed.model;
  return { problems: [], warnings, view: { dispute, basis, outcomes: conflict.game.stateCount, told } };
}

/** How things stand now, the outcome asked for, and all that hold, those under the most concepts first. */
function statesToTell({ game, now }: Conflict, stability: Stability, asked: number | undefined): number[] {
  const states = Array.from({ length: game.stateCount }, (_, state) => state);
  const strength = (state: number) =>
    concepts.filter((concept) => isEquilibrium(game, stability, concept, state)).length;
  const holding = states.filter((state) => strength(state) > 0);
  const wanted = asked !== undefined && asked <= game.stateCount ? [asked - 1] : [];
  const sorted = holding.sort((a, b) => strength(b) - strength(a)).slice(0, mostTold);
  return [...new Set([...wanted, now, ...sorted])];
}
