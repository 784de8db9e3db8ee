import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import { type Ledger, listStatements, recordRefusals } from "../../src/ledger/index.ts";
import { anArticle, aStatement, keep, read } from "../ledger/helpers.ts";
import { fillLedger } from "../server/helpers.ts";
import { hasBrowser, inBrowser, openWeb, type Web } from "./browser.ts";

/** What a page may hold to run, load, lead elsewhere or look like something else. Each would show itself. */
const attacks = [
  `<script>window.harmed = "script"</script>`,
  `<svg onload="window.harmed = 'svg'"><script>window.harmed = "svg script"</script></svg>`,
  `<img src="x" onerror="window.harmed = 'image'"><iframe srcdoc="<script>parent.harmed = 'frame'</script>"></iframe>`,
  `<a href="javascript:window.harmed = 'link'">click here</a> javascript:window.harmed='text'`,
  `<form action="https://elsewhere.example/"><input name="token" autofocus onfocus="window.harmed = 'form'"></form>`,
  `<meta http-equiv="refresh" content="0;url=https://elsewhere.example/">`,
  `<style>body { display: none } @import "https://elsewhere.example/x.css";</style><link rel="stylesheet" href="https://elsewhere.example/y.css">`,
  `\u202Edesrever si siht\u202C \u2066\u2067never closed, \u202Eand neither is this`,
  `{{constructor.constructor("window.harmed = 'template'")()}} \${window.harmed = 'literal'} <!-- --> ]]> \u0000`,
];
const all = attacks.join(" ");
const text = `${attacks.join("\n\n")}\n\nThe guild demands a rise of ${attacks[0]} for all.`;

let web: Web;
beforeAll(async () => {
  if (hasBrowser) web = await openWeb(fill);
});
afterAll(() => web?.close());

async function fill(ledger: Ledger): Promise<void> {
  await fillLedger(ledger);
  const url = "javascript:window.harmed='address'";
  await keep(ledger, anArticle({ id: "evil", text, title: all, publisher: all, authors: [all], url }));
  const says = { holder: "guild", speaker: "marrow", issue: "pay", option: "high", because: all };
  await read(ledger, "evil", {
    statements: [
      aStatement(text, `a rise of ${attacks[0]} for all`, { ...says, confidence: 0.3 }),
      aStatement(text, attacks[1]!, { ...says, stance: "rejects", confidence: 0.3 }),
    ],
  });
  await recordRefusals(ledger, [{ source: all, code: "page-empty", reason: all }]);
}

/** Opens a page and looks whether anything of an article's text has come to life in it. */
async function visit(path: string, ready: string): Promise<Page> {
  const page = await web.open(path);
  const elsewhere: string[] = [];
  page.on("request", (request) => request.url().startsWith(web.url) || elsewhere.push(request.url()));
  page.on("dialog", () => elsewhere.push("a dialog"));
  await page.locator(ready).first().waitFor();
  expect(await page.evaluate(() => (window as unknown as { harmed?: string }).harmed)).toBeUndefined();
  expect(elsewhere).toEqual([]);
  expect(page.url().startsWith(web.url)).toBe(true);
  const alive =
    "main :is(script, iframe, form[action], meta, style, link, object, embed, [onload], [onerror], [onfocus])";
  expect(await page.locator(alive).count()).toBe(0);
  expect(await page.locator("main a[href^='javascript' i]").count()).toBe(0);
  expect(await loose(page)).toEqual([]);
  return page;
}

/** Text with signs that turn the direction of writing, outside of an element that keeps their effect in. */
function loose(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      if (!/[\u202a-\u202e\u2066-\u2069]/.test(node.textContent ?? "")) continue;
      let keeper = node.parentElement;
      const keeps = (element: Element) => {
        const { unicodeBidi, display } = getComputedStyle(element);
        return (
          unicodeBidi.includes("isolate") || unicodeBidi === "plaintext" || !display.startsWith("inline")
        );
      };
      while (keeper !== null && !keeps(keeper)) keeper = keeper.parentElement;
      // One that holds more than this text would let it turn what stands beside.
      const own = keeper?.closest("bdi, p, blockquote, h1, option, button, q");
      if (own === undefined || own === null)
        found.push(`${keeper?.tagName} ${node.textContent?.slice(0, 40)}`);
    }
    return found;
  });
}

inBrowser("hostile titles, publishers and refusals do nothing in the list", async () => {
  await visit("/articles", ".line");
});

inBrowser("a hostile article does nothing in the reader, and all of it is there to read", async () => {
  const page = await visit("/articles/evil", ".paragraph");
  const shown = await page.locator(".paragraph [data-at]").allTextContents();
  expect(shown.join("")).toBe(text.replaceAll("\n", ""));
  await page.keyboard.press("j");
  await page.locator(".note-more").waitFor();
  expect(await page.evaluate(() => (window as unknown as { harmed?: string }).harmed)).toBeUndefined();
});

inBrowser("hostile sentences do nothing while they are judged", async () => {
  const page = await visit("/review", "body");
  await page.getByRole("textbox", { name: "Your name" }).fill(`<img src=x onerror="window.harmed='name'">`);
  await page.keyboard.press("Enter");
  await page.locator("[data-statement]").waitFor();
  const many = (await listStatements(web.ledger)).length;
  for (let judged = 0; judged < many; judged++) {
    const last = await page.locator("[data-statement]").getAttribute("data-statement");
    expect(await page.evaluate(() => (window as unknown as { harmed?: string }).harmed)).toBeUndefined();
    await page.keyboard.press("y");
    await page.waitForFunction(
      (id) => document.querySelector<HTMLElement>("[data-statement]")?.dataset.statement !== id,
      last,
    );
  }
  await page.getByRole("heading", { name: "Nothing waits" }).waitFor();
});
