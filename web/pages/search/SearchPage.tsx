import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useCallback, useRef } from "react";
import type { Brief } from "../../../src/brief/index.ts";
import { negotiationQuery, searchQuery } from "../../api/queries.ts";
import { Empty, Failure, Loading } from "../../ui/State.tsx";
import { useStops } from "../../ui/use-stops.ts";
import { VirtualList } from "../../ui/VirtualList.tsx";
import { search as words } from "../../words/search.ts";
import { shell } from "../../words/shell.ts";
import { Hit } from "./Hit.tsx";
import { SearchForm } from "./SearchForm.tsx";
import type { SentenceSearch } from "./search.ts";
import "./search.css";

const route = getRouteApi("/search");

/** Full text over the sentences of all articles. */
export function SearchPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data: negotiation, error, refetch } = useQuery(negotiationQuery());
  const change = useCallback(
    (limits: SentenceSearch) =>
      void navigate({ search: (before) => ({ ...before, ...limits }), replace: true, resetScroll: false }),
    [navigate],
  );
  if (error !== null) return <Failure error={error} retry={() => void refetch()} />;
  if (negotiation === undefined) return <Loading />;
  const { q } = search;
  return (
    <div className="page search-page">
      <title>{`${q === undefined ? words.title : words.titleOf(q)} – ${shell.name}`}</title>
      <h1>{words.title}</h1>
      <SearchForm
        search={search}
        brief={negotiation.brief}
        lastDay={negotiation.days?.last}
        onChange={change}
      />
      {q === undefined ? (
        <p className="soft search-start">{words.start}</p>
      ) : (
        <Hits search={{ ...search, q }} brief={negotiation.brief} />
      )}
    </div>
  );
}

function Hits({ search, brief }: { search: SentenceSearch & { q: string }; brief: Brief }) {
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery(
    searchQuery(search),
  );
  const list = useRef<HTMLDivElement>(null);
  useStops(list, { title: words.title, ...words.keys });
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  if (error !== null) return <Failure error={error} retry={() => void refetch()} />;
  if (data === undefined) return <Loading />;
  const { found, more: isMore } = data.pages[0]!;
  const hits = data.pages.flatMap((page) => page.hits);
  return (
    <>
      <p className="found" role="status">
        {found > 0 && words.found(found, isMore)}
      </p>
      {found === 0 && <Empty title={words.none.title}>{words.none.words}</Empty>}
      {found > 0 && (
        <div ref={list} className="card hits">
          <VirtualList
            items={hits}
            keyOf={({ article, start }) => `${article} ${start}`}
            estimate={112}
            label={words.results}
            onNearEnd={more}
          >
            {(hit) => <Hit hit={hit} query={search.q} brief={brief} />}
          </VirtualList>
        </div>
      )}
    </>
  );
}
