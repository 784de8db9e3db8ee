import { AppError, type Day } from "../base/index.ts";
import { decodeDayOrNull, encodeDayOrNull } from "./codes.ts";
import type { Ledger } from "./ledger.ts";
import type { Tx } from "./tables.ts";
import { now } from "./time.ts";

/** One numbered point of a draft. */
export interface Clause {
  /** As the draft numbers it: "7", "4(b)". */
  label: string;
  text: string;
  /** The options that it would settle. */
  settles: { issue: string; option: string }[];
}

/** A text that somebody has proposed. */
export interface Draft {
  id: string;
  title: string;
  /** Party id, or whoever proposed it, in words. */
  proposedBy: string;
  published: Day | null;
  url: string | null;
  /** In the draft's order. */
  clauses: Clause[];
}

export interface KeptDraft extends Draft {
  version: number;
}

/** Keeps a draft. The same again changes nothing; a changed one makes a new version and keeps the old. */
export async function recordDraft(ledger: Ledger, draft: Draft): Promise<KeptDraft> {
  return ledger.write(async (tx) => {
    const [known] = await selectDrafts(tx, ledger, draft.id);
    if (known && isSame(known, draft)) return known;
    const version = (known?.version ?? 0) + 1;
    await insertDraft(tx, ledger, { ...draft, version });
    return { ...draft, version };
  });
}

/** The latest version of each draft, by day. */
export async function listDrafts(ledger: Ledger): Promise<KeptDraft[]> {
  const all = await selectDrafts(await ledger.store.query(), ledger);
  return all.filter((draft, index) => all.findIndex(({ id }) => id === draft.id) === index).sort(byDay);
}

/** One version of a draft; by default the latest. */
export async function loadDraft(ledger: Ledger, id: string, version?: number): Promise<KeptDraft> {
  const versions = await selectDrafts(await ledger.store.query(), ledger, id);
  const draft = versions.find((each) => version === undefined || each.version === version);
  if (!draft) throw new AppError("draft-unknown", { id });
  return draft;
}

const byDay = (one: Draft, other: Draft): number =>
  (one.published ?? "9") < (other.published ?? "9") ? -1 : one.published === other.published ? 0 : 1;

function isSame({ version: _, ...known }: KeptDraft, draft: Draft): boolean {
  const inOrder = ({ id, title, proposedBy, published, url, clauses }: Draft) =>
    JSON.stringify([
      [id, title, proposedBy, published, url],
      clauses.map(({ label, text, settles }) => [
        label,
        text,
        settles.map(({ issue, option }) => [issue, option]),
      ]),
    ]);
  return inOrder(known) === inOrder(draft);
}

/** All versions, the latest first. */
async function selectDrafts(db: Pick<Tx, "selectFrom">, ledger: Ledger, id?: string): Promise<KeptDraft[]> {
  const all = db
    .selectFrom("drafts")
    .selectAll()
    .where("negotiation", "=", ledger.negotiation)
    .orderBy("id")
    .orderBy("version", "desc");
  const rows = await (id === undefined ? all : all.where("id", "=", id)).execute();
  const drafts: KeptDraft[] = [];
  for (const { id, title, version, proposed_by, published, url } of rows) {
    const clauses = await selectClauses(db, ledger, id, version);
    const day = decodeDayOrNull(published);
    drafts.push({ id, title, proposedBy: proposed_by, published: day, url, clauses, version });
  }
  return drafts;
}

async function selectClauses(
  db: Pick<Tx, "selectFrom">,
  ledger: Ledger,
  draft: string,
  version: number,
): Promise<Clause[]> {
  const rows = await db
    .selectFrom("clauses")
    .select(["label", "text", "settles"])
    .where("negotiation", "=", ledger.negotiation)
    .where("draft", "=", draft)
    .where("version", "=", version)
    .orderBy("position")
    .execute();
  return rows.map(({ label, text, settles }) => ({ label, text, settles: JSON.parse(settles) }));
}

async function insertDraft(tx: Tx, ledger: Ledger, draft: KeptDraft): Promise<void> {
  const { negotiation } = ledger;
  const { id, version, title, proposedBy, url } = draft;
  const published = encodeDayOrNull(draft.published);
  await tx
    .insertInto("drafts")
    .values({ negotiation, id, version, title, proposed_by: proposedBy, published, url, recorded_at: now() })
    .execute();
  for (const [position, { label, text, settles }] of draft.clauses.entries()) {
    await tx
      .insertInto("clauses")
      .values({
        ...{ negotiation, draft: id, version, position },
        ...{ label, text, settles: JSON.stringify(settles) },
      })
      .execute();
  }
}
