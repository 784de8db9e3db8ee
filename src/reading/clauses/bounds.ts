import type { Token } from "../document.ts";
import type { Context } from "../grammar.ts";
import type { ParsedSentence } from "../voices/parse-sentence.ts";
import type { Predicate } from "../voices/predicates.ts";

const breakers = new Set([
  "but",
  "while",
  "although",
  "though",
  "whereas",
  "because",
  "since",
  "as",
  "when",
  "despite",
  "after",
]);

export function skipLinks(tokens: Token[], at: number): number {
  let i = at;
  while (
    tokens[i] &&
    (tokens[i].lower === "to" ||
      tokens[i].lower === "that" ||
      tokens[i].text === ":" ||
      tokens[i].text === "," ||
      tokens[i].text === "“" ||
      tokens[i].text === '"')
  )
    i++;
  return i;
}

/** What follows the cue; where nothing does ("Asked whether ..., she declined to answer"), what stands before it. */
export function contentOf(
  context: Context,
  parsed: ParsedSentence,
  predicate: Predicate,
  after: number,
  used: Set<Predicate>,
) {
  const last = clauseEnd(context, parsed, after, used);
  if (last > after) return { first: after, last };
  const { subject, groupFirst, hit } = predicate;
  const relative = antecedentOf(context.tokens, subject.first, parsed.sentence.firstToken);
  if (relative) return relative;
  const end = trimEnd(
    context.tokens,
    parsed.sentence.firstToken,
    subject.kind === "none" ? groupFirst : Math.min(subject.first, groupFirst),
  );
  if (end > parsed.sentence.firstToken) return { first: parsed.sentence.firstToken, last: end };
  return { first: hit.first, last: hit.last };
}

/** "the rise that the conciliator has proposed": the words before "that", back to the verb. */
function antecedentOf(tokens: Token[], at: number, from: number): { first: number; last: number } | null {
  if (tokens[at - 1]?.lower !== "that" && tokens[at - 1]?.lower !== "which") return null;
  let first = at - 1;
  while (first > from && !["VERB", "AUX", "PUNCT", "SCONJ"].includes(tokens[first - 1].pos)) first--;
  while (first < at - 1 && ["to", "on", "for", "that"].includes(tokens[first].lower)) first++;
  return at - 1 - first >= 1 ? { first, last: at - 1 } : null;
}

/** Where the matter of a cue ends: before the next clause of the sentence, or where the voice does. */
export function clauseEnd(
  context: Context,
  parsed: ParsedSentence,
  first: number,
  used: Set<Predicate> = new Set(),
): number {
  const { tokens } = context;
  let end = parsed.sentence.endToken;
  for (const voice of parsed.voices) {
    if (voice.first <= first && first < voice.last) end = Math.min(end, voice.last);
    else if (voice.cueFirst > first && voice.cueLast > voice.cueFirst)
      end = Math.min(end, beforeSpeaker(tokens, first, voice.cueFirst));
  }
  for (const next of parsed.predicates) {
    if (used.has(next) || next.infinitive || next.groupFirst <= first) continue;
    const start =
      next.subject.kind === "none" ? next.groupFirst : Math.min(next.subject.first, next.groupFirst);
    if (start <= first || !opensClause(tokens, start)) continue;
    end = Math.min(end, start - 1);
    break;
  }
  for (let i = first + 2; i < end; i++) {
    const { text, lower } = tokens[i];
    const dash = text === "—" || text === "–" || text === ";";
    const subordinate = text === "," && breakers.has(tokens[i + 1]?.lower ?? "");
    // "(2)": the number of a point closes it.
    const numbered =
      text === "(" && /^\d{1,3}$/.test(tokens[i + 1]?.text ?? "") && tokens[i + 2]?.text === ")";
    const another = lower === "and" && tokens[i + 1]?.lower === "that" && !isThing(tokens, i + 2);
    if (
      numbered ||
      another ||
      dash ||
      subordinate ||
      lower === "but" ||
      lower === "while" ||
      lower === "although"
    ) {
      end = i;
      break;
    }
  }
  return trimEnd(tokens, first, end);
}

/** "..., managing director Hedda Lysgard said": the words of the content end before the comma. */
function beforeSpeaker(tokens: Token[], first: number, cue: number): number {
  for (let i = cue - 1; i > Math.max(first, cue - 9); i--) {
    if (tokens[i].text === ",") return i;
    if (tokens[i].pos === "AUX" || (tokens[i].pos === "VERB" && !tokens[i].lower.endsWith("ing"))) return cue;
  }
  return cue;
}

/** "and that plan" names a thing, "and that others had left" opens a clause. */
function isThing(tokens: Token[], at: number): boolean {
  return tokens[at]?.pos === "NOUN" && !["VERB", "AUX"].includes(tokens[at + 1]?.pos ?? "");
}

function opensClause(tokens: Token[], start: number): boolean {
  const before = tokens[start - 1];
  if (!before) return false;
  return (
    before.pos === "CCONJ" ||
    before.text === "," ||
    before.text === ";" ||
    before.text === "—" ||
    breakers.has(before.lower)
  );
}

export function trimEnd(tokens: Token[], first: number, end: number): number {
  let last = end;
  while (last > first && (tokens[last - 1].pos === "PUNCT" || tokens[last - 1].pos === "CCONJ")) last--;
  // "(2)" and "(point 2)" at the end: without the bracket that opens them.
  let open = -1;
  for (let i = first; i < last; i++) {
    if (tokens[i].text === "(") open = i;
    else if (tokens[i].text === ")") open = -1;
  }
  return open > first ? trimEnd(tokens, first, open) : last;
}
