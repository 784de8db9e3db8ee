import type { Document, Sentence, Token } from "../document.ts";

const words = (text: string) => new Set(text.split(/\s+/));

/** Verbs that report words, in the forms that report them. */
const sayingVerbs = words(
  `said says say saying told tells tell telling added adds adding announced announces announcing warned warns warning
   insisted insists insisting denied denies denying confirmed confirms confirming claimed claims argued argues
   stated states suggested suggests replied replies answered answers wrote writes writing posted posting tweeted
   declared declares called calls calling demanded demands urged urges urging proposed proposes offered offers
   rejected rejects ruled accused accuses promised promises pledged pledges vowed vows signalled signaled signals
   hinted hints reiterated reiterates repeated repeats stressed stresses noted notes explained explains asked asks
   criticised criticized accepted accepts agreed agrees refused refuses declined declines threatened threatens
   conceded concedes acknowledged acknowledges recalled maintained reported reports spoke speaking remarked
   complained described describes dismissed backed welcomed welcomes voiced invited informed recorded reserved
   put published sent presented unveiled issued reaffirmed submitted launched slammed blasted responded signed
   voted passed approved`,
);

export const isSaying = (token: Token): boolean => sayingVerbs.has(token.lower);

/** Who speaks in a sentence, as far as its words tell: the last word of a name, a pronoun, a noun, or nobody. */
export interface Voice {
  /** Lower-case last name or head noun; `null` for a pronoun or where nobody is named. */
  name: string | null;
  /** Token of the reporting verb; -1 where there is none. */
  verb: number;
}

const pronouns = words("he she they it we i who");
const nouns = words(
  `spokesman spokeswoman spokesperson official officials minister ministry president office government union party
   statement source sources leader chief diplomat diplomats aide negotiator secretary chancellor chair company`,
);

/** The voices of a sentence, outside of quotation marks, in its order. */
export function voicesOf(document: Document, sentence: Sentence, quoted: boolean[]): Voice[] {
  const { tokens } = document;
  const voices: Voice[] = [];
  for (let i = sentence.firstToken; i < sentence.endToken; i++) {
    if (!quoted[i] && isSaying(tokens[i]))
      voices.push({ name: subjectOf(tokens, i, sentence, quoted), verb: i });
  }
  return voices;
}

const farthest = 14;

/** The nearest name, pronoun or noun for people before the verb; after it, where the verb comes first ("said Marchetti"). */
function subjectOf(tokens: Token[], verb: number, sentence: Sentence, quoted: boolean[]): string | null {
  const next = tokens[verb + 1];
  if (next && verb + 1 < sentence.endToken && next.pos === "PROPN" && !isDayName(next.lower)) {
    const previous = tokens[verb - 1];
    if (verb === sentence.firstToken || /^[”"’',]$/.test(previous.text))
      return lastOfName(tokens, verb + 1, sentence);
  }
  for (let i = verb - 1; i >= Math.max(sentence.firstToken, verb - farthest); i--) {
    const { lower, pos } = tokens[i];
    if (quoted[i]) return null;
    if (pronouns.has(lower)) return null;
    if (pos === "PROPN" && !isDayName(lower)) return lower;
    if (nouns.has(lower)) return lower;
  }
  return null;
}

function lastOfName(tokens: Token[], first: number, sentence: Sentence): string {
  let last = first;
  while (last + 1 < sentence.endToken && tokens[last + 1].pos === "PROPN") last++;
  return tokens[last].lower;
}

const isDayName = (lower: string) => /day$|^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/.test(lower);
