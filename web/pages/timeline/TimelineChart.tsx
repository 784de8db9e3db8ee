import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { Brief } from "../../../src/brief/index.ts";
import type { TimelineView } from "../../../src/publish/index.ts";
import { timeline as words } from "../../words/timeline.ts";
import { drawLanes, type Place } from "./draw-lanes.ts";
import { layLanes } from "./lanes.ts";
import { type Mark, tellDays } from "./marks.ts";
import type { TimelineSearch } from "./search.ts";
import { useBrush } from "./use-brush.ts";
import { isStep, nearest, walk } from "./walk.ts";
import type { Window } from "./window.ts";
import "../../ui/plot.css";

interface TimelineChartProps {
  view: TimelineView;
  brief: Brief;
  search: TimelineSearch;
  window: Window;
  onOpen: (mark: Mark) => void;
  onWindow: (window: Window) => void;
  /** Told which mark is being looked at, so that zooming keeps it in place. */
  onPoint: (mark: Mark | undefined) => void;
}

const narrow = 620;

/** The lanes as a drawing that can be walked by arrow keys, pointed at and brushed. */
export function TimelineChart({
  view,
  brief,
  search,
  window,
  onOpen,
  onWindow,
  onPoint,
}: TimelineChartProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ page: 0, drawing: 0 });
  const { page, drawing } = size;
  const lanes = useMemo(
    () => layLanes(view, brief, { issue: search.issue, party: search.party, isNarrow: page < narrow }),
    [view, brief, search.issue, search.party, page],
  );
  const { first, last } = window;
  const drawn = useMemo(
    () => (drawing === 0 ? undefined : drawLanes(lanes, { first, last }, drawing)),
    [lanes, first, last, drawing],
  );
  useSize(frame, setSize);
  const [pointed, point] = usePointed(drawn?.places, onPoint);
  const brush = useBrush(frame, drawn, onWindow);
  const told = useId();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || drawn === undefined) return;
    if (event.key === "Enter" && pointed !== undefined) onOpen(pointed.mark);
    else if (isStep(event.key)) point(walk(drawn.places, pointed, event.key));
    else return;
    event.preventDefault();
  };
  return (
    <div className={`lanes card${page < narrow ? " narrow" : ""}`} style={{ height: lanes.height }}>
      <LaneNames lanes={lanes.lanes} />
      <div
        ref={frame}
        className="lanes-drawing"
        role="application"
        aria-label={words.chart}
        aria-describedby={told}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys walk the marks within.
        tabIndex={0}
        onKeyDown={onKeyDown}
        onFocus={() => pointed === undefined && point(drawn?.places[0])}
        onPointerMove={(event) => {
          brush.move(event);
          if (!brush.isBrushing) point(nearest(drawn?.places ?? [], brush.placeOf(event), 10));
        }}
        onPointerDown={brush.start}
        onPointerLeave={() =>
          !brush.isBrushing && document.activeElement !== frame.current && point(undefined)
        }
        onPointerUp={(event) => {
          const isClick = !brush.end(event);
          const hit = isClick ? nearest(drawn?.places ?? [], brush.placeOf(event), 10) : undefined;
          if (hit !== undefined) onOpen(hit.mark);
        }}
      >
        <Drawing svg={drawn?.svg} />
        {brush.shown && (
          <div
            className="brush"
            style={{ insetInlineStart: brush.shown.left, inlineSize: brush.shown.width }}
          />
        )}
        <Ring place={drawn?.places.find(({ mark }) => mark.id === search.mark)} className="opened" />
        <Ring place={pointed} className="pointed" />
        {pointed !== undefined && <Tip place={pointed} width={drawing} />}
      </div>
      <p className="aside" id={told} aria-live="polite">
        {pointed !== undefined && `${pointed.mark.title}, ${tellDays(pointed.mark)}. ${pointed.mark.words}`}
      </p>
    </div>
  );
}

function LaneNames({ lanes }: { lanes: ReturnType<typeof layLanes>["lanes"] }) {
  return (
    <div className="lane-names">
      {lanes.map(({ key, words: name, isHeading, y }) =>
        isHeading ? (
          <h2 key={key} style={{ top: y }}>
            <bdi>{name}</bdi>
          </h2>
        ) : (
          <span key={key} style={{ top: y }}>
            <bdi>{name}</bdi>
          </span>
        ),
      )}
    </div>
  );
}

/** Holds what Plot has drawn; React draws nothing in it. */
function Drawing({ svg }: { svg: SVGSVGElement | undefined }) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (svg !== undefined) place.current?.replaceChildren(svg);
  }, [svg]);
  return <div ref={place} aria-hidden="true" />;
}

function Ring({ place, className }: { place: Place | undefined; className: string }) {
  const ring = useRef<HTMLDivElement>(null);
  const isByKey = className === "pointed";
  useEffect(() => {
    if (isByKey && place !== undefined && document.activeElement?.contains(ring.current) === true)
      ring.current?.scrollIntoView({ block: "nearest" });
  }, [place, isByKey]);
  if (place === undefined) return null;
  const { x, y, r } = place;
  const size = 2 * r + 8;
  return (
    <div
      ref={ring}
      className={`ring ${className}`}
      style={{ width: size, height: size, transform: `translate(${x - size / 2}px, ${y - size / 2}px)` }}
    />
  );
}

function Tip({ place: { mark, x, y, r }, width }: { place: Place; width: number }) {
  const isRight = x > width / 2;
  return (
    <div
      className={`tip${isRight ? " right" : ""}`}
      style={{
        top: y + r + 8,
        ...(isRight ? { right: Math.max(0, width - x - 20) } : { left: Math.max(0, x - 20) }),
      }}
      aria-hidden="true"
    >
      <strong>{mark.title}</strong>
      <span>{tellDays(mark)}</span>
      <span>{mark.words}</span>
    </div>
  );
}

/** The mark that is pointed at, by key or pointer; kept by its id when the drawing is made anew. */
function usePointed(places: readonly Place[] | undefined, onPoint: (mark: Mark | undefined) => void) {
  const [id, setId] = useState<string>();
  const pointed = places?.find(({ mark }) => mark.id === id);
  const point = (place: Place | undefined) => {
    setId(place?.mark.id);
    onPoint(place?.mark);
  };
  return [pointed, point] as const;
}

function useSize(
  frame: React.RefObject<HTMLDivElement | null>,
  setSize: (size: { page: number; drawing: number }) => void,
): void {
  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const measure = () => {
      const page = element.parentElement?.clientWidth ?? element.clientWidth;
      setSize({ page, drawing: element.clientWidth });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element.parentElement ?? element);
    return () => observer.disconnect();
  }, [frame, setSize]);
}
