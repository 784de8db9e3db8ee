import { useMutation } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Span } from "../../../src/base/index.ts";
import type { Brief } from "../../../src/brief/index.ts";
import type { ArticleView, StatementFields } from "../../../src/publish/index.ts";
import { addStatement, undoLast } from "../../api/articles.ts";
import { useReviewer } from "../../app/reviewer.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { ReviewerName } from "../../ui/ReviewerName.tsx";
import { StatementForm } from "../../ui/StatementForm.tsx";
import { useToast } from "../../ui/Toast.tsx";
import { articles } from "../../words/articles.ts";
import { shell } from "../../words/shell.ts";
import { guessFields } from "./guess.ts";

const words = articles.add;

interface AddDialogProps {
  view: ArticleView;
  brief: Brief;
  span: Span;
  onClose: () => void;
}

/** What the chosen words say: filled in as far as they tell it, for a person to put right. */
export function AddDialog({ view: { article }, brief, span, onClose }: AddDialogProps) {
  const [reviewer] = useReviewer();
  const tell = useToast();
  const chosen = article.text.slice(span.start, span.end);
  const guess = useMemo(() => guessFields(article, span, brief), [article, span, brief]);
  const undo = () =>
    undoLast(reviewer).then(
      () => tell(words.undone),
      (error: unknown) => tell(String(error)),
    );
  const { mutate, isPending, error } = useMutation({
    mutationFn: (fields: StatementFields) =>
      addStatement(article.id, { ...fields, start: span.start, text: chosen, reviewer }),
    onSuccess: () => {
      getSelection()?.removeAllRanges();
      onClose();
      tell({ words: words.added, action: { words: shell.undo, run: () => void undo() } });
    },
  });
  return (
    <Dialog title={words.title} onClose={onClose}>
      <blockquote className="form-sentence" dir="auto">
        {chosen}
      </blockquote>
      {reviewer === "" ? (
        <ReviewerName />
      ) : (
        <StatementForm
          initial={guess}
          brief={brief}
          submit={words.submit}
          onSubmit={(fields) => !isPending && mutate(fields)}
        />
      )}
      {error !== null && (
        <p role="alert" className="form-error">
          {error.message}
        </p>
      )}
    </Dialog>
  );
}
