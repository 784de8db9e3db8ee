import { textIn, withoutAbsent } from "../../app/selection.ts";

export const columns = [
  "source",
  "articles",
  "reprints",
  "statements",
  "firstHand",
  "first",
  "shared",
  "contradicted",
  "lastDay",
] as const;
export type Column = (typeof columns)[number];

/** The address of the sources: what is counted, and by which column they are ordered. */
export interface SourcesSearch {
  party?: string | undefined;
  issue?: string | undefined;
  by?: Column | undefined;
  /** Whether the least comes first. */
  up?: boolean | undefined;
}

export function parseSourcesSearch(search: Record<string, unknown>): SourcesSearch {
  return withoutAbsent({
    party: textIn(search.party),
    issue: textIn(search.issue),
    by: columns.find((column) => column === search.by),
    up: search.up === true || undefined,
  });
}
