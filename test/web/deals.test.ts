import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import { expectAccessible, hasBrowser, inBrowser, type Look, openWeb, type Web } from "./browser.ts";

const assumptions = resolve("samples/harbour-pay/assumptions.yaml");
let web: Web;
beforeAll(async () => {
  if (hasBrowser) web = await openWeb("harbour-pay");
});
afterAll(() => web?.close());

/** The page with the sample's assumptions, opened as an analyst opens them. */
async function openDeals(look?: Look): Promise<Page> {
  const page = await web.open("/deals", look);
  await page.locator("input[type=file]").setInputFiles(assumptions);
  await page.getByRole("heading", { name: "What could all sign?" }).waitFor();
  return page;
}

const pick = (page: Page, issue: string) => page.getByLabel(`${issue}: pick an option`);
const partyView = (page: Page, name: string) =>
  page.locator(".party-view").filter({ has: page.getByRole("heading", { name }) });

inBrowser("starts from assumptions, and always shows whose they are", async () => {
  const page = await openDeals();
  await page.getByText("Every value here is an assumption: Desk assumptions of 20 March 2026.").waitFor();
  await page.getByText("No number of it was said by a party.").waitFor();
  await page.getByText(/^4 of 36 packages keep within everybody/).waitFor();
});

inBrowser("makes a start from what was said, for an analyst to correct", async () => {
  const page = await web.open("/deals");
  await page.getByRole("button", { name: "Start from what was said" }).click();
  await page.getByText("Every value here is an assumption: Starting point, to be corrected.").waitFor();
});

inBrowser("tells each party's view of a package, with the reasons", async () => {
  const page = await openDeals();
  await pick(page, "Pay").selectOption({ index: 2 });
  const guild = partyView(page, "Pilots' and Tug Crews' Guild");
  await expect.poll(() => guild.textContent()).toContain("outside its assumed limits");
  expect(await guild.textContent()).toContain("crosses its red line");
});

inBrowser("moves through a package by keyboard, and keeps candidates side by side", async () => {
  const page = await openDeals();
  const slider = page.getByLabel("Pay: option");
  const before = await slider.getAttribute("aria-valuetext");
  await slider.focus();
  await page.keyboard.press(before?.includes("7") ? "ArrowRight" : "ArrowLeft");
  await expect.poll(() => slider.getAttribute("aria-valuetext")).not.toBe(before);
  await page.getByRole("button", { name: "Keep it beside" }).press("Enter");
  await page.getByRole("columnheader", { name: /Kept 1/ }).waitFor();
  await page.getByRole("button", { name: /^Show .*Nash.* as the package$/ }).press("Enter");
  await expect.poll(() => slider.getAttribute("aria-valuetext")).toBe(before);
});

inBrowser("draws the frontier", async () => {
  const page = await openDeals();
  const picture = page.getByRole("img", { name: /^Picture of \d+ points/ });
  await picture.waitFor();
  expect(await picture.locator("circle").count()).toBeGreaterThan(2);
});

inBrowser("tells every mistake in the assumptions with its line", async () => {
  const page = await openDeals();
  await page.getByText("Change the assumptions").click();
  const text = readFileSync(assumptions, "utf8").replace("redLines: [pay.three]", "redLines: [pay.thre]");
  await page.getByLabel("Assumptions, as YAML").fill(text);
  await page.getByRole("button", { name: "Work it out" }).click();
  await page.getByRole("alert").getByText("Did you mean 'pay.three'?").waitFor();
});

inBrowser.for([
  { dark: false, width: 1440 },
  { dark: true, width: 1440 },
  { dark: false, width: 360 },
  { dark: true, width: 360 },
])("keeps nobody out: %j", async (look) => {
  const page = await web.open("/deals", look);
  await expectAccessible(page);
  await page.locator("input[type=file]").setInputFiles(assumptions);
  await page.getByRole("img", { name: /^Picture of/ }).waitFor();
  await page.getByText("Change the assumptions").click();
  await page.getByText("Every number that was assumed").click();
  await page.getByText("What it is made of").first().click();
  await expectAccessible(page);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});
