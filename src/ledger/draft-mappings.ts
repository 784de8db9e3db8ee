import type { Settled } from "../analysis/index.ts";
import type { Ledger } from "./ledger.ts";
import type { Tx } from "./tables.ts";
import { now } from "./time.ts";

/** A person's word on what a clause settles; an empty list: no option of the brief. */
export interface Mapping {
  settles: Settled[];
  mappedBy: string;
}

interface Version {
  id: string;
  version: number;
}

export async function appendMapping(
  tx: Tx,
  { negotiation }: Ledger,
  { id, version }: Version,
  label: string,
  { settles, mappedBy }: Mapping,
): Promise<void> {
  const { last } = await tx
    .selectFrom("mappings")
    .select(({ fn }) => fn.max("num").as("last"))
    .where("negotiation", "=", negotiation)
    .where("draft", "=", id)
    .where("version", "=", version)
    .where("label", "=", label)
    .executeTakeFirstOrThrow();
  await tx
    .insertInto("mappings")
    .values({
      ...{ negotiation, draft: id, version, label, num: (last ?? 0) + 1 },
      ...{ settles: JSON.stringify(settles), mapped_by: mappedBy, mapped_at: now() },
    })
    .execute();
}

/** What holds now, by the clause's label. */
export async function selectMappings(
  db: Pick<Tx, "selectFrom">,
  { negotiation }: Ledger,
  { id, version }: Version,
): Promise<Map<string, Mapping>> {
  const rows = await db
    .selectFrom("mappings")
    .select(["label", "settles", "mapped_by"])
    .where("negotiation", "=", negotiation)
    .where("draft", "=", id)
    .where("version", "=", version)
    .orderBy("num")
    .execute();
  return new Map(
    rows.map(({ label, settles, mapped_by }) => [
      label,
      { settles: JSON.parse(settles), mappedBy: mapped_by },
    ]),
  );
}
