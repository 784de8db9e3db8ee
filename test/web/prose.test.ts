import { afterAll, beforeAll, expect } from "vitest";
import { expectAccessible, hasBrowser, inBrowser, openWeb, type Web } from "./browser.ts";

let web: Web;
beforeAll(async () => {
  if (hasBrowser) web = await openWeb();
});
afterAll(() => web?.close());

inBrowser("tells a party's positions as text, each with its source and its sentences", async () => {
  const page = await web.open("/");
  await page.getByRole("columnheader").getByRole("link", { name: "Russia", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "Russia" }).waitFor();
  await page.getByText(/^Russia demands: Ukraine does not join NATO, as it said on/).waitFor();
  await page.getByRole("link", { name: "Sentences on NATO" }).click();
  await page.getByRole("complementary", { name: "Russia on NATO" }).waitFor();
});

inBrowser("copies a party's positions with the addresses of their sources", async () => {
  const page = await web.open("/party/russia?asOf=2025-12-08");
  await page.getByRole("button", { name: "Copy as text" }).click();
  await page.getByText(/^Copied: \d+ sentences with their sources/).waitFor();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain("Russia demands: Ukraine does not join NATO, as it said on 8 December 2025 (");
  expect(text).toMatch(/https?:\/\//);
  expect(text).toContain("asOf=2025-12-08");
});

inBrowser("sets two parties side by side, with the gap on each issue", async () => {
  const page = await web.open("/pair/russia/ukraine");
  const nato = page.locator("section", { has: page.getByRole("heading", { name: "NATO" }) });
  await nato.getByText("Opposed").waitFor();
  await nato.getByText("Ukraine rejects what Russia demands").waitFor();
});

inBrowser("keeps what counts on the way from the table to a party", async () => {
  const page = await web.open("/?firstHand=true&asOf=2025-12-08");
  await page.getByRole("columnheader").getByRole("link", { name: "Ukraine", exact: true }).click();
  await page.getByText("As of 8 December 2025").waitFor();
  expect(await page.getByLabel("First-hand only").isChecked()).toBe(true);
});

inBrowser("says that there is no such party, and what to do", async () => {
  const page = await web.open("/party/nobody", { allowErrors: true });
  await page.getByRole("alert").getByText("Found no party 'nobody' in the brief").waitFor();
});

inBrowser.each([
  { path: "/party/russia", dark: false, width: 1440 },
  { path: "/party/russia", dark: true, width: 360 },
  { path: "/pair/russia/ukraine", dark: true, width: 1440 },
  { path: "/pair/russia/ukraine", dark: false, width: 360 },
])("keeps nobody out: $path, dark $dark, $width px", async ({ path, ...look }) => {
  const page = await web.open(path, look);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await expectAccessible(page);
});
