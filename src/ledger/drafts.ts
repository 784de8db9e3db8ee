import type { Clause, Draft } from "../analysis/index.ts";
import { AppError } from "../base/index.ts";
import { decodeDayOrNull, encodeDayOrNull } from "./codes.ts";
import { appendMapping, type Mapping, selectMappings } from "./draft-mappings.ts";
import type { Ledger } from "./ledger.ts";
import type { Tx } from "./tables.ts";
import { now } from "./time.ts";

export interface KeptDraft extends Draft {
  version: number;
}

/**
 * Keeps a draft. The same again changes nothing but the reader's proposals for its clauses; a changed one makes a new
 * version and keeps the old. What a person has mapped stays with its words, in this version and the next.
 */
export async function recordDraft(ledger: Ledger, draft: Draft): Promise<KeptDraft> {
  return ledger.write(async (tx) => {
    const [known] = await selectDrafts(tx, ledger, draft.id);
    const isKnown = known !== undefined && isSameText(known, draft);
    const kept = {
      ...(known ? keepMappings(known, draft) : draft),
      version: isKnown ? known.version : (known?.version ?? 0) + 1,
    };
    if (isKnown) await proposeAnew(tx, ledger, kept);
    else await insertDraft(tx, ledger, kept);
    await recordMappings(tx, ledger, kept, isKnown ? known : undefined);
    return kept;
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
  if (!draft) throw new AppError("draft-unknown", { id: version === undefined ? id : `${id}@${version}` });
  return draft;
}

/** Keeps a person's word on what a clause of the draft settles; what was said before stays in the log. */
export async function mapClause(
  ledger: Ledger,
  { id, version }: KeptDraft,
  label: string,
  mapping: Mapping,
): Promise<KeptDraft> {
  await ledger.write((tx) => appendMapping(tx, ledger, { id, version }, label, mapping));
  return loadDraft(ledger, id, version);
}

const byDay = (one: Draft, other: Draft): number =>
  (one.published ?? "9") < (other.published ?? "9") ? -1 : one.published === other.published ? 0 : 1;

function isSameText(known: Draft, draft: Draft): boolean {
  const inOrder = ({ id, title, proposedBy, published, url, source, amends, clauses }: Draft) =>
    JSON.stringify([
      [id, title, proposedBy, published, url, source ?? null, amends ?? null],
      clauses.map(({ label, text }) => [label, text]),
    ]);
  return inOrder(known) === inOrder(draft);
}

/** A clause that nobody has mapped now keeps what a person has said to the same words. */
function keepMappings(known: Draft, draft: Draft): Draft {
  const clauses = draft.clauses.map((clause): Clause => {
    const before = known.clauses.find(({ text, mappedBy }) => text === clause.text && mappedBy !== undefined);
    if (clause.mappedBy !== undefined || before?.mappedBy === undefined) return clause;
    return { ...clause, settles: before.settles, mappedBy: before.mappedBy };
  });
  return { ...draft, clauses };
}

async function recordMappings(tx: Tx, ledger: Ledger, draft: KeptDraft, known?: KeptDraft): Promise<void> {
  for (const { label, settles, mappedBy } of draft.clauses) {
    const before = known?.clauses.find((clause) => clause.label === label);
    const isNew =
      before?.mappedBy === undefined || JSON.stringify(before.settles) !== JSON.stringify(settles);
    if (mappedBy !== undefined && isNew) await appendMapping(tx, ledger, draft, label, { settles, mappedBy });
  }
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
  for (const { id, title, version, proposed_by, published, url, source, amends } of rows) {
    const clauses = await selectClauses(db, ledger, id, version);
    drafts.push({
      ...{ id, title, proposedBy: proposed_by, published: decodeDayOrNull(published), url },
      ...(source !== null && { source }),
      ...(amends !== null && { amends }),
      ...{ clauses, version },
    });
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
  const mappings = await selectMappings(db, ledger, { id: draft, version });
  return rows.map(({ label, text, settles }) => ({
    label,
    text,
    settles: JSON.parse(settles),
    ...mappings.get(label),
  }));
}

async function insertDraft(tx: Tx, ledger: Ledger, draft: KeptDraft): Promise<void> {
  const { negotiation } = ledger;
  const { id, version, title, proposedBy, url, source = null, amends = null } = draft;
  await tx
    .insertInto("drafts")
    .values({
      ...{ negotiation, id, version, title, proposed_by: proposedBy },
      ...{ published: encodeDayOrNull(draft.published), url, source, amends, recorded_at: now() },
    })
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

/** Proposals are the reader's, by the brief of the day: they are replaced. What a person says stands in `mappings`. */
async function proposeAnew(tx: Tx, { negotiation }: Ledger, draft: KeptDraft): Promise<void> {
  for (const { label, settles, mappedBy } of draft.clauses) {
    if (mappedBy !== undefined) continue;
    await tx
      .updateTable("clauses")
      .set({ settles: JSON.stringify(settles) })
      .where("negotiation", "=", negotiation)
      .where("draft", "=", draft.id)
      .where("version", "=", draft.version)
      .where("label", "=", label)
      .execute();
  }
}
