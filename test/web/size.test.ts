import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";

const html = readFileSync("dist/web/index.html", "utf8");

test("the script that the first page needs is under 220 kB compressed", () => {
  const names = [...html.matchAll(/assets\/[\w-]+\.js/g)].map(([name]) => name);
  const table = readdirSync("dist/web/assets").filter((name) => /^TablePage-.*\.js$/.test(name));
  const all = new Set([...names, ...table.map((name) => `assets/${name}`)]);
  expect(all.size).toBeGreaterThan(1);
  const sizes = [...all].map((name) => gzipSync(readFileSync(`dist/web/${name}`)).length);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(220_000);
});

test("the page has no script or style of its own, which the policy would forbid", () => {
  expect(html).not.toMatch(/<style|style=|<script(?![^>]*src=)|\son\w+=/);
});

test("nothing is loaded from elsewhere", () => {
  expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
});
