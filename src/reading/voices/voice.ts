import type { CueHit } from "../cues.ts";
import type { Sentence, Token } from "../document.ts";
import type { Context, Subject } from "../grammar.ts";
import { outsiderNouns } from "../lexicon/people.ts";
import type { Mention } from "../mentions.ts";
import { quoteAt } from "../quotes.ts";
import type { Predicate } from "./predicates.ts";

/** Who is heard in a run of tokens. Without parties: somebody outside the brief. */
export interface Voice {
  /** The verb of saying in its base form, "according to", or "quote". */
  cue: string;
  parties: string[];
  person: string | null;
  first: number;
  last: number;
  /** Tokens of the verb of saying, or of "according to"; empty for a quote that goes on. */
  cueFirst: number;
  cueLast: number;
}

const openers = new Set(
  "in on at after as when while speaking asked during before since although though if despite following ahead with for by earlier meanwhile but and however later instead".split(
    " ",
  ),
);

function speakerOf(subject: Subject): { parties: string[]; person: string | null } {
  const parties: string[] = [];
  for (const mention of subject.mentions)
    for (const party of mention.parties) if (!parties.includes(party)) parties.push(party);
  const person = subject.mentions.find((mention) => mention.person)?.person ?? null;
  return { parties, person };
}

/** The run of words that a verb of saying reports: what follows it, or what stands before it. */
export function voiceOf(context: Context, predicate: Predicate, sentence: Sentence): Voice | null {
  const { hit, subject, groupFirst } = predicate;
  if (predicate.infinitive && subject.kind !== "mention") return null;
  if (predicate.passive && subject.kind !== "mention") return null;
  if (subject.kind === "draft") return null;
  const { tokens } = context;
  if (subject.kind === "thing" && !isOutsider(tokens, subject)) return null;
  if (subject.kind === "none" && predicate.infinitive) return null;
  const quoted = quoteAt(context.quotes, tokens[hit.first].start) >= 0;
  if (subject.kind === "first-person" && quoted) return null;
  const start = Math.min(groupFirst, subject.kind === "none" ? groupFirst : subject.first);
  const range = contentBefore(context, start, hit, sentence) ?? contentAfter(tokens, hit.last, sentence);
  if (range.last - range.first < 2) return null;
  return { cue: hit.cue.phrase, ...speakerOf(subject), ...range, cueFirst: groupFirst, cueLast: hit.last };
}

/** What follows a verb of saying, without to whom and when: "told reporters on Tuesday that ...". */
function contentAfter(tokens: Token[], at: number, sentence: Sentence) {
  let last = sentence.endToken;
  for (let i = at; i + 1 < last; i++)
    if (tokens[i].lower === "according" && tokens[i + 1].lower === "to") last = i;
  for (let i = at; i < Math.min(at + 12, last); i++) {
    if (tokens[i].lower === "that" && tokens[i + 1]?.pos !== "NOUN") return { first: i + 1, last };
    if (tokens[i].text === ":" || /^["“]$/.test(tokens[i].text)) return { first: i + 1, last };
    if (tokens[i].pos === "VERB" || tokens[i].pos === "AUX") break;
  }
  return { first: at, last };
}

/** "two people briefed on the talks", "officials": somebody who can speak. */
function isOutsider(tokens: Token[], subject: Subject): boolean {
  for (let i = subject.first; i < subject.last; i++) if (outsiderNouns.has(tokens[i].lower)) return true;
  return false;
}

function contentBefore(context: Context, start: number, hit: CueHit, sentence: Sentence) {
  const { tokens } = context;
  const mark = tokens[start - 1];
  if (!mark || start - sentence.firstToken < 3) return null;
  const afterQuote =
    /^["”’]$/.test(mark.text) || (mark.text === "," && /^["”’]$/.test(tokens[start - 2]?.text ?? ""));
  const next = tokens[hit.last];
  const continues = next?.lower === "that" || next?.lower === "it" || next?.lower === "they";
  const afterComma =
    mark.text === "," &&
    !continues &&
    !openers.has(tokens[sentence.firstToken].lower) &&
    !isTailLong(tokens, hit, sentence);
  if (!afterQuote && !afterComma) return null;
  // "New reactors, she said, were not acceptable": the words go on after the aside.
  const goesOn = tokens[hit.last]?.text === "," && sentence.endToken - hit.last > 3;
  return { first: sentence.firstToken, last: goesOn ? sentence.endToken : start - 1 };
}

/** After '..., she said' little more comes than when, where and to whom. */
function isTailLong(tokens: Token[], hit: CueHit, sentence: Sentence): boolean {
  for (let i = hit.last; i < sentence.endToken; i++) {
    if (tokens[i].text === ",") return false;
    if ((tokens[i].pos === "VERB" || tokens[i].pos === "AUX") && i < hit.last + 12) return true;
  }
  return false;
}

export function findAccordingTo(context: Context, sentence: Sentence): Voice | null {
  const { tokens, mentionAt, mentions } = context;
  for (let i = sentence.firstToken; i + 1 < sentence.endToken; i++) {
    if (tokens[i].lower !== "according" || tokens[i + 1].lower !== "to") continue;
    let mention: Mention | null = null;
    for (let j = i + 2; j < Math.min(i + 9, sentence.endToken) && tokens[j].text !== ","; j++) {
      const index = mentionAt[j];
      if (index >= 0 && !mentions[index].possessive) mention = mentions[index];
      else if (index >= 0 && mentions[index].possessive) mention ??= null;
    }
    const speaker = { parties: mention?.parties ?? [], person: mention?.person ?? null };
    const range =
      i === sentence.firstToken ? afterComma(tokens, i, sentence) : { first: sentence.firstToken, last: i };
    return { cue: "according to", ...speaker, ...range, cueFirst: i, cueLast: i + 2 };
  }
  return null;
}

function afterComma(tokens: Token[], at: number, sentence: Sentence) {
  let first = at + 2;
  while (first < sentence.endToken && tokens[first].text !== ",") first++;
  return { first: Math.min(first + 1, sentence.endToken), last: sentence.endToken };
}
