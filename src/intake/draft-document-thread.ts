import { parentPort, workerData } from "node:worker_threads";
import { AppError } from "../base/index.ts";
import type { DocumentJob, DocumentReply } from "./draft-document.ts";

/** One document in, its text or the reason of a refusal out. The readers are loaded here only: they are large. */
const { bytes, kind } = workerData as DocumentJob;
parentPort?.postMessage(await answer());

async function answer(): Promise<DocumentReply> {
  try {
    if (kind === "pdf") return { parts: await (await import("./draft-pdf.ts")).readPdf(bytes) };
    return { parts: await (await import("./draft-docx.ts")).readDocx(bytes) };
  } catch (error) {
    if (error instanceof AppError) return { refused: { code: error.code, values: error.values } };
    const found = error instanceof Error ? error.message.split("\n")[0]! : String(error);
    return { refused: { code: "draft-broken", values: { found: found.replace(/\.$/, "") } } };
  }
}
