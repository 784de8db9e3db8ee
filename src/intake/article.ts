import type { Day } from "../base/index.ts";

/** One page, file, transcript or feed entry. `null` where the page does not tell. */
export interface Article {
  /** The file's base name without extension, or the article's own id. */
  id: string;
  /** Canonical URL. */
  url: string | null;
  title: string | null;
  authors: string[];
  publisher: string | null;
  /** Day of publication, never of modification. */
  published: Day | null;
  /** BCP 47 tag, e.g. "en" or "en-GB". */
  language: string | null;
  /** Body text, paragraphs separated by a blank line. All offsets of the program count UTF-16 code units of it. */
  text: string;
}
