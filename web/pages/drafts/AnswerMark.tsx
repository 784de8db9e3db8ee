import type { Answer } from "../../../src/analysis/index.ts";
import { drafts as words } from "../../words/drafts.ts";
import type { Tone } from "../../words/findings.ts";

const looks: { [A in Answer]: [tone: Tone, sign: string] } = {
  accepts: ["for", "✓"],
  "would accept if": ["if", "◐"],
  open: ["open", "○"],
  objects: ["against", "▽"],
  "rules out": ["against", "✕"],
  unheard: ["open", "–"],
};

export const answerTone = (answer: Answer): Tone => looks[answer][0];

/** Sign, word and colour of an answer, always the three together. */
export function AnswerMark({ answer, condition = null }: { answer: Answer; condition?: string | null }) {
  const [tone, sign] = looks[answer];
  return (
    <span className={`answer tone-${tone}${answer === "unheard" ? " unheard" : ""}`}>
      <span aria-hidden="true" className="answer-sign">
        {sign}
      </span>
      <span>
        {words.answers[answer]} {condition !== null && <bdi className="answer-condition">{condition}</bdi>}
      </span>
    </span>
  );
}
