import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import type { DraftHeadRow } from "../../../src/publish/index.ts";
import { draftCheckQuery, draftComparisonQuery, draftsQuery } from "../../api/analysis.ts";
import { negotiationQuery } from "../../api/queries.ts";
import { DayField } from "../../ui/DayField.tsx";
import { Filters } from "../../ui/Filters.tsx";
import { Empty, Failure, Loading } from "../../ui/State.tsx";
import { drafts as words } from "../../words/drafts.ts";
import { tellDay } from "../../words/locale.ts";
import { shell } from "../../words/shell.ts";
import { AnswerPanel } from "./AnswerPanel.tsx";
import { ClauseGrid } from "./ClauseGrid.tsx";
import { DraftSummary } from "./DraftSummary.tsx";
import { type DraftSearch, selectionOf } from "./search.ts";
import "../table/panel.css";
import "./drafts.css";

const route = getRouteApi("/drafts");

/** A draft clause by clause beside what each party has said, and another draft beside it. */
export function DraftsPage() {
  const search = route.useSearch();
  const { data: list, error, refetch } = useQuery(draftsQuery());
  if (error !== null) return <Failure error={error} retry={() => void refetch()} />;
  if (list === undefined) return <Loading />;
  if (list.length === 0) return <NoDraft />;
  const draft = list.find(({ id }) => id === search.draft) ?? list[0]!;
  return <DraftView key={draft.id} draft={draft} list={list} search={search} />;
}

interface DraftViewProps {
  draft: DraftHeadRow;
  list: DraftHeadRow[];
  search: DraftSearch;
}

function DraftView({ draft, list, search }: DraftViewProps) {
  const navigate = route.useNavigate();
  const selection = useMemo(() => selectionOf(search), [search]);
  const change = useCallback(
    (values: Partial<DraftSearch>) =>
      void navigate({ search: (before) => ({ ...before, ...values }), replace: true, resetScroll: false }),
    [navigate],
  );
  const close = useCallback(() => change({ clause: undefined, party: undefined }), [change]);
  const { data: negotiation } = useQuery(negotiationQuery());
  const { data: check, error, refetch, isPlaceholderData } = useQuery(draftCheckQuery(draft.id, selection));
  const other = list.find(({ id }) => id === search.with && id !== draft.id);
  const { data: comparison } = useQuery({
    ...draftComparisonQuery(draft.id, other?.id ?? "", selection),
    enabled: other !== undefined,
  });
  if (error !== null) return <Failure error={error} retry={() => void refetch()} />;
  if (check === undefined || negotiation === undefined) return <Loading />;
  const compared = other === undefined ? undefined : comparison;
  const isOpen = search.clause !== undefined && search.party !== undefined;
  return (
    <div className="page with-aside drafts-page" aria-busy={isPlaceholderData}>
      <title>{`${draft.title} · ${shell.name}`}</title>
      <div className="drafts-main">
        <DraftHead draft={draft} list={list} check={check} />
        <div className="filters no-print">
          <Picker
            label={words.draft}
            value={draft.id}
            list={list}
            onPick={(id) => change({ draft: id, with: undefined, clause: undefined, party: undefined })}
          />
          <Picker
            label={words.compareWith}
            value={other?.id ?? ""}
            list={list.filter(({ id }) => id !== draft.id)}
            none={words.noComparison}
            onPick={(id) => change({ with: id || undefined })}
          />
          <DayField words={shell.asOf} value={search.asOf} set={(asOf) => change({ asOf })} />
        </div>
        <Filters
          value={search}
          onChange={change}
          sources={negotiation.sources}
          show={["reviewed", "firstHand", "source"]}
        />
        <ClauseGrid
          {...{ check, comparison: compared, brief: negotiation.brief, search }}
          onOpen={(clause, party) => change({ clause, party })}
        />
      </div>
      {isOpen ? (
        <AnswerPanel
          key={`${search.clause} ${search.party}`}
          {...{ check, search, selection }}
          onClose={close}
        />
      ) : (
        <DraftSummary check={check} comparison={compared} />
      )}
    </div>
  );
}

function DraftHead({
  draft,
  list,
  check,
}: {
  draft: DraftHeadRow;
  list: DraftHeadRow[];
  check: { asOf: string | null };
}) {
  const amended = list.find(({ id }) => id === draft.amends);
  const day = check.asOf === null ? null : tellDay(check.asOf);
  return (
    <div className="overview">
      <h1>
        <bdi>{draft.title}</bdi>
      </h1>
      <p className="lede">{words.lede(draft.mapped, draft.clauses, day)}</p>
      <p className="soft tiny">
        <bdi>
          {words.by(draft.proposedByName, draft.published === null ? null : tellDay(draft.published))}
        </bdi>
        {amended !== undefined && <> · {words.amends(amended.title)}</>}
      </p>
    </div>
  );
}

interface PickerProps {
  label: string;
  value: string;
  list: DraftHeadRow[];
  none?: string;
  onPick: (id: string) => void;
}

function Picker({ label, value, list, none, onPick }: PickerProps) {
  return (
    <label className="filter">
      {label}
      <select className="field" value={value} onChange={(event) => onPick(event.target.value)}>
        {none !== undefined && <option value="">{none}</option>}
        {list.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
}

function NoDraft() {
  return (
    <Empty title={words.empty.title}>
      <p>{words.empty.words}</p>
      <pre>{words.empty.command}</pre>
      <p>{words.empty.live}</p>
    </Empty>
  );
}
