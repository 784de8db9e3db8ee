import type { Context, Subject } from "../grammar.ts";
import type { Stance } from "../statement.ts";
import type { ParsedSentence } from "../voices/parse-sentence.ts";
import type { Voice } from "../voices/voice.ts";

/** How a clause tells its stance; the linker and the scorer weigh these differently. */
export type ClauseRule =
  | "verb"
  | "weak verb"
  | "judgement"
  | "obligation"
  | "modal"
  | "noun"
  | "passive"
  | "listed"
  | "draft"
  | "said";

/** A run of words with the stance that somebody takes to what it says. */
export interface Clause {
  rule: ClauseRule;
  cue: string;
  holders: { party: string; person: string | null }[];
  stance: Stance;
  /** Tokens of the content. */
  first: number;
  last: number;
  /** Outermost voice; `null` in the article's own. */
  voice: Voice | null;
  /** Nobody is heard, and the cue is an attitude or a noun. */
  attitude: boolean;
  hedged: boolean;
  negated: boolean;
  /** Tokens of the cue. */
  cueFirst: number;
  cueLast: number;
}

export function voicesAt(parsed: ParsedSentence, at: number): Voice[] {
  return parsed.voices.filter((voice) => voice.first <= at && at < voice.last);
}

export function holdersOf(subject: Subject, voices: Voice[]): Clause["holders"] {
  if (subject.kind === "first-person") return voiceHolders(voices);
  const holders: Clause["holders"] = [];
  for (const mention of subject.mentions)
    for (const party of mention.parties)
      if (!holders.some((holder) => holder.party === party)) holders.push({ party, person: mention.person });
  return holders;
}

export function voiceHolders(voices: Voice[]): Clause["holders"] {
  const inner = voices[voices.length - 1];
  return inner ? inner.parties.map((party) => ({ party, person: inner.person })) : [];
}

/** "for Kyiv", "to the union", "by both governments" right after a cue. */
export function namedAfter(context: Context, at: number, links: string): Clause["holders"] | null {
  const { tokens, mentionAt } = context;
  const word = tokens[at]?.lower;
  if (!word || !links.split(" ").includes(word)) return null;
  for (let i = at + 1; i < at + 4; i++) {
    const index = i < tokens.length ? mentionAt[i] : -1;
    if (index < 0) continue;
    return coordinatedFrom(context, index);
  }
  return null;
}

/** A mention and those joined to it: "the union and the employers". */
function coordinatedFrom(context: Context, index: number): Clause["holders"] | null {
  const { tokens, mentions } = context;
  const holders: Clause["holders"] = [];
  for (let i = index; i < mentions.length; i++) {
    const mention = mentions[i];
    if (mention.possessive || mention.parties.length === 0) break;
    for (const party of mention.parties) holders.push({ party, person: mention.person });
    const next = mentions[i + 1];
    const joint = tokens.slice(mention.last, next?.first ?? mention.last);
    if (
      !next ||
      joint.length > 3 ||
      !joint.some(({ lower }) => lower === "and") ||
      joint.some(({ pos }) => pos === "VERB" || pos === "ADP")
    )
      break;
  }
  return holders.length > 0 ? holders : null;
}
