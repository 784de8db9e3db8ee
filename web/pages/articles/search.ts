import { textIn, withoutAbsent } from "../../app/selection.ts";

export const articleStates = ["read", "unread", "reprint", "refused"] as const;
export type ListedState = (typeof articleStates)[number];

/** Which articles are listed. */
export interface ArticlesSearch {
  state?: ListedState | undefined;
  /** Words in title or text. */
  q?: string | undefined;
}

export function parseArticlesSearch(search: Record<string, unknown>): ArticlesSearch {
  const state = articleStates.find((each) => each === search.state);
  return withoutAbsent({ state, q: textIn(search.q) });
}

/** What the reader is to show first. */
export interface ReaderSearch {
  /** Id of a statement. */
  statement?: string | undefined;
  /** A place in the text, in UTF-16 code units: that of a sentence found elsewhere. */
  at?: number | undefined;
  /** Where the sentence ends. */
  to?: number | undefined;
}

export function parseReaderSearch(search: Record<string, unknown>): ReaderSearch {
  const [at, to] = [placeIn(search.at), placeIn(search.to)];
  const isPlace = at !== undefined && to !== undefined && at < to;
  return withoutAbsent({ statement: textIn(search.statement), ...(isPlace && { at, to }) });
}

function placeIn(value: unknown): number | undefined {
  return Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : undefined;
}
