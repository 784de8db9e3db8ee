import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type Article, extractArticle, isRefusal } from "../../src/intake/index.ts";
import { bytes, page, paragraph, story } from "./pages.ts";

const folder = new URL("./fixtures/", import.meta.url);
const fixtures = readdirSync(folder).flatMap((name) => (name.endsWith(".html") ? name.slice(0, -5) : []));

function extract(html: string): Article {
  const result = extractArticle(bytes(html), { id: "page" });
  if (isRefusal(result)) throw new Error(result.reason);
  return result;
}

test.each(fixtures)("%s gives the article beside it", (id) => {
  const article = extractArticle(readFileSync(new URL(`${id}.html`, folder)), { id });
  const expected = JSON.parse(readFileSync(new URL(`${id}.json`, folder), "utf8"));
  expect({ ...article, text: (article as Article).text.split("\n\n") }).toEqual(expected);
});

test("a body in a box whose class sounds like furniture is kept", () => {
  for (const name of ["paywall", "hidden-until-login", "sidebar-main", "widget", "comments"]) {
    const text = extract(page(`<div class="${name}">${`<p>${paragraph}</p>`.repeat(5)}</div>`)).text;
    expect(text.split("\n\n"), name).toHaveLength(5);
  }
});

test("other stories beside the story are left out", () => {
  const teaser =
    "<article class='card'><h3><a href='/x'>Seal found</a></h3><p>A harbour seal was found in a dinghy today.</p></article>";
  const html = page(`<article class="lead">${`<p>${paragraph}</p>`.repeat(4)}</article>${teaser.repeat(4)}`);
  expect(extract(html).text).not.toContain("dinghy");
});

test("links below a promotion's heading go with it", () => {
  const links = "<h3>Don't miss</h3><p><a href='/a'>Islanders stock up on flour for the winter</a></p>";
  const html = page(`<article><p>${paragraph}</p><p>${paragraph}</p>${links}<p>The last word.</p></article>`);
  expect(extract(html).text).toBe(`${paragraph}\n\n${paragraph}\n\nThe last word.`);
});

test("signs that mean something in markup come out as they were written", () => {
  const text = extract(
    page(
      `<p>${paragraph}</p><p>Offers of &lt;4 % &amp; &quot;no&quot; nights &#8212; &amp;lt; is no sign.</p>`,
    ),
  ).text;
  expect(text).toContain('Offers of <4 % & "no" nights — &lt; is no sign.');
});

test("a page in the middle of a tag, a story or a script is refused as broken off", () => {
  const whole = story();
  for (const share of [0.4, 0.6, 0.8]) {
    const result = extractArticle(bytes(whole.slice(0, whole.length * share)), { id: "cut" });
    expect(result).toMatchObject({ id: "cut", code: "page-broken-off" });
  }
});

test("a page that breaks off in its footer keeps its story", () => {
  const result = extractArticle(
    bytes(`${story("", 10).replace("</body></html>", "")}<footer><div><p>Contact`),
    { id: "cut" },
  );
  expect(isRefusal(result)).toBe(false);
});

test("a page without closing html and body is whole", () => {
  expect(extract(story().replace("</body></html>", "")).text).toContain(paragraph);
});

test("the same bytes give the same article", () => {
  expect(extract(story())).toEqual(extract(story()));
});

test("a text file stays as it is, and its date line dates it", () => {
  const text = ` date 2025-11-04 Send this page to someone via email\n\n${paragraph}\n\nStory continues below advertisement\n\n${paragraph}`;
  expect(extractArticle(bytes(text), { id: "saved" })).toMatchObject({
    published: "2025-11-04",
    language: "en",
    text,
  });
});

test("a text file's first line, if it is short and no sentence, is its title", () => {
  const text = `Ferry crews reject rota\nhttps://quay-gazette.example/rota\nPublished: 4 November 2025\n\n${paragraph}`;
  expect(extractArticle(bytes(text), { id: "saved", kind: "text" })).toMatchObject({
    title: "Ferry crews reject rota",
    url: "https://quay-gazette.example/rota",
    published: "2025-11-04",
    text,
  });
});
