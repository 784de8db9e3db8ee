import { readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { expect, test } from "vitest";

/** Every module that a file loads before it runs, by following its imports of values; packages by their names. */
function listLoaded(file: string, loaded = new Set<string>()): Set<string> {
  if (loaded.has(file)) return loaded;
  loaded.add(file);
  const source = readFileSync(file, "utf8");
  const statements = source.matchAll(/^(?:import|export)\s(?!type\s)[^;]*?from\s+"([^"]+)"/gm);
  for (const [statement, from] of statements) {
    const names = /\{([^}]*)\}/.exec(statement)?.[1]?.split(",") ?? ["*"];
    const isTypesOnly = names.every((name) => /^\s*(type\s|$)/.test(name));
    if (isTypesOnly) continue;
    if (from!.startsWith(".")) listLoaded(join(dirname(file), from!), loaded);
    else loaded.add(from!);
  }
  return loaded;
}

/** What takes longer to load than 100,000 statements to list. */
const heavy = ["kysely", "src/reading/index.ts", "src/intake/index.ts", "src/brief/index.ts"];

test.each([
  ["opening a ledger and listing from it", "src/ledger/index.ts"],
  ["the command that lists articles", "src/cli/commands/articles.ts"],
  ["the command that reviews", "src/cli/commands/review.ts"],
])("%s loads neither query builder nor reader", (_, file) => {
  const loaded = [...listLoaded(file)].map((each) => (each.includes("/") ? relative(".", each) : each));
  expect(loaded).toContain("src/ledger/facts.ts");
  expect(loaded.filter((each) => heavy.includes(each))).toEqual([]);
});
