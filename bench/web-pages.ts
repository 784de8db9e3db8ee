/**
 * How fast the pages are in Chromium on a ledger of 20,000 articles and 100,000 statements:
 * `npm run build && node bench/web-pages.ts [FOLDER]`. A ledger is made in FOLDER once (about a minute) and used again;
 * without it, in a folder that is removed. Prints milliseconds of the clock, as a reader feels them, and fails where
 * one is above its bar.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { type Browser, chromium, type Page } from "playwright-core";
import { openLedger } from "../src/ledger/index.ts";
import { createServer } from "../src/server/index.ts";
import { makeWebLedger } from "./web-ledger.ts";

const folder = process.argv[2] ?? mkdtempSync(join(tmpdir(), "demarche-web-bench-"));
const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
const token = "bench";

await makeWebLedger(folder, 100_000);
const ledger = await openLedger(folder);
const app = await createServer(ledger, { token, program: "demarche 0.0.0" });
const url = await app.listen({ host: "127.0.0.1", port: 0 });
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });

// A server that has just started reads the ledger; a reader comes to one that has.
tell("first answer of the server", await timed(() => askServer("/api/positions")), 3000);
tell("table, first view", await middle(() => firstView(browser)), 1000);
const page = await openTable(browser);
await page.locator(".legend").waitFor();
tell("layout shift (thousandths)", (await shiftOf(page)) * 1000, 0);
tell("table, as of an earlier day", await later(page, "earlier shift"), 150);
tell("table, a cell's sentences", await openCell(page), 150);
await nameReviewer(page);
tell("review opens", await opens(page, "Review", ".question, .sitting, blockquote"), 300);
tell("search answers", await searches(page), 200);
const scrolled = await scrollArticles(page);
tell(`frames late of ${scrolled.frames}, 10,000 rows`, scrolled.late, scrolled.frames / 50);
tell("initial script, compressed (kB)", initialScript() / 1000, 220);

await browser.close();
await app.close();
await ledger.close();
if (process.argv[2] === undefined) rmSync(folder, { recursive: true });

function tell(what: string, found: number, bar: number): void {
  console.log(`${what.padEnd(36)} ${found.toFixed(0).padStart(7)}   bar ${bar}`);
  if (found > bar) process.exitCode = 1;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function middle(measure: () => Promise<number>): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < 5; run++) times.push(await measure());
  return times.sort((a, b) => a - b)[2]!;
}

async function askServer(path: string): Promise<void> {
  await (await fetch(url + path, { headers: { authorization: `Bearer ${token}` } })).text();
}

/** A browser that has never been here: from the address to the drawn table. */
async function firstView(from: Browser): Promise<number> {
  const opened = await openTable(from);
  const drawn = await opened.evaluate(() => performance.getEntriesByName("table-drawn")[0]!.startTime);
  await opened.context().close();
  return drawn;
}

async function openTable(from: Browser): Promise<Page> {
  const context = await from.newContext({ viewport: { width: 1440, height: 900 } });
  const opened = await context.newPage();
  // Redirects once, and leaves the cookie that the page itself is then asked for with.
  await context.request.get(`${url}/?token=${token}`);
  await opened.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (document.querySelector("a.cell") === null) return;
      observer.disconnect();
      // After the frame in which the cells are drawn.
      requestAnimationFrame(() => setTimeout(() => performance.mark("table-drawn")));
    }).observe(document, { childList: true, subtree: true });
  });
  await opened.goto(url);
  await opened.waitForFunction(() => performance.getEntriesByName("table-drawn").length > 0);
  return opened;
}

/** From the press of a button that changes the day to the new table, on days that have not been asked for. */
function later(on: Page, button: string): Promise<number> {
  return middle(() =>
    on.evaluate(async (name) => {
      const found = [...document.querySelectorAll("button")].find((each) => each.textContent?.includes(name));
      const start = performance.now();
      const before = document.querySelector(".lede")!.textContent;
      found!.click();
      await new Promise<void>((resolve) => {
        const look = () =>
          document.querySelector(".lede")!.textContent === before ? requestAnimationFrame(look) : resolve();
        look();
      });
      return performance.now() - start;
    }, button),
  );
}

function openCell(on: Page): Promise<number> {
  let cell = 0;
  return middle(() =>
    on.evaluate(async (index) => {
      const start = performance.now();
      document.querySelectorAll<HTMLElement>("a.cell:not(.unheard)")[index]!.click();
      await new Promise<void>((resolve) => {
        const title = document.querySelectorAll<HTMLElement>("a.cell:not(.unheard)")[index]!.dataset;
        const look = () => {
          const open = new URL(location.href).searchParams;
          const isThere = open.get("issue") === title.issue && open.get("party") === title.party;
          if (isThere && document.querySelector(".panel article") !== null) resolve();
          else requestAnimationFrame(look);
        };
        look();
      });
      return performance.now() - start;
    }, cell++),
  );
}

/** From the click on a page's name in the header to what it shows. */
function opens(on: Page, name: string, shows: string): Promise<number> {
  return on.evaluate(
    async ([link, selector]) => {
      const start = performance.now();
      const found = [...document.querySelectorAll<HTMLElement>("nav a")].find(
        (each) => each.textContent === link,
      );
      found!.click();
      await new Promise<void>((resolve) => {
        const look = () =>
          document.querySelector(`main :is(${selector})`) === null ? requestAnimationFrame(look) : resolve();
        look();
      });
      return performance.now() - start;
    },
    [name, shows] as const,
  );
}

async function nameReviewer(on: Page): Promise<void> {
  await on.evaluate(() => localStorage.setItem("demarche.reviewer", "Bench"));
  await on.goto(url);
  await on.locator("a.cell").first().waitFor();
}

/** From Enter in the search field to the first sentence found, for three words in turn. */
async function searches(on: Page): Promise<number> {
  const times: number[] = [];
  for (const words of ["w21", "w30 w14", "w56"]) {
    await on.getByLabel("Search the sentences").first().fill(words);
    times.push(
      await on.evaluate(async (q) => {
        const start = performance.now();
        document.querySelector<HTMLInputElement>("#search")!.form!.requestSubmit();
        await new Promise<void>((resolve) => {
          const isThere = () =>
            new URL(location.href).searchParams.get("q") === q &&
            document.querySelector("main mark") !== null;
          const look = () => (isThere() ? resolve() : requestAnimationFrame(look));
          look();
        });
        return performance.now() - start;
      }, words),
    );
  }
  return times.sort((a, b) => a - b)[1]!;
}

/** Scrolls through 10,000 articles, 20 at a time, and counts the frames that came late. */
async function scrollArticles(on: Page): Promise<{ frames: number; late: number }> {
  await on.goto(`${url}/articles`);
  await on.locator("main li").first().waitFor();
  return on.evaluate(async () => {
    const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
    const rows = () => Number(document.querySelector("main li[aria-setsize]")?.getAttribute("aria-setsize"));
    while (rows() < 10_000) {
      scrollTo(0, document.documentElement.scrollHeight);
      await frame();
    }
    scrollTo(0, 0);
    for (let rest = 0; rest < 30; rest++) await frame();
    const end = document.documentElement.scrollHeight - innerHeight;
    let [last, late, frames] = [await frame(), 0, 0];
    for (let y = 0; y < end; y += 1460) {
      scrollTo(0, y);
      const now = await frame();
      frames++;
      if (now - last > 25) late++;
      last = now;
    }
    return { frames, late };
  });
}

/** The sum of what moved without the reader's doing since the page was opened. */
function shiftOf(on: Page): Promise<number> {
  return on.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as unknown as { value: number; hadRecentInput: boolean }[]) {
            if (!entry.hadRecentInput) sum += entry.value;
          }
        }).observe({ type: "layout-shift", buffered: true });
        requestAnimationFrame(() => setTimeout(() => resolve(sum)));
      }),
  );
}

/** What the browser loads before it can draw: the script of index.html and what that imports at once. */
function initialScript(): number {
  const html = readFileSync("dist/web/index.html", "utf8");
  const names = [...html.matchAll(/assets\/[\w-]+\.js/g)].map(([name]) => name);
  if (names.length === 0)
    throw new Error(`Found no script in index.html; dist/web has ${readdirSync("dist/web")}`);
  return names.reduce((sum, name) => sum + gzipSync(readFileSync(join("dist/web", name))).length, 0);
}
