import { z } from "zod";
import { type App, errors, type Services } from "../app.ts";
import {
  addedInput,
  articleListView,
  articlesChoice,
  articleView,
  searchChoice,
  searchView,
} from "../schemas/articles.ts";
import { statementRow } from "../schemas/reviews.ts";

/** What the ledger has taken in: the list of articles, one to read, statements added by hand, and search. */
export function articleRoutes(app: App, { look, write }: Services): void {
  app.get(
    "/api/articles",
    {
      schema: {
        summary: "Articles by state, the latest first, and what was refused",
        tags: ["articles"],
        querystring: articlesChoice,
        response: { 200: articleListView, ...errors },
      },
    },
    ({ query }) => look.ask("articles", query),
  );
  app.get(
    "/api/articles/:id",
    {
      schema: {
        summary: "One article: its text, what was read from it and where, and its reprints",
        tags: ["articles"],
        params: z.object({ id: z.string() }),
        response: { 200: articleView, ...errors },
      },
    },
    ({ params }) => look.ask("article", params),
  );
  app.post(
    "/api/articles/:id/statements",
    {
      schema: {
        summary: "Add a statement that the reader has missed",
        tags: ["review"],
        params: z.object({ id: z.string() }),
        body: addedInput,
        response: { 201: statementRow, ...errors },
      },
    },
    async ({ params, body }, reply) =>
      reply.code(201).send(await write("addStatement", { ...body, ...params })),
  );
  app.get(
    "/api/search",
    {
      schema: {
        summary: "Sentences with all the words, by party, issue and day",
        tags: ["articles"],
        querystring: searchChoice,
        response: { 200: searchView, ...errors },
      },
    },
    ({ query }) => look.ask("search", query),
  );
}
