import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";

const read = (file: string) => readFileSync(file, "utf8");
const top = readdirSync(".").filter((name) => name.endsWith(".md"));
const docs = readdirSync("docs").flatMap((name) => (name.endsWith(".md") ? `docs/${name}` : []));
const others = ["corpus", ...readdirSync("samples").map((name) => `samples/${name}`)]
  .map((folder) => `${folder}/README.md`)
  .filter((file) => existsSync(file));

test.each([...top, ...docs, ...others])("%s links only to what exists", (file) => {
  const links = [...read(file).matchAll(/(?<!!)\[[^\]]*\]\(([^)\s]+)\)/g)].map((found) => found[1]!);
  for (const link of links.filter((to) => !/^https?:/.test(to))) {
    const [path, anchor] = link.split("#");
    const target = path ? join(dirname(file), path) : file;
    expect(existsSync(target), `${file}: ${link}`).toBe(true);
    if (anchor) expect(anchors(read(target)), `${file}: ${link}`).toContain(anchor);
  }
});

test("every page of docs/ stands in its index", () => {
  const index = read("docs/README.md");
  for (const file of docs.filter((name) => name !== "docs/README.md")) {
    expect(index).toContain(`](${file.slice("docs/".length)})`);
  }
});

test("every dependency has its reason, and no other is listed", () => {
  const { dependencies, devDependencies } = JSON.parse(read("package.json"));
  const listed = [...read("docs/dependencies.md").matchAll(/^\| `([^`]+)` +\| +\S/gm)].map((row) => row[1]);
  expect(listed).toEqual([...Object.keys(dependencies), ...Object.keys(devDependencies)]);
});

/** GitHub's anchors of the headings of a Markdown text. */
function anchors(markdown: string): string[] {
  return [...markdown.matchAll(/^#+ (.*)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, "")
      .replaceAll(" ", "-"),
  );
}
