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
}

export function parseReaderSearch({ statement, at }: Record<string, unknown>): ReaderSearch {
  const place = Number.isSafeInteger(at) && (at as number) >= 0 ? (at as number) : undefined;
  return withoutAbsent({ statement: textIn(statement), at: place });
}
