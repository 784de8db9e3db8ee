import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import type { NetworkView } from "../../../src/publish/index.ts";
import { networkQuery, networkWindowsQuery } from "../../api/analysis.ts";
import { Check, Filters } from "../../ui/Filters.tsx";
import { Empty, Failure, Loading } from "../../ui/State.tsx";
import { tellDay } from "../../words/locale.ts";
import { network as words } from "../../words/network.ts";
import { shell } from "../../words/shell.ts";
import { Divides } from "./Divides.tsx";
import { Graph } from "./Graph.tsx";
import { Pick } from "./Pick.tsx";
import { Polarisation } from "./Polarisation.tsx";
import { countedOf, type NetworkSearch, tieChoiceOf, windowChoiceOf } from "./search.ts";
import { TiePanel } from "./TiePanel.tsx";
import { TieTable } from "./TieTable.tsx";
import { TimeSlider } from "./TimeSlider.tsx";
import "../table/panel.css";
import "./network.css";

const route = getRouteApi("/network");

/** Who stands with whom: a picture, the same as a table, and the sentences behind every tie. */
export function NetworkPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = useCallback(
    (values: Partial<NetworkSearch>) =>
      void navigate({ search: (before) => ({ ...before, ...values }), replace: true, resetScroll: false }),
    [navigate],
  );
  const open = useCallback((a: string, b: string) => change({ a, b }), [change]);
  const close = useCallback(() => change({ a: undefined, b: undefined }), [change]);
  const { data: view, error, refetch, isPlaceholderData } = useQuery(networkQuery(tieChoiceOf(search)));
  const { data: windows } = useQuery(networkWindowsQuery(windowChoiceOf(search)));
  if (error !== null) return <Failure error={error} retry={() => void refetch()} />;
  if (view === undefined) return <Loading />;
  return (
    <div className="page with-aside network-page" aria-busy={isPlaceholderData}>
      <title>{`${words.title} · ${shell.name}`}</title>
      <div className="network-main">
        <Head view={view} />
        <Controls search={search} onChange={change} />
        <TimeSlider windows={windows} search={search} onChange={change} />
        {view.ties.length === 0 ? (
          <Empty title={words.empty.title}>{words.empty.words}</Empty>
        ) : (
          <>
            <Graph view={view} onOpen={open} />
            <TieTable view={view} search={search} onOpen={open} />
          </>
        )}
        {windows !== undefined && windows.length > 1 && <Polarisation windows={windows} />}
      </div>
      {search.a !== undefined && search.b !== undefined ? (
        <TiePanel
          key={`${search.a}\n${search.b}`}
          a={search.a}
          b={search.b}
          counted={countedOf(search)}
          onClose={close}
        />
      ) : (
        <Divides view={view} />
      )}
    </div>
  );
}

function Head({ view: { statements, days } }: { view: NetworkView }) {
  const told = useMemo(
    () => (days === null ? "" : words.days(tellDay(days.first), tellDay(days.last))),
    [days],
  );
  return (
    <div className="overview">
      <h1>{words.heading}</h1>
      <p className="lede">{words.lede(words.statements(statements), told)}</p>
    </div>
  );
}

interface ControlsProps {
  search: NetworkSearch;
  onChange: (values: Partial<NetworkSearch>) => void;
}

function Controls({ search, onChange }: ControlsProps) {
  const isTwoMode = search.mode === "two-mode";
  const { combine: _combine, ...oneModeTies } = words.tieKinds;
  const ties: Record<string, string> = isTwoMode ? words.twoModeTies : oneModeTies;
  const none = { a: undefined, b: undefined };
  return (
    <>
      <div className="filters no-print">
        <Pick
          label={words.actors}
          value={search.actors ?? "parties"}
          options={words.actorKinds}
          onPick={(actors) => onChange({ actors: actors as NetworkSearch["actors"], ...none })}
        />
        <Pick
          label={words.view}
          value={search.mode ?? "one-mode"}
          options={words.modes}
          onPick={(mode) => onChange({ mode: mode as NetworkSearch["mode"], ties: undefined, ...none })}
        />
        <Pick
          label={words.ties}
          value={search.ties ?? (isTwoMode ? "subtract" : "congruence")}
          options={ties}
          onPick={(kind) => onChange({ ties: kind as NetworkSearch["ties"] })}
        />
        {!isTwoMode && (
          <Pick
            label={words.normalisation}
            value={search.normalisation ?? "none"}
            options={words.normalisations}
            onPick={(how) => onChange({ normalisation: how as NetworkSearch["normalisation"] })}
          />
        )}
      </div>
      <Filters value={search} onChange={onChange} show={["reviewed", "firstHand", "surerThan"]}>
        <Check words={words.hearsay} on={search.hearsay} set={(hearsay) => onChange({ hearsay })} />
      </Filters>
    </>
  );
}
