import { Link } from "@tanstack/react-router";
import { useKeys } from "../../app/keys.tsx";
import { Key } from "../../ui/Key.tsx";
import { Empty } from "../../ui/State.tsx";
import { review as words } from "../../words/review.ts";
import type { QueueSearch } from "./search.ts";
import type { Sitting } from "./session.ts";

interface FinishedProps {
  search: QueueSearch;
  sitting: Sitting;
  canUndo: boolean;
}

/** Nothing waits: where to go from here. */
export function Finished({ search: { party, issue, second }, sitting, canUndo }: FinishedProps) {
  useKeys(words.keys.title, [
    { keys: "u", words: words.keys.undo, ...(canUndo && { run: () => sitting.undo() }) },
  ]);
  const isLimited = party !== undefined || issue !== undefined;
  return (
    <Empty title={words.finished.title}>
      <p>{second ? words.finished.second : words.finished.words}</p>
      <p className="finished-links">
        {isLimited && (
          <Link to="/review" search={second ? { second } : {}} className="button">
            {words.finished.filters}
          </Link>
        )}
        <Link to="/" className="button">
          {words.finished.table}
        </Link>
        {canUndo && (
          <button type="button" className="button" onClick={() => sitting.undo()}>
            {words.verdicts.undo} <Key keys="u" />
          </button>
        )}
      </p>
    </Empty>
  );
}
