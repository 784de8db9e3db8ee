import type { Brief } from "../../../src/brief/index.ts";
import type { StatementFields } from "../../../src/publish/index.ts";
import type { QueueItem } from "../../../src/server/index.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { StatementForm } from "../../ui/StatementForm.tsx";
import { review } from "../../words/review.ts";

interface CorrectionDialogProps {
  item: QueueItem;
  draft: StatementFields;
  brief: Brief;
  onClose: () => void;
  onSubmit: (fields: StatementFields) => void;
}

/** Corrects any field at once, those that have no key of their own, too. */
export function CorrectionDialog({ item, draft, brief, onClose, onSubmit }: CorrectionDialogProps) {
  return (
    <Dialog title={review.form.title} onClose={onClose}>
      <blockquote className="form-sentence" dir="auto">
        {item.sentence}
      </blockquote>
      <StatementForm initial={draft} brief={brief} submit={review.form.submit} onSubmit={onSubmit} />
    </Dialog>
  );
}
