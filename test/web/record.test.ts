import { afterAll, beforeAll, expect } from "vitest";
import { expectAccessible, hasBrowser, inBrowser, openWeb, type Web } from "./browser.ts";

/** The pages of the record: timeline, meetings, sources, search. */
let web: Web;
beforeAll(async () => {
  if (hasBrowser) web = await openWeb();
});
afterAll(() => web?.close());

const pages = ["/timeline", "/timeline?view=list", "/meetings", "/sources", "/search?q=security"];
for (const path of pages) {
  for (const look of [{}, { dark: true }, { width: 360, height: 740 }]) {
    inBrowser(`${path} keeps nobody out, as ${JSON.stringify(look)}`, async () => {
      const page = await web.open(path, look);
      await page.getByRole("heading", { level: 1 }).waitFor();
      await page.getByRole("main").locator(".card").first().waitFor();
      await expectAccessible(page);
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(sideways, "px that the page scrolls sideways").toBeLessThanOrEqual(0);
    });
  }
}

inBrowser("the timeline is walked by arrow keys, and Enter shows the sentences of a mark", async () => {
  const page = await web.open("/timeline");
  const chart = page.getByRole("application");
  await chart.focus();
  const told = page.locator("[aria-live]");
  await expect.poll(() => told.textContent()).toContain("Meetings");
  await page.keyboard.press("ArrowDown");
  await expect.poll(() => told.textContent()).toMatch(/ on Territory, .*statement/);
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  const panel = page.getByRole("complementary");
  await panel.getByRole("article").first().waitFor();
  expect(await panel.getByRole("heading", { level: 2 }).textContent()).toMatch(/ on Territory$/);
  await page.keyboard.press("Escape");
  await panel.waitFor({ state: "detached" });
});

inBrowser("zooming, moving and brushing choose the days, which the address keeps", async () => {
  const page = await web.open("/timeline");
  const shown = page.locator("output");
  const all = await shown.textContent();
  await page.getByRole("application").waitFor();
  await page.keyboard.press("+");
  await expect.poll(() => shown.textContent()).not.toBe(all);
  const near = await shown.textContent();
  await page.keyboard.press("]");
  await expect.poll(() => shown.textContent()).not.toBe(near);
  expect(page.url()).toMatch(/from=.*to=/);
  await page.keyboard.press("0");
  await expect.poll(() => shown.textContent()).toBe(all);
  const box = (await page.getByRole("application").boundingBox())!;
  await page.mouse.move(box.x + 100, box.y + 60);
  await page.mouse.down();
  await page.mouse.move(box.x + 300, box.y + 60, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => shown.textContent()).not.toBe(all);
  expect(page.url()).toMatch(/from=.*to=/);
});

inBrowser("the list of the timeline tells the same marks in words", async () => {
  const page = await web.open("/timeline");
  await page.getByRole("application").waitFor();
  await page.keyboard.press("v");
  const first = page.getByRole("list", { name: "All marks by day" }).getByRole("button").first();
  await first.click();
  await page.getByRole("complementary").waitFor();
  expect(await first.getAttribute("aria-pressed")).toBe("true");
});

inBrowser("meetings are told by status and party, each with its sentences", async () => {
  const page = await web.open("/meetings");
  const entries = page.getByRole("main").getByRole("article");
  await entries.first().waitFor();
  const all = await entries.count();
  await page.getByLabel("Status").selectOption("planned");
  await expect.poll(() => entries.count()).toBeLessThan(all);
  expect(await entries.first().textContent()).toContain("Planned");
  await page.getByLabel("Status").selectOption("");
  await page.getByLabel("With").selectOption("russia");
  await expect.poll(() => entries.count()).toBeLessThan(all);
  await page.keyboard.press("Escape");
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await entries.first().getByRole("blockquote").first().waitFor();
});

inBrowser("sources are ordered by any column, and lead to the table told by one alone", async () => {
  const page = await web.open("/sources");
  const names = page.getByRole("rowheader");
  await page.getByRole("button", { name: /^Statements/ }).click();
  await page
    .getByRole("columnheader", { name: /^Statements/ })
    .and(page.locator("[aria-sort=descending]"))
    .waitFor();
  const most = await names.first().textContent();
  await page.getByRole("button", { name: /^Statements/ }).click();
  await expect.poll(() => names.last().textContent()).toBe(most);
  await names.last().getByRole("link").click();
  await page.waitForURL(/\?source=/);
  expect(await page.getByLabel("Source").inputValue()).toBe(most);
});

inBrowser("the header's field finds sentences with the words marked, and j walks them", async () => {
  const page = await web.open("/");
  await page.keyboard.press("/");
  await page.keyboard.type("security guarant*");
  await page.keyboard.press("Enter");
  const list = page.getByRole("list", { name: "Sentences found" });
  await list.getByRole("article").first().waitFor();
  const marked = await list.locator("mark").allTextContents();
  expect(new Set(marked.map((word) => word.toLowerCase()))).toEqual(new Set(["security", "guarantees"]));
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("j");
  expect(await page.evaluate(() => document.activeElement?.getAttribute("href"))).toMatch(/^\/articles\//);
  await page.getByLabel(/Words, or/).fill("nowhere to be found");
  await page.getByText("No sentence has these words").waitFor();
});

inBrowser("the keys of a page stand in the dialog of keys", async () => {
  const page = await web.open("/timeline");
  await page.getByRole("application").waitFor();
  await page.keyboard.press("?");
  const dialog = page.getByRole("dialog");
  for (const words of ["Zoom in", "Earlier days", "Open the mark", "Go to Meetings"])
    await dialog.getByText(words, { exact: true }).waitFor();
});
