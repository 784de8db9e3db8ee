import { defaultStringifySearch } from "@tanstack/react-router";
import { withoutAbsent } from "../../app/selection.ts";
import type { TableSearch } from "./search.ts";

/** Addresses of cells under a search. The part that all of them share is written once: a table has hundreds. */
export function cellAddress(search: TableSearch): (issue: string, party: string) => string {
  const { issue: _issue, party: _party, ...rest } = search;
  const shared = defaultStringifySearch(withoutAbsent(rest));
  const start = shared === "" ? "/?" : `/${shared}&`;
  return (issue, party) => `${start}issue=${encodeURIComponent(issue)}&party=${encodeURIComponent(party)}`;
}
