import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { exit } from "../../src/base/index.ts";
import { starterBrief } from "../../src/brief/index.ts";
import type { Terminal } from "../../src/cli/command.ts";
import { main } from "../../src/cli/main.ts";
import { recordingTerminal } from "./helpers.ts";

const folder = mkdtempSync(join(tmpdir(), "demarche-cli-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function type(line: string, values: Partial<Terminal> = {}) {
  const terminal = recordingTerminal({ cwd: folder, ...values });
  const status = await main(line.split(" "), terminal);
  return { status, printed: terminal.printed(), said: terminal.said() };
}

function write(name: string, text: string): void {
  writeFileSync(join(folder, name), text);
}

test("init makes a sound brief, with its schema, and never overwrites one", async () => {
  expect((await type("init talks")).said).toContain("demarche brief check talks/brief.yaml");
  expect(readFileSync(join(folder, "talks/brief.yaml"), "utf8")).toBe(starterBrief);
  expect(JSON.parse(readFileSync(join(folder, "talks/brief.schema.json"), "utf8"))).toHaveProperty(
    "properties.parties",
  );
  write("talks/brief.yaml", "mine");
  const again = await type("init talks");
  expect(again).toMatchObject({
    status: exit.failed,
    said: expect.stringContaining("talks/brief.yaml' already"),
  });
  expect(readFileSync(join(folder, "talks/brief.yaml"), "utf8")).toBe("mine");
});

test("brief check finds a sound brief sound", async () => {
  write("sound.yaml", starterBrief);
  expect(await type("brief check sound.yaml")).toEqual({
    status: exit.done,
    printed: "",
    said: "sound.yaml: sound, 4 parties, 5 people, 2 issues\n",
  });
});

test("brief check prints a row for every error and ends with status 3", async () => {
  write(
    "faulty.yaml",
    starterBrief
      .replace("role: mediator", "role: mediatr")
      .replace("aliases: [the union", "alias: [the union"),
  );
  const { status, printed, said } = await type("brief check sound.yaml faulty.yaml");
  expect(status).toBe(exit.failed);
  expect(said).toContain("faulty.yaml: 2 errors\n");
  const rows = printed
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(rows).toMatchObject([
    { file: "faulty.yaml", code: "brief-key-unknown", severity: "error", found: "alias", near: "aliases" },
    { file: "faulty.yaml", code: "brief-role", line: expect.any(Number), found: "mediatr", near: "mediator" },
  ]);
});

test("brief check shows whole messages in a narrow terminal", async () => {
  const { printed } = await type("brief check faulty.yaml", { isTerminal: true, width: 60 });
  for (const line of printed.split("\n")) expect(line.length).toBeLessThanOrEqual(60);
  expect(printed.replace(/\s+/g, " ")).toContain("mediator");
});

test("brief check reads standard input", async () => {
  const stdin = async () => Buffer.from(starterBrief);
  expect((await type("brief check -", { stdin })).said).toContain("-: sound");
});

test("a brief that is not there is told by name", async () => {
  expect(await type("brief check nowhere.yaml")).toMatchObject({
    status: exit.failed,
    said: expect.stringContaining("'nowhere.yaml'"),
  });
});

test("brief suggest prints YAML, or rows with --format", async () => {
  write("a.txt", "The company's spokesman Bo Lind said on Monday that it would wait. Lind said no more.");
  const article = { id: "b", text: "Bo Lind, a spokesman for the company, said so again." };
  write("b.json", JSON.stringify(article));
  const yaml = await type("brief suggest --brief sound.yaml a.txt b.json");
  expect(yaml.printed).toContain("company:\n    people:\n      - {id: lind, name: Bo Lind, role: spokesman");
  const rows = await type("brief suggest --brief sound.yaml --format csv --least 3 a.txt b.json");
  expect(rows.printed.split("\r\n")).toEqual([
    "kind,name,count,articles,party,issue,role,article,sentence",
    expect.stringMatching(/^person,Bo Lind,3,2,company,,spokesman/),
    "",
  ]);
});

test("brief suggest lists the errors of an unsound brief and the place of broken JSON", async () => {
  expect(await type("brief suggest --brief faulty.yaml a.txt")).toMatchObject({
    status: exit.failed,
    said: expect.stringMatching(/2 errors in the brief 'faulty.yaml':\nfaulty.yaml:\d+:\d+: Found/),
  });
  write("broken.json", "{");
  expect((await type("brief suggest --brief sound.yaml broken.json")).said).toContain("broken.json: found");
});

test("brief suggest needs a brief and whole numbers", async () => {
  expect(await type("brief suggest a.txt")).toMatchObject({
    status: exit.usage,
    said: expect.stringContaining("--brief"),
  });
  expect(await type("brief suggest --brief sound.yaml --least x a.txt")).toMatchObject({
    status: exit.usage,
    said: expect.stringContaining("'x' for --least"),
  });
});

test("brief schema prints the schema that the package ships", async () => {
  const shipped = readFileSync(new URL("../../brief.schema.json", import.meta.url), "utf8");
  expect((await type("brief schema")).printed).toBe(shipped);
});

test("completion prints a script for the shell, and refuses one that it doesn't know", async () => {
  expect((await type("completion fish")).printed).toContain("-a suggest");
  expect(await type("completion tcsh")).toMatchObject({
    status: exit.usage,
    said: expect.stringContaining("fish"),
  });
});
