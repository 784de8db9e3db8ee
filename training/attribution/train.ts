/**
 * Trains the attribution model: npm run train:attributions -- CORPUS [--fresh]
 *
 * CORPUS holds train/ and dev/ (text/ and attributions/, BRAT standoff) and evaluate.mjs. Stages are kept in
 * .training/attributions and taken up from there after an interruption, unless --fresh is given.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import { FirstReader, type FirstReading } from "../../src/reading/attribution/first-reading.ts";
import { AttributionReader, loadAttributionModel } from "../../src/reading/attribution/index.ts";
import { packModel } from "../../src/reading/attribution/pack.ts";
import { type MarkedArticle, readCorpus } from "./corpus.ts";
import { trainCrf } from "./crf-trainer.ts";
import { type Example, learnCueRates, makeExample, makeLinkSequences, makeTagSequences } from "./examples.ts";
import { type CountedChain, keepHeaviest, quantise, toChainModel } from "./quantise.ts";
import { scoreOn } from "./score.ts";

/** What was found to work best; docs/reading.md has the table of what was tried. Stages are kept by name, so use --fresh after a change here. */
const settings = {
  folds: 3,
  leastCount: 5,
  threshold: 0.35,
  /** The taggers that read ahead for the second one are trained shorter: they see fewer articles anyway. */
  ahead: { epochs: 4, rate: 0.04, decay: 20, dropout: 0.2, seed: 1 },
  tagger: { epochs: 6, rate: 0.03, decay: 20, dropout: 0.2, seed: 1 },
  linker: { epochs: 5, rate: 0.025, decay: 40, dropout: 0.3, seed: 2 },
  /** The linker learns from more possible cues than it is asked about later. */
  leastCue: 0.1,
  /** What the linker's weights are multiplied with: with no features left out, all of them say somewhat too much. */
  sharpness: 0.84,
  /** How many features each tagger keeps. */
  rows: 200_000,
};

const stages = ".training/attributions";
const say = (line: string) => console.error(`${process.uptime().toFixed(0).padStart(5)} s  ${line}`);

/** The stage's result from a former run, else made now and kept. */
function stage<T>(name: string, make: () => T): T {
  const file = join(stages, name);
  if (existsSync(file)) {
    say(`${name}: taken from ${file}`);
    return deserialize(readFileSync(file));
  }
  say(`${name}: training`);
  const made = make();
  writeFileSync(`${file}.part`, serialize(made));
  renameSync(`${file}.part`, file);
  return made;
}

/** An article's own cues must not count in the rates that it is read with, or rare cues would look surer than they are. */
function makeExamples(articles: MarkedArticle[]): Example[] {
  const { folds } = settings;
  const rates = Array.from({ length: folds }, (_, fold) =>
    learnCueRates(articles.filter((_, k) => k % folds !== fold)),
  );
  return articles.map((article, k) => makeExample(article, rates[k % folds], k % folds));
}

/** Trains the first tagger on all folds but one, for each, and on all; the last of those that come back. */
function trainTaggers(examples: Example[]): CountedChain[] {
  const { folds, leastCount, ahead, tagger } = settings;
  const names = Array.from({ length: folds + 1 }, (_, fold) => (fold < folds ? `tagger-${fold}` : "tagger"));
  const missing = names.some((name) => !existsSync(join(stages, name)));
  const sequences = missing ? makeTagSequences(examples) : undefined;
  sequences?.number(leastCount);
  return names.map((name, fold) =>
    stage(name, () => {
      if (!sequences) throw new Error("The stages changed while training. Start again with --fresh.");
      const use = (k: number) => sequences.folds[k] !== fold;
      const options = fold < folds ? ahead : tagger;
      const weights = trainCrf(sequences, { ...options, use, progress: say });
      return quantise(sequences.keys, sequences.uses, weights);
    }),
  );
}

/** Each article read by the tagger that was not trained on it. */
function readAhead(examples: Example[], taggers: CountedChain[]): FirstReading[] {
  const readers = taggers.map((tagger) => new FirstReader(toChainModel(tagger.chain), settings.leastCue));
  return examples.map(({ fold, atoms, around }) => readers[fold].read(atoms, around));
}

function trainLinker(examples: Example[], readings: FirstReading[]): CountedChain {
  const { leastCount, linker } = settings;
  return stage("linker", () => {
    const sequences = makeLinkSequences(examples, readings);
    sequences.number(leastCount);
    const weights = trainCrf(sequences, { ...linker, use: () => true, progress: say });
    return quantise(sequences.keys, sequences.uses, weights);
  });
}

/** Base64 in a module: it works from dist/ after plain tsc, which copies no other files. */
function writeWeights(bytes: Uint8Array): void {
  const file = "src/reading/attribution/weights.ts";
  const note = "/** Made by `npm run train:attributions`; see MODEL.md. */";
  writeFileSync(file, `${note}\nexport const weights = "${Buffer.from(bytes).toString("base64")}";\n`);
  say(`${file}: ${(bytes.length / 1e6).toFixed(2)} MB, ${((bytes.length * 4) / 3e6).toFixed(2)} MB as text`);
}

async function main(corpus: string, fresh: boolean): Promise<void> {
  if (fresh) rmSync(stages, { recursive: true, force: true });
  mkdirSync(stages, { recursive: true });
  const articles = readCorpus(join(corpus, "train"));
  say(`${articles.length} articles`);
  const rates = learnCueRates(articles);
  const examples = makeExamples(articles);
  const taggers = trainTaggers(examples);
  const linker = trainLinker(examples, readAhead(examples, taggers));
  const packed = keepHeaviest(linker, settings.rows).chain;
  const bytes = packModel({
    threshold: settings.threshold,
    cueRates: rates,
    tagger: keepHeaviest(taggers[settings.folds], settings.rows).chain,
    linker: { ...packed, unit: packed.unit * settings.sharpness },
  });
  writeWeights(bytes);
  const reader = new AttributionReader(loadAttributionModel(bytes));
  const score = await scoreOn(corpus, "dev", readCorpus(join(corpus, "dev")), (a) => reader.find(a.document));
  console.log(JSON.stringify(score, null, 1));
}

const [corpus, flag] = process.argv.slice(2);
if (!corpus || (flag !== undefined && flag !== "--fresh")) {
  console.error("Usage: npm run train:attributions -- CORPUS [--fresh]");
  process.exitCode = 2;
} else await main(corpus, flag === "--fresh");
