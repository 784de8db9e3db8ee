import type { Brief } from "../brief/index.ts";
import { hashBrief } from "./hash.ts";
import type { Ledger } from "./ledger.ts";
import { now } from "./time.ts";

/** The brief that holds, as the ledger keeps it. */
export interface KeptBrief {
  /** `hashBrief` of it. */
  hash: string;
  /** The YAML as the analyst wrote it. */
  source: string;
  brief: Brief;
}

/** Makes a brief the one that holds; those before it are kept. Returns its hash. */
export async function keepBrief(ledger: Ledger, source: string, brief: Brief): Promise<string> {
  const hash = hashBrief(brief);
  const row = { source, parsed: JSON.stringify(brief), kept_at: now() };
  await ledger.store.write(async (tx) => {
    await tx
      .insertInto("briefs")
      .values({ negotiation: ledger.negotiation, hash, ...row })
      .onConflict((conflict) => conflict.columns(["negotiation", "hash"]).doUpdateSet(row))
      .execute();
    await tx
      .updateTable("negotiations")
      .set({ brief: hash, name: brief.negotiation })
      .where("id", "=", ledger.negotiation)
      .execute();
  });
  return hash;
}

/** The brief that holds, ready parsed; `undefined` where none has been kept yet. */
export async function loadBrief(ledger: Ledger): Promise<KeptBrief | undefined> {
  const rows = await ledger.store.rows(
    `select briefs.hash, briefs.source, briefs.parsed from briefs join negotiations
       on negotiations.id = briefs.negotiation and negotiations.brief = briefs.hash
     where briefs.negotiation = ?`,
    [ledger.negotiation],
  );
  const [row] = rows as [hash: string, source: string, parsed: string][];
  if (!row) return undefined;
  const [hash, source, parsed] = row;
  return { hash, source, brief: JSON.parse(parsed) };
}
