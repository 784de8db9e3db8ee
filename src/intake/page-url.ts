import type { Clues } from "./clues.ts";

/**
 * The page's canonical address: its own word first, then the address that it was fetched from or saved from.
 * A "canonical" address that names only the site's front is not this page's.
 */
export function findUrl(clues: Clues, given: string | null): string | null {
  const { metas, links } = clues;
  const base = [given, clues.savedFrom, metas.get("og:url")?.[0] ?? null].find(isWeb) ?? null;
  const candidates = [
    links.find(({ rel }) => rel.split(/\s+/).includes("canonical"))?.href,
    metas.get("og:url")?.[0],
    ...["twitter:url", "al:web:url", "parsely-link", "dc.identifier", "url"].map(
      (key) => metas.get(key)?.[0],
    ),
    given,
    clues.savedFrom,
    links.find(({ rel }) => rel === "amphtml" || rel === "shortlink")?.href,
  ];
  const urls = candidates.flatMap((candidate) => toUrl(candidate, base) ?? []);
  return urls.find((url) => !isFront(url)) ?? urls[0] ?? null;
}

export function hostOf(url: string | null): string | null {
  return url ? new URL(url).hostname : null;
}

function toUrl(written: string | null | undefined, base: string | null): string | null {
  if (!written) return null;
  const url = URL.parse(written, base ?? undefined);
  if (!url || !isWeb(url.href)) return null;
  url.hash = "";
  return url.href;
}

function isWeb(url: string | null): boolean {
  return /^https?:/i.test(url ?? "");
}

function isFront(url: string): boolean {
  const { pathname, search } = new URL(url);
  return pathname === "/" && !search;
}
