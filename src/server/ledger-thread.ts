import { parentPort, workerData } from "node:worker_threads";
import { AppError } from "../base/index.ts";
import { openLedger } from "../ledger/index.ts";
import { RecordReader } from "./record.ts";
import { tasks } from "./tasks.ts";
import type { Order, Outcome } from "./thread.ts";

/** One of the server's threads (thread.ts). It has a connection of its own to the ledger. */
const { location } = workerData as { location: string };
const reader = new RecordReader(await openLedger(location));

// One after the other: what they have in common is read once.
let turn: Promise<void> = Promise.resolve();

parentPort!.on("message", (order: Order) => {
  turn = turn.then(async () => {
    const outcome = await work(order);
    parentPort!.postMessage(outcome, "json" in outcome ? [outcome.json.buffer as ArrayBuffer] : []);
  });
});

async function work({ id, name, input }: Order): Promise<Outcome> {
  try {
    const record = await reader.read();
    const task = await tasks[name]();
    const found = await task(record, input as never);
    return { id, revision: record.revision, json: new TextEncoder().encode(JSON.stringify(found)) };
  } catch (error) {
    const lines = error instanceof Error ? (error.stack ?? error.message) : String(error);
    if (error instanceof AppError) return { id, error: { code: error.code, values: error.values, lines } };
    const found = error instanceof Error ? error.message : String(error);
    return { id, error: { code: "fault", values: { found }, lines } };
  }
}
