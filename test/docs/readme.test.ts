import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

/** Each ```sh block of the README as a script; installing and testing again are left out. */
const blocks = [...readFileSync("README.md", "utf8").matchAll(/^```sh\n(.*?)^```$/gms)].map((found) =>
  found[1]!.replaceAll("npm ci && ", "").replace(/^npm test$/m, ""),
);

let clone = "";
beforeAll(() => {
  clone = mkdtempSync(join(tmpdir(), "demarche-readme-"));
  const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
    encoding: "utf8",
  });
  for (const file of files.split("\n").filter((name) => name !== "" && existsSync(name))) {
    mkdirSync(dirname(join(clone, file)), { recursive: true });
    cpSync(file, join(clone, file));
  }
  cpSync("dist", join(clone, "dist"), { recursive: true });
  symlinkSync(resolve("node_modules"), join(clone, "node_modules"));
});
afterAll(() => rmSync(clone, { recursive: true, force: true }));

test("the README has the two first commands and the way to an own table", () => {
  expect(blocks).toHaveLength(2);
});

test.each(blocks.map((script, index) => ({ number: index + 1, script })))(
  "every command of block $number of the README works",
  ({ script }) => {
    const { status, stdout, stderr } = spawnSync("bash", ["-euxc", script], { cwd: clone, encoding: "utf8" });
    expect(status, `${stdout}\n${stderr}`).toBe(0);
  },
);

test("the commands of the README leave a report of the sample and one of the own talks", () => {
  expect(existsSync(join(clone, "report.html"))).toBe(true);
  expect(existsSync(join(clone, "my-talks/report.html"))).toBe(true);
});
