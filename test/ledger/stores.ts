import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { type Ledger, openLedger } from "../../src/ledger/index.ts";

/** An empty folder that nobody else uses, taken away when the test has ended. */
export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "demarche-ledger-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** One of the databases that can hold a ledger. What every ledger promises is tested on each of them. */
export interface TestedStore {
  name: string;
  /** A new, empty ledger, closed when the test has ended. */
  freshLedger: () => Promise<Ledger>;
}

export const stores: TestedStore[] = [
  {
    name: "SQLite",
    freshLedger: async () => {
      const folder = freshFolder();
      const ledger = await openLedger(folder, { create: true });
      onTestFinished(() => ledger.close());
      return ledger;
    },
  },
];
