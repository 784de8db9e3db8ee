import { type Day, isAfter, isMonth } from "../../base/index.ts";
import type { Sentence } from "../document.ts";
import { mayTell } from "./attach.ts";
import { carriedDay, continuedDay, onlyDay } from "./carried.ts";
import { type Said, type SaidContext, tokenAt, usableMentions, voiceFor } from "./context.ts";
import type { DayMention } from "./mentions.ts";

export type { Said, SaidContext };

/**
 * The day on which something was said: the one in its reporting clause; else the one that the same speaker's words
 * had before (rule 23 of the guidelines); else that of the occasion (an interview, a rally, a paper); else that of
 * publication, which is also the latest possible.
 */
export function saidOn(context: SaidContext, said: Said): Day {
  const { document, published, datelines } = context;
  const sentence = document.sentences[said.sentence];
  const day =
    ownDay(context, sentence, said) ??
    carriedDay(context, sentence, said) ??
    continuedDay(context, sentence, said) ??
    onlyDay(context, sentence, said) ??
    occasionDay(context, sentence, said) ??
    datelines[sentence.paragraph] ??
    published;
  return isAfter(day, published) ? published : day;
}

/** In tokens; a day farther away belongs to something else. */
const farthestFromCue = 100;

function ownDay(context: SaidContext, sentence: Sentence, said: Said): Day | null {
  const { content } = said;
  const candidates = usableMentions(context, sentence).filter(
    (mention) => mention.end <= content.start || mention.start >= content.end,
  );
  if (candidates.length === 0) return null;
  const voice = voiceFor(context, sentence, said);
  const first = tokenAt(context, content.start, sentence);
  const last = tokenAt(context, content.end - 1, sentence);
  let best: DayMention | null = null;
  let bestCost = farthestFromCue;
  for (const mention of candidates) {
    const cost = Math.abs(mention.firstToken - (voice ? voice.verb : first)) + (isMonth(mention.day) ? 4 : 0);
    if (cost >= bestCost || !mayTell(context.document.tokens, mention, voice, first, last, said)) continue;
    best = mention;
    bestCost = cost;
  }
  return best?.day ?? null;
}

/** An interview or a communiqué covers all; a rally covers what is said there, and not what is so in general. */
function occasionDay(context: SaidContext, sentence: Sentence, said: Said): Day | null {
  const { occasion, quoted } = context;
  if (occasion.kind !== "gathering") return occasion.days[sentence.paragraph];
  const voice = voiceFor(context, sentence, said);
  const inQuote = quoted[tokenAt(context, said.content.start, sentence)];
  const spoken = said.evidence !== "narrated" && (inQuote || (voice !== null && !voice.present));
  return spoken ? occasion.days[sentence.paragraph] : null;
}
