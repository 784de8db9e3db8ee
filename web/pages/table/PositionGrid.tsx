import { type MouseEvent, useMemo, useRef } from "react";
import type { CellRow, GapRow, TableView } from "../../../src/publish/index.ts";
import { PairLink, PartyLink } from "../../ui/links.tsx";
import { roleWords } from "../../words/findings.ts";
import { table as words } from "../../words/table.ts";
import { cellAddress } from "./address.ts";
import { GapCell } from "./GapCell.tsx";
import { PositionCell } from "./PositionCell.tsx";
import type { TableSearch } from "./search.ts";
import { moveBetweenCells, useOneTabStop } from "./use-cell-keys.ts";
import { useScrolls } from "./use-scrolls.ts";

interface PositionGridProps {
  view: TableView;
  search: TableSearch;
  onOpen: (cell: { issue: string; party: string }) => void;
}

/**
 * Issues by parties. A grid in the sense of WAI-ARIA: one stop for Tab, arrows go from cell to cell. The roles are
 * written out because the style turns the rows into cards on narrow screens, and browsers then forget them.
 */
export function PositionGrid({ view, search, onOpen }: PositionGridProps) {
  const { issues, parties: all } = view;
  const parties = all.filter(({ role }) => role === "party" || search.others);
  const sides = all.filter(({ role }) => role === "party");
  const rows = useMemo(() => rowsOf(view), [view]);
  const address = useMemo(() => cellAddress(search), [search]);
  const grid = useRef<HTMLDivElement>(null);
  useOneTabStop(grid, view);
  const frame = useRef<HTMLDivElement>(null);
  const scrolls = useScrolls(frame, parties.length);
  const open = (event: MouseEvent) => {
    const cell = (event.target as Element).closest<HTMLElement>("a[data-party]");
    // A click with a key held opens the link's address elsewhere, as anywhere on the web.
    if (cell === null || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    onOpen({ issue: cell.dataset.issue!, party: cell.dataset.party! });
  };
  return (
    <div className="grid-frame" ref={frame}>
      <div
        role="grid"
        aria-label={words.label}
        aria-rowcount={issues.length + 1}
        className={gridClass(parties.length, issues.length, scrolls)}
        ref={grid}
        onClick={open}
        onKeyDown={moveBetweenCells}
      >
        <div role="rowgroup" className="grid-head">
          <div role="row" className="grid-row">
            <div role="columnheader">{words.issue}</div>
            {parties.map(({ id, name, role }) => (
              <div role="columnheader" key={id}>
                <PartyLink party={id} selection={search} className="party-name">
                  {name}
                </PartyLink>{" "}
                <span>{roleWords[role]}</span>
              </div>
            ))}
            <div role="columnheader">
              {words.gap}{" "}
              {sides.length === 2 && (
                <PairLink parties={[sides[0]!.id, sides[1]!.id]} selection={search}>
                  {words.sideBySide}
                </PairLink>
              )}
            </div>
          </div>
        </div>
        <div role="rowgroup">
          {issues.map(({ id, name, question }) => (
            <div role="row" className="grid-row" key={id}>
              <div role="rowheader">
                <bdi className="issue-name">{name}</bdi>
                <small>
                  <bdi>{question}</bdi>
                </small>
              </div>
              {parties.map((party) => (
                <PositionCell
                  key={party.id}
                  cell={rows.get(id)?.cells.get(party.id)}
                  {...{ issue: id, party: party.id, partyName: party.name, issueName: name }}
                  href={address(id, party.id)}
                  isOpen={search.issue === id && search.party === party.id}
                  asOf={view.asOf}
                />
              ))}
              <GapCell
                gaps={rows.get(id)?.gaps ?? []}
                parties={all}
                unheard={rows.get(id)?.unheard ?? []}
                selection={search}
              />
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}

function gridClass(parties: number, issues: number, scrolls: boolean): string {
  const long = issues > 15 ? " long" : "";
  return `position-grid columns-${Math.min(parties, 12)}${long}${scrolls ? " scrolls" : ""}`;
}

interface Row {
  cells: Map<string, CellRow>;
  gaps: GapRow[];
  /** Names of the sides that have not been heard. */
  unheard: string[];
}

function rowsOf({ issues, parties, cells, gaps }: TableView): Map<string, Row> {
  const sides = new Map(parties.filter(({ role }) => role === "party").map(({ id, name }) => [id, name]));
  const rows = new Map<string, Row>(
    issues.map(({ id }) => [id, { cells: new Map(), gaps: [], unheard: [] }]),
  );
  for (const cell of cells) {
    const row = rows.get(cell.issue);
    row?.cells.set(cell.party, cell);
    if (cell.headline === null && sides.has(cell.party)) row?.unheard.push(sides.get(cell.party)!);
  }
  for (const gap of gaps) rows.get(gap.issue)?.gaps.push(gap);
  return rows;
}
