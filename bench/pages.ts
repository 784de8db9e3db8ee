/**
 * How fast pages become articles, beside Readability alone on the same pages, and where the time goes.
 * `node bench/pages.ts [COUNT]` also takes COUNT pages through the pool of threads and tells the memory that it took.
 */
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { extractBody } from "../src/intake/body.ts";
import { decodeText } from "../src/intake/charset.ts";
import { createPagePool, extractArticle } from "../src/intake/index.ts";
import { describePage } from "../src/intake/metadata.ts";
import { skimPage } from "../src/intake/skim.ts";
import { type CorpusPage, findPages } from "./page-corpus.ts";

export interface PageSpeed {
  /** Pages a second on one core, from bytes to the article's JSON. */
  pages: number;
  /** The same for linkedom and Readability alone, from bytes to the text. */
  readability: number;
  /** Milliseconds for one page by step. */
  steps: Record<string, number>;
}

/** Processor time, so that a busy machine measures the same. `rounds` after one to warm up. */
export function measurePages(pages: CorpusPage[] = findPages(), rounds = 3): PageSpeed {
  const ours = () => pages.forEach(({ id, bytes }) => void JSON.stringify(extractArticle(bytes, { id })));
  const alone = () => pages.forEach(({ bytes }) => void readAlone(decodeText(bytes)));
  const perSecond = (run: () => void) => Math.round((pages.length / time(run, rounds)) * 1000);
  return { pages: perSecond(ours), readability: perSecond(alone), steps: measureSteps(pages, rounds) };
}

function measureSteps(pages: CorpusPage[], rounds: number): Record<string, number> {
  const texts = pages.map(({ bytes }) => decodeText(bytes));
  const skims = texts.flatMap((text) => {
    const skim = skimPage(text);
    return "over" in skim ? [] : [skim];
  });
  const steps = {
    "bytes to text": () => pages.forEach(({ bytes }) => void decodeText(bytes)),
    "one pass over the tags": () => texts.forEach((text) => void skimPage(text)),
    metadata: () => skims.forEach(({ clues }) => void describePage(clues, null)),
    "tree of the small page": () => skims.forEach(({ trimmed }) => void parseHTML(trimmed.html)),
    "tree, Readability and lines": () => skims.forEach(({ trimmed }) => void extractBody(trimmed, null)),
  };
  const perPage = (run: () => void) => Number((time(run, rounds) / pages.length).toFixed(2));
  return Object.fromEntries(Object.entries(steps).map(([step, run]) => [step, perPage(run)]));
}

/** Megabytes that the process took at most while so many pages went through a pool of one thread. */
export async function measureMemory(count: number, pages: CorpusPage[] = findPages()): Promise<number> {
  const pool = createPagePool({ threads: 1 });
  let most = 0;
  for (let n = 0; n < count; n++) {
    const { id, bytes } = pages[n % pages.length]!;
    await pool.extract(bytes, { id });
    if (n % 50 === 0) most = Math.max(most, process.memoryUsage().rss);
  }
  await pool.close();
  return Math.round(most / 1e6);
}

function readAlone(html: string): string {
  const { document } = parseHTML(html);
  return new Readability(document).parse()?.textContent ?? "";
}

/** Milliseconds of processor time of one run, the middle one of several. */
function time(run: () => void, rounds: number): number {
  run();
  const times = Array.from({ length: rounds }, () => {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return times.sort((a, b) => a - b)[Math.floor(rounds / 2)]!;
}

if (import.meta.main) {
  const pages = findPages();
  const count = Number(process.argv[2] ?? 0);
  // First, while the process has nothing else in its memory.
  if (count > 0) console.log(`${await measureMemory(count, pages)} MB at most over ${count} pages`);
  const { steps, ...speed } = measurePages(pages);
  const ratio = (speed.pages / speed.readability).toFixed(1);
  console.log(`${pages.length} pages, ${ratio} times as fast as Readability alone`);
  console.table(speed);
  console.table(steps);
}
