import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { requireBrief } from "../src/brief/index.ts";
import { version } from "../src/cli/version.ts";
import { keepBrief, type Ledger, recordArticles, recordReadings } from "../src/ledger/index.ts";
import { makePages, type Page } from "./ledger-pages.ts";

/** A brief with the ids of bench/ledger-pages.ts: six parties, twelve issues, four options each. */
export const talks = `negotiation: Made-up talks
summary: For measuring; none of it stands for anybody.
parties:
${range(6)
  .map((party) => `  party-${party}: {name: Party ${word(party)}, role: ${party < 4 ? "party" : "mediator"}}`)
  .join("\n")}
issues:
${range(12)
  .map(
    (issue) => `  issue-${issue}:
    name: Issue ${word(issue)}
    question: What about ${word(issue)}?
    terms: [${word(issue)} matter]
    options:
${range(4)
  .map((option) => `      option-${issue}-${option}: {name: ${word(issue)} ${word(option)} plan}`)
  .join("\n")}`,
  )
  .join("\n")}
`;

/** Fills an empty ledger with made-up pages, five statements each, and the brief that they speak of. */
export async function fillLedger(ledger: Ledger, pages: number): Promise<void> {
  const { brief } = requireBrief(talks, "brief.yaml");
  const hash = await keepBrief(ledger, talks, brief);
  const made = makePages(pages, 5).map(inSentences);
  for (let at = 0; at < made.length; at += 64) {
    const group = made.slice(at, at + 64);
    const recorded = await recordArticles(
      ledger,
      group.map(({ sourced }) => sourced),
      "bench",
    );
    const readings = recorded.map(({ id, version }, index) => ({
      article: id,
      version,
      reading: group[index]!.reading,
    }));
    await recordReadings(ledger, readings, { brief: hash, program: version() });
  }
}

/** The pages of bench/ledger-pages.ts have no sentences: here each has some thirty. Lengths and places stay. */
function inSentences({ sourced, reading }: Page): Page {
  let since = 0;
  const text = sourced.article.text.replace(/ /g, (space) => (++since % 13 === 0 ? "\n" : space));
  const statements = reading.statements.map((statement) => ({
    ...statement,
    text: text.slice(statement.start, statement.end),
  }));
  return {
    sourced: { ...sourced, article: { ...sourced.article, text } },
    reading: { ...reading, statements },
  };
}

/** A folder of pages to be added while the server is asked: article JSON, with words that are read as positions. */
export function writeBatch(folder: string, count: number): void {
  mkdirSync(folder, { recursive: true });
  for (const page of range(count)) {
    const lines = range(12).map((line) => {
      const [party, issue, option] = [(page + line) % 6, (page * 7 + line) % 12, (page + 3 * line) % 4];
      const verb = ["demands", "rejects", "accepts", "proposes"][(page + line) % 4];
      return `Party ${word(party)} ${verb} the ${word(issue)} ${word(option)} plan, its speaker said on page ${page}.`;
    });
    const published = new Date(Date.UTC(2026, 11, 1 + (page % 28))).toISOString().slice(0, 10);
    const about = { title: `Batch ${page}`, authors: [], publisher: `Paper ${page % 40}`, language: "en" };
    const article = { id: `batch-${page}`, url: `https://news.example/batch/${page}`, published, ...about };
    writeFileSync(join(folder, `batch-${page}.json`), JSON.stringify({ ...article, text: lines.join("\n") }));
  }
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}

/** Numbers as names, so that they are read as names. */
function word(number: number): string {
  const words = [
    "Alder",
    "Birch",
    "Cedar",
    "Dogwood",
    "Elm",
    "Fir",
    "Gorse",
    "Hazel",
    "Iris",
    "Juniper",
    "Kelp",
    "Larch",
  ];
  return words[number]!;
}
