import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useRef, useState } from "react";
import type { TableView } from "../../../src/publish/index.ts";
import { tableQuery } from "../../api/queries.ts";
import { type Days, dayAt, placeOf } from "../../app/days.ts";
import { useKeys } from "../../app/keys.tsx";
import { tellDay } from "../../words/locale.ts";
import { table } from "../../words/table.ts";
import { DayChart } from "./DayChart.tsx";
import { selectionOf, type TableSearch } from "./search.ts";
import "./as-of.css";

const words = table.asOf;

interface AsOfProps {
  view: TableView;
  days: Days;
  search: TableSearch;
  onDay: (day: string | undefined) => void;
}

/**
 * The day that the table is told as of: a slider over the days of the record, on a small chart of what was said and
 * where positions changed. While it is dragged the page follows; the server is asked for one day at a time.
 */
export function AsOf({ view, days, search, onDay }: AsOfProps) {
  // None: the latest day.
  const day = search.asOf;
  const { first, last } = days;
  const length = placeOf(last, first);
  const [dragged, setDragged] = useDragged(day, onDay, last);
  const shown = dragged ?? day ?? last;
  const { earlier, later } = useMemo(() => shiftsAround(view.shiftDays, shown), [view.shiftDays, shown]);
  usePrefetchedDays(search, [earlier, later === last ? undefined : later]);
  const goTo = (target: string | undefined) =>
    target !== undefined && onDay(target === last ? undefined : target);
  useKeys(table.keys.title, [
    { keys: "[", words: table.keys.earlier, run: () => goTo(earlier) },
    { keys: "]", words: table.keys.later, run: () => goTo(later) },
  ]);
  if (length === 0) return null;
  return (
    <div className="as-of">
      <span className="as-of-day">
        {words.label} <strong>{tellDay(shown)}</strong>
      </span>
      <div className="as-of-track">
        <DayChart view={view} days={days} day={shown} />
        <input
          type="range"
          min={0}
          max={length}
          value={Math.min(length, Math.max(0, placeOf(shown, first)))}
          aria-label={words.slider}
          aria-valuetext={tellDay(shown)}
          onChange={(event) => setDragged(dayAt(first, event.target.valueAsNumber))}
        />
      </div>
      <span className="as-of-steps no-print">
        <button
          type="button"
          className="button quiet"
          disabled={earlier === undefined}
          onClick={() => goTo(earlier)}
        >
          <span aria-hidden="true">◀</span> {words.earlier}
        </button>
        <button
          type="button"
          className="button quiet"
          disabled={later === undefined}
          onClick={() => goTo(later)}
        >
          {words.later} <span aria-hidden="true">▶</span>
        </button>
        <button
          type="button"
          className="button quiet"
          disabled={day === undefined}
          onClick={() => onDay(undefined)}
        >
          {words.latest}
        </button>
      </span>
    </div>
  );
}

/** A drag gives a new day many times a second: the address, and with it the server, gets the newest every so often. */
const everyMs = 60;

function useDragged(day: string | undefined, onDay: AsOfProps["onDay"], last: string) {
  const [dragged, setDragged] = useState<string>();
  const tell = useRef(onDay);
  tell.current = onDay;
  useEffect(() => {
    if (dragged === undefined) return;
    const timer = setTimeout(() => {
      tell.current(dragged === last ? undefined : dragged);
      setDragged(undefined);
    }, everyMs);
    return () => clearTimeout(timer);
  }, [dragged, last]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new day from elsewhere ends what was being dragged.
  useEffect(() => setDragged(undefined), [day]);
  return [dragged, setDragged] as const;
}

/** The days one step away are asked for beforehand: the next step shows at once. */
function usePrefetchedDays(search: TableSearch, days: (string | undefined)[]): void {
  const queries = useQueryClient();
  const [earlier, later] = days;
  useEffect(() => {
    const timer = setTimeout(() => {
      for (const asOf of [earlier, later]) {
        if (asOf !== undefined) void queries.prefetchQuery(tableQuery({ ...selectionOf(search), asOf }));
      }
    }, calmMs);
    return () => clearTimeout(timer);
  }, [queries, search, earlier, later]);
}

/** Only once the reader rests: what is being asked for by hand goes first. */
const calmMs = 300;

function shiftsAround(shiftDays: TableView["shiftDays"], day: string) {
  const earlier = shiftDays.findLast((shift) => shift.day < day)?.day;
  return { earlier, later: shiftDays.find((shift) => shift.day > day)?.day };
}
