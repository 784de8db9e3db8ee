import { readFile } from "node:fs/promises";
import { userInfo } from "node:os";
import { resolve } from "node:path";
import type { Clause, Draft } from "../../analysis/index.ts";
import { AppError, exit } from "../../base/index.ts";
import type { Brief } from "../../brief/index.ts";
import { type DraftFile, parseDraft } from "../../intake/index.ts";
import { type Ledger, loadBrief, loadDraft, recordDraft } from "../../ledger/index.ts";
import { nameOption, nameParty } from "../../publish/index.ts";
import { linkOptions } from "../../reading/index.ts";
import type { OptionValues, Run, Terminal } from "../command.ts";
import { findClause } from "../draft-name.ts";
import { clauseRow } from "../draft-rows.ts";
import { dayValue } from "../findings.ts";
import { withLedger } from "../open-ledger.ts";
import { textValue } from "../options.ts";
import { printRows } from "../rows.ts";

export const run: Run = (terminal, [file], options) =>
  withLedger(terminal, options, async (ledger) => {
    const brief = await requireKeptBrief(ledger);
    const parsed = await parseDraft(await readDraft(terminal, file!), file!);
    const draft = mapClauses(brief, describe(brief, parsed, options), parsed, options);
    if (draft.amends !== undefined) await loadDraft(ledger, draft.amends);
    const kept = await recordDraft(ledger, draft);
    const mapped = kept.clauses.filter(({ settles }) => settles.length > 0).length;
    terminal.talk(
      `${kept.id}, version ${kept.version}: ${kept.clauses.length} clauses, ${mapped} of them mapped to options.\n` +
        `Proposed ones are the program's: \`demarche drafts map ${kept.id} CLAUSE OPTION...\` settles them.\n`,
    );
    printRows(terminal, kept.clauses.map(clauseRow), options);
    return exit.done;
  });

async function requireKeptBrief(ledger: Ledger): Promise<Brief> {
  const kept = await loadBrief(ledger);
  if (!kept) throw new AppError("ledger-no-brief", { folder: ledger.location });
  return kept.brief;
}

async function readDraft({ cwd }: Terminal, file: string): Promise<Buffer> {
  try {
    return await readFile(resolve(cwd, file));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") throw new AppError("file-missing", { file });
    throw error;
  }
}

/** What is given on the command line goes before what the file says. */
function describe(brief: Brief, parsed: DraftFile, options: OptionValues): Omit<Draft, "clauses"> {
  const id = textValue(options, "id") ?? parsed.id ?? parsed.name;
  const proposedBy = textValue(options, "proposedBy") ?? parsed.by ?? "";
  const amends = textValue(options, "amends") ?? parsed.amends;
  return {
    id,
    title: textValue(options, "title") ?? parsed.title ?? id,
    proposedBy: partyOrWords(brief, proposedBy),
    published: dayValue(options, "day") ?? parsed.day ?? null,
    url: parsed.url ?? null,
    ...(parsed.source !== undefined && { source: parsed.source }),
    ...(amends !== undefined && { amends }),
  };
}

function partyOrWords(brief: Brief, words: string): string {
  try {
    return nameParty(brief, words).id;
  } catch (error) {
    if (error instanceof AppError && error.code === "party-unknown") return words;
    throw error;
  }
}

/** The file's own mapping is a person's word; for the other clauses the reader proposes. */
function mapClauses(
  brief: Brief,
  head: Omit<Draft, "clauses">,
  { clauses, settles = {} }: DraftFile,
  options: OptionValues,
): Draft {
  const link = linkOptions(brief);
  const draft = {
    ...head,
    clauses: clauses.map(({ label, text }): Clause => {
      const settles = link(text).map(({ issue, option }) => ({ issue, option }));
      return { label, text, settles };
    }),
  };
  const mappedBy = textValue(options, "by") ?? userInfo().username;
  const said = new Map(
    Object.entries(settles).map(([label, words]) => [
      findClause(draft, label).label,
      { settles: words.map((word) => nameOption(brief, word)), mappedBy },
    ]),
  );
  return { ...draft, clauses: draft.clauses.map((clause) => ({ ...clause, ...said.get(clause.label) })) };
}
