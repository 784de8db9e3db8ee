import type { Page } from "playwright-core";
import { afterAll, beforeEach, expect } from "vitest";
import { listReviews, listStatements, recordReview } from "../../src/ledger/index.ts";
import { fillLedger } from "../server/helpers.ts";
import { expectAccessible, hasBrowser, inBrowser, type Look, openWeb, type Web } from "./browser.ts";

let web: Web;
/** The ledger is the same for all of a run's tests until one has written to it; that one leaves it to be made anew. */
let isWritten = true;
beforeEach(async () => {
  if (!hasBrowser || !isWritten) return;
  await web?.close();
  web = await openWeb(fillLedger);
  isWritten = false;
});
afterAll(() => web?.close());

const question = (page: Page) => page.locator("[data-statement]");
const shownId = (page: Page) => question(page).getAttribute("data-statement");

/** Opens the review with a name given, at its first statement. */
async function sit(name = "Ada", look: Look = {}, path = "/review"): Promise<Page> {
  const page = await web.open(path, look);
  await page.getByRole("textbox", { name: "Your name" }).fill(name);
  await page.keyboard.press("Enter");
  await question(page).waitFor();
  return page;
}

async function loadOne(id: string) {
  isWritten = true;
  const [statement] = await listStatements(web.ledger, { ids: [id] });
  return statement!;
}

const verdictOf = async (id: string) => (await loadOne(id)).verdict;
/** Waits until another statement is shown than this one. */
const showsOther = (page: Page, id: string) => expect.poll(() => shownId(page)).not.toBe(id);

inBrowser("asks for a name once, and keeps it in this browser", async () => {
  const page = await sit("Ines");
  await page.getByText("Reviewing as Ines").waitFor();
  await page.reload();
  await question(page).waitFor();
  await page.getByText("Reviewing as Ines").waitFor();
});

inBrowser("shows the sentence in its context, what it is read as, and why it is asked", async () => {
  const page = await sit();
  const asked = question(page);
  expect(await asked.locator("mark").textContent()).toBe("such a rise");
  expect(await asked.locator("blockquote").textContent()).toContain("We demand a rise of 8 per cent");
  expect(await asked.locator(".read-as").textContent()).toContain("Lantern Theatre");
  await page.getByText("how the parties stand to each other").waitFor();
  await page.getByText("4 statements wait").waitFor();
});

inBrowser("confirms with one key, rejects with another, and goes on by itself", async () => {
  const page = await sit();
  const first = (await shownId(page))!;
  await page.keyboard.press("y");
  await showsOther(page, first);
  const second = (await shownId(page))!;
  await page.keyboard.press("n");
  await showsOther(page, second);
  await expect.poll(() => verdictOf(first)).toBe("confirmed");
  await expect.poll(() => verdictOf(second)).toBe("rejected");
  await page.getByText("2 statements wait; 2 judged in this sitting").waitFor();
});

inBrowser("corrects the stance with one digit", async () => {
  const page = await sit();
  const id = (await shownId(page))!;
  await page.keyboard.press("6");
  await expect.poll(() => loadOne(id)).toMatchObject({ verdict: "corrected", stance: "opposes" });
});

inBrowser("turns holder, option and evidence by a key each, and ends with a verdict", async () => {
  const page = await sit();
  const id = (await shownId(page))!;
  await page.keyboard.press("h");
  await page.locator("[data-field=holder][data-changed]").waitFor();
  expect(await question(page).locator(".read-as").textContent()).toContain("Players' Guild");
  await page.keyboard.press("o");
  await page.keyboard.press("e");
  expect(await verdictOf(id)).toBe("unreviewed");
  await page.keyboard.press("y");
  await expect
    .poll(() => loadOne(id))
    .toMatchObject({ verdict: "corrected", holder: "guild", option: "bonus", evidence: "narrated" });
});

inBrowser("takes a draft back with Escape, and a verdict with u", async () => {
  const page = await sit();
  const id = (await shownId(page))!;
  await page.keyboard.press("i");
  await page.locator("[data-field=issue][data-changed]").waitFor();
  await page.keyboard.press("Escape");
  await expect.poll(() => page.locator("[data-changed]").count()).toBe(0);
  await page.keyboard.press("n");
  await showsOther(page, id);
  await page.keyboard.press("u");
  await expect.poll(() => shownId(page)).toBe(id);
  const log = async () => (await listReviews(web.ledger, id)).map(({ action }) => action);
  await expect.poll(log).toEqual(["rejected", "undone"]);
  expect(await verdictOf(id)).toBe("unreviewed");
});

inBrowser("skips a statement for this sitting", async () => {
  const page = await sit();
  const id = (await shownId(page))!;
  await page.keyboard.press("s");
  await showsOther(page, id);
  expect(await verdictOf(id)).toBe("unreviewed");
});

inBrowser("corrects fields that have no key of their own in a form, by keyboard alone", async () => {
  const page = await sit();
  const id = (await shownId(page))!;
  await page.keyboard.press("c");
  const day = page.getByRole("dialog").getByLabel("Said on");
  await day.fill("2025-02-27");
  const speaker = page.getByRole("combobox", { name: "Said by" });
  await speaker.fill("quil");
  await page.keyboard.press("Enter");
  expect(await speaker.inputValue()).toContain("Sam Quill");
  await expectAccessible(page);
  await day.press("Enter");
  await expect
    .poll(() => loadOne(id))
    .toMatchObject({ verdict: "corrected", saidOn: "2025-02-27", speaker: "quill" });
});

inBrowser("shows the next statement while the verdict is still on its way", async () => {
  const page = await sit();
  const id = (await shownId(page))!;
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/reviews", async (route) => {
    await released;
    await route.continue();
  });
  await page.keyboard.press("y");
  await showsOther(page, id);
  const second = (await shownId(page))!;
  await page.keyboard.press("y");
  await showsOther(page, second);
  expect(await verdictOf(id)).toBe("unreviewed");
  release();
  await expect.poll(() => verdictOf(second)).toBe("confirmed");
  expect(await verdictOf(id)).toBe("confirmed");
});

inBrowser("tells who was quicker and shows both versions; nothing is overwritten", async () => {
  const page = await sit("Ada", { allowErrors: true });
  const id = (await shownId(page))!;
  const correction = { stance: "opposes" as const };
  await recordReview(web.ledger, id, { verdict: "corrected", correction }, { reviewer: "Ben" });
  await page.keyboard.press("y");
  const notice = page.getByRole("alert");
  await notice.getByText("Ben was quicker").waitFor();
  expect(await notice.getByText("rejects", { exact: true }).count()).toBe(1);
  expect(await notice.getByText("opposes", { exact: true }).count()).toBe(1);
  await expectAccessible(page);
  expect(await loadOne(id)).toMatchObject({ verdict: "corrected", stance: "opposes" });
  await page.keyboard.press("r");
  await expect.poll(() => shownId(page)).toBe(id);
  await page.keyboard.press("7");
  await expect.poll(() => loadOne(id)).toMatchObject({ stance: "rejects" });
  expect((await listReviews(web.ledger, id)).map(({ reviewer }) => reviewer)).toEqual(["Ben", "Ada"]);
});

inBrowser("brings a statement back when its verdict could not be kept", async () => {
  const page = await sit("Ada", { allowErrors: true });
  const id = (await shownId(page))!;
  await page.route("**/reviews", (route) => route.abort());
  await page.keyboard.press("n");
  await page.getByRole("alert").getByText("Your verdict was not kept").waitFor();
  await page.unroute("**/reviews");
  await page.keyboard.press("r");
  await expect.poll(() => shownId(page)).toBe(id);
  await page.keyboard.press("n");
  await expect.poll(() => verdictOf(id)).toBe("rejected");
});

inBrowser("asks for one party and issue where the address says so", async () => {
  const page = await sit("Ada", {}, "/review?party=theatre&issue=pay");
  await page.getByText("2 statements wait").waitFor();
  expect(await page.getByLabel("Party").inputValue()).toBe("theatre");
});

inBrowser("shows how far two reviewers agree, and settles what they don't", async () => {
  isWritten = true;
  const statements = await listStatements(web.ledger);
  const [one, two, three] = statements.map(({ id }) => id) as [string, string, string];
  for (const id of [one, two]) {
    await recordReview(web.ledger, id, { verdict: "confirmed" }, { reviewer: "Ben" });
  }
  await recordReview(web.ledger, three, { verdict: "rejected" }, { reviewer: "Ben" });
  const page = await sit("Ada", {}, "/review?second=true");
  await page.getByText("3 statements wait").waitFor();
  for (const key of ["y", "y", "y"]) {
    const id = (await shownId(page)) ?? "";
    await page.keyboard.press(id === two ? "n" : key);
    await expect
      .poll(() =>
        question(page)
          .count()
          .then((many) => many === 0 || shownId(page)),
      )
      .not.toBe(id);
  }
  await page.getByRole("link", { name: "Agreement" }).click();
  await page.getByText("Krippendorff").waitFor();
  await page.getByRole("row", { name: /Ada, Ben/ }).waitFor();
  await expectAccessible(page);
  const before = await page.getByRole("button", { name: "Settle as Ben said" }).count();
  expect(before).toBeGreaterThan(0);
  await page.getByRole("button", { name: "Settle as Ben said" }).first().click();
  await expect.poll(() => page.getByRole("button", { name: "Settle as Ben said" }).count()).toBe(before - 1);
});

inBrowser("lists its keys under ?", async () => {
  const page = await sit();
  await page.keyboard.press("?");
  const dialog = page.getByRole("dialog");
  for (const words of ["It is right, as it is shown", "Another holder", "Undo the last verdict", "Demands"]) {
    await dialog.getByText(words, { exact: true }).waitFor();
  }
});

for (const [name, look] of [
  ["in light", {}],
  ["in the dark", { dark: true }],
  ["on a phone", { width: 360, height: 740 }],
] satisfies [string, Look][]) {
  inBrowser(`keeps nobody out ${name}`, async () => {
    const page = await sit("Ada", look);
    await page.keyboard.press("h");
    await expectAccessible(page);
    const room = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(room).toBeLessThanOrEqual(0);
  });
}
