import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { checks } from "../../src/ledger/doctor.ts";
import { addStatement, examineLedger, type Ledger, recordReview } from "../../src/ledger/index.ts";
import { aMeeting, anArticle, aStatement, by, keep, read } from "./helpers.ts";
import { stores } from "./stores.ts";

const text = "The union demands a rise of 8 per cent. They met in Grenmouth.";

async function soundLedger(freshLedger: () => Promise<Ledger>) {
  const ledger = await freshLedger();
  await keep(ledger, anArticle({ id: "talks", text }), anArticle({ id: "talks-copy", text }));
  await read(ledger, "talks", {
    statements: [aStatement(text, "a rise of 8 per cent"), aStatement(text, "They met", { option: null })],
    meetings: [aMeeting(text, "They met in Grenmouth")],
  });
  await recordReview(ledger, "s1", { verdict: "corrected", correction: { stance: "accepts" } }, by);
  await addStatement(ledger, "talks", aStatement(text, "Grenmouth", { option: "low" }), by);
  return ledger;
}

const columns = `negotiation, article, version, "start", "end", text, holder, speaker, issue, "option", stance,
  evidence, hedged, quoted, said_on, condition_start, condition_end, confidence, because, found, verdict, counts,
  as_read`;

/** Each illness, the SQL that brings it about, and the check that must find it. */
const illnesses: [illness: string, check: keyof typeof checks, sql: string][] = [
  ["a text that was changed", "texts are as they were read", "update texts set text = text || ' more'"],
  ["a reprint that stands alone", "reports hold all their reprints", "update articles set report = id"],
  ["an article that no search finds", "the search knows every article", "delete from search"],
  ["a brief that is gone", "the brief is there", "update negotiations set brief = 'gone'"],
  [
    "a statement beside its words",
    "every span holds its words",
    `update statements set "start" = "start" + 1`,
  ],
  ["a meeting beside its words", "every span holds its words", `update meetings set "end" = "end" + 9`],
  [
    "a statement kept twice",
    "nothing is kept twice",
    `insert into statements (num, ${columns}) select num + 100000, ${columns} from statements where num = 2`,
  ],
  ["a verdict without a review", "statements are as their reviews say", "update statements set verdict = 3"],
  [
    "a field that no review has set",
    "statements are as their reviews say",
    "update statements set stance = 0 where num = 1",
  ],
  [
    "a rejected statement that counts",
    "statements are as their reviews say",
    "update statements set counts = 0",
  ],
  ["a number given out twice", "numbers are given out once", "update counters set last = 1"],
];

describe.each(stores)("doctor ($name)", ({ freshLedger }) => {
  test("a ledger in daily use is sound", async () => {
    expect(await examineLedger(await soundLedger(freshLedger))).toEqual([]);
  });

  test.each(illnesses)("%s is found", async (_, check, harm) => {
    const ledger = await soundLedger(freshLedger);
    await sql.raw(harm).execute(await ledger.store.query());
    expect((await examineLedger(ledger)).map((illness) => illness.check)).toContain(check);
  });
});

test("every check is known to find something, or is the database's own", () => {
  const tested = new Set(illnesses.map(([, check]) => check));
  expect(Object.keys(checks).filter((check) => !tested.has(check))).toEqual(["the file is whole"]);
});
