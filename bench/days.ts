/**
 * Protects the days of statements: how often `saidOn` agrees with a gold folder when the statement and its speaker
 * are given. Usage: node bench/days.ts GOLD_DIR... [--errors]
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { createDayFinder, type Evidence, parseDocument } from "../src/reading/index.ts";

interface GoldStatement {
  start: number;
  end: number;
  speaker: string | null;
  evidence: Evidence;
  saidOn: string;
}

const folders = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
const showErrors = process.argv.includes("--errors");
const read = (path: string) => JSON.parse(readFileSync(path, "utf8"));

interface GoldBrief {
  parties: Record<string, { name: string; aliases?: string[]; people?: { id: string; name: string }[] }>;
}

/** Words by which a speaker may be named: those of the party's names, and the last word of the person's. */
function namesBySpeaker(brief: GoldBrief): Map<string, Set<string>> {
  const names = new Map<string, Set<string>>();
  for (const [id, { name, aliases = [], people = [] }] of Object.entries(brief.parties)) {
    const party = [name, ...aliases]
      .flatMap((one) => one.toLowerCase().split(/\s+/))
      .filter((word) => word.length > 3);
    names.set(id, new Set(party));
    for (const person of people) {
      names.set(person.id, new Set([...party, person.name.toLowerCase().split(" ").at(-1) ?? ""]));
    }
  }
  return names;
}

for (const folder of folders) {
  const names = namesBySpeaker(parse(readFileSync(join(folder, "brief.yaml"), "utf8")));
  let right = 0;
  let total = 0;
  for (const file of readdirSync(join(folder, "gold")).sort()) {
    const article: { text: string; published: string } = read(join(folder, "articles", file));
    const gold: { statements: GoldStatement[] } = read(join(folder, "gold", file));
    const document = parseDocument(article.text);
    const finder = createDayFinder(document, article.published);
    if (!finder) continue;
    for (const statement of gold.statements) {
      const sentence = document.sentences.findLastIndex(({ start }) => start <= statement.start);
      const day = finder.saidOn({
        sentence,
        content: statement,
        evidence: statement.evidence,
        names: names.get(statement.speaker ?? ""),
      });
      total++;
      if (day === statement.saidOn) right++;
      else if (showErrors) {
        const { start, end } = document.sentences[sentence];
        const before = article.text.slice(Math.max(0, start - 300), start).replace(/\n+/g, " / ");
        const text = `${article.text.slice(start, statement.start)}«${article.text.slice(statement.start, statement.end)}»${article.text.slice(statement.end, end)}`;
        console.log(
          `${file} published ${article.published} gold ${statement.saidOn} found ${day} ${statement.evidence} ${statement.speaker}\n    ${before}\n  > ${text}`,
        );
      }
    }
  }
  console.log(`${folder}  ${right} of ${total}  ${(right / total).toFixed(3)}`);
}
