import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { requireBrief } from "../../src/brief/index.ts";
import { keepBrief, recordDraft } from "../../src/ledger/index.ts";
import type {
  DraftCheckView,
  DraftHeadRow,
  NetworkView,
  NetworkWindow,
  TieEvidence,
} from "../../src/publish/index.ts";
import type { DealAnswer, PackageAnswer, StabilityAnswer, StartAnswer } from "../../src/server/index.ts";
import { dealAnswer, packageAnswer } from "../../src/server/schemas/deals.ts";
import { draftCheckView, draftComparisonView, draftHeadRow } from "../../src/server/schemas/drafts.ts";
import { networkView, networkWindow, tieEvidence } from "../../src/server/schemas/networks.ts";
import { stabilityAnswer } from "../../src/server/schemas/stability.ts";
import { fillLedger, startServer, type TestServer } from "./helpers.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startServer(async (ledger) => {
    await fillLedger(ledger);
    const head = { title: "Offer", proposedBy: "theatre", published: null, url: null };
    const pay = { label: "1", text: "Pay rises by 8 per cent.", settles: [{ issue: "pay", option: "high" }] };
    const tour = { label: "2", text: "Tours are short.", settles: [] };
    await recordDraft(ledger, { ...head, id: "first", clauses: [pay, tour] });
    const bonus = {
      ...pay,
      text: "There is a single payment.",
      settles: [{ issue: "pay", option: "bonus" }],
    };
    await recordDraft(ledger, { ...head, id: "second", clauses: [bonus] });
  });
});
afterAll(() => server.close());

async function post<T>(path: string, body: object): Promise<T> {
  const answer = await server.send("POST", path, body);
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json();
}

describe("drafts", () => {
  test("are listed, checked and compared, to the letter of their schemas", async () => {
    const list = await server.get<DraftHeadRow[]>("/api/drafts");
    expect(list.map((row) => draftHeadRow.strict().parse(row))).toEqual(list);
    expect(list).toMatchObject([
      { id: "first", proposedByName: "Lantern Theatre", clauses: 2, mapped: 1 },
      { id: "second" },
    ]);
    const check = await server.get<DraftCheckView>("/api/drafts/first/check?asOf=2025-03-05");
    expect(draftCheckView.strict().parse(check)).toEqual(check);
    expect(check.cells).toMatchObject([
      { clause: "1", party: "guild", answer: "accepts", stance: "demands" },
      { clause: "1", party: "theatre", answer: "rules out" },
    ]);
    expect(check.tilt.contested).toEqual(["1"]);
    const compared = await server.get<object>("/api/drafts/compare?first=first&second=second");
    expect(draftComparisonView.strict().parse(compared)).toEqual(compared);
    expect(compared).toMatchObject({ changes: [{ kind: "moved", issues: ["Pay"] }, { kind: "dropped" }] });
  });

  test("take a person's word on a clause, and name what they don't know", async () => {
    const path = "/api/drafts/first/clauses/2";
    const mapped = await server.send("PUT", path, { settles: ["tour/short"], by: "Sam" });
    expect([mapped.statusCode, mapped.json().mapped]).toEqual([200, 2]);
    const check = await server.get<DraftCheckView>("/api/drafts/first/check");
    expect(check.clauses[1]).toMatchObject({
      mappedBy: "Sam",
      settles: [{ optionName: "At most ten weeks" }],
    });
    const codes = await Promise.all([
      server.send("PUT", "/api/drafts/first/clauses/9", { settles: [], by: "Sam" }),
      server.send("PUT", path, { settles: ["tour/long"], by: "Sam" }),
      server.send("PUT", path, { settles: [], by: " " }),
      server.send("PUT", "/api/drafts/gone/clauses/1", { settles: [], by: "Sam" }),
    ]);
    expect(codes.map((answer) => answer.json().error.code)).toEqual([
      "draft-clause-unknown",
      "option-unknown",
      "request-invalid",
      "draft-unknown",
    ]);
  });
});

describe("networks", () => {
  test("tell ties, windows and the sentences behind a tie, to the letter of their schemas", async () => {
    const network = await server.get<NetworkView>("/api/networks?ties=conflict");
    expect(networkView.strict().parse(network)).toEqual(network);
    expect(network.ties).toEqual([{ from: "guild", to: "theatre", weight: 1 }]);
    const tie = await server.get<TieEvidence>("/api/networks/tie?a=guild&b=theatre");
    expect(tieEvidence.strict().parse(tie)).toEqual(tie);
    expect(tie.options).toMatchObject([{ name: "A rise of 8 per cent", agree: 0, disagree: 1 }]);
    expect(tie.options[0]!.b[0]!.sentence).toContain("rejects such a rise");
    const windows = await server.get<NetworkWindow[]>("/api/networks/windows?unit=days&size=1");
    for (const window of windows) expect(networkWindow.strict().parse(window)).toEqual(window);
    expect(windows.length).toBeGreaterThan(0);
  });

  test("tie people and publishers, and actors to options", async () => {
    const people = await server.get<NetworkView>("/api/networks?actors=people&ties=conflict");
    expect(people.nodes.map(({ name }) => name)).toEqual(["Ines Marrow", "Lantern Theatre"]);
    const options = await server.get<NetworkView>("/api/networks?mode=two-mode");
    expect(options.ties).toContainEqual({ from: "theatre", to: "pay/high", weight: -1 });
    const tie = await server.get<TieEvidence>("/api/networks/tie?a=theatre&b=pay%2Fhigh");
    expect(tie).toMatchObject({ b: { name: "A rise of 8 per cent" }, options: [{ b: [] }] });
  });
});

describe("deals", () => {
  test("start from what was heard, and follow from what they are given", async () => {
    const { assumptions } = await server.get<StartAnswer>("/api/deals/start");
    const deal = await post<DealAnswer>("/api/deals", { assumptions });
    expect(dealAnswer.strict().parse(deal)).toEqual(deal);
    expect(deal.view).toMatchObject({
      parties: [{ name: "Players' Guild" }, { name: "Lantern Theatre" }],
      packages: "3",
    });
    // The theatre rejects a rise, and was heard on nothing else.
    expect(deal.view!.redLines).toEqual([{ party: 1, issue: 0, option: 0 }]);
    const found = await post<PackageAnswer>("/api/deals/package", { assumptions, draft: "second" });
    expect(packageAnswer.strict().parse(found)).toEqual(found);
    expect(found).toMatchObject({ view: { package: [1] }, draft: { open: [], several: [] } });
  });

  test("tell mistakes with their lines, and refuse what is no package", async () => {
    const { problems, view } = await post<DealAnswer>("/api/deals", { assumptions: "name: x\nparties: 3\n" });
    expect([view, problems[0]!.line]).toEqual([null, 2]);
    const { assumptions } = await server.get<StartAnswer>("/api/deals/start");
    const answer = await server.send("POST", "/api/deals/package", { assumptions, package: [7] });
    expect([answer.statusCode, answer.json().error.code]).toEqual([400, "request-invalid"]);
  });
});

test("stability tells in words what a model comes to, or its mistakes", async () => {
  const model = readFileSync("samples/harbour-pay/stability.yaml", "utf8");
  const answer = await post<StabilityAnswer>("/api/stability", { model, outcome: 7 });
  expect(stabilityAnswer.strict().parse(answer)).toEqual(answer);
  expect(answer.view?.told.map(({ outcome }) => outcome)).toEqual(expect.arrayContaining([7, 2]));
  expect(answer.view?.basis).toContain("not findings from the record");
  const wrong = await post<StabilityAnswer>("/api/stability", { model: "dispute: Pay\nparties: {}\n" });
  expect([wrong.view, wrong.problems.length > 0]).toEqual([null, true]);
});

test("a ledger without a word has no ties, no start and no drafts", async () => {
  const empty = await startServer(async (ledger) => {
    const yaml =
      "negotiation: Quiet\nparties:\n  a: {name: A, role: party}\nissues:\n  x:\n    name: X\n    question: X?\n    terms: [x]\n    options:\n      y: {name: Y, terms: [y]}\n";
    await keepBrief(ledger, yaml, requireBrief(yaml, "brief.yaml").brief);
  });
  expect(await empty.get("/api/networks")).toMatchObject({ ties: [], nodes: [], days: null });
  expect(await empty.get("/api/networks/windows")).toEqual([]);
  expect(await empty.get("/api/deals/start")).toEqual({ assumptions: null });
  expect(await empty.get("/api/drafts")).toEqual([]);
  await empty.close();
});
