import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { exit } from "../../src/base/index.ts";
import { requireBrief } from "../../src/brief/index.ts";
import { main } from "../../src/cli/main.ts";
import {
  keepBrief,
  listReviews,
  listStatements,
  openLedger,
  recordRefusals,
} from "../../src/ledger/index.ts";
import { anArticle, aStatement, keep, read } from "../ledger/helpers.ts";
import { recordingTerminal } from "./helpers.ts";

const yaml = `
negotiation: Ports
parties:
  union:
    name: Dockworkers' Union
    role: party
    people:
      - {id: kolsund, name: Marta Kolsund, role: president}
  operators: {name: Terminal Operators, role: party}
issues:
  wages:
    name: Wages
    question: By how much does pay rise?
    terms: [pay]
    options:
      high: {name: A rise of 8 per cent, terms: [8 per cent]}
      low: {name: A rise of 3 per cent, terms: [3 per cent]}
  hours:
    name: Working hours
    question: How long is a shift?
    terms: [shift]
    options:
      short: {name: Six hours, terms: [six hours]}
`;
const text =
  "The union demands a rise of 8 per cent. The operators were silent. They were silent in March, too.";

/** A folder with a ledger of one article and one statement, s1. */
async function madeFolder(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "demarche-commands-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const ledger = await openLedger(join(folder, ".demarche"), { create: true });
  await keepBrief(ledger, yaml, requireBrief(yaml, "brief.yaml").brief);
  await keep(ledger, anArticle({ id: "talks", text, title: "Talks" }), anArticle({ id: "other" }));
  await read(ledger, "talks", { statements: [aStatement(text, "a rise of 8 per cent")] });
  await recordRefusals(ledger, [{ source: "empty.html", code: "page-empty", reason: "Found no text." }]);
  await ledger.close();
  return folder;
}

async function run(cwd: string, ...args: string[]) {
  const terminal = recordingTerminal({ cwd });
  const status = await main(args, terminal);
  const rows = () =>
    terminal
      .printed()
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  return { status, printed: terminal.printed(), said: terminal.said(), rows };
}

test("articles are listed, searched and told with what was refused", async () => {
  const folder = await madeFolder();
  expect((await run(folder, "articles")).rows()).toMatchObject([
    { id: "talks", title: "Talks", report: "talks", reprints: 1, statements: 1 },
    { id: "other", statements: 0 },
  ]);
  expect((await run(folder, "articles", "--search", "Silent rise")).rows()).toHaveLength(1);
  expect((await run(folder, "articles", "--report", "other")).rows()).toMatchObject([{ id: "other" }]);
  expect((await run(folder, "articles", "--refused")).rows()).toMatchObject([
    { source: "empty.html", code: "page-empty", reason: "Found no text." },
  ]);
});

test("a statement is confirmed, corrected, rejected and taken back, and the log tells so", async () => {
  const folder = await madeFolder();
  expect((await run(folder, "review", "s1", "--confirm")).rows()).toMatchObject([{ verdict: "confirmed" }]);
  const corrected = await run(
    folder,
    ...["review", "s1", "--correct", "stance=rejects", "--correct", "said-on=2025-12"],
    ...["--correct", "speaker=Marta Kolsund", "--note", "see the second paragraph", "--by", "Ada"],
  );
  expect(corrected.rows()).toMatchObject([
    { id: "s1", verdict: "corrected", stance: "rejects", saidOn: "2025-12", speaker: "kolsund" },
  ]);
  expect((await run(folder, "review", "s1", "--reject")).rows()).toMatchObject([{ verdict: "rejected" }]);
  expect((await run(folder, "review", "s1", "--undo")).rows()).toMatchObject([{ verdict: "corrected" }]);
  const log = (await run(folder, "review", "s1", "--log")).rows();
  expect(log.map(({ action, undoes }) => [action, undoes])).toEqual([
    ["confirmed", null],
    ["corrected", null],
    ["rejected", null],
    ["undone", 3],
  ]);
  expect(log[1]).toMatchObject({ reviewer: "Ada", note: "see the second paragraph" });
});

test("a statement that was missed is added with the words of the article", async () => {
  const folder = await madeFolder();
  const values = ["words=The operators were silent", "holder=operators", "issue=wages", "stance=undecided"];
  const { status, rows } = await run(folder, "review", "--add", "talks", ...values);
  expect(status).toBe(exit.done);
  expect(rows()).toMatchObject([
    {
      ...{ id: "s2", verdict: "added", text: "The operators were silent", start: 40, holder: "operators" },
      ...{ speaker: "operators", option: null, evidence: "first-hand", saidOn: "2025-12-08" },
    },
  ]);
});

test.each([
  [["s1", "--correct", "stanse=rejects"], "Did you mean 'stance'?"],
  [["s1", "--correct", "stance=rejcts"], "Did you mean 'rejects'?"],
  [["s1", "--correct", "option=hgh"], "Did you mean 'high'?"],
  [["s1", "--correct", "option=short"], "Expected high, low, none"],
  [["s1", "--correct", "issue=hours"], "Found 'high' for option"],
  [["s1", "--correct", "holder=kolsund"], "Expected union, operators"],
  [["s1", "--correct", "speaker=Marta Kolsnd"], "Did you mean 'Marta Kolsund'?"],
  [["s1", "--correct", "hedged=perhaps"], "Expected yes, no"],
  [["s1", "--correct", "saidOn=2025-13"], "'2025-13'"],
  [["s7", "--confirm"], "no statement 's7'"],
  [["--add", "talks", "words=a", "holder=union", "issue=wages", "stance=demands"], "places of 'a'"],
  [["--add", "talks", "words=silent in March", "holder=union", "issue=wages"], "no 'stance'"],
  [["--add", "gone", "words=silent in March"], "no article 'gone'"],
])("review %j says what is wrong and changes nothing", async (args, message) => {
  const folder = await madeFolder();
  const { status, said } = await run(folder, "review", ...args);
  expect(said).toContain(message);
  expect(status).toBe(exit.failed);
  const ledger = await openLedger(join(folder, ".demarche"));
  onTestFinished(() => ledger.close());
  expect(await listReviews(ledger, "s1")).toEqual([]);
  expect(await listStatements(ledger)).toHaveLength(1);
});

test.each([
  [["s1"], "Found no verdict"],
  [["s1", "--confirm", "--reject"], "--confirm and --reject"],
  [["--confirm"], "Found no statement"],
  [["s1", "s2", "--confirm"], "'s2'"],
])("review %j is a wrong use", async (args, message) => {
  const { status, said } = await run(await madeFolder(), "review", ...args);
  expect([status, said]).toEqual([exit.usage, expect.stringContaining(message)]);
});

test("a ledger is backed up, restored and found sound", async () => {
  const folder = await madeFolder();
  const backup = (await run(folder, "backup")).printed.trim();
  await run(folder, "review", "s1", "--reject");
  expect(await run(folder, "restore", backup)).toMatchObject({
    status: exit.failed,
    said: expect.stringContaining("--force"),
  });
  const restored = await run(folder, "restore", "--force", backup);
  const kept = /kept as (.*)\.$/m.exec(restored.said)![1]!;
  expect(existsSync(kept)).toBe(true);
  expect(await run(folder, "doctor")).toMatchObject({
    status: exit.done,
    said: expect.stringContaining("is sound"),
  });
  expect((await run(folder, "articles")).rows()).toMatchObject([{ statements: 1 }, {}]);
});

test("a backup restores into a folder that has no ledger", async () => {
  const folder = await madeFolder();
  await run(folder, "backup", "mine.db");
  const empty = mkdtempSync(join(tmpdir(), "demarche-commands-"));
  onTestFinished(() => rmSync(empty, { recursive: true }));
  expect((await run(empty, "restore", join(folder, "mine.db"))).status).toBe(exit.done);
  expect((await run(empty, "articles")).rows()).toHaveLength(2);
});

test("the doctor tells what is wrong and ends with status 1; a scribbled-over ledger with 3", async () => {
  const folder = await madeFolder();
  const ledger = await openLedger(join(folder, ".demarche"));
  await (await ledger.store.query())
    .updateTable("statements")
    .set({ text: "a rise of 9 per cent" })
    .execute();
  await ledger.close();
  const ill = await run(folder, "doctor");
  expect(ill.status).toBe(exit.refused);
  expect(ill.rows()).toMatchObject([{ check: "every span holds its words" }]);
  const file = join(folder, ".demarche", "ledger.db");
  writeFileSync(file, readFileSync(file).fill(7, 0, 9000));
  expect(await run(folder, "doctor")).toMatchObject({
    status: exit.failed,
    said: expect.stringContaining("restore"),
  });
});
