import { irregularForms, stopwords } from "./lexicon/words.ts";

/** Endings that make one word of another ("withdrawal", "recognition"); longer before shorter. */
const derivations = [
  "ization",
  "isation",
  "ations",
  "ation",
  "ition",
  "ments",
  "ment",
  "ances",
  "ance",
  "ence",
  "ings",
  "ing",
  "tion",
  "sion",
  "ised",
  "ized",
  "ise",
  "ize",
  "ies",
  "ied",
  "ated",
  "ates",
  "ate",
  "ity",
  "ive",
  "ers",
  "ed",
  "er",
  "es",
  "al",
  "ly",
  "y",
  "e",
];

const known = new Map<string, string>();
/** Bounds the memory of a long run; far more than the words of one language's news. */
const knownLimit = 60_000;

/** A word's stem: cruder than a lemma, so that "withdrawal" and "withdraw" meet. Lower case in, lower case out. */
export function stemOf(word: string): string {
  let stem = known.get(word);
  if (stem === undefined) {
    stem = makeStem(word);
    if (known.size >= knownLimit) known.clear();
    known.set(word, stem);
  }
  return stem;
}

function makeStem(word: string): string {
  if (word.length > 40) return word;
  const plain = word.replace(/['’]s?$/u, "");
  const base = irregularForms[plain] ?? plain;
  if (base.length < 4 || /[^\p{L}]/u.test(base)) return base;
  return undouble(stripEnding(stripPlural(base)));
}

function stripPlural(word: string): string {
  return word.endsWith("s") && !/(?:ss|us|is)$/.test(word) ? word.slice(0, -1) : word;
}

function stripEnding(word: string): string {
  for (const ending of derivations) {
    const rest = word.length - ending.length;
    if (rest >= (ending.length > 2 ? 4 : 3) && word.endsWith(ending)) return word.slice(0, rest);
  }
  return word;
}

function undouble(word: string): string {
  const last = word.length - 1;
  return last > 3 && word[last] === word[last - 1] && !"ls".includes(word[last]) ? word.slice(0, last) : word;
}

/** Says nothing about the matter: articles, auxiliaries, prepositions, pronouns. */
export function isStopword(word: string): boolean {
  return stopwords.has(word);
}
