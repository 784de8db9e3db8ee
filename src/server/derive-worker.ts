import { parentPort, workerData } from "node:worker_threads";
import { AppError } from "../base/index.ts";
import { openLedger } from "../ledger/index.ts";
import type { Outcome, Task } from "./derivations.ts";
import { derivations } from "./derive/index.ts";
import { RecordReader } from "./derive/record.ts";

/** The thread of derivations.ts. It reads the ledger by a connection of its own, and never writes. */
const { location } = workerData as { location: string };
const reader = new RecordReader(await openLedger(location));

// One after the other: what they have in common is read once.
let turn: Promise<void> = Promise.resolve();

parentPort!.on("message", (task: Task) => {
  turn = turn.then(async () => {
    const outcome = await work(task);
    parentPort!.postMessage(outcome, "json" in outcome ? [outcome.json.buffer as ArrayBuffer] : []);
  });
});

async function work({ id, name, input }: Task): Promise<Outcome> {
  try {
    const record = await reader.read();
    const found = await derivations[name](record, input as never);
    return { id, revision: record.revision, json: new TextEncoder().encode(JSON.stringify(found)) };
  } catch (error) {
    if (error instanceof AppError) return { id, error: { code: error.code, values: error.values } };
    const found = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { id, error: { code: "fault", values: { found } } };
  }
}
