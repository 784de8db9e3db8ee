import { parseSelection, type Selection, textIn, withoutAbsent } from "../../app/selection.ts";

/** The address of the page of drafts: what counts, the draft, the one that it is compared with, the open cell. */
export interface DraftSearch extends Selection {
  draft?: string | undefined;
  with?: string | undefined;
  clause?: string | undefined;
  party?: string | undefined;
}

export function parseDraftSearch(search: Record<string, unknown>): DraftSearch {
  const [clause, party] = [textIn(search.clause), textIn(search.party)];
  const cell = clause === undefined || party === undefined ? {} : { clause, party };
  return withoutAbsent({
    ...parseSelection(search),
    draft: textIn(search.draft),
    with: textIn(search.with),
    ...cell,
  });
}

export function selectionOf(search: DraftSearch): Selection {
  const { draft: _draft, with: _with, clause: _clause, party: _party, ...selection } = search;
  return selection;
}
