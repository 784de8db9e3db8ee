import { parseSelection, type Selection, textIn, withoutAbsent } from "../../app/selection.ts";

/** The timeline's address. `from` and `to` are the days shown: zooming changes them. */
export interface TimelineSearch extends Omit<Selection, "asOf"> {
  party?: string | undefined;
  issue?: string | undefined;
  view?: "list" | undefined;
  /** The mark whose sentences stand beside the chart (`Mark.id`). */
  mark?: string | undefined;
}

export function parseTimelineSearch(search: Record<string, unknown>): TimelineSearch {
  const { asOf: _asOf, ...selection } = parseSelection(search);
  return withoutAbsent({
    ...selection,
    party: textIn(search.party),
    issue: textIn(search.issue),
    view: search.view === "list" ? "list" : undefined,
    mark: textIn(search.mark),
  });
}

/** What the server is asked for. */
export function timelineChoice({ view: _view, mark: _mark, ...choice }: TimelineSearch) {
  return choice;
}
