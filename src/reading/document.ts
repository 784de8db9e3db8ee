import model from "wink-eng-lite-web-model";
import winkNLP, { type WinkMethods } from "wink-nlp";
import type { Span } from "../base/index.ts";

/** Universal part of speech, as wink-nlp's tagger gives it. */
export type PartOfSpeech =
  | "ADJ"
  | "ADP"
  | "ADV"
  | "AUX"
  | "CCONJ"
  | "DET"
  | "INTJ"
  | "NOUN"
  | "NUM"
  | "PART"
  | "PRON"
  | "PROPN"
  | "PUNCT"
  | "SCONJ"
  | "SYM"
  | "VERB"
  | "X";

/** A word, number or mark. Contractions are two tokens ("wo", "n't"), a hyphenated word three. */
export interface Token extends Span {
  text: string;
  lower: string;
  pos: PartOfSpeech;
}

export interface Sentence extends Span {
  index: number;
  /** Index of its paragraph. */
  paragraph: number;
  /** Its tokens are `document.tokens.slice(firstToken, endToken)`. */
  firstToken: number;
  endToken: number;
}

/** A text cut into paragraphs (lines), sentences and tagged tokens; all offsets are those of `text`. */
export interface Document {
  text: string;
  paragraphs: Span[];
  sentences: Sentence[];
  tokens: Token[];
}

/** Longest run without white space that the tokeniser is given: beyond it its time grows with the square. */
const longestRun = 80;

let tagger: { nlp: WinkMethods; its: WinkMethods["its"] } | undefined;

/** Made at first use, not at import: loading the model takes longer than starting the program. */
function loadTagger() {
  if (!tagger) {
    const nlp = winkNLP(model, ["pos"]);
    tagger = { nlp, its: nlp.its };
  }
  return tagger;
}

/** Cuts a text into paragraphs, sentences and tagged tokens. Any string will do; time is linear in its length. */
export function parseDocument(text: string): Document {
  const document: Document = { text, paragraphs: findParagraphs(text), sentences: [], tokens: [] };
  for (const [index, paragraph] of document.paragraphs.entries()) {
    const tokens = tagTokens(text, paragraph);
    const base = document.tokens.length;
    for (const token of tokens) document.tokens.push(token);
    addSentences(document, index, paragraph, base);
  }
  return document;
}

function findParagraphs(text: string): Span[] {
  const paragraphs: Span[] = [];
  for (const match of text.matchAll(/[^\n\r]+/g)) {
    const line = match[0];
    const start = match.index + line.length - line.trimStart().length;
    const end = match.index + line.trimEnd().length;
    if (end > start) paragraphs.push({ start, end });
  }
  return paragraphs;
}

/** The same text, as long, with white space where a run is longer than any word is, and the apostrophes that the tagger knows. */
function breakLongRuns(text: string): string {
  return text
    .replace(/\S{81,}/g, (run) => run.slice(0, longestRun) + " ".repeat(run.length - longestRun))
    .replaceAll("’", "'");
}

function tagTokens(text: string, paragraph: Span): Token[] {
  const { nlp, its } = loadTagger();
  const line = breakLongRuns(text.slice(paragraph.start, paragraph.end));
  const words = nlp.readDoc(line).tokens();
  const values = words.out(its.value) as string[];
  const spaces = words.out(its.precedingSpaces) as string[];
  const tags = words.out(its.pos) as string[];
  const tokens: Token[] = [];
  let at = paragraph.start;
  for (let i = 0; i < values.length; i++) {
    at += spaces[i].length;
    const end = at + values[i].length;
    if (tags[i] !== "SPACE") {
      const value = text.slice(at, end);
      pushToken(tokens, at, value, tags[i] as PartOfSpeech);
    }
    at = end;
  }
  return tokens;
}

/** The tagger leaves "I'm" whole, with either apostrophe; it is two words like the other contractions. */
const ownContraction = /^(i)(['’](?:m|d|ll|ve))$/i;

function pushToken(tokens: Token[], start: number, text: string, pos: PartOfSpeech): void {
  const parts = ownContraction.exec(text);
  if (!parts) {
    tokens.push({ start, end: start + text.length, text, lower: text.toLowerCase(), pos });
    return;
  }
  pushToken(tokens, start, parts[1], "PRON");
  pushToken(tokens, start + 1, parts[2], "AUX");
}

/**
 * A point, question or exclamation mark with what closes after it, then white space, then what may open a sentence. Begun
 * only at the first mark of a run: a million points would otherwise be tried a million times over.
 */
const boundary = /(?<![.!?…])[.!?…]+["”’')\]]*\s+(?=["“‘'([]*[\p{Lu}\p{N}])/gu;
const abbreviation =
  /(?:^|[\s("“‘'])(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|St|Lt|Col|Sgt|Capt|Cmdr|Adm|Maj|Prof|Rev|Hon|Jr|Sr|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|No|Nos|vs|Art|Inc|Ltd|Co|Corp|etc|e\.g|i\.e|cf|approx|\p{Lu}|(?:\p{Lu}\.)+\p{Lu})\.$/u;

function addSentences(document: Document, paragraph: number, span: Span, firstToken: number): void {
  const { text, sentences, tokens } = document;
  const line = text.slice(span.start, span.end);
  const ends: number[] = [];
  for (const match of line.matchAll(boundary)) {
    const before = line.slice(Math.max(0, match.index - 12), match.index + 1);
    if (match[0].startsWith(".") && abbreviation.test(before)) continue;
    ends.push(span.start + match.index + match[0].trimEnd().length);
  }
  ends.push(span.end);
  let token = firstToken;
  let start = span.start;
  for (const end of ends) {
    while (start < end && /\s/.test(text[start])) start++;
    const first = token;
    while (token < tokens.length && tokens[token].start < end) token++;
    if (end > start)
      sentences.push({ index: sentences.length, paragraph, start, end, firstToken: first, endToken: token });
    start = end;
  }
}
