import { dayIn, parseSelection, type Selection, withoutAbsent } from "../../app/selection.ts";

/** The address of the report: what counts, and since when changes are told. */
export interface ReportSearch extends Selection {
  since?: string | undefined;
}

export function parseReportSearch(search: Record<string, unknown>): ReportSearch {
  return withoutAbsent({ ...parseSelection(search), since: dayIn(search.since) });
}
