import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import type { DraftCheckView } from "../../../src/publish/index.ts";
import { evidenceQuery, negotiationQuery } from "../../api/queries.ts";
import { useKeys } from "../../app/keys.tsx";
import type { Selection } from "../../app/selection.ts";
import { EvidenceCard } from "../../ui/EvidenceCard.tsx";
import { Loading } from "../../ui/State.tsx";
import { drafts as words } from "../../words/drafts.ts";
import { shownStatement } from "../table/shown-statement.ts";
import { AnswerMark } from "./AnswerMark.tsx";
import type { DraftSearch } from "./search.ts";

interface AnswerPanelProps {
  check: DraftCheckView;
  search: DraftSearch;
  selection: Selection;
  onClose: () => void;
}

/** The sentences behind an answer: all that the party has said to what the clause settles. */
export function AnswerPanel({ check, search, selection, onClose }: AnswerPanelProps) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  useKeys(words.title, [{ keys: "Escape", words: words.panel.close, run: onClose }]);
  const party = check.parties.find(({ id }) => id === search.party);
  const clause = check.clauses.find(({ label }) => label === search.clause);
  const cell = check.cells.find((each) => each.clause === search.clause && each.party === search.party);
  return (
    <aside className="panel" aria-labelledby="panel-title">
      <header>
        <h2 id="panel-title" tabIndex={-1} ref={title}>
          {words.panel.title(party?.name ?? search.party ?? "", search.clause ?? "")}
        </h2>
        <button type="button" className="button quiet round" onClick={onClose} aria-label={words.panel.close}>
          ✕
        </button>
      </header>
      {cell !== undefined && <AnswerMark answer={cell.answer} condition={cell.condition} />}
      {cell?.answer === "unheard" && <p className="soft">{words.panel.unheard}</p>}
      {cell?.ownDraft === true && <p className="soft">{words.panel.ownDraft}</p>}
      {clause?.settles.map(({ issue, option, optionName }) => (
        <section key={`${issue}/${option}`} className="panel-position">
          <h3>
            <bdi>{optionName}</bdi>
          </h3>
          <Sentences party={search.party ?? ""} issue={issue} option={option} selection={selection} />
        </section>
      ))}
    </aside>
  );
}

/** Sentences of one position; enough to judge by. */
const most = 8;

interface SentencesProps {
  party: string;
  issue: string;
  option: string;
  selection: Selection;
}

function Sentences({ party, issue, option, selection }: SentencesProps) {
  const { data: negotiation } = useQuery(negotiationQuery());
  const { data: rows } = useQuery(evidenceQuery(party, issue, selection, most));
  if (rows === undefined) return <Loading />;
  const own = rows.filter((row) => row.option === option);
  if (own.length === 0) return <p className="soft tiny">{words.answers.unheard}</p>;
  return (
    <ul>
      {own.map((row) => (
        <li key={row.id}>
          <EvidenceCard statement={shownStatement(row, negotiation?.brief)} withStance />
        </li>
      ))}
    </ul>
  );
}
