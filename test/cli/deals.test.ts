import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { exit } from "../../src/base/index.ts";
import { main } from "../../src/cli/main.ts";
import { recordingTerminal } from "./helpers.ts";

const sample = "samples/harbour-pay";
const draft = "pay=middle,rest=nine,crews=three,duration=two";
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "demarche-deals-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function deals(...line: string[]) {
  const terminal = recordingTerminal();
  const status = await main(["deals", "--brief", `${sample}/brief.yaml`, ...line], terminal);
  const rows = () =>
    terminal
      .printed()
      .split("\n")
      .filter(Boolean)
      .map((text) => JSON.parse(text));
  return { status, said: terminal.said(), rows };
}

test("deals tell what all could sign and what each rule chooses", async () => {
  const { status, said, rows } = await deals(`${sample}/assumptions.yaml`);
  expect([status, said]).toEqual([exit.done, expect.stringContaining("All values are assumptions")]);
  expect(rows().map(({ finding }) => finding)).toEqual(
    expect.arrayContaining(["all could sign", "Nash", "Kalai-Smorodinsky", "egalitarian", "adjusted winner"]),
  );
});

test.each(["overview", "frontier", "swaps", "better", "chances", "assumptions"])(
  "deals show %s",
  async (part) => {
    const { status, rows } = await deals(`${sample}/assumptions.yaml`, "--show", part, "--draft", draft);
    expect(status).toBe(exit.done);
    expect(rows().length).toBeGreaterThan(0);
    for (const row of rows()) expect(row.basis).not.toBe("");
  },
);

test("mistakes in the assumptions are all told with their lines", async () => {
  const file = join(folder, "wrong.yaml");
  const text = readFileSync(`${sample}/assumptions.yaml`, "utf8");
  writeFileSync(file, text.replace("redLines: [pay.three]", "redLines: [pay.thre]").replace("45", "450"));
  const { status, said } = await deals(file);
  expect(status).not.toBe(exit.done);
  expect(said).toContain("Found 'pay.thre'");
  expect(said).toContain("Did you mean 'pay.three'?");
  expect(said).toContain("expected a number from 0 to 100");
});

test("a draft that leaves an issue open is refused with the mend", async () => {
  const { status, said } = await deals(`${sample}/assumptions.yaml`, "--draft", "pay=middle");
  expect(status).toBe(exit.usage);
  expect(said).toContain("Found no choice for rest, crews, duration");
});

test("a draft of the ledger is read as a package, completed and replaced by what is chosen", async () => {
  const ledger = join(folder, ".demarche");
  const terminal = recordingTerminal();
  await main(["add", `${sample}/pages`, "--brief", `${sample}/brief.yaml`, "--ledger", ledger], terminal);
  const file = join(folder, "offer.md");
  const settles = "settles:\n  1: pay/middle\n  2: [rest/nine]\n  3: [crews/three, crews/two]";
  writeFileSync(file, `---\n${settles}\n---\n1. Pay.\n2. Rest.\n3. Crews.\n4. Nothing more.\n`);
  await main(["drafts", "add", file, "--ledger", ledger], terminal);
  const look = (choice: string) =>
    deals(`${sample}/assumptions.yaml`, "--ledger", ledger, "--draft", choice, "--format", "jsonl");
  expect((await look("offer")).said).toContain("settles several options of 'crews': three, two");
  expect((await look("offer,crews=three")).said).toContain("Found no choice for duration");
  expect((await look("ofer,crews=three")).said).toContain("Found no draft 'ofer'");
  const { status, said, rows } = await look("offer,crews=three,duration=two,pay=seven");
  expect([status, said]).toEqual([
    exit.done,
    expect.stringContaining("The draft 'offer', version 1, as a package"),
  ]);
  expect(rows().find(({ finding }) => finding === "draft")).toMatchObject({
    package: { pay: "seven", rest: "nine", crews: "three", duration: "two" },
  });
});
