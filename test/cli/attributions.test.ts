import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { OptionValues } from "../../src/cli/command.ts";
import { run } from "../../src/cli/commands/attributions.ts";

const folder = mkdtempSync(join(tmpdir(), "demarche-attributions-"));

async function runIn(files: Record<string, string>, options: OptionValues = {}) {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  let out = "";
  let talk = "";
  const status = await run(
    {
      out: (text) => {
        out += text;
      },
      talk: (text) => {
        talk += text;
      },
      isTerminal: false,
      signal: new AbortController().signal,
      stdin: async () => Buffer.alloc(0),
      cwd: folder,
    },
    Object.keys(files),
    options,
  );
  return { status, out, talk };
}

const sentence = "Holt said the crossing would reopen.";

test("each file gives a line with offsets into its text, byte order mark and all", async () => {
  const { status, out } = await runIn({ "marked.txt": `\ufeff${sentence}`, "plain.txt": sentence });
  const [marked, plain] = out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(status).toBe(0);
  expect(plain).toEqual({
    id: "plain",
    attributions: [{ source: [[0, 4]], cue: [[5, 9]], content: [[10, 35]] }],
  });
  expect(marked.attributions[0].source).toEqual([[1, 5]]);
});

test("an article's JSON is read by its text and named by its id", async () => {
  const { out } = await runIn({ "a.json": JSON.stringify({ id: "harbour-3", text: sentence }) });
  expect(JSON.parse(out)).toMatchObject({ id: "harbour-3", attributions: [{ cue: [[5, 9]] }] });
});

test("csv shows the words instead of offsets", async () => {
  const { out } = await runIn({ "plain.txt": sentence }, { format: "csv" });
  expect(out).toContain("plain,Holt,said,the crossing would reopen");
});

test("a file that cannot be read is told, and the others are read", async () => {
  const { status, out, talk } = await runIn({ "broken.json": "{", "empty.html": "", "plain.txt": sentence });
  expect(status).toBe(1);
  expect(talk).toContain("broken.json");
  expect(talk).toContain("empty.html");
  expect(JSON.parse(out).id).toBe("plain");
});
