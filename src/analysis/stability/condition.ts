/** Something that is true or false of a state: which options are taken in it. */
export type Condition =
  | { kind: "taken"; option: number }
  | { kind: "not"; of: Condition }
  | { kind: "all" | "any"; of: Condition[] };

/** Whether a condition holds where exactly the options in `taken` are: bit k stands for option k. */
export function holds(condition: Condition, taken: number): boolean {
  switch (condition.kind) {
    case "taken":
      return ((taken >>> condition.option) & 1) === 1;
    case "not":
      return !holds(condition.of, taken);
    case "all":
      return condition.of.every((part) => holds(part, taken));
    case "any":
      return condition.of.some((part) => holds(part, taken));
    default:
      return condition satisfies never;
  }
}

/**
 * Ranks of states by ordered statements, the most important first: of two states that one is better in which the
 * first statement on which they differ holds. That is the order of the sums where statement k of K weighs
 * 2^(K-1-k), found without the sums, so that any number of statements is exact.
 * @returns the rank of each state: 1 the worst, ties equal, no rank left out.
 */
export function rankByStatements(statements: readonly Condition[], states: Int32Array): Int32Array {
  let ranks = new Int32Array(states.length).fill(1);
  for (const statement of statements) {
    ranks = closeUp(ranks.map((rank, index) => 2 * rank + (holds(statement, states[index]!) ? 1 : 0)));
  }
  return ranks;
}

/** Ranks by an order of kinds of states, best first: a state belongs to the first that fits it, else to the rest, last. */
export function rankByOrder(order: readonly Condition[], states: Int32Array): Int32Array {
  const place = (taken: number) => {
    const found = order.findIndex((condition) => holds(condition, taken));
    return found < 0 ? 1 : order.length - found + 1;
  };
  return closeUp(Int32Array.from(states, place));
}

/** The same order of small positive numbers as ranks 1, 2, 3, ... */
export function closeUp(values: Int32Array): Int32Array<ArrayBuffer> {
  const used = [...new Set(values)].sort((a, b) => a - b);
  const rankOf = new Map(used.map((value, index) => [value, index + 1]));
  return Int32Array.from(values, (value) => rankOf.get(value)!);
}
