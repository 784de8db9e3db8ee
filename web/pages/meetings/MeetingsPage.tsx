import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useMemo, useRef, useState } from "react";
import type { MeetingRow } from "../../../src/publish/index.ts";
import type { NegotiationView } from "../../../src/server/index.ts";
import { meetingsQuery, negotiationQuery } from "../../api/queries.ts";
import { Choice } from "../../ui/Filters.tsx";
import { Empty, Failure, Loading } from "../../ui/State.tsx";
import { useStops } from "../../ui/use-stops.ts";
import { tellDay, tellMonth, tellWeekday } from "../../words/locale.ts";
import { meetings as words } from "../../words/meetings.ts";
import { shell } from "../../words/shell.ts";
import { MeetingEntry } from "./MeetingEntry.tsx";
import { byMonth, countStatuses } from "./months.ts";
import type { MeetingsSearch } from "./search.ts";
import "../../ui/filters.css";
import "./meetings.css";

const route = getRouteApi("/meetings");
/** Meetings drawn at first: a year or more of most talks. */
const atFirst = 150;

/** Who met whom, where and when: the latest first, those ahead on top. */
export function MeetingsPage() {
  const search = route.useSearch();
  const { data: negotiation } = useQuery(negotiationQuery());
  const { data: rows, error, refetch } = useQuery(meetingsQuery({ party: search.party }));
  if (error !== null) return <Failure error={error} retry={() => void refetch()} />;
  if (rows === undefined || negotiation === undefined) return <Loading />;
  return (
    <div className="page meetings-page">
      <title>{`${words.title} – ${shell.name}`}</title>
      <h1>{words.title}</h1>
      {rows.length === 0 && search.party === undefined ? (
        <Empty title={words.none.title}>{words.none.words}</Empty>
      ) : (
        <Meetings rows={rows} search={search} negotiation={negotiation} />
      )}
    </div>
  );
}

interface MeetingsProps {
  rows: readonly MeetingRow[];
  search: MeetingsSearch;
  negotiation: NegotiationView;
}

function Meetings({ rows, search, negotiation: { brief, days } }: MeetingsProps) {
  const navigate = route.useNavigate();
  const [most, setMost] = useState(atFirst);
  const list = useRef<HTMLDivElement>(null);
  useStops(list, { title: words.title, ...words.keys });
  const change = (limits: MeetingsSearch) =>
    void navigate({ search: (before) => ({ ...before, ...limits }), replace: true, resetScroll: false });
  const { held, planned, cancelled } = useMemo(() => countStatuses(rows), [rows]);
  const shown = rows.filter(({ status }) => search.status === undefined || status === search.status);
  const months = byMonth(shown, most);
  const hidden = shown.length - most;
  return (
    <>
      <p className="lede">{words.counts(held, planned, cancelled)}</p>
      <fieldset className="filters no-print">
        <legend className="aside">{words.filters}</legend>
        <Choice
          words={words.party}
          value={search.party}
          none={words.anyParty}
          options={brief.parties.map(({ id, name }) => [id, name])}
          set={(party) => change({ party })}
        />
        <Choice
          words={words.status}
          value={search.status}
          none={words.anyStatus}
          options={Object.entries(words.statuses)}
          set={(status) => change({ status: status as MeetingsSearch["status"] })}
        />
      </fieldset>
      <div ref={list}>
        {shown.length === 0 && <p className="soft nothing">{words.noneSo}</p>}
        {months.map(({ month, meetings }) => (
          <section key={month ?? ""} className="month">
            <h2>{month === null ? words.undated : tellMonth(month)}</h2>
            <ol className="card">
              {meetings.map((meeting) => (
                <li key={`${meeting.date} ${meeting.sources[0]?.article} ${meeting.sources[0]?.text}`}>
                  <MeetingDay date={meeting.date} />
                  <MeetingEntry meeting={meeting} brief={brief} lastDay={days?.last} />
                </li>
              ))}
            </ol>
          </section>
        ))}
        {hidden > 0 && (
          <button type="button" className="button" onClick={() => setMost(most + 500)}>
            {words.more(hidden)}
          </button>
        )}
      </div>
    </>
  );
}

function MeetingDay({ date }: { date: string | null }) {
  if (date === null || date.length === 7) return <span />;
  return (
    <time dateTime={date} className="meeting-day" title={tellDay(date)}>
      <strong className="numbers">{Number(date.slice(8))}</strong> <span>{tellWeekday(date)}</span>
    </time>
  );
}
