import { afterAll, beforeAll, expect, test } from "vitest";
import { main } from "../../src/cli/main.ts";
import type { EvidenceRow, GapRow, MeetingRow, ShiftRow, TableView } from "../../src/publish/index.ts";
import type { NegotiationView } from "../../src/server/index.ts";
import { negotiationView } from "../../src/server/schemas/negotiation.ts";
import { evidenceRow, gapRow, meetingRow, shiftRow, tableView } from "../../src/server/schemas/rows.ts";
import { recordingTerminal } from "../cli/helpers.ts";
import { anArticle, aStatement, keep, read } from "../ledger/helpers.ts";
import { bearer, startServer, type TestServer } from "./helpers.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

/** What a command prints as JSON for the same ledger. */
async function printed(line: string): Promise<unknown> {
  const terminal = recordingTerminal({ cwd: server.folder });
  await main([...line.split(" "), "--format", "json"], terminal);
  return JSON.parse(terminal.printed());
}

test("the table tells every cell, with the words, the source and the gap", async () => {
  const table = await server.get<TableView>("/api/positions");
  expect(tableView.strict().parse(table)).toEqual(table);
  expect(table).toMatchObject({
    asOf: "2025-03-10",
    days: { first: "2025-03-01", last: "2025-03-10" },
    parties: [{ id: "guild" }, { id: "theatre" }],
    counted: { statements: 4, articles: 2, reviewed: 0 },
    shiftDays: [{ day: "2025-03-10", shifts: 1 }],
  });
  expect(table.cells.map(({ issue, party, headline }) => [issue, party, headline?.stance ?? null])).toEqual([
    ["pay", "guild", "undecided"],
    ["pay", "theatre", "rejects"],
    ["tour", "guild", null],
    ["tour", "theatre", null],
  ]);
  expect(table.cells[1]!.headline).toMatchObject({
    words: "A rise of 8 per cent",
    since: "2025-03-01",
    source: { name: "Ferrow Courier", url: "https://courier.example/1" },
    sources: ["Ferrow Courier"],
    hearsayStances: ["accepts"],
  });
});

test("a day, a sureness, a source and a party choose what the table counts", async () => {
  const stances = async (query: string) =>
    (await server.get<TableView>(`/api/positions?${query}`)).cells.map(
      ({ headline }) => headline?.stance ?? null,
    );
  expect(await stances("asOf=2025-03-05&issue=pay")).toEqual(["demands", "rejects"]);
  expect(await stances("from=2025-03-05&issue=pay")).toEqual(["undecided", "accepts"]);
  expect(await stances("from=2025-03-05&issue=pay&firstHand=true")).toEqual(["undecided", null]);
  expect(await stances("surerThan=0.8&issue=Pay&party=marrow")).toEqual(["demands"]);
  expect(await stances("source=Evening+Bell&issue=pay")).toEqual(["undecided", "accepts"]);
  expect(await stances("reviewed=true&issue=pay")).toEqual([null, null]);
});

test("the rows are those that the command line prints", async () => {
  expect((await server.get<TableView>("/api/positions")).positions).toEqual(await printed("positions"));
  expect(await server.get<GapRow[]>("/api/gaps")).toEqual(await printed("gaps"));
  expect(await server.get<ShiftRow[]>("/api/shifts")).toEqual(await printed("shifts"));
  expect(await server.get<MeetingRow[]>("/api/meetings")).toEqual(await printed("meetings"));
  expect(await server.get<EvidenceRow[]>("/api/evidence/guild/pay")).toEqual(
    await printed("evidence guild pay"),
  );
});

test("the rows keep their schemas to the letter", async () => {
  const rows = [
    [gapRow, "/api/gaps"],
    [shiftRow, "/api/shifts"],
    [meetingRow, "/api/meetings"],
    [evidenceRow, "/api/evidence/theatre/pay"],
  ] as const;
  for (const [schema, path] of rows) {
    const found = await server.get<unknown[]>(path);
    expect(found.length, path).toBeGreaterThan(0);
    for (const row of found) expect(schema.strict().parse(row)).toEqual(row);
  }
  const negotiation = await server.get<NegotiationView>("/api/negotiation");
  expect(negotiationView.strict().parse(negotiation)).toEqual(negotiation);
});

test("a name that the brief does not have is told with the nearest one", async () => {
  const answer = await server.app.inject({ url: "/api/positions?party=gild", headers: bearer });
  expect(answer.statusCode).toBe(404);
  expect(answer.json()).toEqual({
    error: {
      code: "party-unknown",
      found: "Found no party 'gild' in the brief",
      expected: null,
      mend: "Did you mean 'guild'? Parties: guild, theatre, office",
      message: "Found no party 'gild' in the brief. Did you mean 'guild'? Parties: guild, theatre, office",
    },
  });
});

test("what the ledger takes in shows in the next answer, and what was asked twice is sent once", async () => {
  const before = await server.app.inject({ url: "/api/positions", headers: bearer });
  const known = { ...bearer, "if-none-match": String(before.headers.etag) };
  expect((await server.app.inject({ url: "/api/positions", headers: known })).statusCode).toBe(304);
  const text = "The guild demands ten weeks at most.";
  await keep(server.ledger, anArticle({ id: "three", text, published: "2025-03-12" }));
  const tour = { issue: "tour", option: "short", holder: "guild", speaker: "guild", saidOn: "2025-03-12" };
  await read(server.ledger, "three", { statements: [aStatement(text, "ten weeks", tour)] });
  await expect
    .poll(async () => (await server.get<TableView>("/api/positions")).cells[2]!.headline?.words, {
      timeout: 20_000,
    })
    .toBe("At most ten weeks");
});
