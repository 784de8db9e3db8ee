import { type DraftContent, findDraftContent } from "../contents.ts";
import { matchCue } from "../cues.ts";
import type { Sentence } from "../document.ts";
import type { Context, Subject } from "../grammar.ts";
import { isVerbal, makePredicate, mayStartCue, type Predicate } from "./predicates.ts";
import { findAccordingTo, type Voice, voiceOf } from "./voice.ts";

/** One sentence with its predicates and voices, ready for clauses to be cut out of it. */
export interface ParsedSentence {
  sentence: Sentence;
  predicates: Predicate[];
  voices: Voice[];
  /** Where the sentence tells what a draft says. */
  draft: DraftContent | null;
  /** Somebody is heard before it in its paragraph, so that it may go on with what they say. */
  heard: boolean;
}

/** Finds the cues of a sentence with their subjects, and who is heard where in it. Notes subjects for later pronouns. */
export function parseSentence(
  context: Context,
  sentence: Sentence,
  before: ParsedSentence | null,
): ParsedSentence {
  const predicates: Predicate[] = [];
  const voices: Voice[] = [];
  /** "wrote to the union, saying ...": a participle takes the subject before it. */
  let earlier: Subject | null = null;
  const { tokens } = context;
  const previous = before?.sentence.paragraph === sentence.paragraph ? before.draft : null;
  const opened = findDraftContent(context, sentence, previous);
  noteOpening(context, sentence);
  for (let at = sentence.firstToken; at < sentence.endToken; ) {
    const hit = mayStartCue(tokens, at) ? matchCue(tokens, at, sentence.endToken) : null;
    if (!hit || !isVerbal(tokens, hit)) {
      at++;
      continue;
    }
    const predicate = makePredicate(context, hit, sentence, earlier);
    if (predicate.subject.kind === "mention") earlier = predicate.subject;
    predicates.push(predicate);
    if (predicate.subject.kind !== "draft")
      for (const mention of predicate.subject.mentions) context.referents.note(mention, hit.first, true);
    const maker = predicate.subject.mentions[0];
    if (offering.has(hit.cue.words[0]) && maker && maker.parties.length === 1 && !predicate.negated)
      context.referents.noteAuthor(maker, hit.first);
    const voice = predicate.hit.cue.says ? voiceOf(context, predicate, sentence) : null;
    if (voice) voices.push(voice);
    at = Math.max(hit.last, at + 1);
  }
  const according = findAccordingTo(context, sentence);
  if (according) voices.push(according);
  noteRest(context, sentence);
  // A draft's content goes on until somebody is heard.
  const draft = opened ?? (voices.length === 0 ? previous : null);
  const heard =
    before?.sentence.paragraph === sentence.paragraph && (before.heard || before.voices.length > 0);
  return { sentence, predicates, voices, draft, heard };
}

const offering = new Set([
  "offer",
  "propose",
  "put",
  "present",
  "submit",
  "table",
  "unveil",
  "announce",
  "float",
  "suggest",
  "come",
]);

/** "Kolsund arrived at the gate.": the sentence's first mention is what a later pronoun means. */
function noteOpening(context: Context, sentence: Sentence): void {
  for (let i = sentence.firstToken; i < Math.min(sentence.endToken, sentence.firstToken + 4); i++) {
    const index = context.mentionAt[i];
    if (index < 0) continue;
    const mention = context.mentions[index];
    if (!mention.possessive) context.referents.note(mention, i, true);
    return;
  }
}

function noteRest(context: Context, sentence: Sentence): void {
  let last = -1;
  for (let i = sentence.firstToken; i < sentence.endToken; i++) {
    const index = context.mentionAt[i];
    if (index < 0 || index === last) continue;
    last = index;
    // Noted at the sentence's end, so that the notes stay in order.
    context.referents.note(context.mentions[index], sentence.endToken - 1, false);
  }
}
