import type { Brief } from "../../../src/brief/index.ts";

/** A few letters for each party, no two alike: "U", "EU", "Lt" and "Lc". They stand beside the stance's sign. */
export function initialsOf({ parties }: Pick<Brief, "parties">): Map<string, string> {
  const found = new Map<string, string>();
  for (const { id, name } of parties) {
    const taken = new Set(found.values());
    const letters = candidates(name).find((each) => !taken.has(each)) ?? `${found.size + 1}`;
    found.set(id, letters);
  }
  return found;
}

function candidates(name: string): string[] {
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  const capitals = words.filter((word) => /^[\p{Lu}\p{N}]/u.test(word)).map(([first]) => first);
  const [start = "?"] = words;
  const growing = [1, 2, 3, 4, 5].map((length) => start.slice(0, length));
  return capitals.length > 1 ? [capitals.slice(0, 3).join(""), ...growing] : growing;
}
