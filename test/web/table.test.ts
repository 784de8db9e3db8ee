import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import { run as addPages } from "../../src/cli/commands/add.ts";
import { recordingTerminal } from "../cli/helpers.ts";
import { expectAccessible, hasBrowser, inBrowser, openWeb, type Web } from "./browser.ts";

let web: Web;
beforeAll(async () => {
  if (hasBrowser) web = await openWeb();
});
afterAll(() => web?.close());

const cell = (page: Page, issue: string, party: string) =>
  page.locator(`a.cell[data-issue="${issue}"][data-party="${party}"]`);
const panel = (page: Page) => page.getByRole("complementary");

inBrowser("shows who wants what, and how far apart they are", async () => {
  const page = await web.open("/");
  await expect(page.getByRole("heading", { level: 1 }).textContent()).resolves.toContain("Ukraine");
  const nato = page.getByRole("row", { name: /NATO/ });
  expect(await nato.getByRole("gridcell").allTextContents()).toEqual([
    expect.stringContaining("Demands"),
    expect.stringContaining("Rejects"),
    expect.stringContaining("Opposed"),
  ]);
});

inBrowser("follows a cell to its sentences in one click, and to the article in a second", async () => {
  const page = await web.open("/");
  await cell(page, "territory", "ukraine").click();
  await panel(page).getByRole("heading", { name: "Ukraine on Territory" }).waitFor();
  const first = panel(page).getByRole("article").first();
  expect(await first.locator("mark").textContent()).not.toBe("");
  expect(new URL(page.url()).search).toContain("issue=territory");
  expect(await first.getByRole("link").first().getAttribute("href")).toMatch(/^\/articles\/\S+/);
});

inBrowser("is used by keyboard alone: arrows, Enter, Escape", async () => {
  const page = await web.open("/");
  await cell(page, "territory", "russia").focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowRight");
  const focused = page.locator("a.cell:focus");
  expect(await focused.getAttribute("data-issue")).toBe("nato");
  expect(await focused.getAttribute("data-party")).toBe("ukraine");
  await page.keyboard.press("Enter");
  await panel(page).getByRole("heading", { name: "Ukraine on NATO" }).waitFor();
  await page.keyboard.press("Escape");
  await panel(page).getByRole("heading", { name: "Latest changes" }).waitFor();
  await expect.poll(() => focused.getAttribute("data-issue")).toBe("nato");
});

inBrowser("has one stop for Tab in the whole grid", async () => {
  const page = await web.open("/");
  await cell(page, "territory", "russia").waitFor();
  expect(await page.locator("a.cell[tabindex='0']").count()).toBe(1);
});

inBrowser("goes to the day of the shift before, and the address keeps it", async () => {
  const page = await web.open("/");
  await page.getByRole("button", { name: "earlier shift" }).click();
  await page.getByText("As of 2 December 2025").waitFor();
  expect(new URL(page.url()).searchParams.get("asOf")).toBe("2025-12-02");
  await page.reload();
  await page.getByText("As of 2 December 2025").waitFor();
  // What Ukraine said on 8 December has not been said yet.
  await page.getByRole("link", { name: "Ukraine, NATO: Not heard" }).waitFor();
});

inBrowser("tells the day while the slider moves by arrow keys", async () => {
  const page = await web.open("/");
  const slider = page.getByRole("slider");
  await slider.focus();
  await page.keyboard.press("Home");
  await expect.poll(() => new URL(page.url()).searchParams.get("asOf")).not.toBeNull();
  const first = await slider.getAttribute("aria-valuetext");
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => slider.getAttribute("aria-valuetext")).not.toBe(first);
});

inBrowser("counts only what a person has reviewed when told so, and says it in the address", async () => {
  const page = await web.open("/");
  await page.getByLabel("Reviewed only").check();
  await page.getByRole("link", { name: "Ukraine, Territory: Not heard" }).waitFor();
  expect(new URL(page.url()).searchParams.get("reviewed")).toBe("true");
  await page.getByRole("button", { name: "Count everything" }).click();
  await cell(page, "territory", "ukraine").getByText("Proposes").waitFor();
});

inBrowser("copies a cell as a sentence with a link that shows it again", async () => {
  const page = await web.open("/?issue=nato&party=ukraine");
  await panel(page)
    .getByRole("button", { name: /Cite this/ })
    .click();
  await page.getByText("Copied, with a link").waitFor();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toMatch(/^Ukraine rejects: Ukraine does not join NATO, as /);
  const link = text.slice(text.indexOf("http://"));
  expect(new URL(link).searchParams.get("asOf")).toBe("2026-01-22");
  await page.goto(link);
  await panel(page).getByRole("heading", { name: "Ukraine on NATO" }).waitFor();
});

inBrowser("lists the keys, and Escape closes them", async () => {
  const page = await web.open("/");
  await page.keyboard.press("?");
  await page.getByRole("dialog").getByText("From cell to cell").waitFor();
  await page.keyboard.press("Escape");
  await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
});

inBrowser("shows an article within a second of its being added on the command line", async () => {
  const page = await web.open("/");
  await page.getByText("Not heard").first().waitFor();
  const file = join(mkdtempSync(join(tmpdir(), "demarche-page-")), "later.txt");
  writeFileSync(
    file,
    "Kyiv, 24 January 2026\n\nUkrainian President Volodymyr Zelenskyy said on 24 January 2026 that Ukraine demands " +
      "that Ukraine joins NATO. He said that Ukraine would never agree to stay out of NATO, whatever is offered for it.\n",
  );
  const before = await page.locator(".lede").textContent();
  await addPages(recordingTerminal({ cwd: web.folder }), [file], { ledger: web.folder });
  await expect.poll(() => page.locator(".lede").textContent(), { timeout: 1000 }).not.toBe(before);
});

inBrowser.each([
  { dark: false, width: 1440 },
  { dark: true, width: 1440 },
  { dark: false, width: 360 },
  { dark: true, width: 360 },
])("keeps nobody out: dark $dark, $width px", async (look) => {
  const page = await web.open("/", look);
  await cell(page, "territory", "ukraine").waitFor();
  await expectAccessible(page);
  await cell(page, "territory", "ukraine").click();
  await panel(page).getByRole("article").first().waitFor();
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});
