import { afterEach, beforeEach, expect, test } from "vitest";
import type { StatementRow, TableView } from "../../src/publish/index.ts";
import {
  type AgreementView,
  agreementView,
  type ConflictBody,
  conflictBody,
  type QueueView,
  queueView,
} from "../../src/server/schemas/reviews.ts";
import { startServer, type TestServer } from "./helpers.ts";

let server: TestServer;
beforeEach(async () => {
  server = await startServer();
});
afterEach(() => server.close());

const queue = async (query = ""): Promise<QueueView> => {
  const found = await server.get<QueueView>(`/api/review/queue?${query}`);
  expect(queueView.strict().parse(found)).toEqual(found);
  return found;
};

async function judge(statement: StatementRow, body: object, reviewer = "ada") {
  const path = `/api/statements/${statement.id}/reviews`;
  return server.send("POST", path, { version: statement.edition, reviewer, ...body });
}

test("the queue asks first for what is least certain and would change the table most", async () => {
  const { left, items } = await queue("reviewer=ada");
  expect(left).toBe(4);
  expect(items.map(({ text, impact }) => [text, impact])).toEqual([
    ["such a rise", "gap"],
    ["8 per cent", "gap"],
    ["likes it", "none"],
    ["a rise of 8 per cent", "none"],
  ]);
  // Without the refusal, hearsay would speak for the theatre.
  expect(items[0]).toMatchObject({
    without: { stance: "accepts", optionName: "A rise of 8 per cent" },
    sentence: "The theatre rejects such a rise.",
    article: "one",
    publisher: "Ferrow Courier",
  });
});

test("a verdict shows in the next answers, and what is judged leaves the queue", async () => {
  const [refusal] = (await queue()).items;
  const answer = await judge(refusal!, { verdict: "rejected" });
  expect(answer.json()).toMatchObject({ id: refusal!.id, verdict: "rejected", counts: false });
  const table = await server.get<TableView>("/api/positions?issue=pay");
  expect(table.cells[1]!.headline).toMatchObject({ stance: "accepts", hearsayOnly: true });
  const next = await queue("reviewer=ada");
  expect(next).toMatchObject({ left: 3, judged: 1 });
  expect(next.items.map(({ id }) => id)).not.toContain(refusal!.id);
});

test("a correction is checked against the brief, and tells the nearest valid value", async () => {
  const [refusal] = (await queue()).items;
  const wrong = await judge(refusal!, { verdict: "corrected", correction: { option: "bonos" } });
  expect(wrong.statusCode).toBe(400);
  expect(wrong.json().error).toMatchObject({
    code: "review-value-unknown",
    message: expect.stringContaining("bonus"),
  });
  const right = await judge(refusal!, {
    verdict: "corrected",
    correction: { option: "bonus", hedged: true },
  });
  expect(right.json()).toMatchObject({ option: "bonus", hedged: true, verdict: "corrected" });
  expect((await judge(right.json(), { verdict: "confirmed", correction: {} })).statusCode).toBe(400);
});

test("of two reviews of one version the second gets both versions, and nothing is overwritten", async () => {
  const [refusal] = (await queue()).items;
  const [one, other] = await Promise.all([
    judge(refusal!, { verdict: "rejected" }, "ada"),
    judge(refusal!, { verdict: "corrected", correction: { stance: "opposes" } }, "ben"),
  ]);
  expect([one.statusCode, other.statusCode].sort()).toEqual([200, 409]);
  const [won, lost] = one.statusCode === 200 ? [one, other] : [other, one];
  const body = lost.json<ConflictBody>();
  expect(conflictBody.strict().parse(body)).toEqual(body);
  expect(body.error.code).toBe("review-outdated");
  expect(body.versions.judged).toMatchObject({
    verdict: "unreviewed",
    fields: { stance: "rejects" },
    reviewer: null,
  });
  expect(body.versions.now.statement).toEqual(won.json());
  // Whoever has seen both may judge again.
  expect((await judge(body.versions.now.statement, { verdict: "confirmed" }, "cleo")).statusCode).toBe(200);
});

test("undo takes back one's own last verdict, and not another's", async () => {
  const [refusal, open] = (await queue()).items;
  await judge(open!, { verdict: "rejected" }, "ben");
  const rejected = await judge(refusal!, { verdict: "rejected" }, "ada");
  const undone = await server.send("DELETE", "/api/reviews/last?reviewer=ada");
  expect(undone.json()).toMatchObject({ id: refusal!.id, verdict: "unreviewed", edition: refusal!.edition });
  expect((await server.send("DELETE", "/api/reviews/last?reviewer=ada")).json().error).toMatchObject({
    code: "review-none-yours",
  });
  const again = await judge(undone.json(), { verdict: "rejected" }, "ada");
  expect(again.json()).toEqual(rejected.json());
  // Ben has judged it after Ada: her verdict is not the last one any more.
  await judge(again.json(), { verdict: "confirmed" }, "ben");
  expect((await server.send("DELETE", "/api/reviews/last?reviewer=ada")).statusCode).toBe(409);
});

test("two reviewers' verdicts give agreement, and the list to settle", async () => {
  const { items } = await queue("reviewer=ada");
  const [a, b, c] = items;
  for (const [statement, verdict] of [
    [a!, "rejected"],
    [b!, "confirmed"],
    [c!, "confirmed"],
  ] as const) {
    await judge(statement, { verdict }, "ada");
  }
  const second = await queue("reviewer=ben&second=true");
  // The rejected one, too: else two reviewers could never agree that there is no statement.
  expect(second.items.map(({ id }) => id).sort()).toEqual([a!.id, b!.id, c!.id].sort());
  for (const item of second.items.filter(({ id }) => id !== a!.id)) {
    await judge(item, item.id === b!.id ? { verdict: "confirmed" } : { verdict: "rejected" }, "ben");
  }
  const agreement = await server.get<AgreementView>("/api/review/agreement");
  expect(agreementView.strict().parse(agreement)).toEqual(agreement);
  expect(agreement).toMatchObject({
    reviewers: [
      { reviewer: "ada", statements: 3 },
      { reviewer: "ben", statements: 2 },
    ],
    both: 2,
    pairs: [{ reviewers: ["ada", "ben"], statements: 2, agreed: 1, kappa: 0 }],
  });
  // Labels right, right, right and rejected: one unlike pair of two observed, three of four by chance.
  expect(agreement.alpha).toBeCloseTo(0, 9);
  expect(agreement.toSettle).toMatchObject([
    {
      statement: { id: c!.id },
      verdicts: [
        { reviewer: "ada", verdict: "confirmed" },
        { reviewer: "ben", verdict: "rejected", fields: null },
      ],
    },
  ]);
});

test("a review that is not sound says where", async () => {
  const answer = await server.send("POST", "/api/statements/s1/reviews", {
    verdict: "fine",
    reviewer: "ada",
  });
  expect(answer.statusCode).toBe(400);
  expect(answer.json().error).toMatchObject({
    code: "request-invalid",
    message: expect.stringContaining("body"),
  });
  const nowhere = await server.send("POST", "/api/statements/s999/reviews", {
    ...{ verdict: "confirmed", reviewer: "ada", version: "0" },
  });
  expect(nowhere.statusCode).toBe(404);
});
