import type { ShiftRow } from "../../src/publish/index.ts";
import { shiftVerbs, stanceWords } from "../words/findings.ts";
import { shift as words } from "../words/shift.ts";

interface ShiftLineProps {
  shift: ShiftRow;
  partyName: string;
  issueName: string;
}

/** A change of a position in a line: "Russia softened on Pay, from demands to undecided: A rise of 8 per cent". */
export function ShiftLine({ shift, partyName, issueName }: ShiftLineProps) {
  const { kind, from, to, optionName, hearsay } = shift;
  return (
    <>
      <bdi>{partyName}</bdi> <strong>{shiftVerbs[kind]}</strong> {words.on} <bdi>{issueName}</bdi>
      {from !== null && words.change(stanceWords[from], stanceWords[to])}
      {optionName !== null && (
        <>
          : <bdi>{optionName}</bdi>
        </>
      )}
      {hearsay && ` (${words.hearsay})`}
    </>
  );
}
