import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { ArticleView, StatementFields, StatementRow } from "../../src/publish/index.ts";
import type { ArticleListView } from "../../src/server/index.ts";
import type { ArticlesSearch } from "../pages/articles/search.ts";
import { get, segment, send, withParameters } from "./client.ts";

/** The first portion is small, for the page to show at once; further ones are as large as the server gives. */
const portions = { first: 100, next: 500 };

export function articlesQuery({ state, q }: ArticlesSearch) {
  return infiniteQueryOptions({
    queryKey: ["/articles", state ?? null, q ?? null],
    queryFn: ({ pageParam: cursor, signal }) =>
      get<ArticleListView>(
        "/articles",
        { state, q, cursor, limit: cursor === undefined ? portions.first : portions.next },
        signal,
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}

export function articleQuery(id: string) {
  return queryOptions({
    queryKey: ["/articles/:id", id],
    queryFn: ({ signal }) => get<ArticleView>(`/articles/${segment(id)}`, {}, signal),
  });
}

/** Words of an article's text, and what a person says that they say. */
export interface AddedStatement extends StatementFields {
  start: number;
  text: string;
  reviewer: string;
}

export function addStatement(article: string, statement: AddedStatement): Promise<StatementRow> {
  return send("POST", `/articles/${segment(article)}/statements`, statement);
}

/** Takes the reviewer's last verdict or statement back. */
export function undoLast(reviewer: string): Promise<StatementRow> {
  return send("DELETE", withParameters("/reviews/last", { reviewer }));
}
