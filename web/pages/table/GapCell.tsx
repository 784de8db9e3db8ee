import { memo } from "react";
import type { GapRow, TableView } from "../../../src/publish/index.ts";
import type { Selection } from "../../app/selection.ts";
import { GapMark } from "../../ui/GapMark.tsx";
import { PairLink } from "../../ui/links.tsx";
import { table as words } from "../../words/table.ts";

interface GapCellProps {
  gaps: readonly GapRow[];
  parties: TableView["parties"];
  /** Names of the sides that have not been heard. */
  unheard: readonly string[];
  selection: Selection;
}

/** How far apart the sides are on an issue: the worst pair, and how many others there are. */
export const GapCell = memo(function GapCell({ gaps, parties, unheard, selection }: GapCellProps) {
  const worst = gaps.find((gap) => gap.worst);
  const nameOf = (id: string) => parties.find((party) => party.id === id)?.name ?? id;
  return (
    <div role="gridcell" className="grid-gap" data-label={words.gap}>
      {worst !== undefined && (
        <>
          <GapMark kind={worst.kind} />
          {gaps.length > 1 && (
            <PairLink parties={worst.parties} selection={selection}>
              {nameOf(worst.parties[0])} – {nameOf(worst.parties[1])}
            </PairLink>
          )}
          <small>
            <bdi>
              {worst.kind === "one side only"
                ? words.ask(unheard)
                : words.reasons[worst.kind](worst.optionName)}
            </bdi>{" "}
            {worst.onHearsay && words.onHearsay}
          </small>
          {gaps.some(({ contradicting }) => contradicting) && (
            <small className="flag">{words.contradicting}</small>
          )}
        </>
      )}
    </div>
  );
});
