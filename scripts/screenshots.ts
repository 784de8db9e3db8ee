/**
 * Takes pictures of every page in the Chromium that is installed, on the sample: light, dark and on a phone.
 *
 *   npm run build && npx node scripts/screenshots.ts [FOLDER]
 *
 * They go to FOLDER (screenshots/, which git ignores) to be looked at; those that README and docs show are taken anew
 * in docs/pictures/.
 */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { run as addPages } from "../src/cli/commands/add.ts";
import { run as addDraft } from "../src/cli/commands/drafts-add.ts";
import { openLedger } from "../src/ledger/index.ts";
import { createServer } from "../src/server/index.ts";

interface Shot {
  name: string;
  path: string;
  /** What has to be in the page before the picture is taken, as a locator of playwright. */
  until: string;
}

/** Every page, in the order of the header. */
const shots: Shot[] = [
  { name: "table", path: "/", until: "text=Latest changes" },
  { name: "table-evidence", path: "/?issue=territory&party=ukraine", until: "text=Cite this" },
  { name: "table-earlier", path: "/?asOf=2025-12-02&others=true", until: "text=2 December 2025" },
  { name: "party", path: "/party/ukraine", until: "text=What has changed" },
  { name: "pair", path: "/pair/russia/ukraine", until: "text=Issue by issue" },
  { name: "timeline", path: "/timeline", until: "svg.plot" },
  { name: "articles", path: "/articles", until: "li" },
  { name: "article", path: "/articles/16-where-they-stand", until: "h1" },
  { name: "review", path: "/review", until: "text=Start" },
  { name: "drafts", path: "/drafts?draft=american-2025-11", until: "text=Whose way" },
  {
    name: "drafts-compared",
    path: "/drafts?draft=american-2025-11&with=european-2025-11",
    until: "text=towards Ukraine",
  },
  { name: "deals", path: "/deals", until: "text=Start from what was said" },
  { name: "network", path: "/network", until: "role=img[name=/Line chart/]" },
  { name: "network-tie", path: "/network?a=russia&b=ukraine", until: "article" },
  { name: "stability", path: "/stability", until: "text=Open a model" },
  { name: "meetings", path: "/meetings", until: "h1" },
  { name: "sources", path: "/sources", until: "h1" },
  { name: "brief", path: "/brief", until: ".cm-line" },
  { name: "report", path: "/report", until: "iframe >> internal:control=enter-frame >> h1" },
  { name: "search", path: "/search?q=land", until: "text=Sample Desk" },
  { name: "not-found", path: "/nowhere", until: "text=No such page" },
];

interface Look {
  name: string;
  width: number;
  height: number;
  colorScheme: "light" | "dark";
  /** Whether all of the page is shown, however long. */
  fullPage: boolean;
}

const looks: Look[] = [
  { name: "light", width: 1440, height: 900, colorScheme: "light", fullPage: false },
  { name: "dark", width: 1440, height: 900, colorScheme: "dark", fullPage: false },
  { name: "phone", width: 360, height: 780, colorScheme: "light", fullPage: true },
];

/** Shown in README and docs. */
const kept: { shot: string; look: string }[] = [
  { shot: "table-evidence", look: "light" },
  { shot: "pair", look: "dark" },
  { shot: "drafts-compared", look: "light" },
  { shot: "network-tie", look: "light" },
];

const folder = resolve(process.argv[2] ?? "screenshots");
const token = "pictures";
const ledgerFolder = mkdtempSync(join(tmpdir(), "demarche-pictures-"));
await readSample();
const ledger = await openLedger(ledgerFolder);
const app = await createServer(ledger, { token, program: "demarche" });
const url = await app.listen({ host: "127.0.0.1", port: 0 });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
});
mkdirSync(folder, { recursive: true });
mkdirSync("docs/pictures", { recursive: true });
for (const look of looks) for (const shot of shots) await take(browser, shot, look);
await browser.close();
await app.close();
await ledger.close();
rmSync(ledgerFolder, { recursive: true });
console.log(`Wrote ${shots.length * looks.length} pictures to ${folder}`);

async function readSample(): Promise<void> {
  const talk = { out: () => {}, talk: () => {}, isTerminal: false, signal: new AbortController().signal };
  const terminal = { ...talk, stdin: async () => Buffer.alloc(0), cwd: process.cwd() };
  const sample = "samples/ukraine-2025";
  await addPages(terminal, [`${sample}/pages`], { ledger: ledgerFolder, brief: `${sample}/brief.yaml` });
  for (const name of ["american-2025-11", "european-2025-11"])
    await addDraft(terminal, [`${sample}/drafts/${name}.md`], { ledger: ledgerFolder });
}

async function take(from: Browser, shot: Shot, look: Look): Promise<void> {
  const { width, height, colorScheme, fullPage } = look;
  const context = await from.newContext({ viewport: { width, height }, colorScheme, locale: "en-GB" });
  const page = await context.newPage();
  const address = new URL(shot.path, url);
  address.searchParams.set("token", token);
  await page.goto(String(address));
  await page.locator(`main >> ${shot.until}`).first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(folder, `${shot.name}-${look.name}.png`), fullPage });
  if (kept.some((each) => each.shot === shot.name && each.look === look.name))
    await page.screenshot({ path: join("docs/pictures", `${shot.name}.png`) });
  await context.close();
}
