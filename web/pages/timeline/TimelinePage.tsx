import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { lazy, Suspense, useMemo, useRef, useState } from "react";
import type { TimelineView } from "../../../src/publish/index.ts";
import type { NegotiationView } from "../../../src/server/index.ts";
import { negotiationQuery, timelineQuery } from "../../api/queries.ts";
import type { Days } from "../../app/days.ts";
import { useKeys } from "../../app/keys.tsx";
import { Choice, Filters } from "../../ui/Filters.tsx";
import { Empty, Failure, Loading } from "../../ui/State.tsx";
import { useStops } from "../../ui/use-stops.ts";
import { shell } from "../../words/shell.ts";
import { timeline as words } from "../../words/timeline.ts";
import { Legend } from "./Legend.tsx";
import { MarkPanel } from "./MarkPanel.tsx";
import { type Mark, marksOf } from "./marks.ts";
import { type TimelineSearch, timelineChoice } from "./search.ts";
import { TimelineList } from "./TimelineList.tsx";
import { WindowControls } from "./WindowControls.tsx";
import { isAll, type Window, windowOf } from "./window.ts";
import "./timeline.css";

const route = getRouteApi("/timeline");
/** The chart brings Plot, which is large: it comes apart from the page, and both begin to load at once. */
const chart = import("./TimelineChart.tsx");
const TimelineChart = lazy(() => chart.then(({ TimelineChart }) => ({ default: TimelineChart })));

/** What happened when: statements, shifts, meetings and drafts by issue and party. */
export function TimelinePage() {
  const search = route.useSearch();
  const { data: negotiation } = useQuery(negotiationQuery());
  const { data: view, error, refetch, isPlaceholderData } = useQuery(timelineQuery(timelineChoice(search)));
  if (error !== null) return <Failure error={error} retry={() => void refetch()} />;
  if (view === undefined || negotiation === undefined) return <Loading />;
  if (view.days === null) return <Empty title={words.empty.title}>{words.empty.words}</Empty>;
  return (
    <div className="page with-aside timeline-page" aria-busy={isPlaceholderData}>
      <title>{`${words.title} – ${shell.name}`}</title>
      <Timeline view={view} days={view.days} search={search} negotiation={negotiation} />
    </div>
  );
}

interface TimelineProps {
  view: TimelineView;
  days: Days;
  search: TimelineSearch;
  negotiation: NegotiationView;
}

function Timeline({ view, days, search, negotiation: { brief, sources } }: TimelineProps) {
  const navigate = route.useNavigate();
  const [pointed, setPointed] = useState<Mark>();
  const window = windowOf(days, search.from, search.to);
  const change = (limits: Partial<TimelineSearch>, replace = true) =>
    void navigate({ search: (before) => ({ ...before, ...limits }), replace, resetScroll: false });
  const show = (next: Window) =>
    change(isAll(days, next) ? { from: undefined, to: undefined } : { from: next.first, to: next.last });
  const marks = useMemo(() => marksOf(view, brief), [view, brief]);
  const opened = marks.find(({ id }) => id === search.mark);
  const open = (mark: Mark) => change({ mark: mark.id }, false);
  const close = () => change({ mark: undefined }, false);
  const main = useRef<HTMLDivElement>(null);
  const isList = search.view === "list";
  const setList = (list: boolean) => change({ view: list ? "list" : undefined });
  useStops(main, { title: words.title, next: words.keys.move, previous: words.keys.move });
  useKeys(words.keys.title, [
    { keys: "ArrowRight", words: words.keys.move },
    { keys: "ArrowDown", words: words.keys.lane },
    { keys: "Enter", words: words.keys.open },
    { keys: "v", words: words.keys.view, run: () => setList(!isList) },
    ...(opened === undefined ? [] : [{ keys: "Escape", words: words.keys.close, run: close }]),
  ]);
  return (
    <>
      <div className="timeline-main" ref={main}>
        <div className="timeline-top">
          <h1>{words.title}</h1>
          <ViewChoice isList={isList} onList={setList} />
        </div>
        <p className="lede">{words.lede}</p>
        <Filters
          value={search}
          onChange={change}
          sources={sources}
          show={["reviewed", "firstHand", "source"]}
        >
          <Choice
            words={words.issue}
            value={search.issue}
            none={words.anyIssue}
            options={brief.issues.map(({ id, name }) => [id, name])}
            set={(issue) => change({ issue })}
          />
          <Choice
            words={words.party}
            value={search.party}
            none={words.anyParty}
            options={brief.parties.map(({ id, name }) => [id, name])}
            set={(party) => change({ party })}
          />
        </Filters>
        <div className="timeline-window">
          <WindowControls days={days} window={window} around={pointed?.first} onWindow={show} />
          <p className="soft tiny">{words.steps(view.step)}</p>
        </div>
        {isList ? (
          <TimelineList marks={marks.toReversed()} opened={search.mark} onOpen={open} />
        ) : (
          <Suspense fallback={<Loading />}>
            <TimelineChart
              {...{ view, brief, search, window }}
              onOpen={open}
              onWindow={show}
              onPoint={setPointed}
            />
          </Suspense>
        )}
        <Legend />
      </div>
      {opened !== undefined && (
        <MarkPanel
          key={opened.id}
          mark={opened}
          brief={brief}
          selection={{ reviewed: search.reviewed, firstHand: search.firstHand, source: search.source }}
          onClose={close}
        />
      )}
    </>
  );
}

function ViewChoice({ isList, onList }: { isList: boolean; onList: (isList: boolean) => void }) {
  return (
    <div className="view-choice no-print">
      <button type="button" className="button" aria-pressed={!isList} onClick={() => onList(false)}>
        {words.views.chart}
      </button>
      <button type="button" className="button" aria-pressed={isList} onClick={() => onList(true)}>
        {words.views.list}
      </button>
    </div>
  );
}
