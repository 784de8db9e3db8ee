/**
 * Makes articles/, gold/ and scheme.json of every folder of corpus/ from its brief and its hand-written coded/*.md,
 * and gold-second/ from second/*.md where somebody else has coded the same articles again.
 *
 *   npx node scripts/corpus.ts            writes them, and tells every mistake with its file and line
 *   npx node scripts/corpus.ts --check    writes nothing; fails where something is wrong or out of date
 *
 * The format of coded/*.md: corpus/README.md.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { type BriefIds, readBriefIds } from "./corpus/brief.ts";
import { readCoded } from "./corpus/coded.ts";

export interface Corpus {
  name: string;
  articles: number;
  statements: number;
  meetings: number;
  /** Path below the folder -> content that it should have. */
  files: Map<string, string>;
  problems: string[];
}

export function corpusNames(root: string): string[] {
  return readdirSync(root).filter((name) => existsSync(join(root, name, "brief.yaml")));
}

/** Reads one negotiation of the corpus; nothing is written. */
export function readCorpus(root: string, name: string): Corpus {
  const folder = join(root, name);
  const ids = readBriefIds(readFileSync(join(folder, "brief.yaml"), "utf8"));
  const corpus: Corpus = { name, articles: 0, statements: 0, meetings: 0, files: new Map(), problems: [] };
  corpus.files.set("scheme.json", json(ids.options));
  for (const { id, article, gold } of readCodings(corpus, folder, "coded", ids)) {
    corpus.files.set(`articles/${id}.json`, json(article));
    corpus.files.set(`gold/${id}.json`, json(gold));
    corpus.articles += 1;
    corpus.statements += gold.statements.length;
    corpus.meetings += gold.meetings.length;
  }
  if (!existsSync(join(folder, "second"))) return corpus;
  for (const { id, article, gold } of readCodings(corpus, folder, "second", ids)) {
    corpus.files.set(`gold-second/${id}.json`, json(gold));
    if (json(article) !== corpus.files.get(`articles/${id}.json`))
      corpus.problems.push(
        `${join(folder, "second", id)}.md: found another text than in coded/, expected the same`,
      );
  }
  return corpus;
}

/** The codings of one folder of a negotiation, with their mistakes told in `corpus.problems`. */
function readCodings(corpus: Corpus, folder: string, part: "coded" | "second", ids: BriefIds) {
  return readdirSync(join(folder, part))
    .sort()
    .map((file) => {
      const id = basename(file, ".md");
      const path = join(folder, part, file);
      const { problems, ...coded } = readCoded(id, readFileSync(path, "utf8"), ids);
      corpus.problems.push(...problems.map((problem) => `${path}, ${problem}`));
      return { id, ...coded };
    });
}

/** Files of the folder that differ from what the corpus says, or have no source any more. */
export function staleFiles(root: string, { name, files }: Corpus): string[] {
  const stale = [...files].filter(([file, content]) => current(join(root, name, file)) !== content);
  const orphans = ["articles", "gold", "gold-second"]
    .filter((part) => existsSync(join(root, name, part)))
    .flatMap((part) => readdirSync(join(root, name, part)).map((file) => `${part}/${file}`))
    .filter((file) => !files.has(file));
  return [...stale.map(([file]) => file), ...orphans];
}

function writeCorpus(root: string, corpus: Corpus): void {
  for (const file of staleFiles(root, corpus)) {
    const path = join(root, corpus.name, file);
    const content = corpus.files.get(file);
    mkdirSync(dirname(path), { recursive: true });
    if (content === undefined) rmSync(path);
    else writeFileSync(path, content);
  }
}

const current = (path: string) => (existsSync(path) ? readFileSync(path, "utf8") : undefined);
const json = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`;

function main(check: boolean): void {
  const root = "corpus";
  for (const name of corpusNames(root)) {
    const corpus = readCorpus(root, name);
    const stale = check ? staleFiles(root, corpus).map((file) => `${name}/${file} is out of date`) : [];
    for (const problem of [...corpus.problems, ...stale]) {
      console.error(problem);
      process.exitCode = 1;
    }
    if (!check && corpus.problems.length === 0) writeCorpus(root, corpus);
    console.log(
      `${name}: ${corpus.articles} articles, ${corpus.statements} statements, ${corpus.meetings} meetings`,
    );
  }
}

if (import.meta.main) main(process.argv.includes("--check"));
