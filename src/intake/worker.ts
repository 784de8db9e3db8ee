import { parentPort } from "node:worker_threads";
import type { Job, Reply } from "./page-thread.ts";
import { tryExtract } from "./try-extract.ts";

/** One thread of the pool: pages in, articles or refusals out, one at a time. */
parentPort?.on("message", ({ bytes, options }: Job) => {
  const outcome = tryExtract(bytes, options);
  const { user, system } = process.threadCpuUsage();
  parentPort?.postMessage({ outcome, cpu: user + system } satisfies Reply);
});
