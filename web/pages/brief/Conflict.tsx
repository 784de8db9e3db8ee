import { Failure } from "../../ui/State.tsx";
import { brief } from "../../words/brief.ts";
import type { BriefEditing } from "./use-brief-editing.ts";

const words = brief.conflict;

/** Somebody else has saved while this brief was edited: nothing is overwritten, both are shown. */
export function Conflict({ editing, theirs }: { editing: BriefEditing; theirs: string }) {
  const { isOvertaken, isComparing, error } = editing;
  if (isComparing) {
    return (
      <div className="brief-notice" role="status">
        <p>{words.words}</p>
        <p className="brief-choices">
          <button type="button" className="button" onClick={() => editing.endComparing()}>
            {words.mine}
          </button>
          <button type="button" className="button" onClick={() => editing.endComparing(theirs)}>
            {words.theirs}
          </button>
        </p>
      </div>
    );
  }
  if (isOvertaken) {
    return (
      <div className="brief-notice" role="alert">
        <p>
          <strong>{words.title}</strong>
        </p>
        <button type="button" className="button" onClick={editing.compare}>
          {words.show}
        </button>
      </div>
    );
  }
  return error === undefined ? null : <Failure error={error} />;
}
