import { type Concept, concepts, findStability, isEquilibrium } from "./concepts.ts";
import { type Conflict, type ConflictModel, makeConflict } from "./model.ts";

/** How much an outcome's holding depends on single assumptions of the analyst. */
export interface Sureness {
  /** Changes tried, one at a time. */
  tried: number;
  /** By concept under which the outcome holds: the changes after which it no longer does, in words. */
  lost: Partial<Record<Concept, string[]>>;
}

/**
 * Tries the analyst's assumptions one at a time: each preference statement left out, each two neighbours of an order
 * by hand exchanged, each one-way option made changeable both ways. What is called impossible stays so.
 * @returns for each of the states, which holdings are lost by which change.
 */
export function weighAssumptions(conflict: Conflict, states: readonly number[]): Map<number, Sureness> {
  const stability = findStability(conflict.game);
  const variants = listVariants(conflict.model);
  const sureness = new Map(
    states.map((state) => {
      const held = concepts.filter((concept) => isEquilibrium(conflict.game, stability, concept, state));
      const lost: Sureness["lost"] = Object.fromEntries(held.map((concept) => [concept, []]));
      return [state, { tried: variants.length, lost }];
    }),
  );
  for (const { change, model } of variants) {
    const { game } = makeConflict(model);
    const changed = findStability(game);
    for (const [state, { lost }] of sureness) {
      for (const [concept, changes] of Object.entries(lost) as [Concept, string[]][]) {
        if (!isEquilibrium(game, changed, concept, state)) changes.push(change);
      }
    }
  }
  return sureness;
}

interface Variant {
  change: string;
  model: ConflictModel;
}

function listVariants(model: ConflictModel): Variant[] {
  return [...model.parties.flatMap((_, party) => preferenceVariants(model, party)), ...moveVariants(model)];
}

function preferenceVariants(model: ConflictModel, party: number): Variant[] {
  const { name, prefers, order } = model.parties[party]!;
  const withParty = (changed: Partial<ConflictModel["parties"][number]>): ConflictModel => ({
    ...model,
    parties: model.parties.with(party, { ...model.parties[party]!, ...changed }),
  });
  const leftOut = prefers.map(({ text }, index) => ({
    change: `leaving out '${text}' for ${name}`,
    model: withParty({ prefers: prefers.toSpliced(index, 1) }),
  }));
  const exchanged = order.slice(1).map((lower, index) => ({
    change: `putting '${lower.text}' above '${order[index]!.text}' for ${name}`,
    model: withParty({ order: order.toSpliced(index, 2, lower, order[index]!) }),
  }));
  return [...leftOut, ...exchanged];
}

function moveVariants(model: ConflictModel): Variant[] {
  return model.options.flatMap((option, index) => {
    if (option.moves === "both") return [];
    const change = `letting '${option.id}' be taken and dropped at will`;
    return [
      { change, model: { ...model, options: model.options.with(index, { ...option, moves: "both" }) } },
    ];
  });
}
