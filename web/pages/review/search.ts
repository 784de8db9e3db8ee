import { textIn, withoutAbsent } from "../../app/selection.ts";

/** Which statements wait in the queue. */
export interface QueueSearch {
  party?: string | undefined;
  issue?: string | undefined;
  /** What others have judged and the reviewer has not. */
  second?: boolean | undefined;
}

export interface ReviewSearch extends QueueSearch {
  show?: "agreement" | undefined;
}

export function parseReviewSearch(search: Record<string, unknown>): ReviewSearch {
  return withoutAbsent({
    party: textIn(search.party),
    issue: textIn(search.issue),
    second: search.second === true || undefined,
    show: search.show === "agreement" ? "agreement" : undefined,
  } as const);
}
