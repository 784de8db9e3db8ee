import type { Day } from "../../base/index.ts";
import type { Token } from "../document.ts";

/**
 * How much a mention tells. `anaphor`: a day only by another ("the day before"); `week`: some day of that week,
 * given as its month; `weekend`: its Saturday.
 */
export type DayKind = "date" | "weekday" | "relative" | "anaphor" | "weekend" | "week" | "month";

/** Words that name a day, before a document's order of telling is brought to bear. */
export interface Phrase {
  /** First and last token, the second exclusive. */
  from: number;
  to: number;
  day: Day;
  kind: DayKind;
  /** Last day of a written range, else `null`. */
  until: Day | null;
  /** Told as lying ahead, though its month may be the present one: "next week". */
  ahead?: boolean;
  /** Where only the text's end of a written date is known in characters (chrono-node counts those). */
  end?: number;
}

/** What a phrase is read against: the day of publication (or of the section), and the day named last. */
export interface Bearings {
  reference: Day;
  lastNamed: Day | null;
}

/** The sentence that a phrase stands in. */
export interface Stretch {
  text: string;
  tokens: Token[];
  /** First and past-the-end token of the sentence. */
  from: number;
  end: number;
  /** End of the sentence in characters. */
  endOffset: number;
}

/** The lower-case word at a place of the sentence, "" beyond its ends. */
export const wordAt = ({ tokens, from, end }: Stretch, index: number) =>
  index >= from && index < end ? tokens[index].lower : "";
