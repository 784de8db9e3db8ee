import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useRef, useState } from "react";
import type { Brief } from "../../../src/brief/index.ts";
import type { EvidenceRow, PositionRow, TableView } from "../../../src/publish/index.ts";
import { evidenceQuery, negotiationQuery } from "../../api/queries.ts";
import { useKeys } from "../../app/keys.tsx";
import { EvidenceCard } from "../../ui/EvidenceCard.tsx";
import { Key } from "../../ui/Key.tsx";
import { StanceMark } from "../../ui/StanceMark.tsx";
import { Failure, Loading } from "../../ui/State.tsx";
import { tellDay } from "../../words/locale.ts";
import { table } from "../../words/table.ts";
import { ReviewActions } from "./ReviewActions.tsx";
import { selectionOf, type TableSearch } from "./search.ts";
import { shownStatement } from "./shown-statement.ts";
import { useCite } from "./use-cite.ts";
import "./panel.css";

const words = table.panel;

interface EvidencePanelProps {
  issue: string;
  party: string;
  search: TableSearch;
  view: TableView;
  onClose: () => void;
}

/** The sentences behind a cell, position by position: what governs first, hearsay beside it. */
export function EvidencePanel({ issue, party, search, view, onClose }: EvidencePanelProps) {
  const selection = useMemo(() => selectionOf(search), [search]);
  const [most, setMost] = useState(openAtFirst);
  const { data: negotiation } = useQuery(negotiationQuery());
  const { data: rows, error, refetch } = useQuery(evidenceQuery(party, issue, selection, most + 1));
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  const cite = useCite({ view, search, brief: negotiation?.brief, rows });
  useKeys(table.keys.title, [{ keys: "c", words: table.keys.cite, run: cite }]);
  const next = rows?.find(({ verdict }) => verdict === "unreviewed")?.id;
  const positions = view.positions.filter((position) => position.party === party && position.issue === issue);
  return (
    <aside className="panel" aria-labelledby="panel-title">
      <header>
        <h2 id="panel-title" tabIndex={-1} ref={title}>
          {words.title(nameIn(view.parties, party), nameIn(view.issues, issue))}
        </h2>
        <button type="button" className="button quiet round" onClick={onClose} aria-label={words.close}>
          ✕
        </button>
      </header>
      {error !== null && <Failure error={error} retry={() => void refetch()} />}
      {error === null && rows === undefined && <Loading />}
      {rows?.length === 0 && (
        <p className="soft">
          {words.none} {Object.keys(selection).length > 0 && words.noneCounted}
        </p>
      )}
      {rows !== undefined && rows.length > 0 && (
        <>
          <button type="button" className="button" onClick={cite} title={words.citeHelp}>
            {words.cite} <Key keys="c" />
          </button>
          {positions.map((position) => (
            <PositionEvidence
              key={position.option}
              position={position}
              rows={rows.filter(({ option }) => option === position.option)}
              brief={negotiation?.brief}
              most={most}
              next={next}
              onMore={() => setMost(most + 20)}
            />
          ))}
        </>
      )}
    </aside>
  );
}

/** Sentences that stand open at first: enough to judge by, and no endless scroll. */
const openAtFirst = 5;

interface PositionEvidenceProps {
  position: PositionRow;
  rows: EvidenceRow[];
  brief: Brief | undefined;
  /** Statements that are shown, and hearsay accounts beside them; one more of them tells that there are more. */
  most: number;
  /** The statement that keys review. */
  next: string | undefined;
  onMore: () => void;
}

function PositionEvidence({ position, rows, brief, most, next, onMore }: PositionEvidenceProps) {
  const { party, issue, stance, optionName, reports, since, hearsayOnly } = position;
  const own = hearsayOnly ? rows : rows.filter(({ evidence }) => evidence !== "second-hand");
  const beside = hearsayOnly ? [] : rows.filter(({ evidence }) => evidence === "second-hand");
  const card = (row: EvidenceRow) => (
    <li key={row.id}>
      <EvidenceCard statement={shownStatement(row, brief)} withStance={row.stance !== stance}>
        {row.verdict === "unreviewed" && (
          <ReviewActions row={row} party={party} issue={issue} isNext={row.id === next} />
        )}
      </EvidenceCard>
    </li>
  );
  const hasMore = own.length > most || beside.length > most;
  return (
    <section className="panel-position">
      <h3>
        <StanceMark stance={stance} /> {optionName === null ? null : <bdi>{optionName}</bdi>}
      </h3>
      <p className="soft tiny">
        {table.reports(reports)} {table.since(tellDay(since))}
        {hearsayOnly && `; ${table.hearsayOnly}`}
      </p>
      <ul>{own.slice(0, most).map(card)}</ul>
      {beside.length > 0 && (
        <>
          <h4>{words.hearsay}</h4>
          <ul>{beside.slice(0, most).map(card)}</ul>
        </>
      )}
      {hasMore && (
        <button type="button" className="button quiet" onClick={onMore}>
          {words.showMore}
        </button>
      )}
    </section>
  );
}

function nameIn(named: readonly { id: string; name: string }[], id: string): string {
  return named.find((each) => each.id === id)?.name ?? id;
}
