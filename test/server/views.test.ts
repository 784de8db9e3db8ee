import { afterAll, beforeAll, expect, test } from "vitest";
import { main } from "../../src/cli/main.ts";
import type { PairView, PartyView, SourceRow, TimelineView } from "../../src/publish/index.ts";
import { pairView, partyView, sourceRow, timelineView } from "../../src/server/schemas/views.ts";
import { recordingTerminal } from "../cli/helpers.ts";
import { bearer, startServer, type TestServer } from "./helpers.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

test("a party's view tells each position in a sentence that can be pasted as it is", async () => {
  const view = await server.get<PartyView>("/api/party/theatre");
  expect(partyView.strict().parse(view)).toEqual(view);
  expect(view).toMatchObject({ asOf: "2025-03-10", party: { id: "theatre", name: "Lantern Theatre" } });
  const [pay, tour] = view.issues;
  expect(pay!.positions.map(({ text }) => text)).toEqual([
    "Lantern Theatre rejects: A rise of 8 per cent, as it said on 1 March 2025 (Ferrow Courier).",
  ]);
  expect(pay!.positions[0]).toMatchObject({
    stance: "rejects",
    hearsay: 1,
    contradicting: 1,
    article: "one",
  });
  expect(pay!.positions[0]!.prose).toContainEqual({
    ...{ kind: "source", text: "Ferrow Courier", href: "https://courier.example/1" },
  });
  expect(pay!.gaps).toMatchObject([{ parties: ["guild", "theatre"], kind: "open" }]);
  expect(tour!.positions).toEqual([]);
});

test("a party is named by its people too, and as of any day", async () => {
  const view = await server.get<PartyView>("/api/party/Ines%20Marrow?asOf=2025-03-05");
  expect(view.issues[0]!.positions[0]!.text).toContain(
    "Players' Guild demands: A rise of 8 per cent, as Ines Marrow, chair of the guild, said on 1 March 2025",
  );
});

test("a pair's view is the same whichever is named first", async () => {
  const view = await server.get<PairView>("/api/pair/theatre/guild");
  expect(pairView.strict().parse(view)).toEqual(view);
  expect(view).toEqual(await server.get("/api/pair/guild/theatre"));
  expect(view.parties.map(({ id }) => id)).toEqual(["guild", "theatre"]);
  expect(view.issues[0]).toMatchObject({
    gap: { kind: "open", text: "Neither is for an option of the brief so far." },
    headlines: [
      { party: "guild", stance: "undecided" },
      { party: "theatre", stance: "rejects" },
    ],
  });
  expect(view.issues[1]!.headlines).toEqual([null, null]);
});

test("a mediator makes a pair with a side, and nobody with itself", async () => {
  const view = await server.get<PairView>("/api/pair/office/guild");
  expect(view.issues[0]!.gap.kind).toBe("one side only");
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
  expect(view.statements.map(({ first, party, tone }) => [first, party, tone])).toEqual([
    ["2025-03-01", "guild", "for"],
    ["2025-03-01", "theatre", "against"],
    ["2025-03-10", "guild", "open"],
    ["2025-03-10", "theatre", "for"],
  ]);
  expect(view.statements[3]).toMatchObject({ statements: 1, hearsay: 1, stance: "accepts" });
  expect(view.shifts).toMatchObject([{ first: "2025-03-10", party: "guild", kind: "softened" }]);
  expect(view.meetings).toMatchObject([{ first: "2025-03-09", place: "Ferrow", status: "held" }]);
});

test("a part of the timeline has the marks of its days, and knows how long the record is", async () => {
  const all = await server.get<TimelineView>("/api/timeline");
  const part = await server.get<TimelineView>("/api/timeline?from=2025-03-05&party=guild");
  expect(part.days).toEqual(all.days);
  expect(part.statements.map(({ first, party }) => [first, party])).toEqual([["2025-03-10", "guild"]]);
  // The position before the window decides that this is a change.
  expect(part.shifts).toHaveLength(1);
});
