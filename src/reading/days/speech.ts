import type { Document, Sentence, Token } from "../document.ts";

const words = (text: string) => new Set(text.split(/\s+/));

/** Past forms and participles of verbs that report words or acts of speech. */
const sayingPast = words(
  `said saying told telling added adding announced announcing warned insisted insisting denied denying confirmed
   claimed argued stated suggested replied answered wrote writing posted tweeted declared called demanded urged urging
   proposed offered rejected ruled accused promised pledged vowed signalled signaled hinted reiterated repeated
   stressed noted explained asked criticised criticized accepted agreed refused declined threatened conceded
   acknowledged recalled maintained reported spoke speaking remarked complained described dismissed backed welcomed
   voiced invited informed recorded reserved presented unveiled issued reaffirmed submitted launched slammed
   blasted responded passed approved began went sent`,
);
const sayingPresent = words(
  `say says tell tells add adds announces warns insists denies confirms claims argues states suggests replies answers
   writes declares calls demands urges proposes offers rejects accuses promises pledges vows signals hints
   reiterates repeats stresses notes explains asks criticises criticizes accepts agrees refuses declines threatens
   wants`,
);
/** Not words, but occasions for words: "Amsell met both on Monday. She said …". */
const meetingPast = words("met visited saw received talked travelled traveled appeared phoned telephoned");
const role = words(
  `spokesman spokeswoman spokesperson official minister president leader chief diplomat negotiator secretary
   chancellor chair chairman envoy mediator commissioner premier senator`,
);

/** A reporting verb and who its subject may be. */
export interface Voice {
  /** Token of the reporting verb. */
  verb: number;
  /**
   * Lower-case words that name the subject. Empty for a pronoun or "the minister", who was named before; `null` for
   * somebody who has no name ("officials in London").
   */
  names: string[] | null;
  /** Told as holding now ("says", "has said"), and so of the day of writing. */
  present: boolean;
  /** Somebody meets somebody, and nothing is said yet. */
  meeting: boolean;
}

/** The voices of a sentence, outside of quotation marks, in its order. */
export function voicesOf(document: Document, sentence: Sentence, quoted: boolean[]): Voice[] {
  const { tokens } = document;
  const voices: Voice[] = [];
  for (let i = sentence.firstToken; i < sentence.endToken; i++) {
    if (quoted[i]) continue;
    const { lower } = tokens[i];
    const past = sayingPast.has(lower) || (lower === "put" && tokens[i + 1]?.lower === "forward");
    const meeting = !past && meetingPast.has(lower);
    if (!past && !meeting && !sayingPresent.has(lower)) continue;
    // "the plan agreed by envoys": a participle with its agent is nobody's speech here.
    if (tokens[i + 1]?.lower === "by") continue;
    if (isNoun(tokens, i)) continue;
    const present = !past && !meeting ? true : isPerfect(tokens, i, sentence);
    voices.push({ verb: i, names: subjectOf(tokens, i, sentence, quoted), present, meeting });
  }
  return voices;
}

/** "its demands", "the offers": the same form as a noun. */
const isNoun = (tokens: Token[], i: number) =>
  tokens[i].pos === "NOUN" ||
  (i > 0 && /^(?:DET|ADJ)$/.test(tokens[i - 1].pos) && tokens[i - 1].lower !== "all");

function isPerfect(tokens: Token[], i: number, sentence: Sentence): boolean {
  for (let j = i - 1; j >= Math.max(sentence.firstToken, i - 3); j--) {
    if (/^(?:has|have|'ve|’ve|is|are)$/.test(tokens[j].lower)) return true;
  }
  return false;
}

const farthest = 16;

/** The names before the verb, back to the clause's start; after it, where the verb comes first ("said Marchetti"). */
function subjectOf(tokens: Token[], verb: number, sentence: Sentence, quoted: boolean[]): string[] | null {
  const next = tokens[verb + 1];
  const previous = verb > sentence.firstToken ? tokens[verb - 1] : null;
  const first = verb + 1 < sentence.endToken && (previous === null || /^[”"’',“]$/.test(previous.text));
  if (first && /^(?:PROPN|DET|NOUN)$/.test(next.pos))
    return subjectWithin(tokens, verb + 1, verb + 8, sentence);
  let start = verb;
  while (
    start > Math.max(sentence.firstToken, verb - farthest) &&
    !opensClause(tokens[start - 1], quoted[start - 1])
  ) {
    start--;
  }
  return subjectWithin(tokens, start, verb, sentence);
}

const opensClause = ({ text, lower }: Token, quoted: boolean) =>
  quoted || /^[“”";:–—]$/.test(text) || lower === "that" || lower === "because" || lower === "while";

function subjectWithin(tokens: Token[], from: number, to: number, sentence: Sentence): string[] | null {
  const names: string[] = [];
  let seen: "pronoun" | "role" | "noun" | null = null;
  for (let i = from; i < Math.min(to, sentence.endToken); i++) {
    const { lower, pos, text } = tokens[i];
    if (/^[.“”";]$/.test(text)) break;
    if (pos === "PROPN" && !dayName.test(lower)) names.push(lower);
    else if (organisation.has(lower)) names.push(lower);
    else if (personal.has(lower)) seen = "pronoun";
    else if (role.has(lower)) seen = isSomeoneElse(tokens, i, from) ? "noun" : "role";
    else if (pos === "NOUN") seen ??= "noun";
  }
  if (names.length > 0 && seen !== "pronoun") return names;
  return seen === "noun" ? null : [];
}

const personal = words("he she they it we i you");

/** "A spokesman", "her spokesman": not the one who was named before. */
function isSomeoneElse(tokens: Token[], role: number, from: number): boolean {
  for (let i = role - 1; i >= Math.max(from, role - 3); i--) {
    if (/^(?:a|an|another|his|her|its|their|one|'s|’s)$/.test(tokens[i].lower)) return true;
  }
  return false;
}

const organisation = words(
  "union government association operators employers party company ministry newspaper paper bank league cabinet federation committee council dockers delegation employer officials negotiators",
);
const dayName =
  /day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december|mr|ms|mrs|dr)\.?$/;
