import { memo } from "react";
import type { CellRow, HeadlineRow } from "../../../src/publish/index.ts";
import { ReportDots, StanceMark } from "../../ui/StanceMark.tsx";
import { toneOf } from "../../words/findings.ts";
import { tellShortDay } from "../../words/locale.ts";
import { table as words } from "../../words/table.ts";

interface PositionCellProps {
  cell: CellRow | undefined;
  issue: string;
  party: string;
  issueName: string;
  partyName: string;
  href: string;
  isOpen: boolean;
  asOf: string | null;
}

/** What a party wants on an issue, as far as it has been heard. The whole cell is one link to its sentences. */
export const PositionCell = memo(function PositionCell(props: PositionCellProps) {
  const { cell, issue, party, issueName, partyName, href, isOpen, asOf } = props;
  const headline = cell?.headline ?? null;
  return (
    <div role="gridcell" aria-selected={isOpen} data-label={partyName}>
      <a
        className={cellClass(headline)}
        href={href}
        tabIndex={-1}
        aria-label={headline === null ? `${partyName}, ${issueName}: ${words.unheard}` : undefined}
        data-issue={issue}
        data-party={party}
      >
        {headline === null ? words.unheard : <Headline {...{ headline, asOf }} others={cell?.others ?? 0} />}
      </a>
    </div>
  );
});

function cellClass(headline: HeadlineRow | null): string {
  if (headline === null) return "cell unheard";
  return `cell tone-${toneOf(headline.stance)}${headline.hearsayOnly ? " hearsay" : ""}`;
}

interface HeadlineProps {
  headline: HeadlineRow;
  others: number;
  asOf: string | null;
}

function Headline({ headline, others, asOf }: HeadlineProps) {
  const { stance, reviewed, hearsayOnly, quoted, reports, since } = headline;
  return (
    <>
      <span className="cell-head">
        <StanceMark stance={stance} />
        {hearsayOnly && <span className="cell-mark">{words.hearsayOnly}</span>}
        {reviewed && <span className="cell-mark reviewed">✓ {words.reviewed}</span>}
      </span>
      <span className={reviewed ? "cell-words" : "cell-words machine-read"}>
        {quoted ? <q>{headline.words}</q> : <bdi>{headline.words}</bdi>}
      </span>
      <span className="cell-meta">
        <span>
          <ReportDots reports={reports} hollow={hearsayOnly} /> {words.reports(reports)}
        </span>
        <span>{words.since(tellShortDay(since, asOf))}</span>
        {headline.conditional && stance !== "accepts-if" && <span>{words.conditional}</span>}
        {headline.hedged && <span>{words.uncertain}</span>}
      </span>
      {!hearsayOnly && headline.hearsay > 0 && (
        <span className="cell-meta">
          <span>
            <ReportDots reports={headline.hearsay} hollow /> {words.hearsay(headline.hearsayStances)}
          </span>
        </span>
      )}
      {others > 0 && <span className="cell-meta">{words.others(others)}</span>}
    </>
  );
}
