import { resolve } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import { run as addDraft } from "../../src/cli/commands/drafts-add.ts";
import { recordingTerminal } from "../cli/helpers.ts";
import { expectAccessible, hasBrowser, inBrowser, openWeb, type Web } from "./browser.ts";

const american = "/drafts?draft=american-2025-11";
let web: Web;
let empty: Web;
beforeAll(async () => {
  if (!hasBrowser) return;
  [web, empty] = [await openWeb(), await openWeb()];
  for (const name of ["american-2025-11", "european-2025-11"]) {
    const file = resolve(`samples/ukraine-2025/drafts/${name}.md`);
    await addDraft(recordingTerminal(), [file], { ledger: web.folder });
  }
});
afterAll(async () => {
  await web?.close();
  await empty?.close();
});

const row = (page: Page, label: string) =>
  page.getByRole("row").filter({ has: page.getByRole("cell", { name: label, exact: true }) });
const answer = (page: Page, party: string, clause: string) =>
  page.getByRole("button", { name: `${party} on clause ${clause}:` });
const panel = (page: Page) => page.getByRole("complementary");

inBrowser("sets each clause against what each party has said", async () => {
  const page = await web.open(american);
  await page.getByRole("heading", { level: 1, name: "American draft" }).waitFor();
  expect(await answer(page, "Russia", "7").textContent()).toContain("accepts");
  expect(await answer(page, "Ukraine", "7").textContent()).toContain("rules out");
  expect(await answer(page, "Ukraine", "6").textContent()).toContain("unheard");
  expect(await panel(page).textContent()).toContain("1 of 1");
  await panel(page)
    .getByRole("img", { name: /^Russia: 1 of 1 contested clauses its way; between 17 and 100/ })
    .waitFor();
});

inBrowser("shows the sentences of an answer, by keyboard, and closes them", async () => {
  const page = await web.open(american);
  await answer(page, "Ukraine", "7").focus();
  await page.keyboard.press("Enter");
  await panel(page).getByRole("heading", { name: "Ukraine on clause 7" }).waitFor();
  await panel(page).getByRole("article").first().waitFor();
  expect(new URL(page.url()).searchParams.get("party")).toBe("ukraine");
  await page.keyboard.press("Escape");
  await panel(page).getByRole("heading", { name: "Whose way" }).waitFor();
});

inBrowser("says of an unheard answer that it is neither yes nor no", async () => {
  const page = await web.open(american);
  await answer(page, "Russia", "8").click();
  await panel(page).getByText("That is neither yes nor no").waitFor();
});

inBrowser("compares two drafts: what moved, and towards whom", async () => {
  const page = await web.open(american);
  await page.getByLabel("Compare with").selectOption({ label: "European counter-draft of November 2025" });
  await expect.poll(() => row(page, "7").textContent()).toContain("towards Ukraine");
  expect(await row(page, "6").textContent()).toContain("800,000");
  await panel(page)
    .getByText(/Cleared in the other: .*Ukraine \(7\)/)
    .waitFor();
});

inBrowser("takes a person's word on what a clause settles", async () => {
  const page = await web.open(american);
  await page.getByLabel(/Show \d+ clauses that settle nothing/).check();
  await page.getByRole("button", { name: "Settle clause 11" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Pressure on Russia goes on").check();
  await dialog.getByLabel("Your name").fill("Sam");
  await page.keyboard.press("Enter");
  await dialog.waitFor({ state: "detached" });
  await expect.poll(() => row(page, "11").textContent()).toContain("Pressure on Russia goes on");
});

inBrowser("says where there is no draft how one comes in", async () => {
  const page = await empty.open("/drafts");
  await page.getByText("demarche drafts add FILE").waitFor();
});

inBrowser.for([
  { dark: false, width: 1440 },
  { dark: true, width: 1440 },
  { dark: false, width: 360 },
  { dark: true, width: 360 },
])("keeps nobody out: %j", async (look) => {
  const page = await web.open(`${american}&with=european-2025-11`, look);
  await answer(page, "Ukraine", "7").waitFor();
  await expectAccessible(page);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  await answer(page, "Ukraine", "7").click();
  await panel(page).getByRole("article").first().waitFor();
  await expectAccessible(page);
});
