import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { requireBrief } from "../../src/brief/index.ts";
import { keepBrief, loadBrief } from "../../src/ledger/index.ts";
import { expectAccessible, hasBrowser, inBrowser, openWeb, type Web } from "./browser.ts";

/** The pages of the brief and the report. */
let web: Web;
let original: string;
beforeAll(async () => {
  if (!hasBrowser) return;
  web = await openWeb();
  const kept = (await loadBrief(web.ledger))!;
  original = kept.source;
  // Kept without its file: what these tests save must not be written into the sample.
  await keepBrief(web.ledger, original, kept.brief);
});
afterAll(() => web?.close());
afterEach(() => keepSource(original));

async function keepSource(source: string): Promise<void> {
  if (web && (await loadBrief(web.ledger))!.source !== source)
    await keepBrief(web.ledger, source, requireBrief(source, "brief.yaml").brief);
}

const keptSource = async () => (await loadBrief(web.ledger))!.source;
const editorOf = (page: Page) => page.getByRole("textbox", { name: "The brief as YAML" });
const status = (page: Page) => page.locator(".brief-tools [role=status]");

async function openBrief(look = {}): Promise<Page> {
  const page = await web.open("/brief", look);
  await editorOf(page).waitFor();
  return page;
}

/** Types at the very end of the brief. */
async function typeAtEnd(page: Page, text: string): Promise<void> {
  await editorOf(page).focus();
  await page.keyboard.press("Control+End");
  await page.keyboard.insertText(text);
}

for (const look of [{}, { dark: true }, { width: 360, height: 740 }]) {
  inBrowser(`the editor keeps nobody out, as ${JSON.stringify(look)}`, async () => {
    const page = await openBrief(look);
    await expectAccessible(page);
    await page.getByRole("button", { name: "Suggest" }).click();
    await page
      .getByRole("complementary")
      .getByText(/Proposals|Nothing that occurs/)
      .waitFor();
    await expectAccessible(page);
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(sideways).toBeLessThanOrEqual(0);
  });

  inBrowser(`the report keeps nobody out, as ${JSON.stringify(look)}`, async () => {
    const page = await web.open("/report", look);
    await page.frameLocator("iframe").getByRole("heading", { level: 1 }).waitFor();
    await expectAccessible(page);
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(sideways).toBeLessThanOrEqual(0);
  });
}

inBrowser("an error is marked in its line with the mend, and keeps the brief from being saved", async () => {
  const page = await openBrief();
  await typeAtEnd(page, "\nisues: {}\n");
  const problems = page.locator(".problems");
  await problems.getByText("1 error").waitFor();
  expect(await problems.textContent()).toContain("isues");
  expect(await page.getByRole("button", { name: "Save…" }).isDisabled()).toBe(true);
  await page.locator(".cm-lintRange-error").first().waitFor();
  await problems.getByRole("button", { name: /^Line/ }).click();
  await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe("brief-editor");
});

inBrowser("keys and ids are completed, and Tab leaves the editor", async () => {
  const page = await openBrief();
  await typeAtEnd(page, "\nsum");
  await page.keyboard.press("Control+ ");
  // By the mouse: keys are passed over in the list's first moments, since they may have been meant for the text.
  await page.getByRole("option", { name: "summary" }).click();
  await expect.poll(() => editorOf(page).textContent()).toMatch(/summary: $/);
  await page.keyboard.press("Tab");
  await expect.poll(() => page.evaluate(() => document.activeElement?.className)).not.toBe("brief-editor");
});

inBrowser("what saving would change is shown first; saving can be taken back", async () => {
  const page = await openBrief();
  const before = await keptSource();
  await typeAtEnd(page, "\n# Looked through by the desk.\n");
  await page.keyboard.press("Control+s");
  const panel = page.getByRole("complementary");
  await panel.getByText("No statement comes, goes or moves.").waitFor();
  expect(await keptSource()).toBe(before);
  await panel.getByRole("button", { name: "Save", exact: true }).click();
  await expect.poll(keptSource).toContain("# Looked through by the desk.");
  await expect.poll(() => status(page).textContent()).toBe("Saved");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(keptSource).toBe(before);
  await expect.poll(() => editorOf(page).textContent()).not.toContain("Looked through");
});

inBrowser("an edit that takes a party's names away shows which statements go", async () => {
  const page = await openBrief();
  const [first] = requireBrief(original, "brief.yaml").brief.issues;
  const without = original.replace(new RegExp(`^  ${first!.id}:[^]*?(?=^  \\S|\\n\\S)`, "m"), "");
  await editorOf(page).focus();
  await page.keyboard.press("Control+a");
  await page.evaluate((text) => navigator.clipboard.writeText(text), without);
  await page.keyboard.press("Control+v");
  await expect.poll(() => status(page).textContent()).toContain("Not saved");
  await page.getByRole("button", { name: "Save…" }).click();
  const panel = page.getByRole("complementary");
  await panel.getByRole("heading", { name: /statements? goe?s?$/ }).waitFor();
  await panel.getByRole("article").first().waitFor();
  await panel.getByRole("button", { name: "Go on editing" }).last().click();
  await page.getByRole("button", { name: "Discard changes" }).click();
  await expect.poll(() => status(page).textContent()).toBe("Saved");
});

inBrowser("what was typed is there again when the page is loaded anew", async () => {
  const page = await openBrief();
  await typeAtEnd(page, "\n# Half a thought\n");
  await expect.poll(() => status(page).textContent()).toContain("kept in this browser");
  await page.reload();
  await editorOf(page).waitFor();
  await editorOf(page).focus();
  await page.keyboard.press("Control+End");
  await expect.poll(() => editorOf(page).textContent()).toContain("# Half a thought");
  expect(await status(page).textContent()).toContain("What you had typed here before is back.");
});

inBrowser("where somebody else has saved meanwhile, both are shown and nothing is lost", async () => {
  const page = await openBrief();
  await typeAtEnd(page, "\n# Mine\n");
  await keepSource(`${original}\n# Theirs\n`);
  const notice = page.getByRole("alert");
  await notice.getByText("saved elsewhere").waitFor();
  await notice.getByRole("button", { name: "Show both" }).click();
  await page.locator(".cm-deletedChunk").getByText("# Theirs").waitFor();
  await page.keyboard.press("Control+End");
  expect(await editorOf(page).textContent()).toContain("# Mine");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Keep mine throughout" }).click();
  await page.getByRole("button", { name: "Save…" }).click();
  await page.getByRole("complementary").getByRole("button", { name: /^Save/ }).click();
  await expect.poll(keptSource).toContain("# Mine");
});

inBrowser("a suggestion is put where it belongs, and Ctrl+Z takes it out", async () => {
  const page = await openBrief();
  await page.getByRole("button", { name: "Suggest" }).click();
  const first = page.getByRole("complementary").getByRole("article").filter({ hasText: "Take" }).first();
  const name = (await first.locator("strong").textContent())!;
  await first.getByRole("button", { name: "Take" }).click();
  await expect.poll(() => status(page).textContent()).toContain("Not saved");
  await page.getByText(`“${name}” stands in the brief now`).waitFor();
  await editorOf(page).focus();
  await page.keyboard.press("Control+z");
  await expect.poll(() => status(page).textContent()).toBe("Saved");
});

inBrowser("the report is shown in a frame of its own and copied with its links", async () => {
  const page = await web.open("/report");
  const frame = page.frameLocator("iframe");
  await frame.getByRole("heading", { level: 1 }).waitFor();
  await page.keyboard.press("c");
  await page.getByText("Copied: with links").waitFor();
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (await item!.getType(type)).text();
    return { html: await read("text/html"), text: await read("text/plain") };
  });
  expect(copied.text).toMatch(/^# /);
  expect(copied.html).toContain("<h1>");
  expect(copied.html).not.toMatch(/<(script|style|svg|nav)\b/);
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download Markdown" }).click();
  expect((await download).suggestedFilename()).toMatch(/^report-.*\.md$/);
});
