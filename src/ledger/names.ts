import type { Ledger } from "./ledger.ts";
import { takeNumbers } from "./numbers.ts";
import type { Tx } from "./tables.ts";

/** Spells out the numbers that stand for ids of parties, people, issues and options. */
export class Names {
  readonly #byCode: string[] = [];
  readonly #byName = new Map<string, number>();

  constructor(rows: Iterable<readonly [code: number, name: string]>) {
    for (const [code, name] of rows) this.add(code, name);
  }

  add(code: number, name: string): void {
    this.#byCode[code] = name;
    this.#byName.set(name, code);
  }

  nameOf(code: number): string {
    return this.#byCode[code]!;
  }

  nameOrNull(code: number | null): string | null {
    return code === null ? null : this.nameOf(code);
  }

  /** `undefined` where no statement has ever had that name. */
  findCode(name: string): number | undefined {
    return this.#byName.get(name);
  }

  codeOf(name: string): number {
    return this.#byName.get(name)!;
  }

  codeOrNull(name: string | null): number | null {
    return name === null ? null : this.codeOf(name);
  }
}

/** SQL for the number of a name, given negotiation and name; null where no statement has ever had it. */
export const codeOfName = "(select code from names where negotiation = ? and name = ?)";

export async function loadNames(ledger: Ledger): Promise<Names> {
  const rows = await ledger.store.rows("select code, name from names where negotiation = ?", [
    ledger.negotiation,
  ]);
  return new Names(rows as [number, string][]);
}

/** The names inside a transaction, those of `wanted` that are new among them. */
export async function takeNames(
  tx: Tx,
  ledger: Ledger,
  wanted: Iterable<string | null> = [],
): Promise<Names> {
  const { negotiation } = ledger;
  const rows = await tx
    .selectFrom("names")
    .select(["code", "name"])
    .where("negotiation", "=", negotiation)
    .execute();
  const names = new Names(rows.map(({ code, name }) => [code, name]));
  const fresh = [...new Set(wanted)].filter((name) => name !== null && names.findCode(name) === undefined);
  if (fresh.length === 0) return names;
  const first = await takeNumbers(tx, ledger, "name", fresh.length);
  const added = fresh.map((name, index) => ({ negotiation, code: first + index, name: name! }));
  await tx.insertInto("names").values(added).execute();
  for (const { code, name } of added) names.add(code, name);
  return names;
}
