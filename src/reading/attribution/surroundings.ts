import { type Atoms, isComma, isName, isNoun, isQuote, isVerb } from "./atoms.ts";
import { hashText } from "./hash.ts";

/** For each place, where the nearest thing of a kind stands; 0 (a gap) where its sentence or paragraph has none. */
export interface Surroundings {
  /** Nearest verb before and after, in the sentence. */
  verbBefore: Int32Array;
  verbAfter: Int32Array;
  /** Nearest likely cue before and after, in the paragraph. */
  cueBefore: Int32Array;
  cueAfter: Int32Array;
  /** Nearest "that", "to", "who", "if", ... before, in the sentence. */
  openerBefore: Int32Array;
  /** Nearest noun or name before, in the sentence. */
  nounBefore: Int32Array;
  /** Commas, and verbs, from the sentence's start up to here. */
  commas: Uint16Array;
  verbs: Uint16Array;
  /** Quotation marks from the paragraph's start up to here, this one included. */
  quotes: Uint16Array;
  /** Nearest quotation mark before and after, in the paragraph. */
  quoteBefore: Int32Array;
  quoteAfter: Int32Array;
  /** The first name or noun of the sentence; by sentence. */
  firstNoun: Int32Array;
}

/** From this rate on (sixteenths) a word is a likely cue. */
const likely = 4;

const openers = new Set(
  "that to who which whom whose if whether because while as but and when where how why what although though since for"
    .split(" ")
    .map((word) => hashText(word)),
);

/** One sweep forwards and one backwards over each sentence. */
export function surveySurroundings(atoms: Atoms): Surroundings {
  const size = atoms.word.length;
  const found: Surroundings = {
    verbBefore: new Int32Array(size),
    verbAfter: new Int32Array(size),
    cueBefore: new Int32Array(size),
    cueAfter: new Int32Array(size),
    openerBefore: new Int32Array(size),
    nounBefore: new Int32Array(size),
    commas: new Uint16Array(size),
    verbs: new Uint16Array(size),
    quotes: new Uint16Array(size),
    quoteBefore: new Int32Array(size),
    quoteAfter: new Int32Array(size),
    firstNoun: new Int32Array(atoms.sentenceStart.length),
  };
  for (let s = 0; s < atoms.sentenceStart.length; s++) surveySentence(atoms, found, s);
  for (let p = 0; p < atoms.paragraphStart.length; p++) surveyParagraph(atoms, found, p);
  return found;
}

function surveySentence(atoms: Atoms, found: Surroundings, sentence: number): void {
  const { tag, word } = atoms;
  const start = atoms.sentenceStart[sentence];
  const end = atoms.sentenceEnd[sentence];
  let verbPlace = 0;
  let opener = 0;
  let noun = 0;
  let commas = 0;
  let verbs = 0;
  for (let i = start; i < end; i++) {
    found.verbBefore[i] = verbPlace;
    found.openerBefore[i] = opener;
    found.nounBefore[i] = noun;
    if (isVerb(tag[i])) {
      verbPlace = i;
      verbs++;
    }
    if (isComma(tag[i])) commas++;
    if (openers.has(word[i])) opener = i;
    if (isNoun(tag[i])) {
      if (noun === 0 || (isName(tag[i]) && found.firstNoun[sentence] === 0)) found.firstNoun[sentence] = i;
      noun = i;
    }
    found.commas[i] = commas;
    found.verbs[i] = verbs;
  }
  verbPlace = 0;
  for (let i = end - 1; i >= start; i--) {
    found.verbAfter[i] = verbPlace;
    if (isVerb(tag[i])) verbPlace = i;
  }
}

function surveyParagraph(atoms: Atoms, found: Surroundings, paragraph: number): void {
  const { tag, cueRate } = atoms;
  const start = atoms.paragraphStart[paragraph];
  const end = atoms.paragraphEnd[paragraph];
  let cue = 0;
  let quote = 0;
  let quotes = 0;
  for (let i = start; i < end; i++) {
    found.cueBefore[i] = cue;
    found.quoteBefore[i] = quote;
    if (cueRate[i] >= likely) cue = i;
    if (isQuote(tag[i])) {
      quote = i;
      quotes++;
    }
    found.quotes[i] = quotes;
  }
  cue = 0;
  quote = 0;
  for (let i = end - 1; i >= start; i--) {
    found.cueAfter[i] = cue;
    found.quoteAfter[i] = quote;
    if (cueRate[i] >= likely) cue = i;
    if (isQuote(tag[i])) quote = i;
  }
}
