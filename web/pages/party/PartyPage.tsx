import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import type { PartyView } from "../../../src/publish/index.ts";
import { changesQuery, negotiationQuery, partyQuery } from "../../api/queries.ts";
import type { Selection } from "../../app/selection.ts";
import { Filters } from "../../ui/Filters.tsx";
import { PairLink } from "../../ui/links.tsx";
import { plainProse } from "../../ui/Prose.tsx";
import { ShiftLine } from "../../ui/ShiftLine.tsx";
import { Failure, Loading } from "../../ui/State.tsx";
import { useCopy } from "../../ui/Toast.tsx";
import { tellDay } from "../../words/locale.ts";
import { prose as words } from "../../words/prose.ts";
import { shell } from "../../words/shell.ts";
import { Stand } from "./Stand.tsx";
import "./prose.css";

const route = getRouteApi("/party/$id");

/** Where one party stands, as text with sources that can be pasted as it is. */
export function PartyPage() {
  const { id } = route.useParams();
  const selection = route.useSearch();
  const navigate = route.useNavigate();
  const { data: view, error, refetch } = useQuery(partyQuery(id, selection));
  const { data: negotiation } = useQuery(negotiationQuery());
  if (error !== null) return <Failure error={error} retry={() => void refetch()} />;
  if (view === undefined) return <Loading />;
  const { party, asOf } = view;
  const issues = view.issues.filter(({ positions }) => positions.length > 0);
  const unheard = view.issues.filter(({ positions }) => positions.length === 0).map(({ name }) => name);
  return (
    <div className="page prose-page">
      <title>{`${party.name} – ${shell.name}`}</title>
      <header className="prose-head">
        <div>
          <h1>
            <bdi>{party.name}</bdi>
          </h1>
          <p className="lede">
            {words.roles[party.role]}. {asOf !== null && words.asOf(tellDay(asOf))}
          </p>
        </div>
        <CopyButton view={view} />
      </header>
      <Filters
        value={selection}
        onChange={(change) =>
          void navigate({ search: (before) => ({ ...before, ...change }), replace: true, resetScroll: false })
        }
        sources={negotiation?.sources ?? []}
        lastDay={asOf}
      />
      {selection.asOf !== undefined && (
        <p className="prose-others no-print">
          <Link to="/party/$id" params={{ id }} search={{ ...selection, asOf: undefined }}>
            {words.latest}
          </Link>
        </p>
      )}
      <Others view={view} selection={selection} />
      {issues.length === 0 ? (
        <p className="soft">{words.silent}</p>
      ) : (
        issues.map(({ id: issue, name, positions }) => (
          <section key={issue} className="prose-issue">
            <h2>
              <bdi>{name}</bdi>
            </h2>
            {positions.map((position) => (
              <Stand key={position.option} position={position} />
            ))}
            <Link to="/" search={{ ...selection, issue, party: id }} aria-label={words.sentencesOf(name)}>
              {words.sentences}
            </Link>
          </section>
        ))
      )}
      {issues.length > 0 && unheard.length > 0 && (
        <p className="soft prose-unheard">{words.unheard(unheard)}</p>
      )}
      <Changes view={view} selection={selection} />
    </div>
  );
}

function Others({ view, selection }: { view: PartyView; selection: Selection }) {
  const { data } = useQuery(negotiationQuery());
  const others = data?.brief.parties.filter(({ id, role }) => id !== view.party.id && role === "party") ?? [];
  if (others.length === 0) return null;
  return (
    <p className="prose-others no-print">
      {words.other}{" "}
      {others.map(({ id, name }) => (
        <PairLink key={id} parties={[view.party.id, id]} selection={selection}>
          {name}
        </PairLink>
      ))}
    </p>
  );
}

/** Changes that are told, the latest. */
const mostChanges = 30;

function Changes({ view, selection }: { view: PartyView; selection: Selection }) {
  const { party } = view;
  const { data: shifts } = useQuery(changesQuery({ ...selection, party: party.id }, mostChanges));
  const issueName = (id: string) => view.issues.find((issue) => issue.id === id)?.name ?? id;
  if (shifts === undefined) return null;
  return (
    <section className="prose-issue">
      <h2>{words.changes}</h2>
      {shifts.length === 0 && <p className="soft">{words.unchanged}</p>}
      <ol className="prose-changes">
        {shifts.map((shift) => (
          <li key={shift.after}>
            <time dateTime={shift.day}>{tellDay(shift.day)}</time>
            <p>
              <ShiftLine shift={shift} partyName={party.name} issueName={issueName(shift.issue)} />
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function CopyButton({ view }: { view: PartyView }) {
  const copy = useCopy();
  const sentences = view.issues.flatMap(({ positions }) =>
    positions.map((position) => plainProse(position.prose)),
  );
  const text = [...sentences, `${view.asOf === null ? "" : words.asOf(tellDay(view.asOf))} ${location.href}`];
  return (
    <button
      type="button"
      className="button"
      disabled={sentences.length === 0}
      onClick={() => void copy(text.join("\n\n"), words.copied(sentences.length))}
    >
      {words.copy}
    </button>
  );
}
