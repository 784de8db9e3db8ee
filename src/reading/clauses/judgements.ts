import { judgements } from "../cues.ts";
import type { Token } from "../document.ts";
import type { Context, Subject } from "../grammar.ts";
import { negateStance } from "../stances.ts";
import type { Stance } from "../statement.ts";
import type { ParsedSentence } from "../voices/parse-sentence.ts";
import type { Predicate } from "../voices/predicates.ts";
import type { Voice } from "../voices/voice.ts";
import { clauseEnd, skipLinks, trimEnd } from "./bounds.ts";
import { type Clause, holdersOf, namedAfter, voiceHolders, voicesAt } from "./clause.ts";

/** "were unacceptable and needed more work": the second judgement is of the same thing. */
function subjectBefore(parsed: ParsedSentence, predicate: Predicate): Subject | null {
  const before = parsed.predicates[parsed.predicates.indexOf(predicate) - 1];
  return before && before.subject.kind !== "none" ? before.subject : null;
}

/** "The offer is unacceptable": the matter is the subject, the holder whoever says so, or whom it is so for. */
export function judgement(
  predicate: Predicate,
  parsed: ParsedSentence,
  voices: Voice[],
  context: Context,
): Clause | null {
  const { hit } = predicate;
  const subject =
    predicate.subject.kind === "none"
      ? (subjectBefore(parsed, predicate) ?? predicate.subject)
      : predicate.subject;
  const forWhom = namedAfter(context, hit.last, "for to");
  const holders = forWhom ?? voiceHolders(voices);
  if (holders.length === 0) return null;
  let { stance } = hit.cue as { stance: Stance };
  if (predicate.negated)
    stance = stance === "rejects" ? "accepts" : negateStance(stance, false, false).stance;
  const before = subject.kind !== "none" && subject.last > subject.first;
  let first = before
    ? subject.first
    : voices.length > 0
      ? Math.max(parsed.sentence.firstToken, voices[voices.length - 1].first)
      : parsed.sentence.firstToken;
  let last = before ? subject.last : predicate.groupFirst;
  const pronoun = last - first === 1 && context.tokens[first].pos === "PRON";
  // "It is essential that the pension stays": the matter follows.
  const next = context.tokens[hit.last]?.lower;
  if ((pronoun || last <= first) && (next === "that" || next === "to" || next === "for")) {
    first = skipLinks(context.tokens, hit.last);
    last = clauseEnd(context, parsed, first);
  }
  if (last <= first) return null;
  return {
    rule: "judgement",
    cue: hit.cue.phrase,
    holders,
    stance,
    first,
    last,
    voice: voices[0] ?? null,
    attitude: true,
    hedged: predicate.modal === "may" || predicate.modal === "might",
    negated: predicate.negated,
    cueFirst: predicate.groupFirst,
    cueLast: hit.last,
  };
}

const describing = new Set([
  "describe",
  "call",
  "brand",
  "label",
  "deem",
  "dub",
  "consider",
  "term",
  "think",
  "find",
]);

/** "described the vote as a non-starter", "called the offer “not realistic”". */
export function addDescriptions(context: Context, parsed: ParsedSentence, clauses: Clause[]): void {
  const { tokens } = context;
  for (const predicate of parsed.predicates) {
    const { hit, subject } = predicate;
    if (!describing.has(hit.cue.words[0]) || predicate.infinitive) continue;
    const found = judgementAfter(tokens, hit.last, parsed.sentence.endToken);
    if (!found) continue;
    const voices = voicesAt(parsed, predicate.groupFirst);
    const holders = namedAfter(context, found.last, "for to") ?? holdersOf(subject, voices);
    const last = trimEnd(tokens, hit.last, found.first);
    if (holders.length === 0 || last <= hit.last) continue;
    const named = namedAfter(context, found.last, "for to") !== null;
    clauses.push({
      rule: "judgement",
      cue: `${hit.cue.phrase} ${found.phrase}`,
      holders,
      stance: found.stance,
      first: hit.last,
      last,
      voice: voices[0] ?? null,
      attitude: named,
      hedged: false,
      negated: false,
      cueFirst: predicate.groupFirst,
      cueLast: found.last,
    });
  }
}

function judgementAfter(tokens: Token[], from: number, end: number) {
  for (let i = from + 1; i < Math.min(end, from + 14); i++) {
    for (const cue of judgements) {
      if (!cue.words.every((word, j) => tokens[i + j]?.lower === word)) continue;
      let first = i;
      while (first > from && ["as", "a", "an", "the", "“", '"', ","].includes(tokens[first - 1].lower))
        first--;
      return { first, last: i + cue.words.length, phrase: cue.words.join(" "), stance: cue.stance as Stance };
    }
  }
  return null;
}
