import { dayIn, textIn, withoutAbsent } from "../../app/selection.ts";

/** The address of a search. */
export interface SentenceSearch {
  q?: string | undefined;
  party?: string | undefined;
  issue?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
}

export function parseSentenceSearch(search: Record<string, unknown>): SentenceSearch {
  return withoutAbsent({
    q: textIn(search.q),
    party: textIn(search.party),
    issue: textIn(search.issue),
    from: dayIn(search.from),
    to: dayIn(search.to),
  });
}
