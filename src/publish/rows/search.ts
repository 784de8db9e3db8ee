import type { Day } from "../../base/index.ts";
import type { Stance } from "../../reading/index.ts";

/** A sentence that was found, with what was read from it. */
export type SearchRow = {
  text: string;
  /** Id of the article, and where in its text the sentence stands, in UTF-16 code units. */
  article: string;
  start: number;
  end: number;
  title: string | null;
  publisher: string | null;
  url: string | null;
  published: Day | null;
  statements: { id: string; holder: string; issue: string; option: string | null; stance: Stance }[];
};
