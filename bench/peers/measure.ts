/**
 * Attributions beside those of other programs: the same articles, the same machine, one after the other in one run.
 * npx node bench/peers/measure.ts [FOLDER] [COUNT]
 * FOLDER is where install.sh has put them; COUNT limits the articles of either corpus, spread evenly over it.
 *
 * F1 by the corpus's scorer on the dev articles of the attribution corpus; words a second of CPU time on those and on
 * the articles of the coded negotiations; the first article apart, because it pays for loading.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { devNames, loadGold } from "../gold.ts";

interface Peer {
  name: string;
  /** Exists where it is installed. */
  needs: string;
  command: string[];
}

interface Found {
  id: string;
  attributions: object[];
  seconds: number;
}

const folder = process.argv[2] ?? join(tmpdir(), "demarche-peers");
const corpus = join(import.meta.dirname, "../../../shared/corpora/attributions");
const here = (file: string) => join(import.meta.dirname, file);
const java = ["-Xmx6g", "-cp", `${join(folder, "corenlp")}/*`, here("CoreNlpQuotes.java")];

const peers: Peer[] = [
  { name: "Demarche", needs: here("demarche.mjs"), command: [process.execPath, here("demarche.mjs")] },
  {
    name: "textacy, spaCy's small model",
    needs: join(folder, "textacy/bin/python"),
    command: [join(folder, "textacy/bin/python"), here("textacy_quotes.py")],
  },
  {
    name: "CoreNLP, quote annotator",
    needs: join(folder, "corenlp/stanford-corenlp-4.5.10.jar"),
    command: ["java", ...java],
  },
  {
    name: "compromise",
    needs: join(folder, "compromise/node_modules/compromise"),
    command: [process.execPath, here("compromise.mjs"), join(folder, "compromise")],
  },
];

if (!existsSync(corpus))
  throw new Error("The marked articles do not lie beside the project (../shared): nothing to measure on.");

const most = Number(process.argv[3] ?? Number.POSITIVE_INFINITY);
const spread = <T>(all: T[]): T[] => {
  const step = Math.max(1, all.length / most);
  return Array.from({ length: Math.min(all.length, most) }, (_, i) => all[Math.floor(i * step)]!);
};

const marked = spread(readdirSync(join(corpus, "dev/text"))).map((file) => ({
  id: file.replace(/\.txt$/, ""),
  text: readFileSync(join(corpus, "dev/text", file), "utf8"),
}));
const negotiations = spread(
  devNames.flatMap((name) =>
    loadGold(name).articles.map(({ article }) => ({ id: `${name}/${article.id}`, text: article.text })),
  ),
);

console.log(
  "program                         content  direct  who   words/s (marked)  (negotiations)  start s  memory MB",
);
for (const peer of peers) {
  if (!existsSync(peer.needs)) console.log(`${peer.name.padEnd(31)} not installed: ${peer.needs} is missing`);
  else console.log(await measure(peer));
}

async function measure({ name, command }: Peer): Promise<string> {
  const input = [{ id: "first", text: "“We will not sign,” said Mira Oduya." }, ...marked, ...negotiations];
  const [found, seconds, memory] = run(command, input);
  const secondsOf = (ids: Set<string>) =>
    found.filter(({ id }) => ids.has(id)).reduce((sum, each) => sum + each.seconds, 0);
  const rate = (articles: { id: string; text: string }[]) => {
    const words = articles.reduce((sum, { text }) => sum + (text.match(/\S+/g)?.length ?? 0), 0);
    return Math.round(words / secondsOf(new Set(articles.map(({ id }) => id))));
  };
  const start = seconds - secondsOf(new Set(input.slice(1).map(({ id }) => id)));
  const [content, direct, who] = await score(found);
  const figures = [content, direct, who].map((value) => value.toFixed(1).padStart(6)).join("  ");
  const speeds = [rate(marked), rate(negotiations)].map((value) => String(value).padStart(14)).join("  ");
  return `${name.padEnd(31)} ${figures}  ${speeds}  ${start.toFixed(1).padStart(7)}  ${memory.toFixed(0).padStart(9)}`;
}

/** What it finds, its CPU seconds as a whole, and the most memory that it took, in MB. */
function run(
  [program = "", ...args]: string[],
  input: { id: string; text: string }[],
): [Found[], number, number] {
  const lines = input.map((article) => JSON.stringify(article)).join("\n");
  const timing = join(mkdtempSync(join(tmpdir(), "peers-")), "time");
  const result = spawnSync("/usr/bin/time", ["-o", timing, "-f", "%U %S %M", program, ...args], {
    input: lines,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (result.status !== 0) throw new Error(`${program} failed: ${result.stderr.slice(-2000)}`);
  const [user = 0, system = 0, kilobytes = 0] = readFileSync(timing, "utf8").trim().split(" ").map(Number);
  const found = result.stdout
    .trim()
    .split("\n")
    .map((line): Found => JSON.parse(line));
  return [found, user + system, kilobytes / 1024];
}

interface Score {
  content_iou50: { F1: number };
  "e2e_who_said_it(head)": { F1: number };
  by_type: Record<string, { content: number }>;
}

async function score(found: Found[]): Promise<[content: number, direct: number, who: number]> {
  const scorer: {
    loadGold: (folder: string) => { doc: string }[];
    evaluate: (gold: unknown[], found: Found[]) => Score;
  } = await import(pathToFileURL(join(corpus, "evaluate.mjs")).href);
  const ids = new Set(marked.map(({ id }) => id));
  const gold = scorer.loadGold(join(corpus, "dev")).filter(({ doc }) => ids.has(doc));
  const figures = scorer.evaluate(
    gold,
    found.filter(({ id }) => ids.has(id)),
  );
  const who = figures["e2e_who_said_it(head)"].F1;
  return [figures.content_iou50.F1, figures.by_type.direct?.content ?? 0, who];
}
