import { afterAll, beforeAll, expect, test } from "vitest";
import { main } from "../../src/cli/main.ts";
import {
  type PairView,
  type PartyView,
  plainText,
  type SourceRow,
  type TimelineView,
} from "../../src/publish/index.ts";
import { pairSchema, partySchema } from "../../src/server/schemas/prose.ts";
import { sourceRow, timelineView } from "../../src/server/schemas/views.ts";
import { recordingTerminal } from "../cli/helpers.ts";
import { bearer, startServer, type TestServer } from "./helpers.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

test("a party's view tells each position in a sentence that can be pasted as it is", async () => {
  const view = await server.get<PartyView>("/api/party/theatre");
  expect(partySchema.strict().parse(view)).toEqual(view);
  expect(view).toMatchObject({
    asOf: "2025-03-10",
    party: { id: "theatre", name: "Lantern Theatre" },
    unheard: ["Touring"],
  });
  const [pay] = view.issues;
  expect(pay!.positions.map(({ words }) => plainText(words))).toEqual([
    "Lantern Theatre rejects: A rise of 8 per cent, as it said on 1 March 2025 (Ferrow Courier).",
  ]);
  expect(pay!.positions[0]).toMatchObject({ stance: "rejects", article: "one" });
  expect(pay!.positions[0]!.words).toContainEqual({
    ...{ kind: "source", text: "Ferrow Courier", href: "https://courier.example/1" },
  });
});

test("a party is named by its people too, and as of any day", async () => {
  const view = await server.get<PartyView>("/api/party/Ines%20Marrow?asOf=2025-03-05");
  expect(plainText(view.issues[0]!.positions[0]!.words)).toContain(
    "Players' Guild demands: A rise of 8 per cent, as Ines Marrow, chair of the guild, said on 1 March 2025",
  );
});

test("a pair's view has the two in the order asked for, with the gap between them", async () => {
  const view = await server.get<PairView>("/api/pair/theatre/guild");
  expect(pairSchema.strict().parse(view)).toEqual(view);
  expect(view.parties.map(({ id }) => id)).toEqual(["theatre", "guild"]);
  const [pay, tour] = view.issues;
  expect(pay!.gap!.kind).toBe("open");
  expect(plainText(pay!.gap!.words)).toBe("Neither is for an option of the brief so far.");
  expect(pay!.stands.map(([first]) => first!.stance)).toEqual(["rejects", "undecided"]);
  expect(tour!.stands).toEqual([[], []]);
});

test("a mediator makes a pair with a side, and nobody with itself", async () => {
  const view = await server.get<PairView>("/api/pair/office/guild");
  expect(view.issues[0]!.gap!.kind).toBe("one side only");
  const alone = await server.app.inject({ url: "/api/pair/guild/guild", headers: bearer });
  expect(alone.statusCode).toBe(400);
});

test("sources tell how much each has told, who was first and who is contradicted", async () => {
  const rows = await server.get<SourceRow[]>("/api/sources");
  for (const row of rows) expect(sourceRow.strict().parse(row)).toEqual(row);
  expect(rows).toMatchObject([
    { source: "Evening Bell", articles: 1, statements: 2, firstHand: 1, contradicted: 1 },
    {
      source: "Ferrow Courier",
      articles: 1,
      statements: 2,
      firstHand: 2,
      contradicted: 0,
      firstDay: "2025-03-01",
    },
  ]);
});

test("the rows of sources are those that the command line prints", async () => {
  const terminal = recordingTerminal({ cwd: server.folder });
  await main(["sources", "--issue", "pay", "--format", "json"], terminal);
  expect(JSON.parse(terminal.printed())).toEqual(await server.get("/api/sources?issue=pay"));
});

test("the timeline has statements, shifts and meetings in order of days", async () => {
  const view = await server.get<TimelineView>("/api/timeline");
  expect(timelineView.strict().parse(view)).toEqual(view);
  expect(view.statements.map(({ day, party }) => [day, party])).toEqual([
    ["2025-03-01", "guild"],
    ["2025-03-01", "theatre"],
    ["2025-03-10", "guild"],
    ["2025-03-10", "theatre"],
  ]);
  expect(view.shifts).toMatchObject([{ day: "2025-03-10", party: "guild", kind: "softened" }]);
  expect(view.meetings).toMatchObject([{ date: "2025-03-09", place: "Ferrow" }]);
  expect(await server.get("/api/timeline?limit=3")).toMatchObject({ leftOut: 1, days: view.days });
});
