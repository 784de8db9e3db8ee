import type { Axis } from "./axes.ts";
import type { Layers } from "./layers.ts";

/** Counts packages by going through them, whole branches at once where it is sure what becomes of them. */
export function countByWalk(axes: readonly Axis[], { next }: Layers, isFree: boolean): bigint {
  const places = next.length;
  const steps = axes.map((axis) => axis.steps.map((options) => Float64Array.from(options)));
  const left = leftAfter(axes, places);
  const sums = axes.map(() => new Float64Array(places + 1));
  const branches = branchSizes(axes[0]!);
  let [total, beyond] = [0, 0n];

  function count(size: number): void {
    total += size;
    if (total < 2 ** 52) return;
    beyond += BigInt(total);
    total = 0;
  }

  function visit(place: number, state: number): void {
    let isSure = isFree;
    for (let party = 0; party < axes.length; party++) {
      const { end, isExact, isLoss } = axes[party]!;
      const sum = sums[party]![place]!;
      const rest = left[party]![place]!;
      if (isLoss || isExact) {
        if (sum > end) return;
        if (isExact && sum + rest < end) return;
        if (isExact ? rest > 0 || sum !== end : sum + rest > end) isSure = false;
      } else {
        if (sum + rest < end) return;
        if (sum < end) isSure = false;
      }
    }
    if (place === places || isSure) {
      count(branches[place]!);
      return;
    }
    const table = next[place]!;
    const options = steps[0]![place]!.length;
    for (let option = 0; option < options; option++) {
      const after = table[state * options + option]!;
      if (after < 0) continue;
      for (let party = 0; party < axes.length; party++) {
        sums[party]![place + 1] = sums[party]![place]! + steps[party]![place]![option]!;
      }
      visit(place + 1, after);
    }
  }

  visit(0, 0);
  return beyond + BigInt(total);
}

/** By party and place: the most that the issues from there on can add. */
function leftAfter(axes: readonly Axis[], places: number): number[][] {
  return axes.map(({ steps }) => {
    const left = new Array<number>(places + 1).fill(0);
    for (let place = places - 1; place >= 0; place--)
      left[place] = left[place + 1]! + Math.max(...steps[place]!);
    return left;
  });
}

/** How many packages a half-made one leads to, by its place. */
function branchSizes({ steps }: Axis): number[] {
  const sizes = [1];
  for (const options of steps.toReversed()) sizes.unshift(sizes[0]! * options.length);
  return sizes;
}
