import type { CountView, DealView } from "../../../src/server/index.ts";
import { deals as words } from "../../words/deals.ts";

/** "20,736", or between which two. */
export function tellCount({ atLeast, atMost }: CountView): string {
  const [least, most] = [BigInt(atLeast).toLocaleString(), BigInt(atMost).toLocaleString()];
  return atLeast === atMost ? least : words.between(least, most);
}

/** At most one digit behind the point. */
export function tellAmount(amount: number): string {
  return amount.toLocaleString(undefined, { maximumFractionDigits: 1 });
}

/** The names of a package's options, issue by issue. */
export function optionNames({ issues }: DealView, chosen: readonly number[]): string[] {
  return issues.map(({ options }, issue) => options[chosen[issue]!]?.name ?? "");
}

/** What a package is worth to each party, by the assumed values. */
export function worthOf({ values }: DealView, chosen: readonly number[]): number[] {
  return values.map((issues) =>
    issues.reduce((sum, options, issue) => sum + (options[chosen[issue]!] ?? 0), 0),
  );
}
