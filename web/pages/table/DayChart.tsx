import { memo, useMemo } from "react";
import type { TableView } from "../../../src/publish/index.ts";
import { type Days, placeOf } from "../../app/days.ts";
import { tellNumber } from "../../words/locale.ts";
import { table } from "../../words/table.ts";

const height = 34;
const width = 600;
/** As many columns as can be told apart; the days of a longer record are put together. */
const mostColumns = 120;

interface DayChartProps {
  view: TableView;
  days: Days;
  day: string;
}

/** What was said by day as a quiet outline, days on which positions changed as marks, the chosen day as a line. */
export const DayChart = memo(function DayChart({ view, days, day }: DayChartProps) {
  const { first, last } = days;
  const length = placeOf(last, first);
  const outline = useMemo(() => outlineOf(days, view.saidDays), [days, view.saidDays]);
  // One path for all marks: a long record has hundreds.
  const marks = view.shiftDays
    .map((shift) => `M${((placeOf(shift.day, first) / length) * width).toFixed(1)} ${height - 9}v9`)
    .join("");
  const x = (place: number) => (place / length) * width;
  const said = view.saidDays.reduce((sum, { statements }) => sum + statements, 0);
  const changed = view.shiftDays.reduce((sum, { shifts }) => sum + shifts, 0);
  return (
    <svg
      className="day-chart"
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={table.asOf.chart(table.asOf.said(tellNumber(said)), table.asOf.shifts(changed))}
    >
      <path className="said" d={outline} />
      <path className="ground" d={`M0 ${height}H${width}`} />
      <path className="shift" d={marks} />
      <line className="day" x1={x(placeOf(day, first))} x2={x(placeOf(day, first))} y1="0" y2={height} />
    </svg>
  );
});

function outlineOf({ first, last }: Days, saidDays: TableView["saidDays"]): string {
  const length = placeOf(last, first);
  const columns = Math.min(mostColumns, length + 1);
  const sums = Array.from({ length: columns }, () => 0);
  for (const { day, statements } of saidDays) {
    sums[Math.min(columns - 1, Math.floor((placeOf(day, first) / (length + 1)) * columns))]! += statements;
  }
  const most = Math.max(1, ...sums);
  // By the root: one loud day must not flatten all the others to nothing.
  const y = (sum: number) => height - Math.sqrt(sum / most) * (height - 6);
  const step = width / columns;
  const tops = sums.map(
    (sum, column) => `L${(column * step).toFixed(1)} ${y(sum).toFixed(1)}h${step.toFixed(1)}`,
  );
  return `M0 ${height}${tops.join("")}L${width} ${height}Z`;
}
