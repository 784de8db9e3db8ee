import type { Clause, Draft } from "../analysis/index.ts";
import { AppError, nearest } from "../base/index.ts";
import { type KeptDraft, type Ledger, loadDraft } from "../ledger/index.ts";

/** The draft that a user means by its id, or the version of it by ID@VERSION. */
export function findDraft(ledger: Ledger, name: string): Promise<KeptDraft> {
  const versioned = /^(.+)@(\d+)$/.exec(name);
  return versioned ? loadDraft(ledger, versioned[1]!, Number(versioned[2])) : loadDraft(ledger, name);
}

/** The clause of a draft that a user means by its label, written with or without brackets: 10(a), 10a. */
export function findClause({ id, clauses }: Draft, word: string): Clause {
  const plain = (label: string) => label.toLowerCase().replace(/[()\s]/g, "");
  const found =
    clauses.find(({ label }) => label === word) ?? clauses.find(({ label }) => plain(label) === plain(word));
  if (found) return found;
  const labels = clauses.map(({ label }) => label);
  const near = nearest(word, labels);
  throw new AppError("draft-clause-unknown", {
    found: word,
    id,
    near: near === undefined ? "" : ` Did you mean '${near}'?`,
    known: labels.join(", "),
  });
}
