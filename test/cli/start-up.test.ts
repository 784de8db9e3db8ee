import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { madeUpBrief } from "../../bench/made-up.ts";
import { keepBrief, openLedger } from "../../src/ledger/index.ts";

const hooks = new URL("loaded-files.ts", import.meta.url).href;

/** The files of code that a command loads, as paths below the package. */
function filesLoadedBy(args: string[], cwd: string): string[] {
  const list = join(cwd, "loaded.txt");
  execFileSync(process.execPath, ["--import", hooks, "bin/demarche.js", ...args], {
    env: { ...process.env, LOADED: list },
    stdio: "ignore",
  });
  const urls = readFileSync(list, "utf8").trim().split("\n");
  return [...new Set(urls)].filter((url) => url !== hooks);
}

test("the table comes from a few files, and without a package that it does not need", async () => {
  const folder = mkdtempSync(join(tmpdir(), "demarche-"));
  const ledger = await openLedger(join(folder, ".demarche"), { create: true });
  await keepBrief(ledger, "negotiation: Made-up talks", madeUpBrief());
  await ledger.close();
  const loaded = filesLoadedBy(["positions", "--ledger", join(folder, ".demarche")], folder);
  expect(loaded.length).toBeLessThan(40);
  expect(loaded.filter((url) => url.includes("/node_modules/"))).toEqual([]);
});
