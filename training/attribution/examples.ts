import { type Atoms, type CueRates, makeAtoms } from "../../src/reading/attribution/atoms.ts";
import type { FirstReading } from "../../src/reading/attribution/first-reading.ts";
import { linkFeatures, maxLinkFeatures } from "../../src/reading/attribution/link-features.ts";
import { findWindow } from "../../src/reading/attribution/links.ts";
import { type Surroundings, surveySurroundings } from "../../src/reading/attribution/surroundings.ts";
import { maxTagFeatures, tagFeatures } from "../../src/reading/attribution/tag-features.ts";
import type { MarkedArticle } from "./corpus.ts";
import { Sequences } from "./sequences.ts";
import { findTargets, labelPlaces, type Target } from "./targets.ts";

/** A marked article as the taggers see it. */
export interface Example {
  article: MarkedArticle;
  atoms: Atoms;
  around: Surroundings;
  targets: Target[];
  fold: number;
}

export function makeExample(article: MarkedArticle, rates: CueRates, fold: number): Example {
  const atoms = makeAtoms(article.document, rates);
  return { article, atoms, around: surveySurroundings(atoms), targets: findTargets(article), fold };
}

/** How often each stem stands in a cue, in sixteenths, smoothed; stems that were a cue only once are left out. */
export function learnCueRates(articles: MarkedArticle[]): CueRates {
  const counts = new Map<number, { cue: number; all: number }>();
  for (const article of articles) {
    const atoms = makeAtoms(article.document, new Map());
    const cues = new Set(findTargets(article).flatMap((target) => target.cue));
    for (let i = 0; i < atoms.stem.length; i++) {
      if (atoms.sentence[i] < 0) continue;
      const count = counts.get(atoms.stem[i]) ?? { cue: 0, all: 0 };
      count.all++;
      if (cues.has(i)) count.cue++;
      counts.set(atoms.stem[i], count);
    }
  }
  const rates: CueRates = new Map();
  for (const [stem, { cue, all }] of counts) {
    const rate = Math.min(15, Math.round((16 * cue) / (all + 2)));
    if (cue > 1 && rate > 0) rates.set(stem, rate);
  }
  return rates;
}

/** The first tagger's sequences: every paragraph. */
export function makeTagSequences(examples: Example[]): Sequences {
  const sequences = new Sequences();
  const features = new Int32Array(maxTagFeatures);
  for (const { atoms, around, targets, fold } of examples) {
    const gold = labelPlaces(atoms.word.length, targets);
    for (let p = 0; p < atoms.paragraphStart.length; p++) {
      const start = atoms.paragraphStart[p];
      const end = atoms.paragraphEnd[p];
      for (let i = start; i < end; i++)
        sequences.addToken(features, tagFeatures(atoms, around, start, end, i, features), gold[i]);
      sequences.endSequence(fold);
    }
  }
  return sequences;
}

/** The second tagger's sequences: the surroundings of every possible cue that the first one sees. */
export function makeLinkSequences(examples: Example[], readings: FirstReading[]): Sequences {
  const sequences = new Sequences();
  const features = new Int32Array(maxLinkFeatures);
  for (const [k, { article, atoms, around, targets, fold }] of examples.entries()) {
    const first = readings[k];
    for (const anchor of first.anchors) {
      const target = targets.filter(({ cue }) => cue.includes(anchor)).slice(0, 1);
      const gold = labelPlaces(atoms.word.length, target);
      const paragraph = article.document.sentences[atoms.sentence[anchor]].paragraph;
      const { start, end } = findWindow(atoms, paragraph, anchor);
      for (let i = start; i < end; i++)
        sequences.addToken(features, linkFeatures(atoms, around, first, anchor, i, features), gold[i]);
      sequences.endSequence(fold);
    }
  }
  return sequences;
}
