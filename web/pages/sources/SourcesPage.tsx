import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useRef } from "react";
import type { SourceRow } from "../../../src/publish/index.ts";
import { negotiationQuery, sourcesQuery } from "../../api/queries.ts";
import { Choice } from "../../ui/Filters.tsx";
import { Empty, Failure, Loading } from "../../ui/State.tsx";
import { useStops } from "../../ui/use-stops.ts";
import { tellNumber, tellShortDay } from "../../words/locale.ts";
import { shell } from "../../words/shell.ts";
import { sources as words } from "../../words/sources.ts";
import { orderRows } from "./order.ts";
import { type Column, columns, type SourcesSearch } from "./search.ts";
import "../../ui/filters.css";
import "./sources.css";

const route = getRouteApi("/sources");

/** By publisher: how much it told, how often it was first, how often others stand against it. */
export function SourcesPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data: negotiation } = useQuery(negotiationQuery());
  const { party, issue } = search;
  const { data: rows, error, refetch } = useQuery(sourcesQuery({ party, issue }));
  const change = (limits: SourcesSearch) =>
    void navigate({ search: (before) => ({ ...before, ...limits }), replace: true, resetScroll: false });
  if (error !== null) return <Failure error={error} retry={() => void refetch()} />;
  if (rows === undefined || negotiation === undefined) return <Loading />;
  const { parties, issues } = negotiation.brief;
  return (
    <div className="page sources-page">
      <title>{`${words.title} – ${shell.name}`}</title>
      <h1>{words.title}</h1>
      <p className="lede">{words.lede}</p>
      <fieldset className="filters no-print">
        <legend className="aside">{words.filters}</legend>
        <Choice
          words={words.party}
          value={party}
          none={words.anyParty}
          options={parties.map(({ id, name }) => [id, name])}
          set={(value) => change({ party: value })}
        />
        <Choice
          words={words.issue}
          value={issue}
          none={words.anyIssue}
          options={issues.map(({ id, name }) => [id, name])}
          set={(value) => change({ issue: value })}
        />
      </fieldset>
      {rows.length === 0 ? (
        <Empty title={words.none.title}>{words.none.words}</Empty>
      ) : (
        <>
          <SourceTable rows={orderRows(rows, search)} search={search} onOrder={change} />
          <Help />
        </>
      )}
    </div>
  );
}

interface SourceTableProps {
  rows: readonly SourceRow[];
  search: SourcesSearch;
  onOrder: (order: SourcesSearch) => void;
}

function SourceTable({ rows, search: { by = "articles", up }, onOrder }: SourceTableProps) {
  const body = useRef<HTMLTableSectionElement>(null);
  useStops(body, { title: words.title, ...words.keys });
  const most = Math.max(1, ...rows.map(({ statements }) => statements));
  /** A second press turns the order round. */
  const order = (column: Column) => {
    const isSame = column === by;
    const isUp = isSame ? up !== true : column === "source";
    onOrder({ by: column === "articles" ? undefined : column, up: isUp || undefined });
  };
  return (
    // Scrolls sideways on a narrow page: reached by Tab, so that the arrow keys can scroll it.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above.
    <section className="card sources-frame" aria-label={words.label} tabIndex={0}>
      <table className="sources">
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column}
                scope="col"
                className={column}
                aria-sort={column === by ? (up === true ? "ascending" : "descending") : undefined}
              >
                <button type="button" onClick={() => order(column)} title={words.help[column] || undefined}>
                  {words.columns[column]}
                  <span aria-hidden="true">{column === by ? (up === true ? " ↑" : " ↓") : ""}</span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row) => (
            <SourceLine key={row.source} row={row} most={most} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

const counts = ["reprints", "firstHand", "first", "shared", "contradicted"] as const;

function SourceLine({ row, most }: { row: SourceRow; most: number }) {
  const { source, articles, statements, firstDay, lastDay } = row;
  return (
    <tr>
      <th scope="row">
        <Link to="/" search={{ source }} data-stop title={words.toTable(source)}>
          <bdi>{source}</bdi>
        </Link>
      </th>
      <Count column="articles" count={articles} />
      <Count column="reprints" count={row.reprints} />
      <td className="statements" data-label={words.columns.statements}>
        <span className="numbers">{tellNumber(statements)}</span>
        <svg className="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
          <rect width={(statements / most) * 100} height="4" />
        </svg>
      </td>
      {counts.slice(1).map((column) => (
        <Count key={column} column={column} count={row[column]} />
      ))}
      <td className="days" data-label={words.columns.lastDay}>
        {firstDay === null || lastDay === null
          ? words.noDay
          : words.days(tellShortDay(firstDay, lastDay), tellShortDay(lastDay))}
      </td>
    </tr>
  );
}

function Count({ column, count }: { column: Column; count: number }) {
  return (
    <td className={`numbers${count === 0 ? " zero" : ""}`} data-label={words.columns[column]}>
      {tellNumber(count)}
    </td>
  );
}

function Help() {
  return (
    <details className="sources-help">
      <summary>{words.helpTitle}</summary>
      <dl>
        {columns
          .filter((column) => words.help[column] !== "")
          .map((column) => (
            <div key={column}>
              <dt>{words.columns[column]}</dt>
              <dd>{words.help[column]}</dd>
            </div>
          ))}
      </dl>
    </details>
  );
}
