import { afterAll, beforeAll, expect, test } from "vitest";
import { main } from "../../src/cli/main.ts";
import { recordRefusals } from "../../src/ledger/index.ts";
import type { ArticleView, TableView } from "../../src/publish/index.ts";
import {
  type ArticleListView,
  articleListView,
  articleView,
  type SearchView,
  searchView,
} from "../../src/server/schemas/articles.ts";
import { recordingTerminal } from "../cli/helpers.ts";
import { anArticle, aStatement, keep, read } from "../ledger/helpers.ts";
import { fillLedger, first, startServer, type TestServer } from "./helpers.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startServer(async (ledger) => {
    await fillLedger(ledger);
    const wire = `FERROW (Wire) - ${first}`;
    await keep(ledger, anArticle({ id: "wire", text: wire, published: "2025-03-02", publisher: "Wire" }));
    const said = { holder: "guild", speaker: "guild", issue: "pay", saidOn: "2025-03-01" };
    await read(ledger, "wire", { statements: [aStatement(wire, "a rise of 8 per cent", said)] });
    await keep(ledger, anArticle({ id: "waiting", text: "A band played in the square.", published: null }));
    await recordRefusals(ledger, [{ source: "empty.html", code: "page-empty", reason: "Found 0 bytes." }]);
  });
});
afterAll(() => server.close());

async function list(query = ""): Promise<ArticleListView> {
  const found = await server.get<ArticleListView>(`/api/articles?${query}`);
  expect(articleListView.strict().parse(found)).toEqual(found);
  return found;
}
const ids = ({ articles }: ArticleListView) => articles.map(({ id }) => id);

test("articles are listed with their state, the latest first, and what was refused", async () => {
  const all = await list();
  expect(all.counts).toEqual({ all: 4, read: 3, unread: 1, reprint: 1, refused: 1 });
  expect(all.articles.map(({ id, state, reprintOf }) => [id, state, reprintOf])).toEqual([
    ["two", "read", null],
    ["wire", "read", "one"],
    ["one", "read", null],
    ["waiting", "unread", null],
  ]);
  expect(all.articles[2]).toMatchObject({ statements: 2, publisher: "Ferrow Courier", report: "one" });
  expect(all.refusals).toMatchObject([{ source: "empty.html", reason: "Found 0 bytes." }]);
});

test("the list is limited to a state or to words, and comes in pages", async () => {
  expect(ids(await list("state=reprint"))).toEqual(["wire"]);
  expect(ids(await list("state=unread"))).toEqual(["waiting"]);
  expect(await list("state=refused")).toMatchObject({ articles: [], refusals: [{ source: "empty.html" }] });
  expect(ids(await list("q=arbitration+quill"))).toEqual([]);
  expect(ids(await list("q=sam+quill"))).toEqual(["two"]);
  const page = await list("limit=3");
  expect(ids(page)).toEqual(["two", "wire", "one"]);
  expect(await list(`limit=3&cursor=${page.next}`)).toMatchObject({
    articles: [{ id: "waiting" }],
    next: null,
  });
});

test("an article comes with its statements in place, its reprints and where else its sentences stand", async () => {
  const view = await server.get<ArticleView>("/api/articles/one");
  expect(articleView.strict().parse(view)).toEqual(view);
  const { article, statements, reprints, elsewhere } = view;
  expect(article).toMatchObject({ id: "one", version: 1, text: first });
  expect(statements.map(({ start, end }) => first.slice(start, end))).toEqual([
    "a rise of 8 per cent",
    "such a rise",
  ]);
  expect(statements[0]).toMatchObject({ here: true, holder: "guild", stance: "demands", counts: true });
  expect(reprints.map(({ id }) => id)).toEqual(["wire"]);
  expect(elsewhere[0]!.places.map(({ article: { id } }) => id)).toEqual(["wire"]);
});

test("an article that is not there is told", async () => {
  const answer = await server.app.inject({
    url: "/api/articles/nowhere",
    headers: { authorization: "Bearer let-me-in" },
  });
  expect(answer.statusCode).toBe(404);
  expect(answer.json().error.code).toBe("article-unknown");
});

test("search finds sentences with what was read from them", async () => {
  const found = await server.get<SearchView>("/api/search?q=rise&party=Lantern+Theatre");
  expect(searchView.strict().parse(found)).toEqual(found);
  expect(found).toMatchObject({ found: 1, more: false, next: null });
  expect(found.hits[0]).toMatchObject({
    text: "The theatre rejects such a rise.",
    article: "one",
    statements: [{ holder: "theatre", issue: "pay", stance: "rejects" }],
  });
  expect(await server.get("/api/search?q=rise&limit=1")).toMatchObject({ found: 4, next: "1" });
});

test("words selected in an article become a statement by hand", async () => {
  const text = "The guild met the theatre";
  const { article } = await server.get<ArticleView>("/api/articles/two");
  const body = {
    start: article.text.indexOf(text),
    text,
    holder: "office",
    issue: "tour",
    stance: "proposes",
  };
  const add = (values: object) =>
    server.send("POST", "/api/articles/two/statements", {
      ...body,
      option: "short",
      reviewer: "ada",
      ...values,
    });
  expect((await add({ start: 3 })).json().error.code).toBe("review-place-wrong");
  expect((await add({ option: "shrt" })).json().error.message).toContain("short");
  const added = await add({});
  expect(added.statusCode).toBe(201);
  expect(added.json()).toMatchObject({
    verdict: "added",
    text,
    holder: "office",
    saidOn: "2025-03-10",
    counts: true,
  });
  const table = await server.get<TableView>("/api/positions?issue=tour");
  expect(table.cells[2]!.headline).toMatchObject({ party: "office", stance: "proposes", reviewed: true });
});

test("the rows of search are those that the command line prints", async () => {
  const terminal = recordingTerminal({ cwd: server.folder });
  await main(["search", "rise", "--party", "theatre", "--format", "json"], terminal);
  const { hits } = await server.get<SearchView>("/api/search?q=rise&party=theatre");
  expect(JSON.parse(terminal.printed())).toEqual(hits);
});
