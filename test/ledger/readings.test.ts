import { describe, expect, test } from "vitest";
import {
  addStatement,
  hashBrief,
  keepBrief,
  type Ledger,
  listMeetings,
  listStatements,
  listUnread,
  loadBrief,
  recordReadings,
  recordReview,
  undoReview,
} from "../../src/ledger/index.ts";
import type { Statement } from "../../src/reading/index.ts";
import { aMeeting, anArticle, aStatement, by, keep, read, readWith } from "./helpers.ts";
import { stores } from "./stores.ts";

const text =
  "The union demands a rise of 8 per cent. It rejects the lump sum. Mr. Vasser of the operators called the rise too dear.";
const rise = aStatement(text, "a rise of 8 per cent");
const lump = aStatement(text, "the lump sum", { option: "bonus", stance: "rejects" });
const dear = aStatement(text, "the rise", { holder: "operators", speaker: "vasser", stance: "opposes" });

/** What is listed, in a word or two each. */
async function listed(ledger: Ledger, filter = {}) {
  const statements = await listStatements(ledger, filter);
  return statements.map(({ id, holder, option, stance, verdict }) =>
    [id, holder, option, stance, verdict].join(" "),
  );
}

async function ledgerWith(freshLedger: () => Promise<Ledger>, ...statements: Statement[]) {
  const ledger = await freshLedger();
  await keep(ledger, anArticle({ id: "talks", text, title: "Talks" }));
  await read(ledger, "talks", { statements });
  return ledger;
}

describe.each(stores)("readings ($name)", ({ freshLedger }) => {
  test("a statement comes back as it was read, with its article", async () => {
    const condition = { start: 0, end: 9 };
    const whole = { ...rise, hedged: true, quoted: true, speaker: null, option: null, condition };
    const ledger = await ledgerWith(freshLedger, { ...whole, saidOn: "2025-11", confidence: 0.123456 });
    const article = { id: "talks", title: "Talks", publisher: null, url: null, published: "2025-12-08" };
    expect(await listStatements(ledger)).toEqual([
      {
        ...{ ...whole, saidOn: "2025-11", confidence: 0.123456, id: "s1", verdict: "unreviewed" },
        ...{ articleId: "talks", published: "2025-12-08", report: "talks", version: 1, found: true },
        edition: expect.stringMatching(/^[0-9a-f]{12}$/),
        article: { ...article, report: "talks" },
      },
    ]);
  });

  test("a meeting comes back as it was read and keeps its id when read again", async () => {
    const ledger = await ledgerWith(freshLedger);
    const meeting = aMeeting(text, "Mr. Vasser", {
      place: "Grenmouth",
      date: "2025-12-08",
      duration: "an hour",
    });
    await read(ledger, "talks", { meetings: [aMeeting(text, "The union"), meeting] });
    await read(ledger, "talks", { meetings: [meeting] });
    expect(await listMeetings(ledger)).toMatchObject([{ ...meeting, id: "m2", article: { id: "talks" } }]);
    expect(await listMeetings(ledger, { asOf: "2025-12-07" })).toEqual([]);
  });

  test("statements are listed by party, issue, option, day and article", async () => {
    const ledger = await ledgerWith(freshLedger, rise, lump, { ...dear, saidOn: "2025-12-10" });
    expect(await listed(ledger, { party: "operators" })).toHaveLength(1);
    expect(await listed(ledger, { issue: "wages" })).toHaveLength(3);
    expect(await listed(ledger, { option: "bonus" })).toHaveLength(1);
    expect(await listed(ledger, { option: null })).toHaveLength(0);
    expect(await listed(ledger, { asOf: "2025-12-09" })).toHaveLength(2);
    expect(await listed(ledger, { since: "2025-12-09" })).toHaveLength(1);
    expect(await listed(ledger, { article: "talks", limit: 2 })).toHaveLength(2);
    expect(await listed(ledger, { party: "nobody" })).toHaveLength(0);
  });

  test("reading again replaces what is found no more and keeps the ids of the rest", async () => {
    const ledger = await ledgerWith(freshLedger, rise, lump);
    await read(ledger, "talks", { statements: [dear, { ...rise, stance: "proposes" }] });
    expect(await listed(ledger)).toEqual([
      "s1 union high proposes unreviewed",
      "s3 operators high opposes unreviewed",
    ]);
  });

  test("an id is never given a second time", async () => {
    const ledger = await ledgerWith(freshLedger, rise);
    await read(ledger, "talks", {});
    await read(ledger, "talks", { statements: [rise] });
    expect(await listed(ledger)).toEqual(["s2 union high demands unreviewed"]);
  });

  test("a review stays with its sentence when the brief changes", async () => {
    const ledger = await ledgerWith(freshLedger, rise, lump, dear);
    await recordReview(ledger, "s1", { verdict: "confirmed" }, by);
    await recordReview(ledger, "s2", { verdict: "corrected", correction: { stance: "opposes" } }, by);
    await recordReview(ledger, "s3", { verdict: "rejected" }, by);
    const wider = aStatement(text, "demands a rise of 8 per cent", { confidence: 0.5 });
    await read(ledger, "talks", { statements: [dear, wider, lump] }, { brief: "brief-2" });
    expect(await listed(ledger, { verdicts: ["confirmed", "corrected", "rejected", "unreviewed"] })).toEqual([
      "s1 union high demands confirmed",
      "s2 union bonus opposes corrected",
      "s3 operators high opposes rejected",
    ]);
  });

  test("a rejected statement stays rejected however often it is found again", async () => {
    const ledger = await ledgerWith(freshLedger, rise);
    await recordReview(ledger, "s1", { verdict: "rejected" }, by);
    await read(ledger, "talks", {});
    await read(ledger, "talks", { statements: [rise, aStatement(text, "demands a rise")] });
    expect(await listed(ledger)).toEqual([]);
  });

  test("the contrary of a rejected statement is not yet judged", async () => {
    const ledger = await ledgerWith(freshLedger, rise);
    await recordReview(ledger, "s1", { verdict: "rejected" }, by);
    await read(ledger, "talks", { statements: [{ ...rise, stance: "rejects" }] });
    expect(await listed(ledger)).toEqual(["s2 union high rejects unreviewed"]);
  });

  test("what a person vouches for is kept where the reader finds it no more", async () => {
    const ledger = await ledgerWith(freshLedger, rise, lump);
    await recordReview(ledger, "s1", { verdict: "confirmed" }, by);
    await addStatement(ledger, "talks", dear, by);
    await read(ledger, "talks", {});
    expect(await listed(ledger)).toEqual([
      "s1 union high demands confirmed",
      "s3 operators high opposes added",
    ]);
    expect((await listStatements(ledger)).map(({ found }) => found)).toEqual([false, false]);
  });

  test("a reader that comes to a person's correction does not double it", async () => {
    const ledger = await ledgerWith(freshLedger, lump);
    await recordReview(ledger, "s1", { verdict: "corrected", correction: { option: "low" } }, by);
    await read(ledger, "talks", { statements: [{ ...lump, option: "low" }] });
    expect(await listed(ledger)).toEqual(["s1 union low rejects corrected"]);
  });

  test("a statement added by hand is not doubled when the reader finds it too", async () => {
    const ledger = await ledgerWith(freshLedger);
    await addStatement(ledger, "talks", dear, by);
    await read(ledger, "talks", { statements: [dear] });
    expect(await listed(ledger)).toEqual(["s1 operators high opposes added"]);
    await undoReview(ledger, "s1", by);
    expect(await listed(ledger)).toEqual(["s1 operators high opposes unreviewed"]);
  });

  test("the same claim in another sentence is another statement", async () => {
    const twice = `${text} Later it demanded a rise of 8 per cent again.`;
    const ledger = await freshLedger();
    await keep(ledger, anArticle({ id: "talks", text: twice }));
    await read(ledger, "talks", { statements: [rise] });
    await recordReview(ledger, "s1", { verdict: "rejected" }, by);
    const again = aStatement(twice, "a rise of 8 per cent again");
    await read(ledger, "talks", { statements: [rise, again] });
    expect(await listed(ledger)).toEqual(["s2 union high demands unreviewed"]);
  });

  test("reviews move with their sentence into a new version of the page", async () => {
    const ledger = await ledgerWith(freshLedger, rise, lump, dear);
    await recordReview(ledger, "s1", { verdict: "corrected", correction: { stance: "proposes" } }, by);
    await recordReview(ledger, "s2", { verdict: "rejected" }, by);
    await recordReview(ledger, "s3", { verdict: "confirmed" }, by);
    const edited = `Updated on Tuesday. ${text.replace(" Mr. Vasser of the operators called the rise too dear.", "")}`;
    await keep(ledger, anArticle({ id: "talks", text: edited }));
    const [riseNow, lumpNow] = ["a rise of 8 per cent", "the lump sum"].map((words) =>
      aStatement(edited, words),
    );
    const statements = [riseNow!, { ...lumpNow!, option: "bonus", stance: "rejects" as const }];
    await read(ledger, "talks", { statements }, { version: 2 });
    const kept = await listStatements(ledger);
    expect(kept.map(({ id, version, start, stance }) => [id, version, start, stance])).toEqual([
      ["s1", 2, riseNow!.start, "proposes"],
      // Its sentence is gone from the page: it stays where it was, as evidence of what the page has said.
      ["s3", 1, dear.start, "opposes"],
    ]);
  });

  test("a review is not carried to a sentence that only shares its words", async () => {
    const ledger = await ledgerWith(freshLedger, rise);
    await recordReview(ledger, "s1", { verdict: "confirmed" }, by);
    const other =
      "Nobody at the table in Grenmouth, the mediator told reporters on Friday, expects a rise of 8 per cent.";
    await keep(ledger, anArticle({ id: "talks", text: other }));
    await read(ledger, "talks", {}, { version: 2 });
    expect(await listStatements(ledger)).toMatchObject([{ id: "s1", version: 1, text: rise.text }]);
  });

  test("a reading of a version that is no longer the latest is not recorded", async () => {
    const ledger = await ledgerWith(freshLedger, rise);
    await keep(ledger, anArticle({ id: "talks", text: "They have agreed on all of it." }));
    expect(await read(ledger, "talks", { statements: [lump] })).toMatchObject({ outcome: "outdated" });
    expect(await listed(ledger)).toEqual(["s1 union high demands unreviewed"]);
  });

  test("a reading whose spans don't fit the text is refused as a whole", async () => {
    const ledger = await ledgerWith(freshLedger, rise);
    const wrong = { ...lump, start: lump.start + 1 };
    await expect(read(ledger, "talks", { statements: [wrong] })).rejects.toThrow("'talks'");
    expect(await listed(ledger)).toEqual(["s1 union high demands unreviewed"]);
  });

  test("one article that fails takes the whole transaction back", async () => {
    const ledger = await ledgerWith(freshLedger);
    const reading = (statement: Statement) => ({ statements: [statement], meetings: [] });
    const readings = [
      { article: "talks", version: 1, reading: reading(rise) },
      { article: "talks", version: 1, reading: reading({ ...rise, start: 1 }) },
    ];
    await expect(recordReadings(ledger, readings, readWith)).rejects.toThrow();
    expect(await listed(ledger)).toEqual([]);
  });

  test("an article is unread until it is read with this brief by this program", async () => {
    const ledger = await ledgerWith(freshLedger, rise);
    expect(await listUnread(ledger, readWith)).toEqual([]);
    expect(await listUnread(ledger, { ...readWith, brief: "brief-2" })).toEqual([
      { article: "talks", version: 1 },
    ]);
    expect(await listUnread(ledger, { ...readWith, program: "2.0.0" })).toHaveLength(1);
    await keep(ledger, anArticle({ id: "talks", text: "They have agreed on all of it." }));
    expect(await listUnread(ledger, readWith)).toEqual([{ article: "talks", version: 2 }]);
  });

  test("the brief that holds comes back parsed, and a changed comment does not ask for a new reading", async () => {
    const ledger = await freshLedger();
    const brief = { negotiation: "Ports", summary: "", parties: [], issues: [], sources: [] };
    expect(await loadBrief(ledger)).toBeUndefined();
    const hash = await keepBrief(ledger, "negotiation: Ports", brief);
    expect(await keepBrief(ledger, "negotiation: Ports # of Tarvonia", { ...brief, summary: "x" })).toBe(
      hash,
    );
    expect(await loadBrief(ledger)).toEqual({
      ...{ hash, source: "negotiation: Ports # of Tarvonia", file: null },
      brief: { ...brief, summary: "x" },
    });
    const issue = { id: "wages", name: "Wages", question: "", terms: [], options: [] };
    expect(hashBrief({ ...brief, issues: [issue] })).not.toBe(hash);
  });
});
