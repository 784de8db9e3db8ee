import type { Rules } from "./rules.ts";

/**
 * The states of rules as numbers, layer by layer: `next[place][state * options + option]` is the state after the issue
 * at that place of the order, -1 where nothing that follows could make a package of it. State 0 is the start.
 */
export interface Layers {
  next: Int32Array[];
  /** How many states there are before each place, and at the end. */
  states: number[];
}

/** `null` where a layer has more than `most` states. */
export function numberStates(
  rules: Rules,
  order: readonly number[],
  optionCounts: readonly number[],
  most = 10_000,
): Layers | null {
  let known = [rules.start];
  const next: Int32Array[] = [];
  const states = [1];
  for (const issue of order) {
    const options = optionCounts[issue]!;
    const numbers = new Map<string, number>();
    const table = new Int32Array(known.length * options);
    for (const [index, state] of known.entries()) {
      for (let option = 0; option < options; option++) {
        const after = rules.next(state, issue, option);
        if (after !== null && !numbers.has(after)) numbers.set(after, numbers.size);
        table[index * options + option] = after === null ? -1 : numbers.get(after)!;
      }
    }
    if (numbers.size > most) return null;
    next.push(table);
    states.push(numbers.size);
    known = [...numbers.keys()];
  }
  return { next, states };
}
