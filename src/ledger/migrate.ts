import { randomUUID } from "node:crypto";
import type { Kysely } from "kysely";
import { type Migration, Migrator } from "kysely/migration";
import { saveCopy } from "./backup.ts";
import { type LedgerMigration, migrations } from "./migrations/index.ts";
import type { Store, StoreKind } from "./store.ts";

interface MigrateOptions {
  /** The ledger's folder; none for a database server, which has its own backups. */
  folder?: string;
  /** Steps that the ledger has taken already. */
  taken: string[];
  /** Every step by name; tests bring their own. */
  steps?: Record<string, () => Promise<LedgerMigration>>;
}

/**
 * Takes the missing steps in one transaction: all of them or none. A ledger that holds something is copied into
 * `backups` first. Where two processes come at once, the second finds nothing left to do.
 */
export async function migrate(
  store: Store,
  { folder, taken, steps = migrations }: MigrateOptions,
): Promise<void> {
  const due = Object.keys(steps).filter((name) => !taken.includes(name));
  if (folder && taken.length > 0 && due.length > 0) await saveCopy(folder, `before-${due[0]}`);
  const migrator = new Migrator({
    db: await store.query(),
    provider: { getMigrations: () => loadSteps(steps, store.kind) },
  });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
  // Facts may look different now: another revision makes whatever was prepared of them out of date.
  const db = await store.query();
  await db.updateTable("negotiations").set({ revision: randomUUID() }).execute();
}

async function loadSteps(
  steps: Record<string, () => Promise<LedgerMigration>>,
  kind: StoreKind,
): Promise<Record<string, Migration>> {
  const loaded = await Promise.all(
    Object.entries(steps).map(async ([name, load]) => {
      const step = await load();
      return [name, { up: (db: Kysely<unknown>) => step.up(db, kind) }] as const;
    }),
  );
  return Object.fromEntries(loaded);
}
