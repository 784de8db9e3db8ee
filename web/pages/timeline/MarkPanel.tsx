import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import type { Brief } from "../../../src/brief/index.ts";
import { evidenceQuery } from "../../api/queries.ts";
import type { Selection } from "../../app/selection.ts";
import { EvidenceCard } from "../../ui/EvidenceCard.tsx";
import { Failure, Loading } from "../../ui/State.tsx";
import { toneOf } from "../../words/findings.ts";
import { timeline } from "../../words/timeline.ts";
import { shownStatement } from "../table/shown-statement.ts";
import { type Mark, nameOf, tellDays } from "./marks.ts";
import "../table/panel.css";

const words = timeline.panel;

interface MarkPanelProps {
  mark: Mark;
  brief: Brief;
  /** What counts, beside the days. */
  selection: Selection;
  onClose: () => void;
}

/** What a mark stands for: the sentences, or the meetings. */
export function MarkPanel({ mark, brief, selection, onClose }: MarkPanelProps) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  return (
    <aside className="panel" aria-labelledby="panel-title">
      <header>
        <h2 id="panel-title" tabIndex={-1} ref={title}>
          <bdi>{mark.title}</bdi>
        </h2>
        <button type="button" className="button quiet round" onClick={onClose} aria-label={words.close}>
          ✕
        </button>
      </header>
      <p className="soft">{tellDays(mark)}</p>
      <p>{mark.words}</p>
      {(mark.kind === "statements" || mark.kind === "shifts") && (
        <Sentences mark={mark} brief={brief} selection={selection} />
      )}
      {mark.kind === "meetings" && <Meetings mark={mark} brief={brief} />}
      {mark.kind === "drafts" && (
        <Link to="/drafts" search={{ draft: mark.of.id }}>
          {words.toDraft}
        </Link>
      )}
    </aside>
  );
}

/** Of each option; nobody reads more beside a chart. */
const mostSentences = 50;

type StatementMark = Extract<Mark, { kind: "statements" | "shifts" }>;

function Sentences({ mark, brief, selection }: { mark: StatementMark; brief: Brief; selection: Selection }) {
  const { party, issue } = mark.of;
  const choice = { ...selection, from: mark.first, to: mark.last };
  const { data: rows, error, refetch } = useQuery(evidenceQuery(party, issue, choice, mostSentences));
  if (error !== null) return <Failure error={error} retry={() => void refetch()} />;
  if (rows === undefined) return <Loading />;
  const shown = rows.filter(({ stance }) => mark.kind === "shifts" || toneOf(stance) === mark.of.tone);
  if (shown.length === 0) return <p className="soft">{words.none}</p>;
  return (
    <ul>
      {shown.map((row) => (
        <li key={row.id}>
          <EvidenceCard statement={shownStatement(row, brief)} withStance />
        </li>
      ))}
    </ul>
  );
}

function Meetings({ mark, brief }: { mark: Extract<Mark, { kind: "meetings" }>; brief: Brief }) {
  const { participants, place, status, meetings } = mark.of;
  return (
    <>
      {meetings === 1 && (
        <p className="tags">
          {participants.map((id) => (
            <bdi key={id} className="tag">
              {nameOf(brief, id)}
            </bdi>
          ))}
          {place !== null && <bdi className="tag">{place}</bdi>}
        </p>
      )}
      <Link to="/meetings" search={{ status }}>
        {words.toMeetings}
      </Link>
    </>
  );
}
