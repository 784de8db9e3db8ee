import { availableParallelism } from "node:os";
import type { PageOptions } from "./extract.ts";
import { limits } from "./limits.ts";
import { type Outcome, PageThread, type ThreadLimits } from "./page-thread.ts";

/** Threads that read pages, each page within its limits of time and memory. */
export interface PagePool {
  /** As `extractArticle`, in a thread; a page that goes over a limit costs its thread, which is replaced. */
  extract: (bytes: Uint8Array, options: PageOptions) => Promise<Outcome>;
  /** Ends the threads; pages that are being read are refused. */
  close: () => Promise<void>;
}

export interface PoolOptions extends Partial<ThreadLimits> {
  /** Threads at most; they start as they are needed. Default: one for each core, up to 4. */
  threads?: number;
}

export function createPagePool({
  threads = Math.min(4, availableParallelism()),
  time = limits.time,
  heap = limits.heap,
}: PoolOptions = {}): PagePool {
  const all = new Set<PageThread>();
  const idle: PageThread[] = [];
  const waiting: ((thread: PageThread) => void)[] = [];

  function start(): PageThread {
    const thread = new PageThread({ time, heap });
    all.add(thread);
    return thread;
  }

  function take(): PageThread | Promise<PageThread> {
    for (let thread = idle.pop(); thread; thread = idle.pop()) {
      if (!thread.isOver) return thread;
      all.delete(thread);
    }
    return all.size < threads ? start() : new Promise((resolve) => waiting.push(resolve));
  }

  function giveBack(thread: PageThread): void {
    if (thread.isOver) all.delete(thread);
    const next = waiting.shift();
    if (next) next(thread.isOver ? start() : thread);
    else if (!thread.isOver) idle.push(thread);
  }

  return {
    async extract(bytes, options) {
      const thread = await take();
      const outcome = await thread.extract(bytes, options);
      giveBack(thread);
      return outcome;
    },
    async close() {
      await Promise.all([...all].map((thread) => thread.end()));
    },
  };
}
