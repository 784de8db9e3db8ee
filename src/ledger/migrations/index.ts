import type { Kysely } from "kysely";
import type { StoreKind } from "../store.ts";

/** One step forward of the schema. Written once, never changed after a release: the next change is the next step. */
export interface LedgerMigration {
  up: (db: Kysely<unknown>, kind: StoreKind) => Promise<void>;
}

/** Every step in order, by the name under which a ledger notes that it has been taken. Loaded only when one is due. */
export const migrations: Record<string, () => Promise<LedgerMigration>> = {
  "001-first-ledger": () => import("./001-first-ledger.ts"),
  "002-draft-mappings": () => import("./002-draft-mappings.ts"),
  "003-sentences": () => import("./003-sentences.ts"),
};

export const migrationNames: readonly string[] = Object.keys(migrations);
