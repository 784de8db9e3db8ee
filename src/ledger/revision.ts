import type { Ledger } from "./ledger.ts";

/** Differs after every transaction that has written, and never comes again. */
export async function loadRevision(ledger: Ledger): Promise<string> {
  const rows = await ledger.store.rows("select revision from negotiations where id = ?", [
    ledger.negotiation,
  ]);
  return String(rows[0]?.[0]);
}
