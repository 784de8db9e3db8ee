/**
 * Takes the picture of the README anew: the report on the sample, in the Chromium that is installed.
 *
 *   npm run screenshot
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const folder = mkdtempSync(join(tmpdir(), "demarche-picture-"));
const picture = resolve("docs/images/report.png");
mkdirSync(resolve("docs/images"), { recursive: true });
execFileSync(process.execPath, [resolve("bin/demarche.js"), "start"], { cwd: folder, stdio: "ignore" });
const report = pathToFileURL(join(folder, "report.html")).href;
const flags = ["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--window-size=1200,860"];
execFileSync("chromium", [...flags, `--user-data-dir=${folder}`, `--screenshot=${picture}`, report], {
  stdio: "ignore",
});
rmSync(folder, { recursive: true, force: true });
console.log(`Wrote ${picture}`);
