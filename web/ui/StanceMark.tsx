import type { Stance } from "../../src/reading/index.ts";
import { capitalize, stanceSigns, stanceWords, toneOf } from "../words/findings.ts";
import "./stance.css";

/** Sign, word and colour of a stance, always the three together. */
export function StanceMark({ stance }: { stance: Stance }) {
  return (
    <span className={`stance tone-${toneOf(stance)}`}>
      <span aria-hidden="true" className="stance-sign">
        {stanceSigns[stance]}
      </span>{" "}
      {capitalize(stanceWords[stance])}
    </span>
  );
}

/** Dots for up to five reports, hollow for hearsay; the number in words stands beside them. */
export function ReportDots({ reports, hollow = false }: { reports: number; hollow?: boolean }) {
  const width = Math.min(reports, 5) * 10;
  return (
    <svg className="dots" width={width} height="8" viewBox={`0 0 ${width} 8`} aria-hidden="true">
      <path className={hollow ? "hollow" : "full"} d={dots(Math.min(reports, 5), hollow ? 3 : 3.75)} />
    </svg>
  );
}

/** All dots as one path: a large table has thousands of them. */
function dots(count: number, radius: number): string {
  const half = `a${radius} ${radius} 0 1 1`;
  const dot = (index: number) =>
    `M${index * 10 + 4 - radius} 4${half} ${2 * radius} 0${half} ${-2 * radius} 0`;
  return Array.from({ length: count }, (_, index) => dot(index)).join("");
}
