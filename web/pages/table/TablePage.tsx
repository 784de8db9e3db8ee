import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import { negotiationQuery, tableQuery } from "../../api/queries.ts";
import { Check, Filters } from "../../ui/Filters.tsx";
import { Empty, Failure, Loading } from "../../ui/State.tsx";
import { shell } from "../../words/shell.ts";
import { table as words } from "../../words/table.ts";
import { AsOf } from "./AsOf.tsx";
import { EvidencePanel } from "./EvidencePanel.tsx";
import { Latest } from "./Latest.tsx";
import { Overview } from "./Overview.tsx";
import { PositionGrid } from "./PositionGrid.tsx";
import { selectionOf, type TableSearch } from "./search.ts";
import { useCellKeys } from "./use-cell-keys.ts";
import "./table.css";

const route = getRouteApi("/");

/** Who wants what: issues by parties as of a day, and beside it the sentences behind the chosen cell. */
export function TablePage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const selection = useMemo(() => selectionOf(search), [search]);
  const { data: negotiation } = useQuery(negotiationQuery());
  const { data: view, error, refetch, isPlaceholderData } = useQuery(tableQuery(selection));
  const change = useCallback(
    (limits: Partial<TableSearch>, replace = true) =>
      void navigate({ search: (before) => ({ ...before, ...limits }), replace, resetScroll: false }),
    [navigate],
  );
  const close = useCallback(() => {
    // Back to where the reader was: the panel with the focus in it is about to go.
    document.querySelector<HTMLElement>("[aria-selected=true] > .cell")?.focus();
    change({ issue: undefined, party: undefined }, false);
  }, [change]);
  useCellKeys({ isOpen: search.issue !== undefined, close });
  if (error !== null) return <Failure error={error} retry={() => void refetch()} />;
  if (view === undefined || negotiation === undefined) return <Loading />;
  if (negotiation.days === null) return <NothingRead />;
  return (
    <div className="page with-aside table-page" aria-busy={isPlaceholderData}>
      <title>{shell.name}</title>
      <div className="table-main">
        <Overview view={view} negotiation={negotiation.brief.negotiation} />
        <AsOf view={view} days={negotiation.days} search={search} onDay={(asOf) => change({ asOf })} />
        <Filters value={search} onChange={change} sources={negotiation.sources} lastDay={view.asOf}>
          {view.parties.some(({ role }) => role !== "party") && (
            <Check words={words.showOthers} on={search.others} set={(others) => change({ others })} />
          )}
        </Filters>
        <PositionGrid view={view} search={search} onOpen={(cell) => change(cell, false)} />
      </div>
      {search.issue !== undefined && search.party !== undefined ? (
        <EvidencePanel
          key={`${search.issue} ${search.party}`}
          {...{ issue: search.issue, party: search.party, search, view }}
          onClose={close}
        />
      ) : (
        <Latest view={view} selection={selection} />
      )}
    </div>
  );
}

/** Before the first article: what to do, in words that can be copied. */
function NothingRead() {
  return (
    <Empty title={words.empty.title}>
      <p>{words.empty.words}</p>
      <pre>{words.empty.command}</pre>
      <p>{words.empty.live}</p>
    </Empty>
  );
}
