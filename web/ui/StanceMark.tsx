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
  const places = [4, 14, 24, 34, 44].slice(0, reports);
  const width = places.length * 10;
  return (
    <svg className="dots" width={width} height="8" viewBox={`0 0 ${width} 8`} aria-hidden="true">
      {places.map((x) => (
        <circle key={x} cx={x} cy="4" r={hollow ? 3 : 3.75} className={hollow ? "hollow" : "full"} />
      ))}
    </svg>
  );
}
