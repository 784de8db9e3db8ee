import { Link } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import type { EvidenceRow } from "../../../src/publish/index.ts";
import type { ReviewInput } from "../../../src/server/index.ts";
import { segment, send, withParameters } from "../../api/client.ts";
import { useKeys } from "../../app/keys.tsx";
import { useReviewer } from "../../app/reviewer.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { Key } from "../../ui/Key.tsx";
import { ReviewerName } from "../../ui/ReviewerName.tsx";
import { useToast } from "../../ui/Toast.tsx";
import { shell } from "../../words/shell.ts";
import { table } from "../../words/table.ts";

const words = table.review;

interface ReviewActionsProps {
  row: EvidenceRow;
  party: string;
  issue: string;
  /** Whether the keys are for this one: the first in the panel that nobody has reviewed. */
  isNext: boolean;
}

/** Says of a sentence in the panel that it was read rightly, or that it is no such statement. Corrections have a page. */
export function ReviewActions({ row, party, issue, isNext }: ReviewActionsProps) {
  const [reviewer] = useReviewer();
  /** What was said before it was known by whom. */
  const [waiting, setWaiting] = useState<ReviewInput["verdict"]>();
  const judge = useJudge(row, reviewer);
  const act = (verdict: ReviewInput["verdict"]) => (reviewer === "" ? setWaiting(verdict) : judge(verdict));
  useEffect(() => {
    if (waiting === undefined || reviewer === "") return;
    setWaiting(undefined);
    judge(waiting);
  }, [waiting, reviewer, judge]);
  useKeys(
    table.keys.title,
    isNext
      ? [
          { keys: "y", words: words.confirmNext, run: () => act("confirmed") },
          { keys: "n", words: words.rejectNext, run: () => act("rejected") },
        ]
      : [],
  );
  return (
    <p className="review-actions no-print">
      <button type="button" className={isNext ? "button primary" : "button"} onClick={() => act("confirmed")}>
        {words.confirm} {isNext && <Key keys="y" />}
      </button>
      <button type="button" className="button" onClick={() => act("rejected")}>
        {words.reject} {isNext && <Key keys="n" />}
      </button>
      <Link to="/review" search={{ party, issue }} className="button quiet">
        {words.correct}
      </Link>
      {waiting !== undefined && (
        <Dialog title={words.who} onClose={() => setWaiting(undefined)}>
          <ReviewerName />
        </Dialog>
      )}
    </p>
  );
}

/** Keeps a verdict on the version that is shown. The event of the change brings the new table; undo is a click away. */
function useJudge({ id, edition }: EvidenceRow, reviewer: string): (verdict: ReviewInput["verdict"]) => void {
  const tell = useToast();
  const attempt = async (work: () => Promise<unknown>) => {
    try {
      await work();
    } catch (error) {
      tell(error instanceof Error ? error.message : shell.failed.unknown);
    }
  };
  const undo = () => attempt(() => send("DELETE", withParameters("/reviews/last", { reviewer })));
  return (verdict) =>
    void attempt(async () => {
      await send("POST", `/statements/${segment(id)}/reviews`, { verdict, version: edition, reviewer });
      tell({ words: words.told[verdict], action: { words: shell.undo, run: () => void undo() } });
    });
}
