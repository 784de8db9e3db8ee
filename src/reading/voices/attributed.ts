import type { Span } from "../../base/index.ts";
import { findAttributions } from "../attribution/index.ts";
import type { Token } from "../document.ts";
import type { Context } from "../grammar.ts";
import type { Speaker } from "../passages.ts";
import type { Attribution } from "../statement.ts";
import type { ParsedSentence } from "./parse-sentence.ts";
import type { Voice } from "./voice.ts";

const pronouns = new Set(["he", "she", "they", "it"]);
/** Shorter contents are names of things ("the plan"), and nothing that anybody says. */
const leastTokens = 3;

/**
 * Adds the voices that the model of attributions hears where the rules hear nobody of the brief: nouns ("its assurance
 * that"), rarer verbs, contents that stand far from their source. Costs more time than all the rules together.
 */
export function addAttributedVoices(context: Context, parsed: ParsedSentence[]): void {
  for (const attribution of findAttributions(context.document)) {
    const speaker = speakerOf(context, attribution);
    if (!speaker) continue;
    for (const span of attribution.content) addVoice(context.tokens, parsed, attribution, span, speaker);
  }
}

function addVoice(
  tokens: Token[],
  parsed: ParsedSentence[],
  { cue }: Attribution,
  content: Span,
  { parties, person }: Speaker,
): void {
  const [start, end] = [tokenAt(tokens, content.start), tokenAt(tokens, content.end - 1) + 1];
  for (const { sentence, voices, draft } of parsed) {
    // What a draft would have somebody do looks like an intention of theirs.
    if (draft) continue;
    const first = Math.max(start, sentence.firstToken);
    const last = Math.min(end, sentence.endToken);
    if (last - first < leastTokens || isHeard(voices, first, last)) continue;
    const cueAt = cue.length > 0 ? tokenAt(tokens, cue[0].start) : -1;
    const here = cueAt >= sentence.firstToken && cueAt < sentence.endToken;
    const [cueFirst, cueLast] = here ? [cueAt, cueAt + 1] : [first, first];
    voices.push({ cue: "attributed", parties, person, first, last, cueFirst, cueLast });
  }
}

function isHeard(voices: Voice[], first: number, last: number): boolean {
  return voices.some((voice) => voice.first < last && first < voice.last && voice.parties.length > 0);
}

/** Whom a source names, who has it ("Norvia's foreign ministry"), or for whom its pronoun stands. */
function speakerOf({ tokens, mentions, referents }: Context, { source }: Attribution): Speaker | null {
  for (const span of source) {
    const inside = mentions.filter(
      ({ start, parties }) => start >= span.start - 1 && start < span.end && parties.length > 0,
    );
    const named = inside.find(({ possessive }) => !possessive) ?? inside[0];
    if (named) return named;
    const first = tokenAt(tokens, span.start);
    const word = tokens[first]?.lower ?? "";
    const meant = pronouns.has(word) ? referents.resolve(word, first) : null;
    if (meant && meant.parties.length > 0) return meant;
  }
  return null;
}

/** Index of the first token that ends after an offset. */
function tokenAt(tokens: Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle].end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
