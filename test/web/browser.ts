import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import AxeBuilder from "axe-core";
import { type Browser, chromium, type Page } from "playwright-core";
import { expect, onTestFinished, test } from "vitest";
import { run as addPages } from "../../src/cli/commands/add.ts";
import { type Ledger, openLedger } from "../../src/ledger/index.ts";
import { createServer } from "../../src/server/index.ts";
import { recordingTerminal } from "../cli/helpers.ts";

/**
 * Pages in a real Chromium, on a server of their own with a copy of a sample ledger.
 *
 *   const web = await openWeb(fillLedger);  // once per file: beforeAll, and web.close() in afterAll
 *   inBrowser("opens a cell", async () => {
 *     const page = await web.open("/", { dark: true, width: 360 });
 *     await page.getByRole("link", { name: /Demands/ }).click();
 *     await expectAccessible(page);
 *   });
 *
 * No test sleeps: playwright's locators wait for what they look for, `expect.poll` for everything else.
 */
export interface Web {
  url: string;
  ledger: Ledger;
  /** The ledger's folder, for commands that are to change it from outside. */
  folder: string;
  open: (path: string, look?: Look) => Promise<Page>;
  close: () => Promise<void>;
}

export interface Look {
  dark?: boolean;
  /** Width of the window in px: 1440 unless told. */
  width?: number;
  height?: number;
  /** For a test of what the page says when the server refuses: the browser then complains, and may. */
  allowErrors?: boolean;
}

const program = [
  process.env.CHROMIUM,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
].find((path) => path !== undefined && existsSync(path));

if (program === undefined && process.env.CI) {
  throw new Error(
    "Found no browser for the tests of the pages, expected Chromium. Install Debian's package chromium, or name one in the variable CHROMIUM.",
  );
}
if (program === undefined)
  console.warn("Found no Chromium: the tests of the pages are skipped. Name one in the variable CHROMIUM.");

/** A test that needs a browser; skipped, with a word about it, where there is none. In CI there has to be one. */
export const inBrowser = test.skipIf(program === undefined);
export const hasBrowser = program !== undefined;

const token = "token-of-the-tests";
const samples = resolve("samples");

/**
 * Serves a copy of a sample's ledger (read once for all files of tests), or an empty one that `sample` fills, and starts
 * the browser. What the program reads in a sample changes with the program: tests that tell what is shown fill their own.
 */
export async function openWeb(
  sample: string | ((ledger: Ledger) => Promise<void>) = "ukraine-2025",
): Promise<Web> {
  if (!existsSync("dist/web/index.html"))
    throw new Error(
      "Found no built pages in dist/web, expected them. Run `npm run build` before these tests.",
    );
  const folder = mkdtempSync(join(tmpdir(), "demarche-web-"));
  if (typeof sample === "string") await copySample(sample, folder);
  const ledger = await openLedger(folder, { create: true });
  if (typeof sample !== "string") await sample(ledger);
  const app = await createServer(ledger, { token, program: "demarche 0.0.0", pollEvery: 25 });
  const url = await app.listen({ host: "127.0.0.1", port: 0 });
  const browser = await chromium.launch({ executablePath: program!, args: ["--no-sandbox"] });
  return {
    ...{ url, ledger, folder },
    open: (path, look) => openPage(browser, url, path, look),
    close: async () => {
      await browser.close();
      await app.close();
      await ledger.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function openPage(browser: Browser, url: string, path: string, look: Look = {}): Promise<Page> {
  const { dark = false, width = 1440, height = 900, allowErrors = false } = look;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? "dark" : "light",
    locale: "en-GB",
    reducedMotion: "reduce",
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  onTestFinished(async () => {
    await context.close();
    if (!allowErrors) expect(problems, "what the page complained of in its console").toEqual([]);
  });
  const address = new URL(path, url);
  address.searchParams.set("token", token);
  await page.goto(String(address));
  await page.getByRole("main").waitFor();
  return page;
}

/** Reading a sample takes seconds: it is done once in a run, in the first file that wants it. */
async function copySample(sample: string, folder: string): Promise<void> {
  const made = join(tmpdir(), `demarche-sample-${process.ppid}-${sample}`);
  if (!existsSync(made)) {
    const working = mkdtempSync(join(tmpdir(), "demarche-sample-"));
    const brief = join(samples, sample, "brief.yaml");
    await addPages(recordingTerminal({ cwd: working }), [join(samples, sample, "pages")], {
      ledger: working,
      brief,
    });
    rmSync(made, { recursive: true, force: true });
    cpSync(working, made, { recursive: true });
    rmSync(working, { recursive: true, force: true });
  }
  mkdirSync(folder, { recursive: true });
  cpSync(made, folder, { recursive: true });
}

/** Nothing on the page keeps people out, as far as axe can tell. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(AxeBuilder.source);
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: typeof AxeBuilder }).axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    }),
  );
  expect(violations.map(tellViolation)).toEqual([]);
}

function tellViolation({ id, help, nodes }: AxeBuilder.Result): string {
  const places = nodes
    .slice(0, 4)
    .map(({ html, failureSummary }) => `${html.slice(0, 200)}\n${failureSummary}`);
  return `${id}: ${help}\n${places.join("\n")}`;
}
