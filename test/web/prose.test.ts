import { afterAll, beforeAll, expect } from "vitest";
import { fillLedger } from "../server/helpers.ts";
import { expectAccessible, hasBrowser, inBrowser, openWeb, type Web } from "./browser.ts";

let web: Web;
beforeAll(async () => {
  if (hasBrowser) web = await openWeb(fillLedger);
});
afterAll(() => web?.close());

inBrowser("tells a party's positions as text, each with its source and its sentences", async () => {
  const page = await web.open("/");
  await page.getByRole("columnheader").getByRole("link", { name: "Lantern Theatre" }).click();
  await page.getByRole("heading", { level: 1, name: "Lantern Theatre" }).waitFor();
  await page.getByText("Lantern Theatre rejects: A rise of 8 per cent, as it said on 1 March 2025").waitFor();
  await page.getByText("Not heard on Touring.").waitFor();
  await page.getByRole("link", { name: "Sentences on Pay" }).click();
  await page.getByRole("complementary", { name: "Lantern Theatre on Pay" }).waitFor();
});

inBrowser("copies a party's positions with the addresses of their sources", async () => {
  const page = await web.open("/party/theatre?asOf=2025-03-05");
  await page.getByRole("button", { name: "Copy as text" }).click();
  await page.getByText("Copied: 1 sentence with its source").waitFor();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain("Lantern Theatre rejects: A rise of 8 per cent, as it said on 1 March 2025 (");
  expect(text).toContain("(Ferrow Courier, https://courier.example/1)");
  expect(text).toMatch(/As of 5 March 2025.* http:\S+asOf=2025-03-05/);
});

inBrowser("tells what a party changed, and not before it did", async () => {
  const page = await web.open("/party/guild");
  await page.getByText("Players' Guild softened on Pay, from demands to undecided").waitFor();
  await page.goto(new URL("/party/guild?asOf=2025-03-05", web.url).href);
  await page.getByText("No position has changed so far.").waitFor();
});

inBrowser("sets two parties side by side, with the gap on each issue", async () => {
  const page = await web.open("/");
  await page.getByRole("link", { name: "side by side" }).click();
  await page.getByRole("heading", { level: 1, name: "Players' Guild and Lantern Theatre" }).waitFor();
  const pay = page.locator("section", { has: page.getByRole("heading", { name: "Pay" }) });
  await pay.getByText("Accounts contradict each other.").waitFor();
  const tour = page.locator("section", { has: page.getByRole("heading", { name: "Touring" }) });
  await tour.getByText("Neither has been heard.").waitFor();
});

inBrowser("keeps what counts on the way from the table to a party", async () => {
  const page = await web.open("/?firstHand=true&asOf=2025-03-05");
  await page.getByRole("columnheader").getByRole("link", { name: "Players' Guild" }).click();
  await page.getByText("As of 5 March 2025").waitFor();
  expect(await page.getByLabel("First-hand only").isChecked()).toBe(true);
});

inBrowser("says that there is no such party, and what to do", async () => {
  const page = await web.open("/party/nobody", { allowErrors: true });
  await page.getByRole("alert").getByText("Found no party 'nobody' in the brief").waitFor();
});

inBrowser.each([
  { path: "/party/guild", dark: false, width: 1440 },
  { path: "/party/guild", dark: true, width: 360 },
  { path: "/pair/guild/theatre", dark: true, width: 1440 },
  { path: "/pair/guild/theatre", dark: false, width: 360 },
])("keeps nobody out: $path, dark $dark, $width px", async ({ path, ...look }) => {
  const page = await web.open(path, look);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await expectAccessible(page);
});
