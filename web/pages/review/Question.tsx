import { useNavigate } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import type { Brief } from "../../../src/brief/index.ts";
import type { StatementFields } from "../../../src/publish/index.ts";
import type { QueueItem } from "../../../src/server/index.ts";
import { useKeys } from "../../app/keys.tsx";
import { likelyInstead } from "../../brief/likely.ts";
import { capitalize, stanceWords } from "../../words/findings.ts";
import { review as words } from "../../words/review.ts";
import { CorrectionDialog } from "./CorrectionDialog.tsx";
import { changesOf, fieldsOf, stanceKeys, turnEvidence, turnHolder, turnIssue, turnOption } from "./draft.ts";
import { Fields } from "./Fields.tsx";
import { SentenceInContext } from "./SentenceInContext.tsx";
import { StanceScale } from "./StanceScale.tsx";
import type { Sitting } from "./session.ts";
import { Verdicts } from "./Verdicts.tsx";

interface QuestionProps {
  item: QueueItem;
  brief: Brief;
  sitting: Sitting;
  canUndo: boolean;
}

/** The four fields that one key turns to their next likely value. */
export type Turn = "holder" | "issue" | "option" | "evidence";

/**
 * One statement to judge. The keys h, i, o and e say what it is about and change nothing yet; y, n and the digits of
 * the stance end it. Most corrections so take one or two keys.
 */
export function Question({ item, brief, sitting, canUndo }: QuestionProps) {
  const likely = useMemo(
    () => likelyInstead({ ...item, around: `${item.before} ${item.after}` }, brief),
    [item, brief],
  );
  const [draft, setDraft] = useState<StatementFields>(() => fieldsOf(item));
  const [isFormOpen, setFormOpen] = useState(false);
  const navigate = useNavigate();
  const judge = (fields: StatementFields) => sitting.judge(item, { kind: "right", fields });
  const turned: { [T in Turn]: StatementFields } = {
    holder: turnHolder(draft, likely),
    issue: turnIssue(draft, likely),
    option: turnOption(draft, likely),
    evidence: turnEvidence(draft, likely),
  };
  const isChanged = Object.keys(changesOf(item, draft)).length > 0;
  const acts = {
    right: () => judge(draft),
    wrong: () => sitting.judge(item, { kind: "rejected" }),
    skip: () => sitting.skip(),
    undo: () => sitting.undo(),
    more: () => setFormOpen(true),
    back: () => setDraft(fieldsOf(item)),
  };
  useKeys(words.keys.title, [
    { keys: "y", words: words.keys.right, run: acts.right },
    { keys: "n", words: words.keys.wrong, run: acts.wrong },
    { keys: "h", words: words.keys.holder, run: () => setDraft(turned.holder) },
    { keys: "i", words: words.keys.issue, run: () => setDraft(turned.issue) },
    { keys: "o", words: words.keys.option, run: () => setDraft(turned.option) },
    { keys: "e", words: words.keys.evidence, run: () => setDraft(turned.evidence) },
    { keys: "c", words: words.keys.more, run: acts.more },
    { keys: "Escape", words: words.keys.back, ...(isChanged && { run: acts.back }) },
    { keys: "u", words: words.keys.undo, ...(canUndo && { run: acts.undo }) },
    { keys: "s", words: words.keys.skip, run: acts.skip },
    {
      keys: "a",
      words: words.keys.article,
      run: () =>
        void navigate({ to: "/articles/$id", params: { id: item.article }, search: { statement: item.id } }),
    },
  ]);
  useDigits((stance) => judge({ ...draft, stance }));
  return (
    <article className="question card" data-statement={item.id} aria-label={words.sentence}>
      <SentenceInContext item={item} draft={draft} brief={brief} />
      <Fields {...{ item, draft, turned, brief }} onTurn={(turn) => setDraft(turned[turn])} />
      <StanceScale stance={draft.stance} onChoose={(stance) => judge({ ...draft, stance })} />
      <Verdicts {...{ acts, isChanged, canUndo }} />
      {isFormOpen && (
        <CorrectionDialog
          {...{ item, draft, brief }}
          onClose={() => setFormOpen(false)}
          onSubmit={(fields) => {
            setFormOpen(false);
            judge(fields);
          }}
        />
      )}
    </article>
  );
}

/** One digit for each stance, the same one always. */
function useDigits(choose: (stance: StatementFields["stance"]) => void): void {
  useKeys(
    words.keys.stances,
    stanceKeys.map((stance, index) => ({
      keys: String(index + 1),
      words: capitalize(stanceWords[stance]),
      run: () => choose(stance),
    })),
  );
}
