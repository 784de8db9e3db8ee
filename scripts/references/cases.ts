import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export interface Checked {
  name: string;
  equal: boolean;
  /** The first difference, in words; null where there is none. */
  difference: string | null;
}

/** Checks every JSON file of a folder: `solve` gives what we find, laid out as what the case expects. */
export function checkFiles<Case extends { expected: object }>(
  dir: string,
  solve: (given: Case) => object,
): Checked[] {
  const files = readdirSync(dir).filter((file) => file.endsWith(".json"));
  return files.sort().map((name) => {
    const given = JSON.parse(readFileSync(join(dir, name), "utf8")) as Case;
    const difference = firstDifference("", given.expected, solve(given));
    return { name, equal: difference === null, difference };
  });
}

/** Where the found value first differs from the expected one; what we don't find at all is a difference too. */
export function firstDifference(path: string, expected: unknown, found: unknown): string | null {
  if (found === undefined) return `${path}: expected ${JSON.stringify(expected)}, found nothing`;
  if (expected === null || found === null || typeof expected !== "object" || typeof found !== "object") {
    return String(expected) === String(found)
      ? null
      : `${path}: expected ${JSON.stringify(expected)}, found ${JSON.stringify(found)}`;
  }
  if (Array.isArray(expected) && Array.isArray(found) && expected.length !== found.length) {
    return `${path}: expected ${expected.length} entries, found ${found.length}`;
  }
  for (const [key, value] of Object.entries(expected)) {
    const difference = firstDifference(`${path}/${key}`, value, (found as Record<string, unknown>)[key]);
    if (difference !== null) return difference;
  }
  return null;
}

/** Sorted as texts, for what has no order of its own. */
export function inOrder<T>(list: readonly T[]): T[] {
  return list.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}
