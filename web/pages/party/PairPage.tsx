import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import type { PairView, PositionTold } from "../../../src/publish/index.ts";
import { negotiationQuery, pairQuery } from "../../api/queries.ts";
import { Filters } from "../../ui/Filters.tsx";
import { GapMark } from "../../ui/GapMark.tsx";
import { PartyLink } from "../../ui/links.tsx";
import { Prose } from "../../ui/Prose.tsx";
import { Failure, Loading } from "../../ui/State.tsx";
import { tellDay } from "../../words/locale.ts";
import { prose as words } from "../../words/prose.ts";
import { shell } from "../../words/shell.ts";
import { Stand } from "./Stand.tsx";
import "./prose.css";

const route = getRouteApi("/pair/$a/$b");

/** Two parties side by side: for each issue how far apart they are, and what each has been heard to want. */
export function PairPage() {
  const { a, b } = route.useParams();
  const selection = route.useSearch();
  const navigate = route.useNavigate();
  const { data: view, error, refetch } = useQuery(pairQuery(a, b, selection));
  const { data: negotiation } = useQuery(negotiationQuery());
  if (error !== null) return <Failure error={error} retry={() => void refetch()} />;
  if (view === undefined) return <Loading />;
  const [one, other] = view.parties;
  return (
    <div className="page prose-page wide">
      <title>{`${words.pairTitle(one.name, other.name)} – ${shell.name}`}</title>
      <header className="prose-head">
        <div>
          <h1>
            <bdi>{words.pairTitle(one.name, other.name)}</bdi>
          </h1>
          {view.asOf !== null && <p className="lede">{words.pairLede(tellDay(view.asOf))}</p>}
        </div>
      </header>
      <Filters
        value={selection}
        onChange={(change) =>
          void navigate({ search: (before) => ({ ...before, ...change }), replace: true, resetScroll: false })
        }
        sources={negotiation?.sources ?? []}
        lastDay={view.asOf}
      />
      {view.issues.map((issue) => (
        <PairIssue key={issue.id} issue={issue} parties={view.parties} />
      ))}
    </div>
  );
}

interface PairIssueProps {
  issue: PairView["issues"][number];
  parties: PairView["parties"];
}

function PairIssue({ issue: { name, gap, positions }, parties }: PairIssueProps) {
  return (
    <section className="pair-issue">
      <header>
        <h2>
          <bdi>{name}</bdi>
        </h2>
        <p>
          <GapMark kind={gap.kind} />{" "}
          <span className="soft">
            <Prose words={gap.prose} /> {gap.contradicting && <strong>{words.contradicting}</strong>}
          </span>
        </p>
      </header>
      <PairStands party={parties[0]} positions={positions[0]} />
      <PairStands party={parties[1]} positions={positions[1]} />
    </section>
  );
}

function PairStands({ party, positions }: { party: PairView["parties"][0]; positions: PositionTold[] }) {
  return (
    <div>
      <h3>
        <PartyLink party={party.id}>{party.name}</PartyLink>
      </h3>
      {positions.length === 0 && <p className="unheard-note">{words.notHeard}</p>}
      {positions.map((position) => (
        <Stand key={position.option} position={position} />
      ))}
    </div>
  );
}
