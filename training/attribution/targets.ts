import type { Span } from "../../src/base/index.ts";
import { gap } from "../../src/reading/attribution/atoms.ts";
import * as labels from "../../src/reading/attribution/labels.ts";
import type { Attribution, Document } from "../../src/reading/index.ts";
import type { MarkedArticle } from "./corpus.ts";

/** An attribution in places (see `Atoms`), each part a sorted list. */
export interface Target {
  source: number[];
  cue: number[];
  content: number[];
}

/** The document's attributions in places of its tokens. */
export function findTargets({ document, attributions }: MarkedArticle): Target[] {
  const shift = document.tokens.map(() => 0);
  for (const s of document.sentences)
    for (let t = s.firstToken; t < s.endToken; t++) shift[t] = t + gap * (s.paragraph + 1);
  const places = (spans: Span[]) =>
    spans.flatMap((span) => tokensIn(document, span).map((t) => shift[t])).sort((a, b) => a - b);
  return attributions.map((a: Attribution) => ({
    source: places(a.source),
    cue: places(a.cue),
    content: places(a.content),
  }));
}

function tokensIn({ tokens }: Document, span: Span): number[] {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle].end <= span.start) low = middle + 1;
    else high = middle;
  }
  const found: number[] = [];
  for (; low < tokens.length && tokens[low].start < span.end; low++) found.push(low);
  return found;
}

/** Labels every place by `targets`: content first, then sources and cues over it. */
export function labelPlaces(size: number, targets: Target[]): Uint8Array {
  const gold = new Uint8Array(size);
  const { contentBegin, contentInside, contentEnd, sourceBegin, sourceInside, sourceEnd } = labels;
  for (const t of targets) markRuns(gold, t.content, contentBegin, contentInside, contentEnd);
  for (const t of targets) markRuns(gold, t.source, sourceBegin, sourceInside, sourceEnd);
  for (const t of targets) for (const place of t.cue) gold[place] = labels.cue;
  mend(gold);
  return gold;
}

function markRuns(gold: Uint8Array, places: number[], begin: number, inside: number, end: number): void {
  for (let k = 0; k < places.length; k++) {
    const starts = k === 0 || places[k - 1] !== places[k] - 1;
    const stops = k === places.length - 1 || places[k + 1] !== places[k] + 1;
    gold[places[k]] = starts ? begin : stops ? end : inside;
  }
}

/** Where one run was written over another, what is left of it gets its beginning and end back. */
function mend(gold: Uint8Array): void {
  const { isContent, isSource, contentBegin, contentEnd, sourceBegin, sourceEnd } = labels;
  for (let i = 0; i < gold.length; i++) {
    const before = i > 0 ? gold[i - 1] : 0;
    const after = i + 1 < gold.length ? gold[i + 1] : 0;
    if (isContent(gold[i]) && gold[i] !== contentBegin) {
      if (!isContent(before) || before === contentEnd) gold[i] = contentBegin;
      else if (!isContent(after) || after === contentBegin) gold[i] = contentEnd;
    }
    if (isSource(gold[i]) && gold[i] !== sourceBegin) {
      if (!isSource(before) || before === sourceEnd) gold[i] = sourceBegin;
      else if (!isSource(after) || after === sourceBegin) gold[i] = sourceEnd;
    }
  }
}
