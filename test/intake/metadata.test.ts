import { expect, test } from "vitest";
import { type Article, extractArticle } from "../../src/intake/index.ts";
import { parseLenient } from "../../src/intake/json-ld.ts";
import { bytes, story } from "./pages.ts";

function describe(head: string, url?: string): Article {
  return extractArticle(bytes(story(head)), { id: "page", ...(url && { url }) }) as Article;
}

const ld = (json: object | string) =>
  `<script type="application/ld+json">${typeof json === "string" ? json : JSON.stringify(json)}</script>`;
const meta = (name: string, content: string) => `<meta property="${name}" content="${content}">`;

test("JSON-LD goes before meta elements, and the visible page comes last", () => {
  const article = {
    "@type": "NewsArticle",
    headline: "Crews say no",
    datePublished: "2025-11-04",
    author: { name: "Ilse Marren" },
  };
  const head = ld(article) + meta("article:published_time", "2025-11-06") + meta("author", "Jo Winter");
  expect(describe(head)).toMatchObject({
    title: "Crews say no",
    published: "2025-11-04",
    authors: ["Ilse Marren"],
  });
});

test("a day of modification is never a day of publication", () => {
  const head = [
    ld({ "@type": "NewsArticle", headline: "Crews say no", dateModified: "2025-11-06" }),
    meta("article:modified_time", "2025-11-06T10:00:00Z"),
    meta("og:updated_time", "2025-11-06T10:00:00Z"),
    "<time class='updated' datetime='2025-11-06'>6 November 2025</time>",
    "<time itemprop='dateModified' datetime='2025-11-06'></time>",
    "<span class='timestamp'>Updated 6 November 2025</span>",
  ];
  expect(describe(head.join("")).published).toBeNull();
});

test("the article that speaks of the page is taken, not one that it links to", () => {
  const other = {
    "@type": "NewsArticle",
    headline: "Seal found",
    url: "https://a.example/seal",
    datePublished: "2020-01-01",
  };
  const own = {
    "@type": "NewsArticle",
    headline: "Crews say no",
    url: "https://a.example/crews",
    datePublished: "2025-11-04",
  };
  const head = `${ld([other, own])}<link rel="canonical" href="https://a.example/crews">`;
  expect(describe(head)).toMatchObject({ title: "Crews say no", published: "2025-11-04" });
});

test("JSON-LD is read through trailing commas, control characters, CDATA and comments", () => {
  const expected = { "@type": "NewsArticle", headline: "a, ]b }", n: [1] };
  const written = '{"@type":"NewsArticle","headline":"a, ]b }","n":[1,],}';
  for (const text of [written, `//<![CDATA[\n${written}\n//]]>`, `<!-- ${written} -->`, `${written};`])
    expect(parseLenient(text)).toEqual(expected);
  expect(parseLenient('{"headline":"two\nlines\tand\u0001more"}')).toEqual({
    headline: "two lines and more",
  });
  expect(parseLenient('{"headline":')).toBeNull();
});

test.each([
  ["2025-11-05T00:40:00Z", "2025-11-04T19:40:00-05:00", null, "2025-11-04"],
  ["2025-11-05T00:40:00Z", "Nov 4, 2025 at 7:40 pm ET", null, "2025-11-04"],
  ["2025-11-05 00:40:00 UTC", "4 November 2025", null, "2025-11-04"],
  ["2025-11-05T00:40:00Z", "2025-11-05T00:40:00", "https://a.example/2025/11/04/crews", "2025-11-04"],
  ["2025-11-05T00:40:00Z", "2025-11-03T19:40:00-05:00", null, "2025-11-05"],
  ["2025-11-05T12:40:00Z", "2025-11-05T12:40:00", "https://a.example/2025/11/03/crews", "2025-11-05"],
  ["2025-11-05T00:40:00+01:00", "Nov 4, 2025 at 7:40 pm ET", null, "2025-11-05"],
])("%s beside '%s' is the publisher's own day", (published, visible, url, day) => {
  const head = `${ld({ "@type": "NewsArticle", datePublished: published })}<time>${visible}</time>`;
  expect(describe(head, url ?? undefined).published).toBe(day);
});

test("an address gives the day where the page says none", () => {
  expect(describe("<title>Ferries</title>", "https://a.example/news/2025/nov/04/crews").published).toBe(
    "2025-11-04",
  );
  expect(describe("<title>Ferries</title>", "https://a.example/story-20251104-crews").published).toBe(
    "2025-11-04",
  );
  expect(describe("<title>Ferries</title>", "https://a.example/story-99251104").published).toBeNull();
});

test("the canonical address is made whole, and a site's front is not a page's address", () => {
  const url = "https://a.example/live/crews?ref=home";
  expect(describe('<link rel="canonical" href="/news/crews">', url).url).toBe("https://a.example/news/crews");
  expect(describe('<link rel="canonical" href="https://a.example/">', url).url).toBe(url);
  expect(describe("<title>Ferries</title>").url).toBeNull();
});

test("a saved page knows where it was saved from", () => {
  const head = "<!-- saved from url=(0032)https://a.example/news/crews --><title>Ferries</title>";
  expect(describe(head).url).toBe("https://a.example/news/crews");
});

test("of several names the publisher's is the one that its address knows", () => {
  const head =
    meta("og:site_name", "Front page") +
    ld({ "@type": "NewsArticle", publisher: { name: "The Quay Gazette" } });
  expect(describe(head, "https://www.quaygazette.example/crews").publisher).toBe("The Quay Gazette");
  expect(describe("<title>Ferries</title>", "https://www.quaygazette.example/crews").publisher).toBe(
    "quaygazette.example",
  );
});

test.each([
  ['<html lang="en_us">', "en-US"],
  ['<html lang="PT">', "pt"],
  ['<html lang="zh-hant-tw">', "zh-Hant"],
  ['<html><meta name="content-language" content="de, en">', "de"],
  ['<html><meta property="og:locale" content="fr_CA">', "fr-CA"],
  ['<html lang="{{lang}}">', "en"],
])("%s is written in %s", (start, language) => {
  const html = story().replace("<html>", start);
  expect(extractArticle(bytes(html), { id: "page" })).toMatchObject({ language });
});
