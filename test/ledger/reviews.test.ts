import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addStatement,
  examineLedger,
  type Ledger,
  listFacts,
  listStatements,
  recordReview,
  undoReview,
} from "../../src/ledger/index.ts";
import type { Statement } from "../../src/reading/index.ts";
import { anArticle, aStatement, by, keep, read } from "./helpers.ts";
import { stores } from "./stores.ts";

const text = "The union demands a rise of 8 per cent. It rejects the lump sum.";
const rise = aStatement(text, "a rise of 8 per cent");
const lump = aStatement(text, "the lump sum", { option: "bonus", stance: "rejects" });

async function ledgerWith(freshLedger: () => Promise<Ledger>, ...statements: Statement[]) {
  const ledger = await freshLedger();
  await keep(ledger, anArticle({ id: "talks", text }));
  await read(ledger, "talks", { statements });
  return ledger;
}

describe.each(stores)("reviews ($name)", ({ freshLedger }) => {
  test("a correction changes what counts and undoing it brings back what was read", async () => {
    const ledger = await ledgerWith(freshLedger, rise);
    const before = await listFacts(ledger);
    const correction = {
      holder: "operators",
      speaker: "vasser",
      option: null,
      stance: "accepts-if",
    } as const;
    const corrected = await recordReview(ledger, "s1", { verdict: "corrected", correction }, by);
    expect(corrected).toMatchObject({ ...correction, verdict: "corrected", issue: "wages" });
    expect(await listFacts(ledger)).toMatchObject([{ holder: "operators", option: null }]);
    await undoReview(ledger, "s1", by);
    expect(await listFacts(ledger)).toEqual(before);
  });

  test("corrections add up, and are undone one by one", async () => {
    const ledger = await ledgerWith(freshLedger, rise);
    const correct = (correction: object) =>
      recordReview(ledger, "1", { verdict: "corrected", correction }, by);
    await correct({ stance: "proposes" });
    await correct({ hedged: true, saidOn: "2025-12" });
    await recordReview(ledger, "s1", { verdict: "rejected" }, by);
    const states = [];
    for (let step = 0; step < 3; step++) {
      const { verdict, stance, hedged, saidOn } = await undoReview(ledger, "s1", by);
      states.push([verdict, stance, hedged, saidOn]);
    }
    expect(states).toEqual([
      ["corrected", "proposes", true, "2025-12"],
      ["corrected", "proposes", false, "2025-12-08"],
      ["unreviewed", "demands", false, "2025-12-08"],
    ]);
    await expect(undoReview(ledger, "s1", by)).rejects.toThrow("no review to undo");
  });

  test("undoing after a new reading brings back what the reader says now", async () => {
    const ledger = await ledgerWith(freshLedger, rise);
    await recordReview(ledger, "s1", { verdict: "corrected", correction: { stance: "accepts" } }, by);
    await read(ledger, "talks", { statements: [{ ...rise, stance: "proposes", confidence: 0.3 }] });
    expect(await undoReview(ledger, "s1", by)).toMatchObject({ stance: "proposes", confidence: 0.3 });
  });

  test("a statement added by hand counts until that is undone", async () => {
    const ledger = await ledgerWith(freshLedger);
    expect(await addStatement(ledger, "talks", lump, by)).toMatchObject({ ...lump, verdict: "added" });
    expect(await listFacts(ledger)).toHaveLength(1);
    await undoReview(ledger, "s1", by);
    expect(await listFacts(ledger)).toEqual([]);
    expect(await listStatements(ledger, { ids: ["s1"] })).toMatchObject([{ verdict: "unreviewed" }]);
  });

  test("a statement is added only where its words stand in the article", async () => {
    const ledger = await ledgerWith(freshLedger);
    await expect(addStatement(ledger, "talks", { ...rise, start: 3 }, by)).rejects.toThrow("'talks'");
    expect(await listStatements(ledger, { verdicts: ["added", "unreviewed"] })).toEqual([]);
  });

  test("an unknown statement or article is named in the error", async () => {
    const ledger = await ledgerWith(freshLedger);
    await expect(recordReview(ledger, "s9", { verdict: "confirmed" }, by)).rejects.toThrow("'s9'");
    await expect(recordReview(ledger, "port-3", { verdict: "confirmed" }, by)).rejects.toThrow("'port-3'");
    await expect(addStatement(ledger, "gone", rise, by)).rejects.toThrow("'gone'");
  });

  test("the log of reviews can't be changed, not even by a program", async () => {
    const ledger = await ledgerWith(freshLedger, rise);
    await recordReview(ledger, "s1", { verdict: "rejected" }, { reviewer: "Ada", note: "misread" });
    const db = await ledger.store.query();
    await expect(db.deleteFrom("reviews").execute()).rejects.toThrow("only ever added");
    await expect(db.updateTable("reviews").set({ action: "confirmed" }).execute()).rejects.toThrow();
    const [review] = await db
      .selectFrom("reviews")
      .selectAll()
      .where("negotiation", "=", ledger.negotiation)
      .execute();
    expect(review).toMatchObject({ statement: 1, action: "rejected", reviewer: "Ada", note: "misread" });
    expect(JSON.parse(review!.judged)).toMatchObject({ verdict: "unreviewed", statement: rise });
  });

  test("whatever people do and however often it is read again, the ledger stays sound", async () => {
    const steps = fc.array(
      fc.tuple(
        fc.constantFrom("confirm", "reject", "correct", "undo", "read", "read nothing", "read the contrary"),
        fc.constantFrom("s1", "s2"),
      ),
      { minLength: 1, maxLength: 12 },
    );
    await fc.assert(
      fc.asyncProperty(steps, async (deeds) => {
        const ledger = await ledgerWith(freshLedger, rise, lump);
        await recordReview(ledger, "s1", { verdict: "confirmed" }, by);
        await recordReview(ledger, "s2", { verdict: "rejected" }, by);
        for (const [deed, id] of deeds) await perform(ledger, deed, id);
        expect(await examineLedger(ledger)).toEqual([]);
        // Both have been reviewed once, so both are there for ever.
        expect(await listStatements(ledger, { ids: ["s1", "s2"] })).toHaveLength(2);
        await undoAll(ledger);
        await read(ledger, "talks", { statements: [rise, lump] });
        expect((await listStatements(ledger)).map(({ id, stance }) => [id, stance])).toEqual([
          ["s1", "demands"],
          ["s2", "rejects"],
        ]);
      }),
      { numRuns: 15 },
    );
  });
});

async function perform(ledger: Ledger, deed: string, id: string): Promise<void> {
  if (deed === "confirm") await recordReview(ledger, id, { verdict: "confirmed" }, by);
  if (deed === "reject") await recordReview(ledger, id, { verdict: "rejected" }, by);
  if (deed === "correct") {
    await recordReview(ledger, id, { verdict: "corrected", correction: { stance: "undecided" } }, by);
  }
  if (deed === "undo") await undoOne(ledger, id);
  if (deed === "read") await read(ledger, "talks", { statements: [rise, lump] });
  if (deed === "read nothing") await read(ledger, "talks", {});
  if (deed === "read the contrary") {
    await read(ledger, "talks", { statements: [{ ...rise, stance: "rejects" }, lump] });
  }
}

/** Whether there was a review to undo. */
async function undoOne(ledger: Ledger, id: string): Promise<boolean> {
  const wasUndone = undoReview(ledger, id, by).then(() => true);
  return wasUndone.catch((error) => {
    if (error.code !== "review-none") throw error;
    return false;
  });
}

async function undoAll(ledger: Ledger): Promise<void> {
  for (const id of ["s1", "s2"]) while (await undoOne(ledger, id));
}
