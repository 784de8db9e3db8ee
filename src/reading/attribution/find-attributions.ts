import type { Span } from "../../base/index.ts";
import type { Document } from "../document.ts";
import type { Attribution } from "../statement.ts";
import { type Atoms, type CueRates, gap, makeAtoms } from "./atoms.ts";
import { continueQuotes } from "./continued-quotes.ts";
import { cutDocument } from "./cut-document.ts";
import { type ChainModel, FirstReader } from "./first-reading.ts";
import { type Link, Linker } from "./links.ts";
import { surveySurroundings } from "./surroundings.ts";

/** What was learned from marked articles; see MODEL.md. */
export interface AttributionModel {
  cueRates: CueRates;
  tagger: ChainModel;
  linker: ChainModel;
  /** Chance from which on an attribution is taken. */
  threshold: number;
}

export interface FindOptions {
  /**
   * Also what is attributed inside a content ("Aldia said that Borova *had refused* talks"), after the attribution
   * that it stands in. Left out by default: annotators mark the outer one only.
   */
  nested?: boolean;
}

/** Contents inside contents inside contents: deeper than this nobody can follow. */
const deepest = 3;

/** Reads attributions by a model; made once, used for any number of documents. */
export class AttributionReader {
  readonly #model: AttributionModel;
  readonly #firstReader: FirstReader;
  readonly #linker: Linker;

  constructor(model: AttributionModel) {
    this.#model = model;
    this.#firstReader = new FirstReader(model.tagger);
    this.#linker = new Linker(model.linker);
  }

  find(document: Document, { nested = false }: FindOptions = {}): Attribution[] {
    return this.#find(document, nested ? deepest : 0);
  }

  #find(document: Document, depth: number): Attribution[] {
    const atoms = makeAtoms(document, this.#model.cueRates);
    const links = this.#link(document, atoms);
    const found: Attribution[] = [];
    for (const link of links) {
      const attribution = toAttribution(document, atoms, link);
      found.push(attribution);
      if (depth > 0) found.push(...this.#find(cutDocument(document, attribution.content), depth - 1));
    }
    return found;
  }

  #link(document: Document, atoms: Atoms): Link[] {
    const around = surveySurroundings(atoms);
    const first = this.#firstReader.read(atoms, around);
    const links: Link[] = [];
    for (const anchor of withoutCrowds(first.anchors)) {
      const paragraph = document.sentences[atoms.sentence[anchor]].paragraph;
      const link = this.#linker.link(atoms, around, first, paragraph, anchor, this.#model.threshold);
      if (link && link.content.length > 0) links.push(link);
    }
    const settled = settle(links);
    continueQuotes(atoms, settled);
    return settled;
  }
}

/** Of so many places in a row at most so many are looked at as cues; reporting has one in some twenty-five. */
const crowd = { places: 64, cues: 8 };

/** Every possible cue costs a look at its surroundings: a text of nothing but cues must not cost that for each word. */
function withoutCrowds(anchors: number[]): number[] {
  const kept: number[] = [];
  for (const anchor of anchors) {
    const before = kept[kept.length - crowd.cues];
    if (before === undefined || anchor - before >= crowd.places) kept.push(anchor);
  }
  return kept;
}

/** No word is content of two attributions, or content of one and cue of another: the surer one keeps it. */
export function settle(links: Link[]): Link[] {
  const taken = new Set<number>();
  const kept: Link[] = [];
  for (const link of links.toSorted((a, b) => b.chance - a.chance)) {
    const own = [...link.cue, ...link.content];
    const clashes = own.filter((place) => taken.has(place)).length;
    if (clashes * 2 > own.length || link.cue.some((place) => taken.has(place))) continue;
    link.content = link.content.filter((place) => !taken.has(place));
    if (link.content.length === 0) continue;
    for (const place of link.cue) taken.add(place);
    for (const place of link.content) taken.add(place);
    kept.push(link);
  }
  return kept.sort((a, b) => a.anchor - b.anchor);
}

function toAttribution(document: Document, atoms: Atoms, link: Link): Attribution {
  return {
    source: toSpans(document, atoms, link.source),
    cue: toSpans(document, atoms, link.cue),
    content: toSpans(document, atoms, link.content),
  };
}

/** Runs of places as spans of the text. */
function toSpans(document: Document, atoms: Atoms, places: number[]): Span[] {
  const spans: Span[] = [];
  for (let k = 0; k < places.length; k++) {
    const shift = gap * (document.sentences[atoms.sentence[places[k]]].paragraph + 1);
    const { start, end } = document.tokens[places[k] - shift];
    if (k > 0 && places[k - 1] === places[k] - 1) spans[spans.length - 1].end = end;
    else spans.push({ start, end });
  }
  return spans;
}
