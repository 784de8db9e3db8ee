import { existsSync } from "node:fs";
import { stringify } from "yaml";
import { requireBrief } from "../src/brief/index.ts";
import { keepBrief, openLedger, recordArticles, recordReadings } from "../src/ledger/index.ts";
import { makePages } from "./ledger-pages.ts";

const statementsEach = 5;
/** Articles that go into one transaction. */
const group = 64;

/** Fills a folder with a ledger of invented pages, five statements each, unless it has one; takes about a minute. */
export async function makeWebLedger(folder: string, statements: number): Promise<void> {
  if (existsSync(`${folder}/ledger.db`)) return;
  const ledger = await openLedger(folder, { create: true });
  const source = briefSource();
  await keepBrief(ledger, source, requireBrief(source, "bench").brief);
  const pages = makePages(statements / statementsEach, statementsEach);
  for (let at = 0; at < pages.length; at += group) {
    const some = pages.slice(at, at + group);
    await recordArticles(
      ledger,
      some.map(({ sourced }) => sourced),
      "bench",
    );
    const readings = some.map(({ sourced, reading }) => ({
      article: sourced.article.id,
      version: 1,
      reading,
    }));
    await recordReadings(ledger, readings, { brief: "bench", program: "bench" });
  }
  await ledger.close();
}

/** The parties, issues and options that the pages of ledger-pages.ts speak of. */
function briefSource(): string {
  const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);
  const byId = <T>(count: number, id: string, value: (index: number) => T) =>
    Object.fromEntries(numbers(count).map((index) => [`${id}-${index}`, value(index)]));
  return stringify({
    negotiation: "Made-up talks",
    parties: byId(6, "party", (party) => ({ name: `Party ${party}`, role: "party" })),
    issues: byId(12, "issue", (issue) => ({
      name: `Issue ${issue}`,
      question: `What about issue ${issue}?`,
      options: byId(4, `option-${issue}`, (option) => ({
        name: `Option ${option} of issue ${issue}`,
        terms: [`term ${issue} ${option}`],
      })),
    })),
  });
}
