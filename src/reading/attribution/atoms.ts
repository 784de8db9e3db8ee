import type { Document, PartOfSpeech, Token } from "../document.ts";
import { hashText } from "./hash.ts";
import { stem } from "./stem.ts";

/** Places left empty between paragraphs, so that a window of features never looks into the next one. */
export const gap = 4;

const tags: Record<PartOfSpeech, number> = {
  ADJ: 1,
  ADP: 2,
  ADV: 3,
  AUX: 4,
  CCONJ: 5,
  DET: 6,
  INTJ: 7,
  NOUN: 8,
  NUM: 9,
  PART: 10,
  PRON: 11,
  PROPN: 12,
  PUNCT: 13,
  SCONJ: 14,
  SYM: 15,
  VERB: 16,
  X: 17,
};
export const verb = tags.VERB;
export const auxiliary = tags.AUX;
const openingQuote = 18;
const closingQuote = 19;
const comma = 20;
const colon = 21;
const dash = 22;
const stop = 23;
/** The second half of a doubled apostrophe. */
const half = 24;

export const shapes = { lower: 0, capital: 1, capitals: 2, number: 3, mark: 4, letter: 5 } as const;

/**
 * What the features are made of: integers for each token of a document, one array for each kind.
 * A token's place is its index in the document plus the gaps before it; the places of a gap hold zeros.
 */
export interface Atoms {
  word: Int32Array;
  stem: Int32Array;
  suffix: Int32Array;
  /** 1 to 17 the parts of speech, then marks by kind: quotes, comma, colon, dash, end of sentence. */
  tag: Uint8Array;
  shape: Uint8Array;
  /** 1 inside quotation marks, the marks included; else 0. */
  quoted: Uint8Array;
  /** How often the word is a cue in the training text, in sixteenths; see `CueRates`. */
  cueRate: Uint8Array;
  /** Index of the sentence in the document. */
  sentence: Int32Array;
  /** First and last place (excluded) of each paragraph. */
  paragraphStart: Int32Array;
  paragraphEnd: Int32Array;
  /** First and last place (excluded) of each sentence. */
  sentenceStart: Int32Array;
  sentenceEnd: Int32Array;
}

/** How often a stem is part of a cue: hash of the stem -> 1 to 15, in sixteenths; absent is 0. */
export type CueRates = Map<number, number>;

export const isMark = (tag: number) => tag === tags.PUNCT || tag > tags.VERB;
export const isQuote = (tag: number) => tag === openingQuote || tag === closingQuote;
export const opensQuote = (tag: number) => tag === openingQuote;
export const isComma = (tag: number) => tag === comma;
export const isColon = (tag: number) => tag === colon;
export const isStop = (tag: number) => tag === stop;
export const isVerb = (tag: number) => tag === verb || tag === auxiliary;
export const isName = (tag: number) => tag === tags.PROPN;
export const isNoun = (tag: number) => tag === tags.NOUN || tag === tags.PROPN || tag === tags.PRON;

/** The document's tokens as integers. */
export function makeAtoms(document: Document, rates: CueRates): Atoms {
  const { tokens, paragraphs, sentences } = document;
  const size = tokens.length + gap * (paragraphs.length + 1);
  const atoms: Atoms = {
    word: new Int32Array(size),
    stem: new Int32Array(size),
    suffix: new Int32Array(size),
    tag: new Uint8Array(size),
    shape: new Uint8Array(size),
    quoted: new Uint8Array(size),
    cueRate: new Uint8Array(size),
    sentence: new Int32Array(size).fill(-1),
    paragraphStart: new Int32Array(paragraphs.length),
    paragraphEnd: new Int32Array(paragraphs.length),
    sentenceStart: new Int32Array(sentences.length),
    sentenceEnd: new Int32Array(sentences.length),
  };
  for (const { index, paragraph, firstToken, endToken } of sentences) {
    const shift = gap * (paragraph + 1);
    const start = firstToken + shift;
    if (index === 0 || sentences[index - 1].paragraph !== paragraph) atoms.paragraphStart[paragraph] = start;
    atoms.paragraphEnd[paragraph] = endToken + shift;
    atoms.sentenceStart[index] = start;
    atoms.sentenceEnd[index] = endToken + shift;
    for (let i = firstToken; i < endToken; i++) {
      fillToken(atoms, i + shift, tokens[i], rates);
      atoms.sentence[i + shift] = index;
    }
  }
  for (let p = 0; p < paragraphs.length; p++)
    markQuotes(atoms, atoms.paragraphStart[p], atoms.paragraphEnd[p]);
  return atoms;
}

function fillToken(atoms: Atoms, place: number, token: Token, rates: CueRates): void {
  const { lower } = token;
  atoms.word[place] = hashText(lower);
  const stemmed = hashText(stem(lower));
  atoms.stem[place] = stemmed;
  atoms.suffix[place] = hashText(lower, Math.max(0, lower.length - 3));
  atoms.tag[place] = token.pos === "PUNCT" ? markTag(lower) : tags[token.pos];
  atoms.shape[place] = shapeOf(token.text, lower);
  atoms.cueRate[place] = rates.get(stemmed) ?? 0;
}

function markTag(mark: string): number {
  switch (mark) {
    case "“":
    case '"':
    case "«":
    case "„":
      return openingQuote;
    case "”":
    case "»":
    case "''":
      return closingQuote;
    case ",":
      return comma;
    case ":":
    case ";":
      return colon;
    case "-":
    case "–":
    case "—":
    case "--":
      return dash;
    case ".":
    case "!":
    case "?":
    case "…":
      return stop;
    default:
      return tags.PUNCT;
  }
}

function shapeOf(text: string, lower: string): number {
  const code = text.charCodeAt(0);
  if (code >= 48 && code <= 57) return shapes.number;
  if (text === lower) return code < 48 || (code > 57 && code < 65) ? shapes.mark : shapes.lower;
  if (text.length === 1) return shapes.letter;
  return text === text.toUpperCase() ? shapes.capitals : shapes.capital;
}

/**
 * Marks what stands in quotation marks. A straight mark opens or closes by turns, so its tag is set here too;
 * a paragraph whose first mark closes goes on with the quote of the one before.
 */
function markQuotes(atoms: Atoms, start: number, end: number): void {
  const { tag, quoted, word } = atoms;
  joinDoubled(atoms, start, end);
  let inside = opensQuoted(atoms, start, end);
  for (let i = start; i < end; i++) {
    if (!isQuote(tag[i])) {
      quoted[i] = inside ? 1 : 0;
      continue;
    }
    if (word[i] === straight) tag[i] = inside ? closingQuote : openingQuote;
    quoted[i] = 1;
    inside = tag[i] === openingQuote;
  }
}

const straight = hashText('"');
const apostrophe = hashText("'");
const grave = hashText("`");

/** Two apostrophes in a row are how wire services spell a quotation mark: both become one, as does "``". */
function joinDoubled(atoms: Atoms, start: number, end: number): void {
  const { tag, word } = atoms;
  for (let i = start; i + 1 < end; i++) {
    if (word[i] !== word[i + 1] || (word[i] !== apostrophe && word[i] !== grave)) continue;
    tag[i] = openingQuote;
    word[i] = straight;
    tag[i + 1] = half;
    i++;
  }
}

function opensQuoted(atoms: Atoms, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (isQuote(atoms.tag[i])) return atoms.tag[i] === closingQuote;
  return false;
}
