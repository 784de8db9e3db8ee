import type { ReactNode } from "react";
import type { MeetingStatus } from "../../../src/reading/index.ts";
import { meetings as words } from "../../words/meetings.ts";

/** Held: full. Planned: a hollow dashed ring. Cancelled: struck through. No colour takes part. */
const drawings: { [S in MeetingStatus]: ReactNode } = {
  held: <circle cx="8" cy="8" r="5.5" className="full" />,
  planned: <circle cx="8" cy="8" r="5.5" className="dashed" />,
  cancelled: (
    <>
      <circle cx="8" cy="8" r="5.5" className="hollow" />
      <path d="M2.5 13.5l11-11" />
    </>
  ),
};

/** Sign and word of whether a meeting took place. */
export function StatusMark({ status, children }: { status: MeetingStatus; children?: ReactNode }) {
  return (
    <span className={`status status-${status}`}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        {drawings[status]}
      </svg>
      <span>{children ?? words.statuses[status]}</span>
    </span>
  );
}
