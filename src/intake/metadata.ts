import type { Day } from "../base/index.ts";
import type { Clues } from "./clues.ts";
import { findLinkedArticle, type LinkedArticle } from "./json-ld.ts";
import { cleanAuthors, cleanPublisher, cleanTitle, resemblesHost } from "./names.ts";
import { findUrl, hostOf } from "./page-url.ts";
import { findPublished } from "./published.ts";

export interface Metadata {
  url: string | null;
  title: string | null;
  authors: string[];
  publisher: string | null;
  published: Day | null;
  language: string | null;
}

/** What the page says about itself: JSON-LD first, then OpenGraph and other meta elements, then the visible page. */
export function describePage(clues: Clues, givenUrl: string | null): Metadata {
  const ownUrl = findUrl(clues, givenUrl);
  const linked = findLinkedArticle(clues.jsonLd, {
    url: ownUrl,
    title: firstMeta(clues, "og:title") ?? clues.title,
  });
  const url = ownUrl ?? webAddress(linked?.url);
  const language = findLanguage(clues, linked);
  const publisher = findPublisher(clues, linked, url);
  return {
    url,
    title: findTitle(clues, linked, publisher, url),
    authors: findAuthors(clues, linked, publisher),
    publisher,
    published: findPublished(clues, linked?.published ?? null, url, language),
    language,
  };
}

function findTitle(
  clues: Clues,
  linked: LinkedArticle | null,
  publisher: string | null,
  url: string | null,
): string | null {
  const candidates = [
    firstMeta(clues, "og:title"),
    linked?.headline,
    firstMeta(clues, "twitter:title", "parsely-title", "sailthru.title", "dc.title", "title", "headline"),
    clues.headings.find((heading) => heading.length > 0),
    clues.title,
  ];
  for (const candidate of candidates) {
    const title = candidate && cleanTitle(candidate, publisher, hostOf(url));
    if (title) return title;
  }
  return null;
}

function findAuthors(clues: Clues, linked: LinkedArticle | null, publisher: string | null): string[] {
  const { metas } = clues;
  const keys = [
    "author",
    "article:author",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "dcterms.creator",
    "byl",
    "byline",
    "twitter:creator:name",
    "article:author_name",
  ];
  const sources = [
    linked?.authors ?? [],
    ...keys.map((key) => metas.get(key) ?? []),
    ...clues.bylines.map((byline) => [byline]),
  ];
  for (const source of sources) {
    const authors = cleanAuthors(source, publisher);
    if (authors.length > 0) return authors;
  }
  return [];
}

/** The name that the page goes by; where it gives several, the one that its address knows. */
function findPublisher(clues: Clues, linked: LinkedArticle | null, url: string | null): string | null {
  const host = hostOf(url);
  const written = [
    firstMeta(clues, "og:site_name"),
    linked?.publisher,
    ...[
      "application-name",
      "apple-mobile-web-app-title",
      "dc.publisher",
      "publisher",
      "copyright_holder",
    ].map((key) => firstMeta(clues, key)),
  ];
  const names = written.flatMap((name) => cleanPublisher(name ?? null) ?? []);
  return names.find((name) => host && resemblesHost(name, host)) ?? names[0] ?? cleanPublisher(host);
}

function findLanguage(clues: Clues, linked: LinkedArticle | null): string | null {
  const candidates = [
    clues.language,
    firstMeta(clues, "content-language", "language", "dc.language", "dcterms.language", "inlanguage"),
    linked?.language,
    firstMeta(clues, "og:locale"),
  ];
  for (const candidate of candidates) {
    const tag = /^\s*([a-z]{2,3})(?:[-_]([a-z]{2}|[a-z]{4}|\d{3}))?(?:$|[-_,;\s])/i.exec(candidate ?? "");
    if (tag) return Intl.getCanonicalLocales(tag[2] ? `${tag[1]}-${tag[2]}` : tag[1]!)[0] ?? null;
  }
  return null;
}

function firstMeta(clues: Clues, ...keys: string[]): string | null {
  for (const key of keys) {
    const value = clues.metas.get(key)?.[0];
    if (value) return value;
  }
  return null;
}

function webAddress(url: string | null | undefined): string | null {
  return url && /^https?:/.test(url) ? (URL.parse(url)?.href ?? null) : null;
}
