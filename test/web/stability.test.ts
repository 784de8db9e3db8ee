import { resolve } from "node:path";
import { afterAll, beforeAll, expect } from "vitest";
import { expectAccessible, hasBrowser, inBrowser, openWeb, type Web } from "./browser.ts";

const model = resolve("samples/harbour-pay/stability.yaml");
let web: Web;
beforeAll(async () => {
  if (hasBrowser) web = await openWeb("harbour-pay");
});
afterAll(() => web?.close());

inBrowser("tells in words what would hold, and what it rests on", async () => {
  const page = await web.open("/stability");
  await page.locator("input[type=file]").setInputFiles(model);
  await page.getByText("These answers rest on the analyst's own assumptions").waitFor();
  const now = page.locator(".outcome").first();
  expect(await now.textContent()).toContain("how things stand now");
  expect(await page.locator(".outcome").count()).toBeGreaterThan(1);
  await page.getByLabel(/^Tell of another outcome/).fill("7");
  await page.getByRole("heading", { name: "Outcome 7" }).waitFor();
});

inBrowser("tells a mistake in the model with its line", async () => {
  const page = await web.open("/stability");
  await page.getByLabel("Conflict model, as YAML").fill("dispute: Pay\nparties: {}\n");
  await page.getByRole("button", { name: "Work it out" }).press("Enter");
  await page
    .getByRole("alert")
    .getByText(/^Line \d+/)
    .first()
    .waitFor();
});

inBrowser.for([
  { dark: false, width: 1440 },
  { dark: true, width: 360 },
])("keeps nobody out: %j", async (look) => {
  const page = await web.open("/stability", look);
  await expectAccessible(page);
  await page.locator("input[type=file]").setInputFiles(model);
  await page.locator(".outcome").first().waitFor();
  await page.getByText("Change the model").click();
  await expectAccessible(page);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});
