import { parseSelection, type Selection, textIn, withoutAbsent } from "../../app/selection.ts";

/** The table's address: what counts, and the cell whose sentences stand beside it. */
export interface TableSearch extends Selection {
  issue?: string | undefined;
  party?: string | undefined;
}

export function parseTableSearch(search: Record<string, unknown>): TableSearch {
  const [issue, party] = [textIn(search.issue), textIn(search.party)];
  const cell = issue === undefined || party === undefined ? {} : { issue, party };
  return withoutAbsent({ ...parseSelection(search), ...cell });
}
