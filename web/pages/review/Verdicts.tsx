import { Key } from "../../ui/Key.tsx";
import { review } from "../../words/review.ts";

const words = review.verdicts;

interface VerdictsProps {
  acts: Record<"right" | "wrong" | "skip" | "undo" | "more" | "back", () => void>;
  isChanged: boolean;
  canUndo: boolean;
}

/** What can be said of the statement, each with its key. */
export function Verdicts({ acts, isChanged, canUndo }: VerdictsProps) {
  return (
    <div className="verdicts no-print">
      <div className="verdicts-main">
        <button type="button" className="button primary" onClick={acts.right}>
          {isChanged ? words.corrected : words.right} <Key keys="y" />
        </button>
        <button type="button" className="button" onClick={acts.wrong}>
          {words.wrong} <Key keys="n" />
        </button>
        <button type="button" className="button quiet" onClick={acts.skip}>
          {words.skip} <Key keys="s" />
        </button>
      </div>
      <div className="verdicts-more">
        {isChanged && (
          <button type="button" className="button quiet" onClick={acts.back}>
            {words.back} <Key keys="Escape" />
          </button>
        )}
        <button type="button" className="button quiet" onClick={acts.more}>
          {words.more} <Key keys="c" />
        </button>
        <button type="button" className="button quiet" onClick={acts.undo} disabled={!canUndo}>
          {words.undo} <Key keys="u" />
        </button>
      </div>
    </div>
  );
}
