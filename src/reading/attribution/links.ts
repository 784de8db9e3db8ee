import type { Atoms } from "./atoms.ts";
import { Chain } from "./crf.ts";
import type { FeatureTable } from "./feature-table.ts";
import type { ChainModel, FirstReading } from "./first-reading.ts";
import { contentBegin, cue, isContent, isSource, labelCount, sourceBegin } from "./labels.ts";
import { linkFeatures, maxLinkFeatures } from "./link-features.ts";
import type { Surroundings } from "./surroundings.ts";

/** An attribution in places (see `Atoms`), each part a sorted list. */
export interface Link {
  anchor: number;
  /** Probability that there is an attribution with this cue. */
  chance: number;
  source: number[];
  cue: number[];
  content: number[];
}

/** How far from its cue, in tokens, a source or content is looked for. */
export const reach = 120;

/** The part of the anchor's paragraph that is within reach. */
export function findWindow(atoms: Atoms, paragraph: number, anchor: number): { start: number; end: number } {
  return {
    start: Math.max(atoms.paragraphStart[paragraph], anchor - reach),
    end: Math.min(atoms.paragraphEnd[paragraph], anchor + reach + 1),
  };
}

/** More than any score can make up for. */
const certain = 100;

/**
 * Added to the score of a source's beginning. Where a source ends is often open, so its chance is spread over
 * several readings, and the one reading without any source would win too often.
 */
const sourceBonus = 1;

/** Added to the score of a content's beginning where a cue as sure as this was left without any. */
const contentBonus = 4;
const sureCue = 0.9;

/** The second tagger: for one possible cue, what is its source and what its content. */
export class Linker {
  readonly #table: FeatureTable;
  readonly #chain: Chain;
  readonly #features = new Int32Array(maxLinkFeatures);
  readonly #path = new Uint8Array(2 * reach + 1);

  constructor(model: ChainModel) {
    this.#table = model.table;
    this.#chain = new Chain(model.transitions);
  }

  /** The best reading of `anchor` as a cue; `undefined` where its chance is below `least`. */
  link(
    atoms: Atoms,
    around: Surroundings,
    first: FirstReading,
    paragraph: number,
    anchor: number,
    least: number,
  ): Link | undefined {
    const { start, end } = findWindow(atoms, paragraph, anchor);
    const length = end - start;
    const chain = this.#chain;
    chain.reserve(length);
    for (let t = 0; t < length; t++) {
      const count = linkFeatures(atoms, around, first, anchor, start + t, this.#features);
      this.#table.score(this.#features, count, chain.scores, t * labelCount);
    }
    chain.infer(length);
    const at = (anchor - start) * labelCount + cue;
    const chance = chain.marginals[at];
    if (chance < least) return undefined;
    chain.scores[at] += certain;
    for (let t = 0; t < length; t++) chain.scores[t * labelCount + sourceBegin] += sourceBonus;
    chain.decode(length, this.#path);
    const link = this.#collect(anchor, chance, start, length);
    if (link.content.length > 0 || chance < sureCue) return link;
    // Where there surely is a cue something is said: look for it again, more eagerly.
    for (let t = 0; t < length; t++) chain.scores[t * labelCount + contentBegin] += contentBonus;
    chain.decode(length, this.#path);
    return this.#collect(anchor, chance, start, length);
  }

  #collect(anchor: number, chance: number, start: number, length: number): Link {
    const link: Link = { anchor, chance, source: [], cue: [], content: [] };
    for (let t = 0; t < length; t++) {
      const label = this.#path[t];
      if (label === cue) link.cue.push(start + t);
      else if (isSource(label)) link.source.push(start + t);
      else if (isContent(label)) link.content.push(start + t);
    }
    link.source = nearestRun(link.source, anchor);
    return link;
  }
}

/** A source is one run of words: the one nearest to the cue. */
function nearestRun(places: number[], anchor: number): number[] {
  let best: number[] = [];
  for (let from = 0; from < places.length; ) {
    let to = from + 1;
    while (to < places.length && places[to] === places[to - 1] + 1) to++;
    const run = places.slice(from, to);
    if (best.length === 0 || distance(run, anchor) < distance(best, anchor)) best = run;
    from = to;
  }
  return best;
}

const distance = (run: number[], anchor: number) =>
  run[0] > anchor ? run[0] - anchor : anchor - run[run.length - 1];
