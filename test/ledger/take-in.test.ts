import { describe, expect, test } from "vitest";
import {
  endRun,
  type Ledger,
  listArticles,
  listDrafts,
  listFacts,
  listRefusals,
  listRuns,
  listUnread,
  loadDraft,
  type Refused,
  readUnread,
  recordDraft,
  type SourcedArticle,
  startRun,
  takeIn,
} from "../../src/ledger/index.ts";
import { aReader, somePages } from "./batch.ts";
import { anArticle, keep, program, sourced } from "./helpers.ts";
import { stores } from "./stores.ts";

async function* all(...items: (SourcedArticle | Refused)[]) {
  yield* items;
}

describe.each(stores)("batches ($name)", ({ freshLedger }) => {
  test("a batch is kept, read and counted", async () => {
    const ledger = await freshLedger();
    const refused = { source: "empty.html", code: "page-empty", reason: "Found no text." };
    async function* sources() {
      yield* somePages(0, 20);
      yield refused;
    }
    const none = { new: 0, changed: 0, known: 0, refused: 0, read: 0, statements: 0, meetings: 0 };
    expect(await takeIn(ledger, sources(), { reader: aReader })).toEqual({
      ...{ ...none, new: 20, refused: 1, read: 20, statements: 40, meetings: 20 },
    });
    expect(await takeIn(ledger, sources(), { reader: aReader })).toEqual({ ...none, known: 20, refused: 1 });
    expect(await listRefusals(ledger)).toMatchObject([refused]);
  });

  test("a stop ends the batch after the transaction under way, and the next run takes it up", async () => {
    const ledger = await freshLedger();
    const stop = new AbortController();
    const first = await takeIn(ledger, somePages(0, 100), {
      reader: aReader,
      signal: stop.signal,
      onKept: ({ read }) => {
        if (read.length > 0) stop.abort();
      },
    });
    expect(first.new).toBeLessThan(100);
    expect(await listArticles(ledger)).toHaveLength(first.new);
    const second = await takeIn(ledger, somePages(0, 100), { reader: aReader });
    expect([second.new + first.new, second.known]).toEqual([100, first.new]);
    expect(await listFacts(ledger)).toHaveLength(200);
  });

  test("what an earlier run has kept but not read is read", async () => {
    const ledger = await freshLedger();
    for await (const { article } of somePages(0, 3)) await keep(ledger, article);
    expect(await takeIn(ledger, all(), { reader: aReader })).toMatchObject({ new: 0, read: 3 });
  });

  test("an article on which the reader fails is listed, and the rest goes on", async () => {
    const ledger = await freshLedger();
    const reader = {
      ...aReader,
      read: (article: Parameters<typeof aReader.read>[0]) => {
        if (article.id === "page-1") throw new Error("no verb");
        return aReader.read(article);
      },
    };
    expect(await takeIn(ledger, somePages(0, 3), { reader })).toMatchObject({ new: 3, read: 2 });
    expect(await listRefusals(ledger)).toMatchObject([{ source: "page-1", code: "reading-failed" }]);
    expect(await listUnread(ledger, reader)).toEqual([{ article: "page-1", version: 1 }]);
    expect(await readUnread(ledger, { reader: aReader })).toMatchObject({ read: 1, refused: 0 });
    expect(await listRefusals(ledger)).toEqual([]);
  });

  test("two versions of a page in one batch leave the later one read", async () => {
    const ledger = await freshLedger();
    const [early, late] = [0, 1].map((page) => ({ ...anArticle({ id: "x" }), text: textOf(page) }));
    await takeIn(ledger, all(sourced(early!), sourced(late!)), { reader: aReader });
    expect(await listArticles(ledger)).toMatchObject([{ version: 2, statements: 2, meetings: 1 }]);
  });

  test("the log of runs tells what was run with which brief, and which run was cut off", async () => {
    const ledger = await freshLedger();
    const run = await startRun(ledger, { command: "add", program, brief: "brief-1" });
    await endRun(ledger, run, { new: 3 });
    await startRun(ledger, { command: "read", program });
    expect(await listRuns(ledger)).toMatchObject([
      { num: 2, command: "read", brief: null, endedAt: null, counts: {} },
      { num: 1, command: "add", program, brief: "brief-1", endedAt: expect.any(String), counts: { new: 3 } },
    ]);
  });
});

const textOf = (page: number) =>
  `The union demands a rise. It rejects the offer. They met in hall ${page}, on day ${page}.`;

describe.each(stores)("drafts ($name)", ({ freshLedger }) => {
  const draft = {
    id: "first-draft",
    title: "First draft",
    proposedBy: "mediation",
    published: "2025-11-20",
    url: null,
    clauses: [
      { label: "1", text: "Pay rises by 5 per cent.", settles: [{ issue: "wages", option: "middle" }] },
      { label: "2(b)", text: "Both sides meet every week.", settles: [] },
    ],
  };

  test("a draft comes back as it was recorded, and the same again changes nothing", async () => {
    const ledger = await freshLedger();
    await recordDraft(ledger, draft);
    expect(await recordDraft(ledger, draft)).toEqual({ ...draft, version: 1 });
    expect(await listDrafts(ledger)).toEqual([{ ...draft, version: 1 }]);
  });

  test("a changed draft makes a new version and keeps the old", async () => {
    const ledger: Ledger = await freshLedger();
    await recordDraft(ledger, draft);
    const changed = { ...draft, clauses: draft.clauses.slice(0, 1) };
    await recordDraft(ledger, changed);
    await recordDraft(ledger, { ...draft, id: "earlier", published: "2025-11-01" });
    expect((await listDrafts(ledger)).map(({ id, version }) => [id, version])).toEqual([
      ["earlier", 1],
      ["first-draft", 2],
    ]);
    expect((await loadDraft(ledger, "first-draft", 1)).clauses).toEqual(draft.clauses);
    await expect(loadDraft(ledger, "gone")).rejects.toThrow("'gone'");
  });
});
