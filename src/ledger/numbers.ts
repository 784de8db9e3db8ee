import type { Ledger } from "./ledger.ts";
import type { Tx } from "./tables.ts";

type Kind = "article" | "text" | "name" | "statement" | "meeting" | "review" | "run";

/** The first of `count` numbers that no row of the kind has ever had, not even one that is gone. */
export async function takeNumbers(tx: Tx, ledger: Ledger, kind: Kind, count = 1): Promise<number> {
  const { last } = await tx
    .insertInto("counters")
    .values({ negotiation: ledger.negotiation, kind, last: count })
    .onConflict((conflict) =>
      conflict
        .columns(["negotiation", "kind"])
        .doUpdateSet((eb) => ({ last: eb("counters.last", "+", count) })),
    )
    .returning("last")
    .executeTakeFirstOrThrow();
  return last - count + 1;
}
