import type { Position, StatementFacts } from "../../analysis/index.ts";
import type { LedgerRecord } from "../record.ts";

/** Positions with the statements in full; of each at most so many, and as many hearsay accounts. */
export async function inFull(
  record: LedgerRecord,
  positions: readonly Position<StatementFacts>[],
  limit: number | undefined,
): Promise<Position[]> {
  const some = positions.map((position) => {
    const { statements, hearsay } = position;
    return { ...position, statements: statements.slice(0, limit), hearsay: hearsay.slice(0, limit) };
  });
  const ids = some.flatMap(({ statements, hearsay }) => [...statements, ...hearsay].map(({ id }) => id));
  const words = await record.statements(ids);
  const complete = (facts: StatementFacts[]) => facts.map(({ id }) => words.get(id)!);
  return some.map((position) => ({
    ...position,
    // The first statement of a position governs it, so it is there whatever the limit.
    governing: words.get(position.governing.id)!,
    statements: complete(position.statements),
    hearsay: complete(position.hearsay),
  }));
}
