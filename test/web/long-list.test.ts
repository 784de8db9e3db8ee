import type { Route } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import type { ArticleRow } from "../../src/publish/index.ts";
import type { ArticleListView } from "../../src/server/index.ts";
import { fillLedger } from "../server/helpers.ts";
import { hasBrowser, inBrowser, openWeb, type Web } from "./browser.ts";

const many = 10_000;

let web: Web;
beforeAll(async () => {
  if (hasBrowser) web = await openWeb(fillLedger);
});
afterAll(() => web?.close());

/** A ledger's answer of 10,000 articles, in portions as the page asks for them: it is the page that is measured. */
async function answer(route: Route): Promise<void> {
  const { searchParams } = new URL(route.request().url());
  const first = Number(searchParams.get("cursor") ?? 0);
  const end = Math.min(many, first + Number(searchParams.get("limit")));
  const view: ArticleListView = {
    articles: Array.from({ length: end - first }, (_, index) => anArticleRow(first + index)),
    refusals: [],
    next: end < many ? String(end) : null,
    counts: { all: many, read: many, unread: 0, reprint: 0, refused: 0 },
  };
  await route.fulfill({ json: view });
}

function anArticleRow(number: number): ArticleRow {
  const published = new Date(Date.UTC(2025, 0, 1 - (number % 9000))).toISOString().slice(0, 10);
  const about = { publisher: "Herald", url: null, published, language: "en", report: `r${number}` };
  const counts = { statements: number % 7, meetings: number % 3 };
  const title =
    number % 5 === 0 ? `A much longer headline of article ${number}, `.repeat(6) : `Article ${number}`;
  return { id: `a${number}`, title, ...about, ...counts, state: "read", reprintOf: null };
}

inBrowser(
  "10,000 articles scroll to the end with few of them drawn, and no frame's time used up",
  async () => {
    const page = await web.open("/");
    await page.route("**/api/articles?*", answer);
    await page.getByRole("link", { name: "Articles", exact: true }).click();
    await page.locator(".line").first().waitFor();
    const session = await page.context().newCDPSession(page);
    await session.send("Performance.enable", { timeDomain: "threadTicks" });
    const threadTime = async () => {
      const { metrics } = await session.send("Performance.getMetrics");
      return 1000 * metrics.find(({ name }) => name === "TaskDuration")!.value;
    };
    const before = await threadTime();
    let frames = 0;
    const last = page.getByRole("link", { name: `Article ${many - 1}`, exact: true });
    while ((await last.count()) === 0) frames += await page.evaluate(scrollOn);
    const each = ((await threadTime()) - before) / frames;
    expect(await page.locator(".line").count()).toBeLessThan(80);
    console.info(`${many} articles: ${frames} frames, ${each.toFixed(1)} ms of the page's thread in each.`);
    expect(each).toBeLessThan(16);
  },
);

/** Scrolls for sixty frames, most of a window in each; counts those in which it went on. */
async function scrollOn(): Promise<number> {
  let moved = 0;
  for (let frame = 0; frame < 60; frame++) {
    const top = scrollY;
    scrollBy(0, 800);
    await new Promise((resolve) => requestAnimationFrame(resolve));
    if (scrollY !== top) moved++;
  }
  return moved;
}
