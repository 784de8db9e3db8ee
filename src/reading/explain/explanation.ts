import type { Span } from "../../base/index.ts";
import type { signNames } from "../calibration.ts";
import type { ClauseRule } from "../clauses/clause.ts";
import type { Stance, Statement } from "../statement.ts";

/** A run of an article's text; `text` is `article.text.slice(start, end)`. */
export interface Words extends Span {
  text: string;
}

/** The words that told the option, and the name or term of the brief that they were found by. */
export interface OptionWords {
  words: Words[];
  term: string;
  /** Where they stand: in the content, elsewhere in its sentence, or in the sentences before and after. */
  where: "content" | "sentence" | "around";
  /** The term's own words, or words that mean the same. */
  exact: boolean;
}

/** How much a sign made the reading surer (above 0) or less sure, in log odds. */
export interface SignEffect {
  sign: (typeof signNames)[number];
  effect: number;
}

/** A statement with the words that each of its parts was read from; `null` where the sentence has none. */
export interface ExplainedStatement {
  statement: Statement;
  rule: ClauseRule;
  negated: boolean;
  cue: Words;
  speaker: Words | null;
  condition: Words | null;
  hedge: Words | null;
  day: Words | null;
  option: OptionWords | null;
  sureness: SignEffect[];
}

/**
 * unsure: read, with too little sureness. rival: the same words, better read as something else. said: the sentence
 * says it elsewhere, surer. no-topic: nothing that the brief asks. no-holder: nobody of the brief, or no position of
 * theirs (supposed, asked, told of the talks).
 */
export type LeftReason = "unsure" | "rival" | "said" | "no-topic" | "no-holder";

/** What might have been a statement, and why it is none. */
export interface LeftOut {
  reason: LeftReason;
  words: Words;
  cue: string;
  /** What it would have said, and how sure, where it was read that far. */
  reading: {
    holder: string;
    stance: Stance;
    issue: string;
    option: string | null;
    confidence: number;
  } | null;
}

export interface ExplainedSentence extends Words {
  statements: ExplainedStatement[];
  left: LeftOut[];
}
