import type { Ledger } from "./ledger.ts";
import type { Tx } from "./tables.ts";
import { now } from "./time.ts";

/** Why a file or page could not be taken in, or an article not be read. */
export interface KeptRefusal {
  /** The file or URL, as it was given; for an article that could not be read, its id. */
  source: string;
  code: string;
  /** What was found, what was expected, the mend. */
  reason: string;
  /** ISO time in UTC. */
  refusedAt: string;
}

/** A refusal before the ledger has dated it. */
export type Refused = Omit<KeptRefusal, "refusedAt">;

/** Keeps refusals, the latest for each source; they go when the source is taken in after all. */
export async function recordRefusals(ledger: Ledger, refusals: Refused[]): Promise<void> {
  if (refusals.length === 0) return;
  await ledger.write(async (tx) => {
    for (const { source, code, reason } of refusals) {
      const row = { code, message: reason, refused_at: now() };
      await tx
        .insertInto("refusals")
        .values({ negotiation: ledger.negotiation, source, ...row })
        .onConflict((conflict) => conflict.columns(["negotiation", "source"]).doUpdateSet(row))
        .execute();
    }
  });
}

/** What was refused once has been taken in, or read, after all. */
export async function forgetRefusals(tx: Tx, ledger: Ledger, sources: string[]): Promise<void> {
  await tx
    .deleteFrom("refusals")
    .where("negotiation", "=", ledger.negotiation)
    .where("source", "in", sources)
    .execute();
}

/** What could not be taken in, latest first. */
export async function listRefusals(ledger: Ledger): Promise<KeptRefusal[]> {
  const rows = await ledger.store.rows(
    `select source, code, message, refused_at from refusals where negotiation = ?
     order by refused_at desc, source`,
    [ledger.negotiation],
  );
  return (rows as [string, string, string, string][]).map(([source, code, reason, refusedAt]) => ({
    source,
    code,
    reason,
    refusedAt,
  }));
}
