import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import { articlesQuery } from "../../api/articles.ts";
import { useKeys } from "../../app/keys.tsx";
import { Empty, Failure, Loading } from "../../ui/State.tsx";
import { VirtualList } from "../../ui/VirtualList.tsx";
import { articles as words } from "../../words/articles.ts";
import { ArticleLine, RefusalLine } from "./ArticleLine.tsx";
import { linesOf, moveBetweenLines } from "./lines.ts";
import { SearchArticles } from "./SearchArticles.tsx";
import { StateFilter } from "./StateFilter.tsx";
import "./articles.css";

const route = getRouteApi("/articles");
/** Height of most lines in px. */
const lineHeight = 73;

/** What has been taken in, the latest first, and what was refused and why. */
export function ArticlesPage() {
  const search = route.useSearch();
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    ...articlesQuery(search),
    placeholderData: keepPreviousData,
  });
  const lines = useMemo(() => linesOf(data?.pages ?? []), [data]);
  const titles = useMemo(() => new Map(lines.map(({ article }) => [article?.id, article?.title])), [lines]);
  const titleOf = (id: string) => titles.get(id) ?? id;
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  useKeys(words.keys.list, [
    { keys: "f", words: words.keys.search, run: () => document.getElementById("articles-search")?.focus() },
    { keys: "ArrowDown", words: words.keys.move },
    { keys: "Enter", words: words.keys.open },
  ]);
  if (error !== null && data === undefined) return <Failure error={error} retry={() => void refetch()} />;
  if (data === undefined) return <Loading />;
  const { counts } = data.pages[0]!;
  if (counts.all + counts.refused === 0) return <NothingYet />;
  return (
    <div className="page articles-page">
      <title>{`${words.title} · Demarche`}</title>
      <header className="articles-head">
        <h1>{words.title}</h1>
        <StateFilter counts={counts} search={search} />
        <SearchArticles search={search} />
      </header>
      {lines.length === 0 ? (
        <p className="soft">{nothingIn(search)}</p>
      ) : (
        // biome-ignore lint/a11y/noStaticElementInteractions: moves the focus between the links inside.
        <div onKeyDown={moveBetweenLines}>
          <VirtualList
            items={lines}
            keyOf={(line) => line.key}
            estimate={lineHeight}
            label={words.list}
            className="articles-list"
            onNearEnd={more}
          >
            {(line) =>
              line.article ? (
                <ArticleLine article={line.article} titleOf={titleOf} />
              ) : (
                <RefusalLine refusal={line.refusal} />
              )
            }
          </VirtualList>
        </div>
      )}
      {isFetchingNextPage && <p className="soft tiny">{words.moreComing}</p>}
    </div>
  );
}

function nothingIn({ state, q }: ReturnType<typeof route.useSearch>): string {
  if (q !== undefined) return words.noneFound;
  return state === "refused" ? words.noneRefused : words.none;
}

function NothingYet() {
  return (
    <Empty title={words.empty.title}>
      <p>{words.empty.words}</p>
      <pre>{words.empty.command}</pre>
      <p>{words.empty.live}</p>
    </Empty>
  );
}
