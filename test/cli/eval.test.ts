import { resolve } from "node:path";
import { expect, test } from "vitest";
import { exit } from "../../src/base/index.ts";
import { main } from "../../src/cli/main.ts";
import { recordingTerminal } from "./helpers.ts";

const herring = resolve("corpus/herring");

test("eval gives every figure with its interval", async () => {
  const terminal = recordingTerminal();
  expect(await main(["eval", herring], terminal)).toBe(exit.done);
  const rows = terminal
    .printed()
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(rows.map(({ measure }) => measure)).toContain("position F1");
  for (const { value, low, high, negotiation } of rows) {
    expect(negotiation).toBe("herring");
    expect(low).toBeLessThanOrEqual(high);
    expect(value).toBeLessThanOrEqual(1);
  }
});

test("eval of the gold against itself finds no error", async () => {
  const terminal = recordingTerminal();
  expect(await main(["eval", "--errors", "--coding", "gold", herring], terminal)).toBe(exit.done);
  expect(terminal.printed().trim()).toBe("");
});

test("eval names a folder that has no gold", async () => {
  const terminal = recordingTerminal();
  expect(await main(["eval", "samples"], terminal)).toBe(exit.failed);
  expect(terminal.said()).toContain("'samples'");
});
