import { basename, extname } from "node:path";

/** Hands out ids that differ: "page", "page-2", "page-3". */
export class SourceIds {
  #given = new Set<string>();

  take(wanted: string): string {
    let id = wanted;
    for (let n = 2; this.#given.has(id); n++) id = `${wanted}-${n}`;
    this.#given.add(id);
    return id;
  }
}

/** The base name of a path without its extension. */
export function idOfPath(path: string): string {
  return basename(path, extname(path)) || "page";
}

/** The last part of an address's path, else its host: "https://example.org/2025/12/talks.html" is "talks". */
export function idOfUrl(url: string): string {
  const parsed = URL.parse(url);
  const last = parsed?.pathname.split("/").findLast((part) => part.length > 0);
  return last ? idOfPath(decodeLoosely(last)) : (parsed?.hostname ?? "page");
}

function decodeLoosely(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch (error) {
    if (error instanceof URIError) return part;
    throw error;
  }
}
