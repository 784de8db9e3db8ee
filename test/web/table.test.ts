import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import { openLedger } from "../../src/ledger/index.ts";
import { anArticle, aStatement, keep, read } from "../ledger/helpers.ts";
import { fillLedger } from "../server/helpers.ts";
import { expectAccessible, hasBrowser, inBrowser, openWeb, type Web } from "./browser.ts";

let web: Web;
beforeAll(async () => {
  if (hasBrowser) web = await openWeb(fillLedger);
});
afterAll(() => web?.close());

const cell = (page: Page, issue: string, party: string) =>
  page.locator(`a.cell[data-issue="${issue}"][data-party="${party}"]`);
const panel = (page: Page) => page.getByRole("complementary");

inBrowser("shows who wants what, and how far apart they are", async () => {
  const page = await web.open("/");
  await page.getByRole("heading", { level: 1, name: "Season contract" }).waitFor();
  const [guild, theatre, gap] = await page
    .getByRole("row", { name: /^Pay/ })
    .getByRole("gridcell")
    .allTextContents();
  expect(guild).toContain("UndecidedA rise of 8 per cent");
  expect(theatre).toContain("RejectsA rise of 8 per cent");
  expect(theatre).toContain("hearsay: accepts");
  expect(gap).toContain("Contradicting accounts");
});

inBrowser("does not move while it loads", async () => {
  const page = await web.open("/?issue=pay&party=theatre");
  await panel(page).getByRole("article").first().waitFor();
  const moved = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const entries = list.getEntries() as unknown as { value: number }[];
          resolve(entries.reduce((sum, { value }) => sum + value, 0));
        }).observe({ type: "layout-shift", buffered: true });
        // Entries from before come first; where there are none, the observer is never called.
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(0)));
      }),
  );
  expect(moved).toBe(0);
});

inBrowser("tells machine-read, hearsay and unheard cells apart by more than colour", async () => {
  const page = await web.open("/?asOf=2025-03-10");
  expect(await cell(page, "pay", "guild").locator(".machine-read").count()).toBe(1);
  await cell(page, "tour", "guild").getByText("Not heard").waitFor();
  const border = (of: Page) =>
    cell(of, "tour", "guild").evaluate((link) => getComputedStyle(link).borderTopStyle);
  expect(await border(page)).toBe("dashed");
});

inBrowser("follows a cell to its sentences in one click, and to the article in a second", async () => {
  const page = await web.open("/");
  await cell(page, "pay", "theatre").click();
  await panel(page).getByRole("heading", { name: "Lantern Theatre on Pay" }).waitFor();
  const first = panel(page).getByRole("article").first();
  await first.getByText("The theatre rejects such a rise.").waitFor();
  expect(await first.locator("mark").textContent()).toBe("such a rise");
  expect(new URL(page.url()).search).toContain("issue=pay");
  expect(await first.getByRole("link", { name: "Ferrow Courier" }).first().getAttribute("href")).toMatch(
    /^\/articles\/one\b/,
  );
});

inBrowser("is used by keyboard alone: arrows, Enter, Escape", async () => {
  const page = await web.open("/");
  await cell(page, "pay", "guild").focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowRight");
  const focused = page.locator("a.cell:focus");
  expect(await focused.getAttribute("data-issue")).toBe("pay");
  expect(await focused.getAttribute("data-party")).toBe("theatre");
  await page.keyboard.press("Enter");
  await panel(page).getByRole("heading", { name: "Lantern Theatre on Pay" }).waitFor();
  await page.keyboard.press("Escape");
  await panel(page).getByRole("heading", { name: "Latest changes" }).waitFor();
  await expect.poll(() => focused.getAttribute("data-party")).toBe("theatre");
});

inBrowser("has one stop for Tab in the whole grid", async () => {
  const page = await web.open("/");
  await cell(page, "pay", "guild").waitFor();
  expect(await page.locator("a.cell[tabindex='0']").count()).toBe(1);
});

inBrowser("goes to the day of the shift before, and the address keeps it", async () => {
  const page = await web.open("/?asOf=2025-03-10");
  await page.getByRole("slider").press("Home");
  await page.getByText("As of 1 March 2025").waitFor();
  await cell(page, "pay", "guild").getByText("Demands").waitFor();
  await page.getByRole("button", { name: "later shift" }).click();
  await cell(page, "pay", "guild").getByText("Undecided").waitFor();
  // The tenth is the latest day: the address needs no day to tell it.
  await expect.poll(() => new URL(page.url()).searchParams.get("asOf")).toBeNull();
  await page.keyboard.press("[");
  expect(await page.getByRole("button", { name: "earlier shift" }).isDisabled()).toBe(true);
});

inBrowser("tells the day while the slider moves by arrow keys", async () => {
  const page = await web.open("/");
  const slider = page.getByRole("slider");
  await slider.press("Home");
  await page.getByText("As of 1 March 2025").waitFor();
  await slider.press("ArrowRight");
  await expect.poll(() => slider.getAttribute("aria-valuetext")).toBe("2 March 2025");
  await expect.poll(() => new URL(page.url()).searchParams.get("asOf")).toBe("2025-03-02");
});

inBrowser("counts only what a person has reviewed when told so, and says it in the address", async () => {
  const page = await web.open("/");
  await page.getByLabel("Reviewed only").check();
  await page.getByRole("link", { name: "Players' Guild, Pay: Not heard" }).waitFor();
  expect(new URL(page.url()).searchParams.get("reviewed")).toBe("true");
  await page.getByRole("button", { name: "Count everything" }).click();
  await cell(page, "pay", "guild").getByText("Undecided").waitFor();
});

inBrowser("counts the days and the source that the address names", async () => {
  const page = await web.open("/?to=2025-03-05&source=Ferrow+Courier");
  await cell(page, "pay", "guild").getByText("Demands").waitFor();
  expect(await page.getByLabel("Source").inputValue()).toBe("Ferrow Courier");
  expect(await page.getByLabel("until").inputValue()).toBe("2025-03-05");
});

inBrowser("copies a cell as a sentence with a link that shows it again", async () => {
  const page = await web.open("/?issue=pay&party=guild&asOf=2025-03-01");
  await panel(page)
    .getByRole("button", { name: /Cite this/ })
    .click();
  await page.getByText("Copied, with a link").waitFor();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toMatch(
    /^Players' Guild demands: A rise of 8 per cent, as Ines Marrow, chair of the guild, said on 1 March 2025 \(Ferrow Courier, https:\/\/courier\.example\/1\)\. As of 1 March 2025: http:/,
  );
  await page.goto(text.slice(text.indexOf("http://127")));
  await panel(page).getByRole("heading", { name: "Players' Guild on Pay" }).waitFor();
  await cell(page, "pay", "guild").getByText("Demands").waitFor();
});

inBrowser("lists the keys, and Escape closes them", async () => {
  const page = await web.open("/");
  await page.keyboard.press("?");
  await page.getByRole("dialog").getByText("From cell to cell").waitFor();
  await page.keyboard.press("Escape");
  await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
});

inBrowser("leaves keys alone once they are switched off", async () => {
  const page = await web.open("/");
  await page.keyboard.press("?");
  await page.getByLabel(/Keys without Ctrl or Alt/).uncheck();
  await page.getByRole("button", { name: "Close" }).click();
  await page.keyboard.press("?");
  expect(await page.getByRole("dialog").count()).toBe(0);
});

inBrowser("keeps the chosen colours on the next visit", async () => {
  const page = await web.open("/");
  const colours = page.getByRole("button", { name: /^Colours/ });
  await colours.click();
  await colours.click();
  await page.getByRole("button", { name: "Colours: dark" }).waitFor();
  await page.reload();
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe("dark");
});

inBrowser.each([
  { dark: false, width: 1440 },
  { dark: true, width: 1440 },
  { dark: false, width: 360 },
  { dark: true, width: 360 },
])("keeps nobody out: dark $dark, $width px", async (look) => {
  const page = await web.open("/", look);
  await cell(page, "pay", "theatre").click();
  await panel(page).getByRole("article").first().waitFor();
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});

inBrowser("keeps nobody out of the keys and of an address that leads nowhere", async () => {
  const page = await web.open("/nowhere");
  await page.getByText("No such page").waitFor();
  await page.keyboard.press("?");
  await page.getByRole("dialog").waitFor();
  await expectAccessible(page);
});

inBrowser("confirms a sentence in the panel, and takes it back", async () => {
  const page = await web.open("/?issue=pay&party=theatre");
  const card = panel(page).getByRole("article").first();
  await card.getByRole("button", { name: /Confirm/ }).click();
  await page.getByLabel("Your name").fill("Ada");
  await page.keyboard.press("Enter");
  await card.getByText("✓ confirmed by a person").waitFor();
  await cell(page, "pay", "theatre").getByText("✓ reviewed").waitFor();
  await page.getByRole("button", { name: "Undo" }).click();
  await card.getByText("read by the program").waitFor();
});

// The last one: it adds to the ledger that the others look at.
inBrowser("shows within a second what another program writes into the ledger", async () => {
  const page = await web.open("/");
  await cell(page, "tour", "guild").getByText("Not heard").waitFor();
  const text = "The guild demands at most ten weeks on the road.";
  const other = await openLedger(web.folder);
  await keep(other, anArticle({ id: "three", text, published: "2025-03-12" }));
  const tour = { holder: "guild", speaker: "guild", issue: "tour", option: "short", saidOn: "2025-03-12" };
  await read(other, "three", { statements: [aStatement(text, "at most ten weeks", tour)] });
  await other.close();
  await cell(page, "tour", "guild").getByText("Demands").waitFor({ timeout: 1000 });
});
