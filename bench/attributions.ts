/**
 * How fast attributions are read, tokeniser and tagger included: words a second of CPU time on one core.
 * Runs over the dev articles beside the project where they are, else over a few made-up sentences.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { findAttributions, parseDocument } from "../src/reading/index.ts";

const folder = "../shared/corpora/attributions/dev/text";
const madeUp =
  "“We will not sign before the fishing season,” said Mira Oduya, the harbour minister. The union said it would " +
  "return to work on Monday, according to two diplomats. The ferry leaves at nine, and snow fell on the pass.\n\n";

const texts = existsSync(folder)
  ? readdirSync(folder).map((file) => readFileSync(`${folder}/${file}`, "utf8"))
  : Array.from({ length: 80 }, () => madeUp.repeat(15));
const words = texts.reduce((sum, text) => sum + (text.match(/\S+/g)?.length ?? 0), 0);

/** CPU seconds of one run over all texts, the garbage collector's threads included. */
function measure(work: (text: string) => void): number {
  const from = process.cpuUsage();
  for (const text of texts) work(text);
  const spent = process.cpuUsage(from);
  return (spent.user + spent.system) / 1e6;
}

const rate = (seconds: number) => `${Math.round(words / seconds).toLocaleString("en")} words/s`;
const first = measure((text) => findAttributions(parseDocument(text)));
console.log(`first run, loading included: ${rate(first)}`);
const parsing: number[] = [];
const all: number[] = [];
for (let round = 0; round < 8; round++) {
  parsing.push(measure((text) => parseDocument(text)));
  all.push(measure((text) => findAttributions(parseDocument(text))));
}
const middle = (numbers: number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
console.log(`tokens and parts of speech alone: ${rate(middle(parsing))}`);
console.log(`attributions, all included: ${rate(middle(all))}`);
