import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { makeConflict, parseModel } from "../../src/analysis/stability/index.ts";

const page = readFileSync("docs/stability.md", "utf8");
const example = /```yaml\n([\s\S]*?)```/.exec(page)![1]!;

test("the example in docs/stability.md is a sound model in which today's outcome is possible", () => {
  const parsed = parseModel(example);
  if (!("model" in parsed)) throw new Error(parsed.errors.map(({ message }) => message).join("\n"));
  expect(makeConflict(parsed.model).now).toBeGreaterThanOrEqual(0);
});

test("docs/stability.md has a row for every key, and its example uses each but the summary", () => {
  const keys = [...page.matchAll(/^\| `(\w+)`(?:, `(\w+)`)? +\| (?:the model|party|option|an assumption)/gm)];
  const named = keys.flatMap(([, ...names]) => names.filter(Boolean)).filter((key) => key !== "summary");
  expect(named).toHaveLength(12);
  for (const key of named) expect(example).toMatch(new RegExp(`\\b${key}:`));
});
