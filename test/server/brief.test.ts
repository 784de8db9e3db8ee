import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { requireBrief } from "../../src/brief/index.ts";
import { keepBrief, listReviews, listStatements, recordReview } from "../../src/ledger/index.ts";
import type { TableView } from "../../src/publish/index.ts";
import {
  type BriefCheck,
  type BriefPreview,
  type BriefView,
  briefCheck,
  briefPreview,
  briefView,
  type SuggestView,
  suggestView,
} from "../../src/server/schemas/brief.ts";
import { startServer, type TestServer, yaml } from "./helpers.ts";

let server: TestServer;
let file: string;
beforeEach(async () => {
  server = await startServer();
  file = join(server.folder, "brief.yaml");
  writeFileSync(file, yaml);
  await keepBrief(server.ledger, yaml, requireBrief(yaml, file).brief, file);
});
afterEach(() => server.close());

const load = () => server.get<BriefView>("/api/brief");
const save = (source: string, hash: string) => server.send("PUT", "/api/brief", { source, hash });

/** The theatre goes by another name: what "the theatre" says is nobody's any more. */
const edited = yaml.replace("aliases: [the theatre]", "aliases: [the house]");

test("the brief comes as it was written, with its file", async () => {
  const view = await load();
  expect(briefView.strict().parse(view)).toEqual(view);
  expect(view).toMatchObject({ source: yaml, file, brief: { negotiation: "Season contract" } });
  expect(await server.get("/api/brief/schema")).toHaveProperty("properties.parties");
});

test("every mistake of a brief is told with its place", async () => {
  const check = async (source: string) => {
    const answer = await server.send("POST", "/api/brief/check", { source });
    expect(briefCheck.strict().parse(answer.json())).toEqual(answer.json());
    return answer.json<BriefCheck>();
  };
  expect(await check(yaml)).toMatchObject({ sound: true, problems: [] });
  const unsound = await check(yaml.replace("role: mediator", "role: mediatr"));
  expect(unsound).toMatchObject({ sound: false, brief: null });
  expect(unsound.problems).toMatchObject([{ code: "brief-role", line: 16, near: "mediator" }]);
});

test("a preview tells which statements come, go or move, and changes nothing", async () => {
  const preview = async (source: string) => {
    const answer = await server.send("POST", "/api/brief/preview", { source });
    expect(briefPreview.strict().parse(answer.json())).toEqual(answer.json());
    return answer.json<BriefPreview>();
  };
  expect((await preview(yaml)).counts).toMatchObject({ comes: 0, goes: 0, moves: 0 });
  const { articles, counts, goes } = await preview(edited);
  expect(articles).toEqual({ compared: 2, all: 2 });
  expect(counts.goes).toBeGreaterThan(0);
  expect(goes.map(({ holder, sentence }) => [holder, sentence])).toContainEqual([
    "theatre",
    "The theatre rejects such a rise.",
  ]);
  const renamed = yaml.replaceAll("high:", "eight:");
  expect((await preview(renamed)).moves[0]).toMatchObject({
    from: { option: "high" },
    to: { option: "eight" },
  });
  expect(await load()).toMatchObject({ source: yaml });
  const broken = await server.send("POST", "/api/brief/preview", { source: "parties: 3" });
  expect(broken.json().error.code).toBe("brief-invalid");
});

test("saving reads the articles again, keeps all reviews, and writes the file", async () => {
  const statements = await listStatements(server.ledger);
  const refusal = statements.find(({ stance }) => stance === "rejects")!;
  await recordReview(server.ledger, refusal.id, { verdict: "confirmed" }, { reviewer: "ada" });
  const { hash } = await load();
  const answer = await save(edited, hash);
  expect(answer.json()).toMatchObject({ unread: 2 });
  expect(readFileSync(file, "utf8")).toBe(edited);
  await expect.poll(async () => (await load()).unread, { timeout: 20_000 }).toBe(0);
  expect((await load()).brief.parties[1]!.aliases).toEqual(["the house"]);
  expect(await listReviews(server.ledger, refusal.id)).toMatchObject([
    { action: "confirmed", reviewer: "ada" },
  ]);
  const table = await server.get<TableView>("/api/positions");
  expect(table.cells[1]!.headline).toMatchObject({ party: "theatre", stance: "rejects", reviewed: true });
});

test("of two people who edit one brief the second is told, and so is one whose file was edited meanwhile", async () => {
  const { hash } = await load();
  expect((await save(edited, hash)).statusCode).toBe(200);
  const late = await save(yaml.replace("Season", "Summer"), hash);
  expect(late.statusCode).toBe(409);
  expect(late.json().error.code).toBe("brief-outdated");
  writeFileSync(file, `${edited}\n# mine\n`);
  const beside = await save(yaml, (await load()).hash);
  expect(beside.statusCode).toBe(409);
  expect(beside.json().error.code).toBe("brief-file-changed");
  expect(readFileSync(file, "utf8")).toContain("# mine");
});

test("suggestions come with the lines to paste", async () => {
  const view = await server.get<SuggestView>("/api/brief/suggest");
  expect(suggestView.strict().parse(view)).toEqual(view);
  expect(view.articles).toEqual({ read: 2, all: 2 });
});
