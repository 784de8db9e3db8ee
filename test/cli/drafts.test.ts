import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exit } from "../../src/base/index.ts";
import { main } from "../../src/cli/main.ts";
import { recordingTerminal } from "./helpers.ts";

const sample = resolve("samples/ukraine-2025");
const [american, european] = ["american-2025-11", "european-2025-11"];

let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "demarche-drafts-"));
  await run("add", join(sample, "pages"), "--brief", join(sample, "brief.yaml"), "--ledger", ".demarche");
  for (const name of [american, european]) await run("drafts", "add", join(sample, `drafts/${name}.md`));
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(...args: string[]) {
  const terminal = recordingTerminal({ cwd: folder });
  const status = await main(args, terminal);
  return { status, printed: terminal.printed(), said: terminal.said() };
}

async function rows(...args: string[]): Promise<Record<string, never>[]> {
  const { status, printed, said } = await run(...args, "--format", "json");
  expect(status, said).toBe(exit.done);
  return JSON.parse(printed);
}

describe("drafts add", () => {
  test("proposes what the points of the sample's drafts would settle", async () => {
    const first = await rows("drafts", "add", join(sample, `drafts/${american}.md`));
    const mapped = first.filter(({ mappedBy }) => mappedBy === "reader");
    expect(mapped.map(({ clause, settles }) => `${clause} ${settles}`)).toEqual(
      expect.arrayContaining([
        "6 army/limit",
        "7 nato/ruled-out",
        "8 nato/no-troops",
        "10 guarantees/american",
        "A assets/rebuilding",
        "E territory/withdrawal",
      ]),
    );
    const second = await rows("drafts", "add", join(sample, `drafts/${european}.md`));
    expect(second.map(({ clause, settles }) => `${clause} ${settles}`)).toEqual([
      "A army/peacetime-limit",
      "B nato/consensus",
      "C assets/until-paid",
    ]);
  });

  test("keeps each version, and what a person has mapped stays with its words", async () => {
    const file = join(folder, "hall.md");
    writeFileSync(file, "---\nby: us\n---\n1. Talks are held in the old hall.\n2. NATO stays out.\n");
    await run("drafts", "add", file);
    const [mapped] = await rows("drafts", "map", "hall", "1", "table/presidents", "europe-in", "--by", "Ada");
    expect(mapped).toMatchObject({ settles: ["table/presidents", "table/europe-in"], mappedBy: "Ada" });
    writeFileSync(file, "---\nby: us\n---\n1. NATO stays out.\n2. Talks are held in the old hall.\n");
    const again = await rows("drafts", "add", file);
    expect(again[1]).toMatchObject({
      clause: "2",
      settles: ["table/presidents", "table/europe-in"],
      mappedBy: "Ada",
    });
    const list = await rows("drafts", "list");
    expect(list.find(({ id }) => id === "hall")).toMatchObject({ version: 2, clauses: 2 });
    expect((await run("drafts", "export", "hall@1")).printed).toContain(
      "[1] Talks are held in the old hall.",
    );
    const [none] = await rows("drafts", "map", "hall", "2", "none");
    expect(none!.settles).toEqual([]);
  });

  test("reads back what export printed, with its mapping", async () => {
    await run("drafts", "map", american, "9", "guarantees/european", "--by", "Ada");
    const { printed } = await run("drafts", "export", american);
    writeFileSync(join(folder, "again.md"), printed);
    const back = await rows("drafts", "add", "again.md", "--id", "again", "--by", "Ada");
    const plain = (all: Record<string, unknown>[]) =>
      all.map(({ clause, text, settles }) => [clause, text, settles]);
    expect(plain(back)).toEqual(plain(await rows("drafts", "add", join(sample, `drafts/${american}.md`))));
    expect(back.find(({ clause }) => clause === "9")).toMatchObject({ mappedBy: "Ada" });
    await run("drafts", "map", american, "9", "none");
  });

  test.each([
    [["map", american, "99", "army/limit"], "no clause '99'"],
    [["map", american, "6", "army/limits"], "Did you mean 'army/limit'?"],
    [["check", "gone"], "no draft 'gone'"],
    [["check", `${american}@7`], `no draft '${american}@7'`],
    [["add", "missing.md"], "no file 'missing.md'"],
  ])("%j says what is unknown", async (args, words) => {
    const { status, said } = await run("drafts", ...args);
    expect(status).toBe(exit.failed);
    expect(said).toContain(words);
  });
});

describe("drafts check", () => {
  test("tells each side's answer to each clause that counts, with its evidence", async () => {
    const cells = await rows("drafts", "check", american);
    const cell = (clause: string, party: string) =>
      cells.find((each) => each.clause === clause && each.party === party);
    expect(cell("6", "russia")).toMatchObject({ answer: "accepts", statement: expect.any(String) });
    expect(cell("7", "ukraine")).toMatchObject({
      answer: "rules out",
      saidOn: expect.stringMatching(/^2025-12/),
    });
    expect(new Set(cells.map(({ party }) => party))).toEqual(new Set(["russia", "ukraine"]));
  });

  test("knows nothing of what was said after the day asked for", async () => {
    const cells = await rows("drafts", "check", american, "--as-of", "2025-11-01");
    expect(new Set(cells.map(({ answer }) => answer))).toEqual(new Set(["unheard"]));
  });

  test("sums up for each party, and for another one that is asked for", async () => {
    const parties = await rows("drafts", "check", american, "--summary", "--party", "Washington");
    expect(parties.map(({ party }) => party)).toEqual(["russia", "ukraine", "us"]);
    for (const { shareLeast, share, shareMost } of parties) {
      expect(Number(shareLeast)).toBeLessThanOrEqual(share ?? 0);
      expect(share ?? 0).toBeLessThanOrEqual(Number(shareMost));
    }
  });

  test("on a terminal tells counts before shares, and judges nobody", async () => {
    const { printed } = await run("drafts", "check", american, "--format", "table");
    expect(printed.indexOf("How many clauses")).toBeLessThan(printed.indexOf("Tilt:"));
    expect(printed).toMatch(/Contested clauses .*: \d+, namely .*7/);
    expect(printed).toContain("They judge no party's cause.");
    expect(printed).not.toMatch(/\b(?:wins?|loses?|fair|unfair|biased|favou?rs)\b/i);
  });
});

describe("drafts compare", () => {
  test("names the army limit, NATO and the assets as moved, and for whom", async () => {
    const changes = await rows("drafts", "compare", american, european);
    const moved = changes.filter(({ kind }) => kind === "moved");
    expect(moved.map(({ from, to, issues }) => `${from} ${to} ${issues}`)).toEqual([
      "6 A army",
      "7 B nato",
      "A C assets",
    ]);
    const [army, nato, assets] = moved.map(({ towards, awayFrom }) => ({
      towards: String(towards),
      awayFrom: String(awayFrom),
    }));
    expect(army).toMatchObject({
      towards: expect.stringContaining("europe"),
      awayFrom: expect.stringContaining("russia: accepts -> unheard"),
    });
    expect(nato).toMatchObject({
      towards: expect.stringContaining("ukraine: rules out -> unheard"),
      awayFrom: expect.stringContaining("russia: accepts -> unheard"),
    });
    expect(assets).toMatchObject({
      towards: expect.stringContaining("europe"),
      awayFrom: expect.stringContaining("us: accepts -> unheard"),
    });
    expect(moved[1]!.redLinesCleared).toContain("ukraine");
    expect(new Set(changes.map(({ kind }) => kind))).toEqual(new Set(["moved", "not told"]));
  });

  test("on a terminal shows the clauses that changed, and the tilt of both", async () => {
    const { printed } = await run("drafts", "compare", american, european, "--format", "table");
    expect(printed).toMatch(/Ukraine's army +moved/);
    expect(printed).toContain("17 clauses are none of them");
    expect(printed.match(/Tilt:/g)).toHaveLength(2);
  });
});

test("the sample's two sides agree on the plan and on nothing in it, as docs/networks.md says", async () => {
  const { printed } = await run("network", "--format", "jsonl");
  const ties = printed
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  const strongest = ties.toSorted((one, other) => other.weight - one.weight).slice(0, 2);
  expect(strongest).toContainEqual(expect.objectContaining({ from: "russia", to: "ukraine" }));
  const options = await rows("network", "options");
  const shared = (side: "for" | "against") =>
    options.filter((row) => ["russia", "ukraine"].every((party) => (row[side] as string[]).includes(party)));
  expect(shared("for").map(({ option }) => option)).toEqual(["plan/basis"]);
  expect(shared("against")).toEqual([]);
  expect((await rows("network", "backbone")).at(-1)).toMatchObject({ option: "plan/basis", loss: 1 });
  const [first, second] = await rows("network", "polarisation");
  expect([first?.blocs, second?.blocs]).toEqual([
    [["europe"], ["russia", "ukraine", "us"]],
    [["europe", "russia"], ["ukraine"]],
  ]);
});
