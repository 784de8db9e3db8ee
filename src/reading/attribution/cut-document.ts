import type { Span } from "../../base/index.ts";
import type { Document, Sentence } from "../document.ts";

/** The parts of a document that lie in `spans`, each a paragraph of its own; offsets stay those of the whole text. */
export function cutDocument(document: Document, spans: Span[]): Document {
  const cut: Document = { text: document.text, paragraphs: spans, sentences: [], tokens: [] };
  for (const [paragraph, span] of spans.entries())
    for (let s = firstAfter(document.sentences, span.start); s < document.sentences.length; s++) {
      if (document.sentences[s].start >= span.end) break;
      addSentence(cut, document, document.sentences[s], span, paragraph);
    }
  return cut;
}

function addSentence(cut: Document, from: Document, sentence: Sentence, span: Span, paragraph: number): void {
  const firstToken = cut.tokens.length;
  for (let t = sentence.firstToken; t < sentence.endToken; t++) {
    const token = from.tokens[t];
    if (token.start >= span.start && token.end <= span.end) cut.tokens.push(token);
  }
  cut.sentences.push({
    index: cut.sentences.length,
    paragraph,
    start: Math.max(sentence.start, span.start),
    end: Math.min(sentence.end, span.end),
    firstToken,
    endToken: cut.tokens.length,
  });
}

/** Index of the first item that ends after `offset`. */
function firstAfter(items: Span[], offset: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (items[middle].end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
