import type { Atoms } from "./atoms.ts";
import { Chain, type Transitions } from "./crf.ts";
import type { FeatureTable } from "./feature-table.ts";
import { contentBegin, contentEnd, cue, labelCount, sourceBegin } from "./labels.ts";
import type { Surroundings } from "./surroundings.ts";
import { maxTagFeatures, tagFeatures } from "./tag-features.ts";

export interface ChainModel {
  table: FeatureTable;
  transitions: Transitions;
}

/** What the first tagger makes of a document, place by place. Probabilities are kept in eight levels. */
export interface FirstReading {
  /** The likeliest label. */
  label: Uint8Array;
  sourceLevel: Uint8Array;
  cueLevel: Uint8Array;
  contentLevel: Uint8Array;
  sourceBeginLevel: Uint8Array;
  contentBeginLevel: Uint8Array;
  contentEndLevel: Uint8Array;
  /** Places that may be the middle of a cue, in order. */
  anchors: number[];
  /** Sources, and contents, that the likeliest labels begin before and at each place of the paragraph. */
  sources: Uint16Array;
  contents: Uint16Array;
  /** Anchors from the paragraph's start up to and including each place. */
  anchorCount: Uint16Array;
}

const levels = [0.01, 0.05, 0.15, 0.35, 0.6, 0.85, 0.97];

function level(probability: number): number {
  let k = 0;
  while (k < levels.length && probability >= levels[k]) k++;
  return k;
}

/** From this probability on a word is looked at as a cue. Fewer means faster: each is another labelling. */
const leastCue = 0.2;

export class FirstReader {
  readonly #table: FeatureTable;
  readonly #chain: Chain;
  readonly #features = new Int32Array(maxTagFeatures);
  #path = new Uint8Array(256);

  readonly #least: number;

  /** `least`: probability from which on a word is looked at as a cue. */
  constructor(model: ChainModel, least = leastCue) {
    this.#least = least;
    this.#table = model.table;
    this.#chain = new Chain(model.transitions);
  }

  read(atoms: Atoms, around: Surroundings): FirstReading {
    const size = atoms.word.length;
    const reading: FirstReading = {
      label: new Uint8Array(size),
      sourceLevel: new Uint8Array(size),
      cueLevel: new Uint8Array(size),
      contentLevel: new Uint8Array(size),
      sourceBeginLevel: new Uint8Array(size),
      contentBeginLevel: new Uint8Array(size),
      contentEndLevel: new Uint8Array(size),
      anchors: [],
      sources: new Uint16Array(size),
      contents: new Uint16Array(size),
      anchorCount: new Uint16Array(size),
    };
    for (let p = 0; p < atoms.paragraphStart.length; p++)
      this.#readParagraph(atoms, around, reading, atoms.paragraphStart[p], atoms.paragraphEnd[p]);
    return reading;
  }

  #readParagraph(
    atoms: Atoms,
    around: Surroundings,
    reading: FirstReading,
    start: number,
    end: number,
  ): void {
    const length = end - start;
    const chain = this.#chain;
    chain.reserve(length);
    if (this.#path.length < length) this.#path = new Uint8Array(length * 2);
    for (let t = 0; t < length; t++) {
      const count = tagFeatures(atoms, around, start, end, start + t, this.#features);
      this.#table.score(this.#features, count, chain.scores, t * labelCount);
    }
    chain.decode(length, this.#path);
    chain.infer(length);
    let sources = 0;
    let contents = 0;
    for (let t = 0; t < length; t++) {
      const i = start + t;
      const label = this.#path[t];
      reading.label[i] = label;
      if (label === sourceBegin) sources++;
      if (label === contentBegin) contents++;
      reading.sources[i] = sources;
      reading.contents[i] = contents;
      this.#noteLevels(reading, i, t * labelCount);
    }
    this.#noteAnchors(reading, start, end);
  }

  #noteLevels(reading: FirstReading, i: number, at: number): void {
    const { marginals } = this.#chain;
    reading.sourceLevel[i] = level(marginals[at + 1] + marginals[at + 2] + marginals[at + 3]);
    reading.cueLevel[i] = level(marginals[at + cue]);
    reading.contentLevel[i] = level(marginals[at + 5] + marginals[at + 6] + marginals[at + 7]);
    reading.sourceBeginLevel[i] = level(marginals[at + sourceBegin]);
    reading.contentBeginLevel[i] = level(marginals[at + contentBegin]);
    reading.contentEndLevel[i] = level(marginals[at + contentEnd]);
  }

  /** The likeliest word of each run of likely ones. */
  #noteAnchors(reading: FirstReading, start: number, end: number): void {
    const { marginals } = this.#chain;
    let best = -1;
    let count = 0;
    for (let i = start; i <= end; i++) {
      const chance = i < end ? marginals[(i - start) * labelCount + cue] : 0;
      if (chance >= this.#least) {
        if (best < 0 || chance > marginals[(best - start) * labelCount + cue]) best = i;
      } else if (best >= 0) {
        reading.anchors.push(best);
        count++;
        best = -1;
      }
    }
    let running = 0;
    let next = reading.anchors.length - count;
    for (let i = start; i < end; i++) {
      if (reading.anchors[next] === i) {
        running++;
        next++;
      }
      reading.anchorCount[i] = running;
    }
  }
}
