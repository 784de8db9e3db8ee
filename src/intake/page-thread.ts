import { Worker } from "node:worker_threads";
import type { Article } from "./article.ts";
import type { PageOptions } from "./extract.ts";
import { type Origin, type Refusal, refuse } from "./refusal.ts";

export type Outcome = Article | Refusal;

export interface Job {
  bytes: Uint8Array;
  options: PageOptions;
}

export interface Reply {
  outcome: Outcome;
  /** Processor time that the thread has used since it began, in microseconds. */
  cpu: number;
}

/** What one page may cost its thread: milliseconds of processor time, MB of heap. */
export interface ThreadLimits {
  time: number;
  heap: number;
}

/** The same file in the sources, which Node runs as they are, and in the build. */
const workerFile = new URL(import.meta.url.endsWith(".ts") ? "./worker.ts" : "./worker.js", import.meta.url);

/** A page that waits for its processor as long as this times its limit is given up, too. */
const patience = 6;

/** One worker thread and the page that it is at. It answers every page, and is over once a page has cost it its life. */
export class PageThread {
  isOver = false;
  readonly #worker: Worker;
  readonly #limits: ThreadLimits;
  #answer: ((outcome: Outcome) => void) | null = null;
  #options: PageOptions = { id: "" };
  /** The thread's processor time, in microseconds, when it took its page. */
  #cpu = 0;
  #check: NodeJS.Timeout | undefined;
  #giveUp: NodeJS.Timeout | undefined;

  constructor(limits: ThreadLimits) {
    this.#limits = limits;
    this.#worker = new Worker(workerFile, {
      resourceLimits: { maxOldGenerationSizeMb: limits.heap, maxYoungGenerationSizeMb: 8 },
    });
    this.#worker.unref();
    this.#worker.on("message", ({ outcome, cpu }: Reply) => {
      this.#cpu = cpu;
      this.#finish(outcome);
    });
    this.#worker.on("error", (error: NodeJS.ErrnoException) => this.#die(error));
    this.#worker.on("exit", () => this.#die(new Error("its thread ended")));
  }

  extract(bytes: Uint8Array, options: PageOptions): Promise<Outcome> {
    return new Promise((resolve) => {
      this.#options = options;
      this.#answer = resolve;
      this.#worker.ref();
      this.#check = setTimeout(() => this.#checkTime(), this.#limits.time);
      this.#giveUp = setTimeout(() => this.#stop(), this.#limits.time * patience);
      this.#worker.postMessage({ bytes, options } satisfies Job);
    });
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  /** On a busy machine a thread may have waited more than it has worked: only its work counts. */
  async #checkTime(): Promise<void> {
    const answer = this.#answer;
    const { user, system } = await this.#worker.cpuUsage();
    if (answer !== this.#answer) return;
    const left = this.#limits.time - (user + system - this.#cpu) / 1000;
    if (left <= 0) this.#stop();
    else this.#check = setTimeout(() => this.#checkTime(), Math.max(100, left));
  }

  #stop(): void {
    this.isOver = true;
    this.#finish(refuse(this.#origin(), "page-out-of-time", { seconds: this.#limits.time / 1000 }));
    void this.#worker.terminate();
  }

  #die(error: NodeJS.ErrnoException): void {
    this.isOver = true;
    const outOfMemory = error.code === "ERR_WORKER_OUT_OF_MEMORY";
    this.#finish(
      outOfMemory
        ? refuse(this.#origin(), "page-out-of-memory", { limit: this.#limits.heap })
        : refuse(this.#origin(), "page-unreadable", { found: error.message }),
    );
  }

  #finish(outcome: Outcome): void {
    clearTimeout(this.#check);
    clearTimeout(this.#giveUp);
    const answer = this.#answer;
    this.#answer = null;
    if (!this.isOver) this.#worker.unref();
    answer?.(outcome);
  }

  #origin(): Origin {
    const { id, source = id } = this.#options;
    return { id, source };
  }
}
