import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { negotiationQuery } from "../../api/queries.ts";
import { useReviewer } from "../../app/reviewer.ts";
import { Choice } from "../../ui/Filters.tsx";
import { ReviewerName } from "../../ui/ReviewerName.tsx";
import { Failure, Loading } from "../../ui/State.tsx";
import { review as words } from "../../words/review.ts";
import { Agreement } from "./Agreement.tsx";
import { SittingPane } from "./SittingPane.tsx";
import type { ReviewSearch } from "./search.ts";
import "../../ui/views.css";
import "./review.css";

const route = getRouteApi("/review");

/** People put the machine right: one statement after the other, and where they disagree with each other. */
export function ReviewPage() {
  const search = route.useSearch();
  const [reviewer] = useReviewer();
  const { data, error, refetch } = useQuery(negotiationQuery());
  if (error !== null) return <Failure error={error} retry={() => void refetch()} />;
  if (data === undefined) return <Loading />;
  const { show, ...queue } = search;
  return (
    <div className="page review-page">
      <title>{`${words.title} · Demarche`}</title>
      <header className="review-head">
        <h1>{words.title}</h1>
        <Views search={search} />
        {reviewer !== "" && <ReviewerName />}
      </header>
      {show === "agreement" ? (
        <Agreement brief={data.brief} />
      ) : reviewer === "" ? (
        <ReviewerName />
      ) : (
        <>
          <QueueFilters />
          <SittingPane
            key={JSON.stringify([reviewer, queue])}
            brief={data.brief}
            reviewer={reviewer}
            search={queue}
          />
        </>
      )}
    </div>
  );
}

function Views({ search: { show, second, ...rest } }: { search: ReviewSearch }) {
  const views = [
    { to: rest, words: words.views.queue, isShown: show === undefined && !second },
    { to: { ...rest, second: true }, words: words.views.second, isShown: show === undefined && second },
    {
      to: { ...rest, show: "agreement" as const },
      words: words.views.agreement,
      isShown: show !== undefined,
    },
  ];
  return (
    <nav className="views" aria-label={words.viewsLabel}>
      {views.map(({ to, words: told, isShown }) => (
        <Link key={told} to="/review" search={to} aria-current={isShown ? "page" : undefined}>
          {told}
        </Link>
      ))}
    </nav>
  );
}

/** Which statements are asked for, in the address. */
function QueueFilters() {
  const { party, issue } = route.useSearch();
  const navigate = route.useNavigate();
  const { data } = useQuery(negotiationQuery());
  const change = (limits: Partial<ReviewSearch>) =>
    void navigate({ search: (before) => ({ ...before, ...limits }), replace: true });
  const optionsOf = (named: readonly { id: string; name: string }[] = []) =>
    named.map(({ id, name }) => [id, name] as const);
  return (
    <div className="filters">
      <Choice
        words={words.party}
        value={party}
        none={words.anyParty}
        options={optionsOf(data?.brief.parties)}
        set={(id) => change({ party: id })}
      />
      <Choice
        words={words.issue}
        value={issue}
        none={words.anyIssue}
        options={optionsOf(data?.brief.issues)}
        set={(id) => change({ issue: id })}
      />
    </div>
  );
}
