import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { exit } from "../../src/base/index.ts";
import { requireBrief } from "../../src/brief/index.ts";
import { main } from "../../src/cli/main.ts";
import { keepBrief, openLedger } from "../../src/ledger/index.ts";
import { anArticle, aStatement, keep, read } from "../ledger/helpers.ts";
import { recordingTerminal } from "./helpers.ts";

const yaml = `
negotiation: Season contract
parties:
  guild: {name: Players' Guild, role: party, aliases: [the guild]}
  theatre: {name: Lantern Theatre, role: party, aliases: [the theatre]}
  city: {name: City of Ferrow, role: party, aliases: [the city]}
issues:
  pay:
    name: Pay
    question: By how much does pay rise?
    terms: [pay]
    options:
      high: {name: A rise of 8 per cent, terms: [8 per cent]}
`;
const text = "The guild and the city want 8 per cent, which the theatre rejects.";

let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "demarche-network-"));
  const ledger = await openLedger(join(folder, ".demarche"), { create: true });
  await keepBrief(ledger, yaml, requireBrief(yaml, "brief.yaml").brief);
  await keep(ledger, anArticle({ id: "one", text, publisher: "Ferrow Courier" }));
  const pay = { issue: "pay", option: "high" };
  await read(ledger, "one", {
    statements: [
      aStatement(text, "The guild", { ...pay, holder: "guild", speaker: "guild" }),
      aStatement(text, "the city", { ...pay, holder: "city", speaker: "city" }),
      aStatement(text, "the theatre", { ...pay, holder: "theatre", speaker: "theatre", stance: "rejects" }),
    ],
  });
  await ledger.close();
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function printed(...args: string[]) {
  const terminal = recordingTerminal({ cwd: folder });
  const status = await main(args, terminal);
  return { status, said: terminal.said(), out: terminal.printed() };
}

const rowsOf = (out: string) =>
  out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as unknown);

test("network prints a row for each tie", async () => {
  const { status, out } = await printed("network");
  expect(status).toBe(exit.done);
  expect(rowsOf(out)).toEqual([{ from: "city", to: "guild", weight: 1 }]);
  const conflict = rowsOf((await printed("network", "--ties", "conflict")).out);
  expect(conflict).toEqual([
    { from: "city", to: "theatre", weight: 1 },
    { from: "guild", to: "theatre", weight: 1 },
  ]);
});

test("network writes a file with the names of the brief", async () => {
  const { out } = await printed("network", "--format", "graphml", "--mode", "two-mode");
  expect(out).toContain("Players' Guild");
  expect(out).toContain("A rise of 8 per cent");
});

test("network refuses ties of the other mode, and tells the ones there are", async () => {
  const { status, said } = await printed("network", "--ties", "combine");
  expect(status).toBe(exit.usage);
  expect(said).toContain("congruence, conflict, subtract, ignore");
});

test("a format given after a subcommand is the subcommand's own", async () => {
  expect(JSON.parse((await printed("network", "options", "--format", "json")).out)).toHaveLength(1);
});

test("network blocs, options and polarisation tell the two sides", async () => {
  expect(rowsOf((await printed("network", "blocs", "--format", "jsonl")).out)).toEqual([
    { actor: "city", bloc: 0, half: 0 },
    { actor: "guild", bloc: 0, half: 0 },
    { actor: "theatre", bloc: 1, half: 1 },
  ]);
  expect(rowsOf((await printed("network", "options")).out)).toMatchObject([
    { option: "pay/high", divides: 2, for: ["city", "guild"], against: ["theatre"] },
  ]);
  const [window] = rowsOf((await printed("network", "polarisation", "--size", "1", "--unit", "days")).out);
  expect(window).toMatchObject({
    statements: 3,
    within: 1,
    between: 1,
    blocs: [["city", "guild"], ["theatre"]],
  });
});

test("network windows, moves and backbone tell what changes and what carries the network", async () => {
  const size = ["--size", "1", "--unit", "days"];
  const [tie] = rowsOf((await printed("network", "windows", ...size)).out);
  expect(tie).toMatchObject({ actor: "city", other: "guild", weight: 1 });
  const [smooth] = rowsOf(
    (await printed("network", "windows", "--unit", "weeks", "--kernel", "uniform")).out,
  );
  expect(smooth).toMatchObject({ actor: "city", other: "guild", weight: expect.closeTo(0.5) });
  const refused = await printed("network", "windows", "--unit", "events", "--kernel", "gaussian");
  expect([refused.status, refused.said]).toEqual([
    exit.usage,
    expect.stringContaining("Give a unit of time"),
  ]);
  expect((await printed("network", "moves", ...size)).said).toContain("Nobody changed blocs over 1 windows");
  expect(rowsOf((await printed("network", "backbone")).out)).toEqual([
    { dropped: 1, option: "pay/high", optionName: "A rise of 8 per cent", loss: 1 },
  ]);
});
