import type { ReactNode } from "react";
import { ApiError } from "../api/client.ts";
import { shell } from "../words/shell.ts";
import "./state.css";

/** What a page shows where there is nothing to show: says why, and what to do about it. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="state">
      <h2>{title}</h2>
      <div className="soft">{children}</div>
    </div>
  );
}

/** An error as the server tells it: what was found, what was expected, the mend. */
export function Failure({ error, retry }: { error: unknown; retry?: () => void }) {
  const words = error instanceof Error ? error.message : shell.failed.unknown;
  return (
    <div className="state" role="alert">
      <h2>{shell.failed.title}</h2>
      <p className="soft">{words}</p>
      {error instanceof ApiError && error.answer && <p className="soft tiny">{error.answer.code}</p>}
      {retry && (
        <button type="button" className="button" onClick={retry}>
          {shell.retry}
        </button>
      )}
    </div>
  );
}

/** Holds a page's place while its first answer is on the way. Quiet: most answers come before it would be seen. */
export function Loading() {
  return (
    <div className="loading" role="status">
      <span className="aside">{shell.loading}</span>
    </div>
  );
}
