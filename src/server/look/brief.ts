import { parseBrief } from "../../brief/index.ts";
import { listUnread, loadBrief } from "../../ledger/index.ts";
import type { LedgerRecord } from "../record.ts";
import type { BriefCheck, BriefView } from "../schemas/brief.ts";

export async function viewBrief(record: LedgerRecord, { program }: { program: string }): Promise<BriefView> {
  const { hash, source, file, brief } = (await loadBrief(record.ledger))!;
  return { hash, source, file, brief, unread: await countUnread(record, { program }) };
}

/** Every mistake with its place, as an editor shows it. */
export async function checkBrief(_record: LedgerRecord, { source }: { source: string }): Promise<BriefCheck> {
  const parsed = parseBrief(source);
  if ("errors" in parsed)
    return { sound: false, problems: [...parsed.errors, ...parsed.warnings], brief: null };
  return { sound: true, problems: parsed.warnings, brief: parsed.brief };
}

async function countUnread(record: LedgerRecord, { program }: { program: string }): Promise<number> {
  const kept = (await loadBrief(record.ledger))!;
  const version = program.split(" ").at(-1)!;
  return (await listUnread(record.ledger, { brief: kept.hash, program: version })).length;
}
