import { Worker } from "node:worker_threads";
import { AppError, type ErrorCode } from "../base/index.ts";
import type { DraftParts } from "./draft-parts.ts";
import { limits } from "./limits.ts";

export type DocumentKind = "docx" | "pdf";

/** What the thread is given. */
export interface DocumentJob {
  bytes: Uint8Array;
  kind: DocumentKind;
}

/** What the thread answers: the text, or the code and values of a refusal. */
export type DocumentReply =
  | { parts: DraftParts }
  | { refused: { code: ErrorCode; values: Record<string, string | number> } };

/** By its first bytes, whatever it is called; any ZIP archive may be a Word document. */
export function documentKind(bytes: Uint8Array): DocumentKind | null {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 1024));
  if (start.startsWith("PK\u0003\u0004")) return "docx";
  // What mail programs put before the first line does no harm to readers of PDF.
  return /^[\s\S]{0,8}%PDF-\d/.test(start) ? "pdf" : null;
}

/**
 * Text of a Word or PDF document, made in a thread of its own: what takes too long, needs too much memory or is broken
 * costs the thread and nothing else. Rejects with an `AppError`.
 */
export async function readDocument(bytes: Uint8Array, kind: DocumentKind, file: string): Promise<DraftParts> {
  if (bytes.length > limits.document) {
    const [found, limit] = [`${bytes.length} bytes`, `${limits.document} bytes`];
    throw new AppError("draft-too-large", { file, found, limit });
  }
  const reply = await runThread({ bytes, kind });
  if ("parts" in reply) return reply.parts;
  throw new AppError(reply.refused.code, { file, source: file, ...reply.refused.values });
}

/** The same file in the sources, which Node runs as they are, and in the build. */
const threadFile = new URL(
  import.meta.url.endsWith(".ts") ? "./draft-document-thread.ts" : "./draft-document-thread.js",
  import.meta.url,
);

function runThread(job: DocumentJob): Promise<DocumentReply> {
  const worker = new Worker(threadFile, {
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: limits.heap },
    // What a library says about a font is no message of ours.
    stdout: true,
    stderr: true,
  });
  return new Promise((resolve) => {
    const end = (reply: DocumentReply) => {
      clearInterval(watch);
      resolve(reply);
      void worker.terminate();
    };
    const refuse = (code: ErrorCode, values: Record<string, string | number>) =>
      end({ refused: { code, values } });
    const watch = setInterval(async () => {
      const { user, system } = await worker.cpuUsage();
      if ((user + system) / 1000 > limits.time) refuse("page-out-of-time", { seconds: limits.time / 1000 });
    }, 250);
    worker.once("message", end);
    worker.once("exit", () => refuse("draft-broken", { found: "its reading ended early" }));
    worker.once("error", (error: NodeJS.ErrnoException) =>
      error.code === "ERR_WORKER_OUT_OF_MEMORY"
        ? refuse("page-out-of-memory", { limit: limits.heap })
        : refuse("draft-broken", { found: error.message }),
    );
  });
}
