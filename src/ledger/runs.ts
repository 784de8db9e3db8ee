import type { Ledger } from "./ledger.ts";
import { takeNumbers } from "./numbers.ts";
import { now } from "./time.ts";

export type Counts = Record<string, number>;

/** An entry of the run log. */
export interface KeptRun {
  num: number;
  command: string;
  /** The program's version. */
  program: string;
  /** Hash of the brief; `null` where none was needed. */
  brief: string | null;
  startedAt: string;
  /** `null` while it runs, and where it was cut off. */
  endedAt: string | null;
  counts: Counts;
}

/** Notes in the log that a command has started; returns the entry's number. */
export async function startRun(
  ledger: Ledger,
  { command, program, brief = null }: { command: string; program: string; brief?: string | null },
): Promise<number> {
  return ledger.write(async (tx) => {
    const num = await takeNumbers(tx, ledger, "run");
    const row = { command, program, brief, started_at: now(), ended_at: null, counts: "{}" };
    await tx
      .insertInto("runs")
      .values({ negotiation: ledger.negotiation, num, ...row })
      .execute();
    return num;
  });
}

export async function endRun(ledger: Ledger, num: number, counts: Counts): Promise<void> {
  await ledger.write(async (tx) => {
    await tx
      .updateTable("runs")
      .set({ ended_at: now(), counts: JSON.stringify(counts) })
      .where("negotiation", "=", ledger.negotiation)
      .where("num", "=", num)
      .execute();
  });
}

/** The log of runs, latest first. */
export async function listRuns(ledger: Ledger): Promise<KeptRun[]> {
  const rows = await ledger.store.rows(
    `select num, command, program, brief, started_at, ended_at, counts from runs where negotiation = ?
     order by num desc`,
    [ledger.negotiation],
  );
  type Row = [number, string, string, string | null, string, string | null, string];
  return (rows as Row[]).map(([num, command, program, brief, startedAt, endedAt, counts]) => ({
    num,
    command,
    program,
    brief,
    startedAt,
    endedAt,
    counts: JSON.parse(counts),
  }));
}
