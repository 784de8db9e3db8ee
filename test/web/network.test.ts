import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import { expectAccessible, hasBrowser, inBrowser, openWeb, type Web } from "./browser.ts";

let web: Web;
beforeAll(async () => {
  if (hasBrowser) web = await openWeb();
});
afterAll(() => web?.close());

const tie = (page: Page, one: string, other: string) =>
  page.getByRole("button", { name: `${one} – ${other}:` });
const panel = (page: Page) => page.getByRole("complementary");

inBrowser("tells who stands with whom, as a picture and as a table", async () => {
  const page = await web.open("/network");
  await page.getByRole("heading", { level: 1, name: "Who stands with whom" }).waitFor();
  expect(await tie(page, "Russia", "Ukraine").textContent()).toMatch(/^\d+$/);
  await page
    .getByRole("img", { name: /Picture of 4 nodes and \d+ ties/ })
    .or(page.getByText("WebGL is off"))
    .waitFor();
});

inBrowser("shows behind a tie the shared options and the sentences of both sides, by keyboard", async () => {
  const page = await web.open("/network");
  await tie(page, "Russia", "Ukraine").focus();
  await page.keyboard.press("Enter");
  const evidence = panel(page);
  await evidence.getByRole("heading", { name: "Russia – Ukraine" }).waitFor();
  await evidence
    .getByRole("heading", { name: "The plan is accepted, or taken as the basis of a deal" })
    .waitFor();
  for (const side of ["Russia", "Ukraine"])
    await evidence.getByRole("heading", { level: 4, name: side }).first().waitFor();
  expect(await evidence.getByRole("article").count()).toBeGreaterThan(3);
  await page.keyboard.press("Escape");
  await panel(page).getByRole("heading", { name: "What divides, what bridges" }).waitFor();
});

inBrowser("moves through time by a slider, and the network follows", async () => {
  const page = await web.open("/network");
  await tie(page, "Russia", "Ukraine").waitFor();
  await page.getByLabel("Window of time").focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => new URL(page.url()).searchParams.get("from")).toBe("2025-11-20");
  await expect.poll(() => page.locator("output").textContent()).toContain("statements");
  await page.keyboard.press("Home");
  await expect.poll(() => page.locator("output").textContent()).toBe("all days");
});

inBrowser("ties actors to options in the view of both", async () => {
  const page = await web.open("/network");
  await page.getByRole("combobox", { name: /^View/ }).selectOption("two-mode");
  await tie(page, "Russia", "Ukraine does not join NATO").click();
  await panel(page).getByRole("heading", { name: "Russia – Ukraine does not join NATO" }).waitFor();
  expect(await panel(page).getByRole("article").count()).toBeGreaterThan(0);
});

inBrowser("draws polarisation over time, with the numbers as a table", async () => {
  const page = await web.open("/network");
  await page.getByRole("img", { name: /Line chart over \d+ windows/ }).waitFor();
  await page.getByText("As a table").click();
  expect(await page.getByRole("row").filter({ hasText: "Europe | Russia" }).count()).toBeGreaterThan(0);
});

inBrowser.for([
  { dark: false, width: 1440 },
  { dark: true, width: 1440 },
  { dark: false, width: 360 },
  { dark: true, width: 360 },
])("keeps nobody out: %j", async (look) => {
  const page = await web.open("/network", look);
  await tie(page, "Russia", "Ukraine").waitFor();
  await page.getByRole("img", { name: /Line chart/ }).waitFor();
  await page.getByText("As a table").click();
  await expectAccessible(page);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  await tie(page, "Russia", "Ukraine").click();
  await panel(page).getByRole("article").first().waitFor();
  await expectAccessible(page);
});
