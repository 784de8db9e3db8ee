import { afterAll, beforeAll, expect } from "vitest";
import { stringify } from "yaml";
import { requireBrief } from "../../src/brief/index.ts";
import { keepBrief, type Ledger, recordArticles, recordReadings } from "../../src/ledger/index.ts";
import { type Statement, stances } from "../../src/reading/index.ts";
import { expectAccessible, hasBrowser, inBrowser, openWeb, type Web } from "./browser.ts";

const [parties, issues] = [8, 40];
let web: Web;
beforeAll(async () => {
  if (hasBrowser) web = await openWeb(makeLarge);
});
afterAll(() => web?.close());

inBrowser("keeps heads and issues in sight while eight parties and forty issues scroll by", async () => {
  const page = await web.open("/");
  const last = page.locator('a.cell[data-issue="issue-39"][data-party="party-7"]');
  await last.scrollIntoViewIfNeeded();
  const inSight = page.getByRole("columnheader", { name: "Party 7" });
  const [head, issue] = [
    await inSight.boundingBox(),
    await page.getByText("Issue 39", { exact: true }).boundingBox(),
  ];
  expect(head!.y).toBeGreaterThanOrEqual(0);
  expect(issue!.x).toBeGreaterThanOrEqual(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});

inBrowser("walks to the far corner by keyboard and opens it", async () => {
  const page = await web.open("/");
  await page.locator("a.cell").first().focus();
  for (const key of ["End", ...Array.from({ length: 8 }, () => "PageDown")]) await page.keyboard.press(key);
  expect(await page.locator("a.cell:focus").getAttribute("data-issue")).toBe("issue-39");
  await page.keyboard.press("Enter");
  await page.getByRole("complementary", { name: "Party 7 on Issue 39" }).waitFor();
});

inBrowser.each([1440, 360])("keeps nobody out of a large table: %i px", async (width) => {
  const page = await web.open("/", { width });
  await page.locator("a.cell").first().waitFor();
  await expectAccessible(page);
});

/** Every party on every issue in one invented article each. */
async function makeLarge(ledger: Ledger): Promise<void> {
  const numbered = <T>(count: number, id: string, value: (index: number) => T) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`${id}-${index}`, value(index)]));
  const source = stringify({
    negotiation: "Talks of many",
    parties: numbered(parties, "party", (party) => ({ name: `Party ${party}`, role: "party" })),
    issues: numbered(issues, "issue", (issue) => ({
      name: `Issue ${issue}`,
      question: `What becomes of matter ${issue}, and who pays for it?`,
      options: numbered(3, "option", (option) => ({
        name: `Answer ${option} to ${issue}`,
        terms: ["answer"],
      })),
    })),
  });
  await keepBrief(ledger, source, requireBrief(source, "brief.yaml").brief);
  for (let party = 0; party < parties; party++) {
    const text = Array.from(
      { length: issues },
      (_, issue) => `Party ${party} spoke of matter ${issue}.`,
    ).join("\n\n");
    const id = `page-${party}`;
    const article = {
      ...{ id, url: `https://news.example/${party}`, title: `What party ${party} said`, authors: [] },
      ...{ publisher: `Paper ${party}`, published: "2026-03-01", language: "en", text },
    };
    await recordArticles(ledger, [{ article, source: id, sourceHash: id.padStart(64, "0") }], "test");
    const statements = Array.from({ length: issues }, (_, issue) => makeStatement(text, party, issue));
    await recordReadings(ledger, [{ article: id, version: 1, reading: { statements, meetings: [] } }], {
      brief: "test",
      program: "test",
    });
  }
}

function makeStatement(article: string, party: number, issue: number): Statement {
  const text = `matter ${issue}.`;
  const start = article.indexOf(text);
  const said = { start, end: start + text.length, text };
  const who = {
    holder: `party-${party}`,
    speaker: `party-${party}`,
    issue: `issue-${issue}`,
    option: `option-${issue % 3}`,
  };
  const how = { stance: stances[(party + issue) % stances.length]!, evidence: "first-hand" as const };
  return {
    ...{ ...said, ...who, ...how, hedged: false, quoted: false },
    ...{
      saidOn: "2026-03-01",
      condition: null,
      confidence: 0.8,
      because: "'spoke' with the party as its subject",
    },
  };
}
