import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { renderPages } from "../scripts/docs.ts";
import { messages } from "../src/base/index.ts";
import { parseBrief } from "../src/brief/index.ts";

const pages = [...globSync("*.md"), ...globSync("docs/**/*.md"), ...globSync("samples/**/*.md")];
const read = (file: string) => readFileSync(file, "utf8");

test.each([...renderPages()])("%s is fresh (npm run docs)", (file, text) => {
  expect(read(file) === text, `${file} is stale: run npm run docs`).toBe(true);
});

/** Headings as GitHub makes anchors of them. */
function anchorsOf(page: string): Set<string> {
  const headings = withoutCode(page).match(/^#{1,6} .*$/gm) ?? [];
  return new Set(
    headings.map((heading) =>
      heading
        .replace(/^#+ /, "")
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, "")
        .replaceAll(" ", "-"),
    ),
  );
}

const withoutCode = (page: string) => page.replace(/^```[\s\S]*?^```/gm, "");

const links = pages.flatMap((file) =>
  [...withoutCode(read(file)).matchAll(/\]\(([^)\s]+)\)/g)].map((match): [string, string] => [
    file,
    match[1]!,
  ]),
);

test.each(links.filter(([, link]) => !/^[a-z]+:/.test(link)))(
  "%s: the link %s leads somewhere",
  (file, link) => {
    const [path, anchor] = link.split("#");
    const target = path ? join(dirname(file), path) : file;
    expect(existsSync(target), `${file} links to ${link}, and there is no ${target}`).toBe(true);
    if (anchor) expect(anchorsOf(read(target)), `no heading #${anchor} in ${target}`).toContain(anchor);
  },
);

test("the example in docs/brief.md is a sound brief, without a warning, that uses every key", () => {
  const example = /```yaml\n([\s\S]*?)```/.exec(read("docs/brief.md"))![1]!;
  expect(parseBrief(example)).toMatchObject({ warnings: [], brief: { issues: expect.any(Array) } });
  const keys = [...read("docs/brief.md").matchAll(/^\| `(\w+)` \|/gm)].map((match) => match[1]!);
  expect(keys.length).toBeGreaterThan(20);
  for (const key of keys) expect(example).toMatch(new RegExp(`\\b${key}:`));
});

test("every error has a use in the code, and every placeholder a value to fill it", () => {
  const sources = globSync("src/**/*.ts").filter((file) => !file.endsWith("base/errors.ts"));
  const code = sources.map(read).join("\n");
  for (const each of Object.keys(messages))
    expect(code, `no use of the error code ${each}`).toContain(`"${each}"`);
});
