import { writeFile } from "node:fs/promises";
import { relative, resolve } from "node:path";
import type { Brief } from "../brief/index.ts";
import { hashBrief } from "./hash.ts";
import type { Ledger } from "./ledger.ts";
import { briefFile } from "./places.ts";
import { now } from "./time.ts";

/** The brief that holds, as the ledger keeps it. */
export interface KeptBrief {
  /** `hashBrief` of it. */
  hash: string;
  /** The YAML as the analyst wrote it. */
  source: string;
  brief: Brief;
  /** Absolute path of the file that it was read from; `null` where it came from no file. */
  file: string | null;
}

const isFolder = (ledger: Ledger): boolean => ledger.store.kind === "sqlite";

/**
 * Makes a brief the one that holds; those before it are kept. `file` is where `source` was read from. In the ledger's
 * folder it lies as `brief.yaml`, for people to see. Returns its hash.
 */
export async function keepBrief(
  ledger: Ledger,
  source: string,
  brief: Brief,
  file: string | null = null,
): Promise<string> {
  const hash = hashBrief(brief);
  // Relative, so that a project's folder can be moved as a whole.
  const place = file === null || !isFolder(ledger) ? file : relative(ledger.location, file);
  const row = { source, parsed: JSON.stringify(brief), file: place, kept_at: now() };
  await ledger.write(async (tx) => {
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
  if (isFolder(ledger)) await writeFile(briefFile(ledger.location), source);
  return hash;
}

/** The brief that holds, ready parsed; `undefined` where none has been kept yet. */
export async function loadBrief(ledger: Ledger): Promise<KeptBrief | undefined> {
  const rows = await ledger.store.rows(
    `select briefs.hash, briefs.source, briefs.parsed, briefs.file from briefs join negotiations
       on negotiations.id = briefs.negotiation and negotiations.brief = briefs.hash
     where briefs.negotiation = ?`,
    [ledger.negotiation],
  );
  const [row] = rows as [hash: string, source: string, parsed: string, file: string | null][];
  if (!row) return undefined;
  const [hash, source, parsed, file] = row;
  const place = file === null || !isFolder(ledger) ? file : resolve(ledger.location, file);
  return { hash, source, brief: JSON.parse(parsed), file: place };
}
