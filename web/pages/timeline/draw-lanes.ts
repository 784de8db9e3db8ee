import { type Drawn, draw, Plot } from "../../ui/plot.ts";
import type { Tone } from "../../words/findings.ts";
import { tellTick } from "../../words/locale.ts";
import { axisHeight, type Lanes } from "./lanes.ts";
import type { Mark } from "./marks.ts";
import type { Window } from "./window.ts";

/** Where a mark stands in the drawing, in px. */
export interface Place {
  mark: Mark;
  x: number;
  y: number;
  r: number;
}

/** For: upwards, above the line. Against: downwards, below it. The other two stand on it. */
const shapes = {
  for: "triangle",
  if: "diamond",
  open: "circle",
  against: {
    draw(context: CanvasPath, size: number) {
      const half = Math.sqrt(size / (Math.sqrt(3) * 3));
      context.moveTo(0, half * 2);
      context.lineTo(-Math.sqrt(3) * half, -half);
      context.lineTo(Math.sqrt(3) * half, -half);
      context.closePath();
    },
  },
} as const;
const offsets: { [T in Tone]: number } = { for: -8, if: 0, open: 0, against: 8 };
/** Where a mark holds many days, all four tones share a place: those on the line move aside. */
const asides: { [T in Tone]: number } = { for: 0, if: -9, open: 9, against: 0 };
const dayMs = 86_400_000;
const padding = 14;

/** Draws the lanes, and tells where each mark has come to stand. */
export function drawLanes(
  { lanes, height, isJoined }: Lanes,
  window: Window,
  width: number,
): Drawn & { places: Place[] } {
  const domain = [momentOf(window.first), new Date(momentOf(window.last).getTime() + dayMs)] as const;
  const lines = lanes.filter(({ isHeading }) => !isHeading);
  const drawn = draw({
    width,
    height,
    marginLeft: padding,
    marginRight: padding,
    marginTop: 0,
    marginBottom: 0,
    x: { type: "utc", domain: [...domain] },
    y: { type: "identity", axis: null },
    r: { type: "identity" },
    marks: [
      Plot.axisX({
        anchor: "top",
        ticks: Math.max(2, Math.floor(width / 90)),
        tickSize: 0,
        tickFormat: tellTick,
        insetTop: 0,
        dy: axisHeight - 6,
        fill: "var(--soft)",
      }),
      Plot.gridX({
        ticks: Math.max(2, Math.floor(width / 90)),
        stroke: "var(--line)",
        strokeOpacity: 1,
        insetTop: axisHeight,
      }),
      Plot.ruleY(
        lines.filter(({ marks }) => marks.length > 0),
        { y: "y", stroke: "var(--line)" },
      ),
      Plot.ruleY(
        lines.filter(({ marks }) => marks.length === 0),
        { y: "y", stroke: "var(--edge)", strokeOpacity: 0.6, strokeDasharray: "2 5" },
      ),
      ...marksOfKind(
        lanes.flatMap((lane) => lane.marks.map((mark) => ({ mark, y: lane.y }))),
        isJoined,
      ),
    ],
  });
  const places = lines.flatMap((lane) =>
    lane.marks.map((mark) => ({
      mark,
      x: drawn.x.apply(middleOf(mark)) + asideOf(mark, isJoined),
      y: lane.y + offsetOf(mark),
      r: radiusOf(mark),
    })),
  );
  return { ...drawn, places };
}

interface Standing {
  mark: Mark;
  y: number;
}

function marksOfKind(standing: readonly Standing[], isJoined: boolean) {
  const position = {
    x: ({ mark }: Standing) => middleOf(mark),
    y: ({ mark, y }: Standing) => y + offsetOf(mark),
    r: ({ mark }: Standing) => radiusOf(mark),
  };
  const tones = Object.keys(shapes) as Tone[];
  const statements = tones.flatMap((tone) => {
    const own = standing.filter(({ mark }) => mark.kind === "statements" && mark.of.tone === tone);
    const shape = {
      ...position,
      dx: isJoined ? asides[tone] : 0,
      symbol: shapes[tone],
      stroke: `var(--${tone})`,
      strokeWidth: 1.5,
    };
    return [
      Plot.dot(
        own.filter(({ mark }) => !isHearsay(mark)),
        { ...shape, fill: `var(--${tone})`, fillOpacity: 0.85 },
      ),
      Plot.dot(
        own.filter(({ mark }) => isHearsay(mark)),
        { ...shape, fill: "var(--card)" },
      ),
    ];
  });
  const kind = (wanted: Mark["kind"]) => standing.filter(({ mark }) => mark.kind === wanted);
  const meetings = (status: string) =>
    kind("meetings").filter(({ mark }) => mark.kind === "meetings" && mark.of.status === status);
  const ink = { ...position, stroke: "var(--ink)", strokeWidth: 1.5 };
  return [
    Plot.dot(kind("shifts"), { ...ink, fill: "none" }),
    ...statements,
    Plot.dot(meetings("held"), { ...ink, fill: "var(--ink)" }),
    Plot.dot(meetings("planned"), { ...ink, fill: "var(--card)", strokeDasharray: "2.5 2" }),
    Plot.dot(meetings("cancelled"), { ...ink, symbol: "times" }),
    Plot.dot(kind("drafts"), { ...ink, symbol: "square", fill: "var(--accent)", stroke: "var(--accent)" }),
  ];
}

function isHearsay(mark: Mark): boolean {
  return mark.kind === "statements" && mark.of.hearsay === mark.of.statements;
}

/** By the root, so that the area tells the number; from some number on, larger marks would hide each other. */
function radiusOf(mark: Mark): number {
  switch (mark.kind) {
    case "statements":
      return Math.min(6.5, 3.6 * Math.sqrt(mark.of.statements) ** 0.6);
    case "shifts":
      return 11;
    case "meetings":
      return Math.min(9, 4.5 * Math.sqrt(mark.of.meetings) ** 0.8);
    case "drafts":
      return 4.5;
    default:
      return mark satisfies never;
  }
}

function asideOf(mark: Mark, isJoined: boolean): number {
  return isJoined && mark.kind === "statements" ? asides[mark.of.tone] : 0;
}

function offsetOf(mark: Mark): number {
  return mark.kind === "statements" ? offsets[mark.of.tone] : 0;
}

/** A mark that holds several days stands in their middle; a day's own middle is noon. */
function middleOf({ first, last }: Mark): Date {
  return new Date((momentOf(first).getTime() + momentOf(last).getTime() + dayMs) / 2);
}

function momentOf(day: string): Date {
  return new Date(`${day.length === 7 ? `${day}-01` : day}T00:00:00Z`);
}
