import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import { type Ledger, listStatements, recordRefusals, recordReview } from "../../src/ledger/index.ts";
import { anArticle, aStatement, keep, read } from "../ledger/helpers.ts";
import { fillLedger, first } from "../server/helpers.ts";
import { expectAccessible, hasBrowser, inBrowser, openWeb, type Web } from "./browser.ts";

const told =
  "The guild wants ten weeks on the road at most, Ines Marrow said on Monday. It will not sign anything longer.\n\n" +
  "“We have read the offer,” Sam Quill said. The theatre demands a single payment for this season.";

let web: Web;
beforeAll(async () => {
  if (hasBrowser) web = await openWeb(fill);
});
afterAll(() => web?.close());

async function fill(ledger: Ledger): Promise<void> {
  await fillLedger(ledger);
  const courier = { publisher: "Harbour Herald", published: "2025-03-02", title: "Guild asks for a rise" };
  await keep(
    ledger,
    anArticle({ id: "reprint", text: first, ...courier }),
    anArticle({ id: "tour", text: told, published: "2025-03-12", title: "Ten weeks and no more" }),
    anArticle({ id: "unread", title: "Nobody has read this yet", published: null }),
  );
  await read(ledger, "reprint", { statements: [] });
  const tour = { issue: "tour", option: "short", holder: "guild", speaker: "marrow", saidOn: "2025-03-10" };
  await read(ledger, "tour", {
    statements: [aStatement(told, "ten weeks on the road at most", tour)],
  });
  const reason = "Found no text of an article, expected some. Give the page itself.";
  await recordRefusals(ledger, [{ source: "pages/empty.html", code: "page-empty", reason }]);
}

const note = (page: Page, id: string) => page.locator(`[data-note="${id}"]`);
const words = (page: Page, id: string) => page.locator(`mark[data-ids~="${id}"]`);

async function idOf(text: string): Promise<string> {
  const found = (await listStatements(web.ledger)).find((statement) => statement.text === text);
  return found!.id;
}

inBrowser("lists articles with their state, reprints, and what was refused and why", async () => {
  const page = await web.open("/articles");
  await page.getByRole("link", { name: "Ten weeks and no more" }).waitFor();
  const line = (name: string) => page.locator(".line", { hasText: name });
  expect(await line("Nobody has read").textContent()).toContain("not read yet");
  expect(await line("Guild asks for a rise").textContent()).toContain("Reprint of one");
  expect(await line("pages/empty.html").textContent()).toContain("Give the page itself");
  await expectAccessible(page);
});

inBrowser("keeps state and words of the list in the address", async () => {
  const page = await web.open("/articles");
  await page.getByRole("link", { name: /^Not read yet/ }).click();
  await expect.poll(() => page.locator(".line").count()).toBe(1);
  expect(new URL(page.url()).searchParams.get("state")).toBe("unread");
  await page.getByRole("link", { name: /^All/ }).click();
  await page.keyboard.press("f");
  await page.keyboard.type("longer");
  await expect.poll(() => page.locator("a.line-title").allTextContents()).toEqual(["Ten weeks and no more"]);
  expect(new URL(page.url()).searchParams.get("q")).toBe("longer");
  await page.reload();
  await expect.poll(() => page.locator("a.line-title").allTextContents()).toEqual(["Ten weeks and no more"]);
});

inBrowser("goes through the list by arrows and opens an article by Enter", async () => {
  const page = await web.open("/articles");
  await page.getByRole("link", { name: "Ten weeks and no more" }).focus();
  await page.keyboard.press("ArrowDown");
  await expect.poll(() => page.locator("a.line-title:focus").count()).toBe(1);
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Ten weeks and no more" }).waitFor();
});

inBrowser("marks statements by colour, sign and letters, with a note beside the words", async () => {
  const id = await idOf("ten weeks on the road at most");
  const page = await web.open("/articles/tour");
  expect(await words(page, id).textContent()).toBe("ten weeks on the road at most");
  expect(await words(page, id).getAttribute("class")).toContain("tone-for");
  const sign = page.getByRole("button", { name: "Players' Guild demands. Show the statement" });
  expect(await sign.locator("[aria-hidden]").textContent()).toBe("▲PG");
  const [mark, card] = [await words(page, id).boundingBox(), await note(page, id).boundingBox()];
  expect(card!.x).toBeGreaterThan(mark!.x + mark!.width);
  expect(Math.abs(card!.y - mark!.y)).toBeLessThan(20);
  await sign.click();
  expect(await note(page, id).textContent()).toContain("Ines Marrow");
  expect(new URL(page.url()).searchParams.get("statement")).toBe(id);
});

inBrowser("opens at the statement that a link names, and goes on by j and k", async () => {
  const id = await idOf("such a rise");
  const page = await web.open(`/articles/one?statement=${id}`, { height: 500 });
  await expect.poll(() => words(page, id).getAttribute("aria-current")).toBe("true");
  await expect(note(page, id).getByText("read by the program").count()).resolves.toBeGreaterThan(0);
  await page.keyboard.press("k");
  await expect.poll(() => words(page, id).getAttribute("aria-current")).toBeNull();
  await page.keyboard.press("j");
  await expect.poll(() => words(page, id).getAttribute("aria-current")).toBe("true");
  await page.keyboard.press("Escape");
  await expect.poll(() => page.locator("[aria-current=true][data-ids]").count()).toBe(0);
});

inBrowser("leads to the same sentence in a reprint", async () => {
  const id = await idOf("such a rise");
  const page = await web.open(`/articles/one?statement=${id}`);
  await note(page, id)
    .getByRole("link", { name: /Harbour Herald/ })
    .click();
  await page.getByRole("heading", { level: 1, name: "Guild asks for a rise" }).waitFor();
  expect(await page.locator("mark.linked").textContent()).toBe("The theatre rejects such a rise.");
});

inBrowser("shows what a person vouches for otherwise than what the program has read", async () => {
  const id = await idOf("likes it");
  const page = await web.open("/articles/two");
  expect(await words(page, id).getAttribute("class")).toContain("by-machine");
  await recordReview(web.ledger, id, { verdict: "confirmed" }, { reviewer: "Ben" });
  await expect.poll(() => words(page, id).getAttribute("class")).toContain("by-person");
  await note(page, id).getByText("confirmed by a person").waitFor();
});

inBrowser("tells the meetings of an article and where they stand in it", async () => {
  const page = await web.open("/articles/two");
  await page.getByRole("heading", { name: "Meetings that it tells of" }).waitFor();
  await page.getByRole("link", { name: "Show in the text" }).click();
  await expect.poll(() => page.locator("mark.linked").textContent()).toContain("met the theatre in Ferrow");
});

inBrowser("adds a statement from words selected by mouse", async () => {
  const page = await web.open("/articles/tour");
  const text = page.locator(".paragraph").nth(1);
  await text.dblclick({ position: { x: 8, y: 12 } });
  await page.evaluate(() => {
    const run = [...document.querySelectorAll("[data-at]")].find((each) =>
      each.textContent?.includes("single"),
    )!;
    const at = run.textContent!.indexOf("ingle payment");
    getSelection()!.setBaseAndExtent(run.firstChild!, at, run.firstChild!, at + "ingle payme".length);
  });
  await page.getByRole("button", { name: "Add a statement" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "Your name" }).fill("Ada");
  await page.keyboard.press("Enter");
  await dialog.getByText("single payment", { exact: true }).waitFor();
  expect(await dialog.getByRole("combobox", { name: "Holder" }).inputValue()).toBe("Lantern Theatre");
  expect(await dialog.getByRole("combobox", { name: "Issue and option" }).inputValue()).toBe(
    "Pay: A single payment",
  );
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Add it" }).click();
  const id = await waitForStatement("single payment");
  await expect.poll(() => words(page, id).getAttribute("class")).toContain("by-person");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => words(page, id).count()).toBe(0);
});

inBrowser("adds a statement by keyboard alone", async () => {
  const page = await web.open("/articles/tour");
  await page.locator(".paragraph").first().waitFor();
  await page.keyboard.press("a");
  await page.keyboard.press("ArrowDown");
  for (let step = 0; step < 9; step++) await page.keyboard.press("ArrowRight");
  for (let step = 0; step < 5; step++) await page.keyboard.press("Shift+ArrowRight");
  await page.getByRole("status").getByText("theatre demands a single payment").waitFor();
  await page.keyboard.press("Shift+ArrowLeft");
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "Your name" }).fill("Ada");
  await page.keyboard.press("Enter");
  const matter = dialog.getByRole("combobox", { name: "Issue and option" });
  await matter.fill("pay ris");
  await page.keyboard.press("Enter");
  expect(await matter.inputValue()).toBe("Pay: A rise of 8 per cent");
  await dialog.getByRole("radio", { name: "Proposes" }).focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");
  await expect
    .poll(async () =>
      (await listStatements(web.ledger, { article: "tour" })).find(({ verdict }) => verdict === "added"),
    )
    .toMatchObject({ option: "high", stance: "proposes", holder: "theatre" });
});

async function waitForStatement(text: string): Promise<string> {
  const find = async () =>
    (await listStatements(web.ledger)).find((statement) => statement.text === text)?.id;
  await expect.poll(find).toBeDefined();
  return (await find())!;
}

for (const [name, look] of [
  ["in light", {}],
  ["in the dark", { dark: true }],
  ["on a phone", { width: 360, height: 740 }],
] as const) {
  inBrowser(`keeps nobody out ${name}`, async () => {
    const page = await web.open("/articles/one", look);
    await page.locator(".note").first().waitFor();
    await page.keyboard.press("j");
    await page.locator(".note-more").waitFor();
    await expectAccessible(page);
    const room = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(room).toBeLessThanOrEqual(0);
  });
}

inBrowser("puts notes below their paragraph on a phone", async () => {
  const id = await idOf("ten weeks on the road at most");
  const page = await web.open("/articles/tour", { width: 360 });
  const [mark, card] = [await words(page, id).boundingBox(), await note(page, id).boundingBox()];
  expect(card!.y).toBeGreaterThan(mark!.y + mark!.height);
});
