import type { Sentence } from "./sentences.ts";

/** A run of capitalised words, as names are, with the words around it. */
export interface CapitalRun {
  words: string[];
  /** What stands before and after it in the sentence. */
  before: string;
  after: string;
  sentence: Sentence;
}

const capital = "\\p{Lu}[\\p{L}\\p{M}]*(?:[-'’]\\p{L}[\\p{L}\\p{M}]*)*";
const initial = "(?:\\p{Lu}|Bros|Jr|St)\\.";
const particle = "(?:al|bin|da|de|del|den|der|di|dos|du|el|la|le|ten|ter|van|von|zu)";
const run = new RegExp(
  `(?<![\\p{L}\\p{N}])${capital}(?:(?:(?<=s)['’])?\\s(?:${initial}\\s)*(?:${particle}\\s){0,2}${capital})*(?![\\p{L}\\p{N}])`,
  "gu",
);

/** All runs of the sentences, with the words that the articles also write without a capital. */
export interface Capitals {
  runs: CapitalRun[];
  ordinary: Set<string>;
}

/**
 * The runs of capitalised words in the sentences. A word that opens a sentence counts only if the articles never
 * write it without a capital, and headlines count for nothing.
 */
export function findCapitals(sentences: Sentence[]): Capitals {
  const ordinary = new Set(sentences.flatMap(({ text }) => text.match(uncapitalised) ?? []));
  const runs = sentences
    .filter(({ text }) => !isHeadline(text))
    .flatMap((sentence) => runsOf(sentence, ordinary));
  return { runs, ordinary };
}

const uncapitalised = /(?<![\p{L}\p{N}'’-])\p{Ll}[\p{L}'’-]*/gu;

/** Ends without a full stop, and more than half of its longer words have capitals. */
function isHeadline(text: string): boolean {
  const words = text.match(/\p{L}{4,}/gu) ?? [];
  return (
    !/[.!?:,]["”)]*$/.test(text) && words.filter((word) => /^\p{Lu}/u.test(word)).length > words.length / 2
  );
}

function runsOf(sentence: Sentence, ordinary: Set<string>): CapitalRun[] {
  const opening = /^[^\p{L}\p{N}]*/u.exec(sentence.text)![0].length;
  return [...sentence.text.matchAll(run)].flatMap((match) => {
    const opensSentence = match.index === opening || /[“"‘]$/.test(sentence.text.slice(0, match.index));
    const [word] = match[0].split(/\s/);
    const skip = opensSentence && isOrdinary(word!, ordinary) ? word!.length + 1 : 0;
    return splitAtPossessives(match[0].slice(skip), match.index + skip, sentence);
  });
}

/** "Tarvonia's President Ann Lee" is two runs; "Dockers' Union" and "People's Party" are one. */
function splitAtPossessives(text: string, start: number, sentence: Sentence): CapitalRun[] {
  const runs: CapitalRun[] = [];
  let from = start;
  for (const part of text.split(/(?<=(?<!\b(?:People|Women|Men|Children|Nurse|Teacher))['’]s)\s/u)) {
    const words = part.replace(/['’]s?$/u, "").split(/\s/);
    const before = sentence.text.slice(0, from);
    const after = sentence.text.slice(from + words.join(" ").length);
    if (words[0] && !daysAndMonths.has(words[0])) runs.push({ words, before, after, sentence });
    from += part.length + 1;
  }
  return runs;
}

function isOrdinary(word: string, ordinary: Set<string>): boolean {
  return ordinary.has(word.toLowerCase()) || openers.has(word.toLowerCase());
}

const openers = new Set(
  "a according after all although an and as at before but by despite during earlier for from he her his however i if in it its later many meanwhile no on once one several she since so some speaking still that the their then there these they this those under until we what when where while with yet you".split(
    " ",
  ),
);

const daysAndMonths = new Set(
  "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December Jan Feb Mar Apr Aug Sept Sep Oct Nov Dec".split(
    " ",
  ),
);
