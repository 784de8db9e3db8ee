import { parseSelection, type Selection, textIn, withoutAbsent } from "../../app/selection.ts";

/** The table's address: what counts, who has a column, and the cell whose sentences stand beside it. */
export interface TableSearch extends Selection {
  issue?: string | undefined;
  party?: string | undefined;
  /** Whether mediators, supporters and observers have a column, too. */
  others?: boolean | undefined;
}

export function parseTableSearch(search: Record<string, unknown>): TableSearch {
  const [issue, party] = [textIn(search.issue), textIn(search.party)];
  const cell = issue === undefined || party === undefined ? {} : { issue, party };
  const others = search.others === true || undefined;
  return withoutAbsent({ ...parseSelection(search), ...cell, others });
}

/** What the server is asked for: the cell and the columns are the page's own matter. */
export function selectionOf(search: TableSearch): Selection {
  const { issue: _issue, party: _party, others: _others, ...selection } = search;
  return selection;
}
