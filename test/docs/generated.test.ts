import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { renderPages } from "../../scripts/docs.ts";
import { messages } from "../../src/base/index.ts";
import { parseBrief } from "../../src/brief/index.ts";

const read = (file: string) => readFileSync(file, "utf8");

test.each([...renderPages()])("%s is fresh (npm run docs)", (file, text) => {
  expect(read(file) === text, `${file} is stale: run npm run docs`).toBe(true);
});

test("the example in docs/brief.md is a sound brief, without a warning, that uses every key", () => {
  const example = /```yaml\n([\s\S]*?)```/.exec(read("docs/brief.md"))![1]!;
  expect(parseBrief(example)).toMatchObject({ warnings: [], brief: { issues: expect.any(Array) } });
  const keys = [...read("docs/brief.md").matchAll(/^\| `(\w+)` \|/gm)].map((match) => match[1]!);
  expect(keys.length).toBeGreaterThan(20);
  for (const key of keys) expect(example).toMatch(new RegExp(`\\b${key}:`));
});

test("every error code has a use", () => {
  const sources = globSync("src/**/*.ts").filter((file) => !file.endsWith("base/errors.ts"));
  const code = sources.map(read).join("\n");
  for (const each of Object.keys(messages))
    expect(code, `no use of the error code ${each}`).toContain(`"${each}"`);
});
