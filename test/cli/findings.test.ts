import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { exit } from "../../src/base/index.ts";
import { requireBrief } from "../../src/brief/index.ts";
import { main } from "../../src/cli/main.ts";
import { keepBrief, openLedger, recordReview, undoReview } from "../../src/ledger/index.ts";
import { aMeeting, anArticle, aStatement, by, keep, read } from "../ledger/helpers.ts";
import { recordingTerminal } from "./helpers.ts";

const yaml = `
negotiation: Season contract
parties:
  guild:
    name: Players' Guild
    role: party
    aliases: [the guild]
    people:
      - {id: marrow, name: Ines Marrow, role: chair of the guild, aliases: [Marrow]}
  theatre:
    name: Lantern Theatre
    role: party
    aliases: [the theatre]
  office:
    name: Arbitration Office
    role: mediator
    people:
      - {id: quill, name: Sam Quill, role: arbitrator, aliases: [Quill]}
issues:
  pay:
    name: Pay
    question: By how much does pay rise?
    terms: [pay]
    options:
      high: {name: A rise of 8 per cent, terms: [8 per cent]}
      bonus: {name: A single payment, terms: [single payment]}
  tour:
    name: Touring
    question: How many weeks on the road?
    terms: [tour]
    options:
      short: {name: At most ten weeks, terms: [ten weeks]}
`;

const first = "We demand a rise of 8 per cent, Ines Marrow said. The theatre rejects such a rise.";
const second =
  "The guild met the theatre in Ferrow. The guild has not decided on 8 per cent. The theatre likes it, Sam Quill said.";

let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "demarche-findings-"));
  const ledger = await openLedger(join(folder, ".demarche"), { create: true });
  await keepBrief(ledger, yaml, requireBrief(yaml, "brief.yaml").brief);
  await keep(
    ledger,
    anArticle({
      id: "one",
      text: first,
      published: "2025-03-01",
      publisher: "Ferrow Courier",
      url: "https://courier.example/1",
    }),
    anArticle({ id: "two", text: second, published: "2025-03-10", publisher: "Evening Bell" }),
  );
  const pay = { issue: "pay", option: "high", holder: "guild", speaker: "guild" };
  await read(ledger, "one", {
    statements: [
      aStatement(first, "a rise of 8 per cent", { ...pay, speaker: "marrow", saidOn: "2025-03-01" }),
      aStatement(first, "such a rise", {
        ...pay,
        holder: "theatre",
        speaker: "theatre",
        stance: "rejects",
        saidOn: "2025-03-01",
        confidence: 0.5,
      }),
    ],
  });
  await read(ledger, "two", {
    statements: [
      aStatement(second, "8 per cent", { ...pay, stance: "undecided", saidOn: "2025-03-10" }),
      aStatement(second, "likes it", {
        ...pay,
        holder: "theatre",
        speaker: "quill",
        stance: "accepts",
        evidence: "second-hand",
        saidOn: "2025-03-10",
      }),
    ],
    meetings: [
      aMeeting(second, "The guild met the theatre in Ferrow.", {
        participants: ["guild", "theatre"],
        place: "Ferrow",
        date: "2025-03-09",
      }),
    ],
  });
  await ledger.close();
});

afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

/** What a command line prints, says and ends with. */
async function demarche(line: string[], values = {}) {
  vi.stubEnv("NO_COLOR", "1");
  const terminal = recordingTerminal({ cwd: folder, ...values });
  const status = await main(line, terminal);
  return { status, printed: terminal.printed(), said: terminal.said() };
}

/** The rows that a command prints for a pipe. */
async function rows(...line: string[]): Promise<Record<string, unknown>[]> {
  const { status, printed, said } = await demarche(line);
  expect([said, status]).toEqual(["", exit.done]);
  return printed
    .split("\n")
    .filter(Boolean)
    .map((text) => JSON.parse(text));
}

describe("positions", () => {
  test("are a line each for a pipe", async () => {
    expect(await rows("positions")).toEqual([
      {
        issue: "pay",
        party: "guild",
        option: "high",
        optionName: "A rise of 8 per cent",
        stance: "undecided",
        side: "open",
        headline: true,
        since: "2025-03-10",
        saidOn: "2025-03-10",
        evidence: "first-hand",
        reports: 1,
        hearsayOnly: false,
        hearsay: 0,
        contradicting: 0,
        reviewed: false,
        statement: expect.any(String),
      },
      expect.objectContaining({ party: "theatre", stance: "rejects", hearsay: 1, contradicting: 1 }),
    ]);
  });

  test("are a table on a terminal", async () => {
    const { printed } = await demarche(["positions"], { isTerminal: true, width: 100 });
    expect(printed).toMatch(/Issue +Players' Guild +Lantern Theatre +Gap/);
    expect(printed).toContain("rejects");
    expect(printed).toContain("not heard");
  });

  test("are told as of a day", async () => {
    expect(await rows("positions", "--as-of", "2025-03-05", "--party", "guild")).toMatchObject([
      { stance: "demands" },
    ]);
  });

  test("can be limited to a party by any of its names, and to an issue", async () => {
    expect(await rows("positions", "--party", "Marrow", "--issue", "PAY")).toMatchObject([
      { party: "guild" },
    ]);
    expect(await rows("positions", "--issue", "tour")).toEqual([]);
  });

  test("can be limited to sure and to reviewed readings", async () => {
    expect(await rows("positions", "--surer-than", "0.6", "--party", "theatre")).toMatchObject([
      { hearsayOnly: true },
    ]);
    expect(await rows("positions", "--reviewed")).toEqual([]);
  });

  test("show one party's column only, where one is asked for", async () => {
    const { printed } = await demarche(["positions", "--party", "office"], { isTerminal: true, width: 100 });
    expect(printed).toMatch(/^Issue +Arbitration Office/m);
    expect(printed).not.toContain("Guild");
  });
});

test.each([
  ["positions"],
  ["gaps"],
  ["shifts"],
  ["evidence", "theatre", "pay"],
  ["report"],
  ["network", "--undecided", "--hearsay"],
])("%s %s: nothing counts where nothing is as sure as asked for", async (...line) => {
  const [unsure, sure] = [await demarche(line), await demarche([...line, "--surer-than", "1"])];
  expect(sure.printed).not.toBe(unsure.printed);
  expect(sure.printed).not.toMatch(/"stance":"rejects"|rejects a rise/);
});

describe("what is asked for wrongly", () => {
  test.each([
    [
      ["positions", "--party", "thaetre"],
      "Found no party 'thaetre' in the brief. Did you mean 'theatre'? Parties: guild, theatre, office",
    ],
    [
      ["evidence", "guild", "toor"],
      "Found no issue 'toor' in the brief. Did you mean 'tour'? Issues: pay, tour",
    ],
    [["gaps", "--as-of", "2025-02-30"], "Found '2025-02-30' for a day."],
    [["shifts", "--since", "Monday"], "Found 'Monday' for a day."],
    [["positions", "--surer-than", "80"], "Found '80' for --surer-than. Give a number from 0 to 1"],
    [["report", "--html", "--markdown"], "Found both --html and --markdown"],
  ])("%j is told, with the mend", async (line, message) => {
    const { status, said, printed } = await demarche(line);
    expect(said).toContain(message);
    expect(printed).toBe("");
    expect(status).not.toBe(exit.done);
  });

  test("a ledger without a brief, or without an article, says what to do", async () => {
    const empty = mkdtempSync(join(tmpdir(), "demarche-empty-"));
    const ledger = await openLedger(join(empty, ".demarche"), { create: true });
    expect((await demarche(["positions"], { cwd: empty })).said).toContain("Found no brief in the ledger");
    await keepBrief(ledger, yaml, requireBrief(yaml, "brief.yaml").brief);
    await ledger.close();
    expect((await demarche(["report"], { cwd: empty })).said).toContain("Found no article in the ledger");
    expect((await demarche(["positions"], { cwd: empty, isTerminal: true })).printed).toContain("not heard");
    rmSync(empty, { recursive: true });
  });
});

test("gaps tell each pair of sides on each issue", async () => {
  expect(await rows("gaps")).toEqual([
    {
      issue: "pay",
      parties: ["guild", "theatre"],
      kind: "open",
      option: null,
      optionName: null,
      onHearsay: false,
      contradicting: true,
      worst: true,
    },
    expect.objectContaining({ issue: "tour", kind: "unheard" }),
  ]);
  expect(await rows("gaps", "--issue", "pay", "--as-of", "2025-03-05")).toMatchObject([{ kind: "opposed" }]);
  expect(await rows("gaps", "--party", "office", "--issue", "pay")).toMatchObject([
    { parties: ["guild", "office"], kind: "one side only" },
    { parties: ["theatre", "office"] },
  ]);
});

test("shifts tell what has changed since a day", async () => {
  expect(await rows("shifts", "--since", "2025-03-02")).toMatchObject([
    { day: "2025-03-10", party: "guild", kind: "softened", from: "demands", to: "undecided", hearsay: false },
  ]);
  expect(await rows("shifts", "--party", "theatre")).toMatchObject([
    { kind: "first heard", to: "rejects", before: null },
  ]);
});

test("meetings name who met, and the sources", async () => {
  const meeting = { date: "2025-03-09", participants: ["guild", "theatre"], place: "Ferrow", reports: 1 };
  expect(await rows("meetings")).toMatchObject([{ ...meeting, sources: [{ publisher: "Evening Bell" }] }]);
  expect(await rows("meetings", "--party", "office")).toEqual([]);
  expect(await rows("meetings", "--as-of", "2025-03-01")).toEqual([]);
});

describe("evidence", () => {
  test("gives each statement its sentence and source", async () => {
    expect(await rows("evidence", "the theatre", "Pay")).toMatchObject([
      {
        stance: "rejects",
        governs: true,
        text: "such a rise",
        sentence: "The theatre rejects such a rise.",
        publisher: "Ferrow Courier",
        url: "https://courier.example/1",
      },
      { stance: "accepts", governs: false, evidence: "second-hand", speaker: "quill" },
    ]);
  });

  test("reads as text on a terminal", async () => {
    const { printed } = await demarche(["evidence", "guild", "pay"], { isTerminal: true, width: 80 });
    expect(printed).toContain("“We demand [a rise of 8 per cent], Ines Marrow said.”");
    expect((await demarche(["evidence", "office", "pay"], { isTerminal: true })).printed).toContain(
      "not heard",
    );
  });
});

describe("report", () => {
  test("goes to standard output in a pipe", async () => {
    expect((await demarche(["report"])).printed).toMatch(/^<!doctype html>/);
    expect((await demarche(["report", "--markdown", "--as-of", "2025-03"])).printed).toContain(
      "As of **31 March 2025**",
    );
  });

  test("goes to a file where one is named, and on a terminal", async () => {
    const { printed, said } = await demarche(["report", "--markdown", "--output", "out.md"]);
    expect([printed, said]).toEqual(["", `Wrote ${join(folder, "out.md")}\n`]);
    expect(readFileSync(join(folder, "out.md"), "utf8")).toMatch(/^# Season contract/);
    await demarche(["report"], { isTerminal: true });
    expect(existsSync(join(folder, "report.html"))).toBe(true);
  });

  test("is as of the latest day of the record, not of today", async () => {
    expect((await demarche(["report", "--markdown"])).printed).toContain("As of **10 March 2025**");
  });
});

test("rejecting a statement restores what stood before, and undoing it brings it back", async () => {
  const [before] = await rows("positions", "--party", "guild");
  const ledger = await openLedger(join(folder, ".demarche"));
  await recordReview(ledger, String(before!.statement), { verdict: "rejected" }, by);
  expect(await rows("positions", "--party", "guild")).toMatchObject([
    { stance: "demands", since: "2025-03-01" },
  ]);
  await undoReview(ledger, String(before!.statement), by);
  expect(await rows("positions", "--party", "guild")).toEqual([before]);
  await ledger.close();
});
