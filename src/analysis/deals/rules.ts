import type { Combination } from "./deal.ts";

/**
 * What must be remembered of the options chosen so far: two half-made packages with the same state may be finished
 * in the same ways. `null` where nothing that follows could make a package of it.
 */
export interface Rules {
  start: string;
  /** The state after an option of an issue; each issue is asked for once, in the order of the plan. */
  next: (state: string, issue: number, option: number) => string | null;
}

/**
 * Excluded combinations: the state is the list of those that have begun, have not been broken, and are still open.
 * That is far less than the options chosen on the issues they name.
 */
export function exclusionRules(excluded: readonly Combination[], order: readonly number[]): Rules {
  const places = new Map(order.map((issue, place) => [issue, place]));
  const patterns = excluded.map((combination) => {
    const wanted = new Map(combination);
    // A combination that asks for two options of one issue can never be made.
    const isPossible = combination.every(([issue, option]) => wanted.get(issue) === option);
    const ordered = [...wanted.keys()].sort((a, b) => places.get(a)! - places.get(b)!);
    return { wanted, isPossible, first: ordered[0], last: ordered.at(-1) };
  });
  const next: Rules["next"] = (state, issue, option) => {
    const open = new Set(state === "" ? [] : state.split(",").map(Number));
    for (const [index, { wanted, isPossible, first, last }] of patterns.entries()) {
      if (!isPossible || !wanted.has(issue)) continue;
      if (wanted.get(issue) !== option) open.delete(index);
      else if (first === issue || open.has(index)) {
        if (last === issue) return null;
        open.add(index);
      }
    }
    return [...open].sort((a, b) => a - b).join(",");
  };
  // A combination of nothing is in every package.
  return excluded.some(({ length }) => length === 0) ? { start: "", next: () => null } : { start: "", next };
}

/** Counts what options cost and gives up above the limit. */
export function costRules(cost: (issue: number, option: number) => number, limit: number): Rules {
  return {
    start: "0",
    next: (state, issue, option) => {
      const total = Number(state) + cost(issue, option);
      return total > limit ? null : String(total);
    },
  };
}

/** Remembers which marks (such as red lines crossed) have been collected, and gives up above the limit. */
export function markRules(marks: (issue: number, option: number) => readonly number[], limit: number): Rules {
  return {
    start: "",
    next: (state, issue, option) => {
      const all = [...(state === "" ? [] : state.split("+").map(Number)), ...marks(issue, option)];
      return all.length > limit ? null : all.sort((a, b) => a - b).join("+");
    },
  };
}

/** Both rules at once; the state of the second can be told apart at the end by `secondState`. */
export function bothRules(first: Rules, second: Rules): Rules {
  return {
    start: `${first.start}|${second.start}`,
    next: (state, issue, option) => {
      const [a, b] = state.split("|") as [string, string];
      const nextA = first.next(a, issue, option);
      const nextB = nextA === null ? null : second.next(b, issue, option);
      return nextB === null ? null : `${nextA}|${nextB}`;
    },
  };
}

export function secondState(state: string): string {
  return state.split("|")[1] ?? "";
}

/**
 * An order of issues that keeps few combinations open: from one issue to the one that closes or shares most, then
 * as the deal has them.
 */
export function planOrder(issues: number, excluded: readonly Combination[]): number[] {
  const left = new Set(Array.from({ length: issues }, (_, issue) => issue));
  const order: number[] = [];
  while (left.size > 0) {
    const done = new Set(order);
    const open = excluded.filter(
      (combination) =>
        combination.some(([issue]) => done.has(issue)) && combination.some(([issue]) => left.has(issue)),
    );
    const candidates = [...new Set(open.flatMap((each) => each.map(([issue]) => issue)))].filter((issue) =>
      left.has(issue),
    );
    const opens = (issue: number) =>
      excluded.filter((each) => !open.includes(each) && each.some(([other]) => other === issue)).length;
    const closes = (issue: number) =>
      open.filter((each) => each.every(([other]) => other === issue || done.has(other))).length;
    const best = (candidates.length > 0 ? candidates : [...left]).sort(
      (a, b) => opens(a) - closes(a) - (opens(b) - closes(b)) || a - b,
    )[0]!;
    order.push(best);
    left.delete(best);
  }
  return order;
}
