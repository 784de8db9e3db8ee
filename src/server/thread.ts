import { Worker } from "node:worker_threads";
import { AppError, type ErrorCode } from "../base/index.ts";
import type { InputOf, ResultOf, TaskName } from "./tasks.ts";

/** What a thread is asked, and what it answers. */
export interface Order {
  id: number;
  name: TaskName;
  input: unknown;
}

export type Outcome = { id: number; revision: string; json: Uint8Array } | { id: number; error: Failure };

/** An error as it passes between threads; `lines` are for whoever mends the program, and never for a browser. */
export interface Failure {
  code: ErrorCode;
  values: Record<string, string | number>;
  lines: string;
}

/** A result as the JSON that goes out, and the ledger's revision when it was begun. */
export interface Made {
  revision: string;
  json: Buffer;
}

interface Waiting {
  resolve: (outcome: Outcome) => void;
  reject: (error: unknown) => void;
}

/**
 * A thread that works on the ledger, one task after the other, while this one goes on answering: SQLite's calls don't
 * return before they are done, and one that writes may wait for another process to end its transaction.
 */
export class LedgerThread {
  readonly #location: string;
  /** Started when the first task comes. */
  #worker: Worker | undefined;
  readonly #waiting = new Map<number, Waiting>();
  #orders = 0;

  /** `location` is that of the ledger, as `openLedger` takes it. */
  constructor(location: string) {
    this.#location = location;
  }

  #start(): Worker {
    // Compiled, the thread's file ends in .js as this one does.
    const file = import.meta.url.endsWith(".ts") ? "./ledger-thread.ts" : "./ledger-thread.js";
    const worker = new Worker(new URL(file, import.meta.url), { workerData: { location: this.#location } });
    worker.on("message", (outcome: Outcome) => {
      this.#waiting.get(outcome.id)?.resolve(outcome);
      this.#waiting.delete(outcome.id);
    });
    worker.on("error", (error) => this.#fail(error));
    // Whatever ended it, the next task starts another.
    worker.on("exit", () => {
      if (this.#worker === worker) this.#worker = undefined;
    });
    worker.on("exit", () => this.#fail(new AppError("fault", { found: "a thread of the server has ended" })));
    return worker;
  }

  /** The result as JSON, unparsed. */
  async make(name: TaskName, input: unknown): Promise<Made> {
    const id = ++this.#orders;
    this.#worker ??= this.#start();
    const worker = this.#worker;
    const outcome = await new Promise<Outcome>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      worker.postMessage({ id, name, input } satisfies Order);
    });
    if ("error" in outcome) throw asError(outcome.error);
    const { revision, json } = outcome;
    return { revision, json: Buffer.from(json.buffer, json.byteOffset, json.byteLength) };
  }

  async ask<N extends TaskName>(name: N, input: InputOf<N>): Promise<ResultOf<N>> {
    const { json } = await this.make(name, input);
    return JSON.parse(json.toString("utf8"));
  }

  async close(): Promise<void> {
    this.#fail(new AppError("stopped"));
    await this.#worker?.terminate();
  }

  #fail(error: unknown): void {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}

function asError({ code, values, lines }: Failure): AppError {
  const error = new AppError(code, values);
  error.stack = lines;
  return error;
}
