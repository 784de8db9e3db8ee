import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { articleQuery } from "../../api/articles.ts";
import { negotiationQuery } from "../../api/queries.ts";
import { useKeys } from "../../app/keys.tsx";
import { Failure, Loading } from "../../ui/State.tsx";
import { articles as words } from "../../words/articles.ts";
import { ArticleHead } from "./ArticleHead.tsx";
import { MarkFilter, type Shown } from "./MarkFilter.tsx";
import { MeetingList } from "./MeetingList.tsx";
import { TextWithNotes } from "./TextWithNotes.tsx";
import "./reader.css";

const route = getRouteApi("/articles/$id");

/** An article to read, with what was found in it beside its words. */
export function ReaderPage() {
  const { id } = route.useParams();
  const { data: view, error, refetch } = useQuery(articleQuery(id));
  const { data: negotiation } = useQuery(negotiationQuery());
  const [shown, setShown] = useState<Shown>({ party: null, rejected: false });
  const navigate = useNavigate();
  useKeys(words.keys.reader, [
    { keys: "b", words: words.keys.back, run: () => void navigate({ to: "/articles" }) },
  ]);
  if (error !== null) return <Failure error={error} retry={() => void refetch()} />;
  if (view === undefined || negotiation === undefined) return <Loading />;
  const { brief } = negotiation;
  const isShown = ({ verdict, holder }: (typeof view.statements)[number]) =>
    (shown.rejected || verdict !== "rejected") && (shown.party === null || holder === shown.party);
  return (
    <div className="page reader-page">
      <title>{`${view.article.title ?? words.untitled} · Demarche`}</title>
      <ArticleHead view={view} />
      <MarkFilter view={view} brief={brief} shown={shown} onChange={setShown} />
      <TextWithNotes key={id} view={view} statements={view.statements.filter(isShown)} brief={brief} />
      {view.meetings.length > 0 && <MeetingList meetings={view.meetings} brief={brief} article={id} />}
    </div>
  );
}
