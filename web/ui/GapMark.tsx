import type { ReactNode } from "react";
import type { GapKind } from "../../src/analysis/index.ts";
import { gapWords } from "../words/findings.ts";
import "./gap.css";

const full = (x: number) => <circle cx={x} cy="8" r="6" className="full" />;
const hollow = (x: number) => <circle cx={x} cy="8" r="6" className="hollow" />;
const dashed = (x: number) => <circle cx={x} cy="8" r="6" className="dashed" />;

/** Two parties as two circles. No colour takes part: whether a gap is bad news is for the reader to say. */
const drawings: { [G in GapKind]: ReactNode[] } = {
  agreed: [full(19), full(25)],
  bridgeable: [full(9), <path key="bridge" d="M16 8h12" className="bridge" />, full(35)],
  opposed: [full(9), <path key="wall" d="M22 1v14" className="wall" />, full(35)],
  open: [hollow(9), hollow(35)],
  "one side only": [full(9), dashed(35)],
  unheard: [dashed(9), dashed(35)],
};

/** Sign and word of how two parties stand to each other. */
export function GapMark({ kind }: { kind: GapKind }) {
  const [left, middle, right] = drawings[kind];
  return (
    <span className="gap-mark">
      <svg viewBox="0 0 44 16" width="44" height="16" aria-hidden="true">
        {left}
        {middle}
        {right}
      </svg>
      <strong>{gapWords[kind]}</strong>
    </span>
  );
}
