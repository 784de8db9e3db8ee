import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { AppError } from "../../base/index.ts";
import { requireBrief } from "../../brief/index.ts";
import { keepBrief, loadBrief } from "../../ledger/index.ts";
import type { LedgerRecord } from "../record.ts";

/**
 * Makes a brief the one that holds, in the ledger and in the file that it came from: the command line reads the file
 * again each time. Refused where either has changed since the brief was shown.
 */
export async function saveBrief(
  { ledger }: LedgerRecord,
  { source, hash }: { source: string; hash: string },
): Promise<{ hash: string }> {
  const { brief } = requireBrief(source, "brief.yaml");
  const kept = (await loadBrief(ledger))!;
  if (kept.hash !== hash) throw new AppError("brief-outdated");
  const { file } = kept;
  const isThere = file !== null && existsSync(file);
  if (isThere && (await readFile(file, "utf8")) !== kept.source)
    throw new AppError("brief-file-changed", { file });
  if (isThere) await writeFile(file, source);
  return { hash: await keepBrief(ledger, source, brief, file) };
}
