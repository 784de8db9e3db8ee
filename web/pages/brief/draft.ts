/** What is typed and not saved yet, kept in the browser: a closed tab or a crash must not lose it. */
export interface Draft {
  /** Hash of the brief that it was made from. */
  base: string;
  source: string;
}

const keyOf = (negotiation: string) => `demarche.brief.${negotiation}`;

export function loadDraft(negotiation: string): Draft | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(negotiation)) ?? "null");
    return isDraft(kept) ? kept : undefined;
  } catch {
    // Storage is forbidden, or holds something else: there is nothing to bring back.
    return undefined;
  }
}

/** Returns whether it could be kept. */
export function keepDraft(negotiation: string, draft: Draft): boolean {
  try {
    localStorage.setItem(keyOf(negotiation), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export function dropDraft(negotiation: string): void {
  try {
    localStorage.removeItem(keyOf(negotiation));
  } catch {
    // Storage is forbidden: then there is no draft either.
  }
}

function isDraft(kept: unknown): kept is Draft {
  if (typeof kept !== "object" || kept === null) return false;
  const { base, source } = kept as Partial<Draft>;
  return typeof base === "string" && typeof source === "string";
}
