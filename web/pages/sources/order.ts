import type { SourceRow } from "../../../src/publish/index.ts";
import type { SourcesSearch } from "./search.ts";

/** By the chosen column, by default the most articles first; names from A to Z. */
export function orderRows(rows: readonly SourceRow[], { by = "articles", up }: SourcesSearch): SourceRow[] {
  const isUp = up === true;
  return rows.toSorted((one, other) => {
    const [a, b] = [one[by] ?? "", other[by] ?? ""];
    const order =
      typeof a === "string" || typeof b === "string" ? String(a).localeCompare(String(b), "en") : a - b;
    return (isUp ? order : -order) || one.source.localeCompare(other.source, "en");
  });
}
