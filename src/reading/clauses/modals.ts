import type { Token } from "../document.ts";
import { type Context, findSubject, needing, type Subject, verbGroupAt } from "../grammar.ts";
import { modals, obligations } from "../lexicon/reporting.ts";
import { errands, leading, talking } from "../lexicon/talk.ts";
import { isTalkOfTalks } from "../talk.ts";
import type { ParsedSentence } from "../voices/parse-sentence.ts";
import { clauseEnd } from "./bounds.ts";
import { type Clause, holdersOf, voiceHolders, voicesAt } from "./clause.ts";
import { able, draftClause, isDraftContent, retellsDraft } from "./drafts.ts";

/** "The pension must stay", "we will not sign", "the companies would lift it": no cue but the modal. */
export function addModals(context: Context, parsed: ParsedSentence, clauses: Clause[]): void {
  const { tokens } = context;
  const { sentence } = parsed;
  for (let i = sentence.firstToken; i < sentence.endToken; i++) {
    const modal = modalAt(tokens, i);
    if (
      !modal ||
      clauses.some(
        (clause) =>
          clause.rule !== "noun" && i >= clause.cueFirst && i < Math.max(clause.cueLast, clause.cueFirst + 1),
      )
    )
      continue;
    const main = mainVerb(tokens, i, sentence.endToken);
    if (main < 0) continue;
    const clause = modalClause(context, parsed, i, main, modal);
    if (!clause) continue;
    clauses.push(clause);
    // A point that says "not" may be what its author rules out, or what the author puts forward.
    if (clause.rule === "draft" && clause.negated) clauses.push({ ...clause, stance: "proposes" });
  }
}

function modalAt(tokens: Token[], at: number): string | null {
  const { lower } = tokens[at];
  // "would have to": the obligation counts.
  if (modals.has(lower) && needing.has(tokens[at + 1]?.lower ?? "") && tokens[at + 2]?.lower === "to")
    return null;
  if (lower === "ca" || lower === "wo") return lower === "ca" ? "can" : "will";
  if (modals.has(lower) || obligations.has(lower)) return lower;
  const next = tokens[at + 1]?.lower;
  if (needing.has(lower) && next === "to") return "must";
  return null;
}

function mainVerb(tokens: Token[], at: number, end: number): number {
  for (let i = at + 1; i < Math.min(end, at + 7); i++) {
    if (tokens[i].pos === "VERB") return i;
    if (tokens[i].pos === "AUX" && i + 1 < end && tokens[i + 1].pos !== "VERB" && tokens[i + 1].pos !== "ADV")
      return i;
    if (tokens[i].pos === "PUNCT") return -1;
  }
  return -1;
}

function modalClause(
  context: Context,
  parsed: ParsedSentence,
  at: number,
  main: number,
  modal: string,
): Clause | null {
  const { tokens } = context;
  const { sentence } = parsed;
  const voices = voicesAt(parsed, at);
  const group = verbGroupAt(tokens, main, sentence.firstToken);
  const subject = findSubject(context, Math.min(group.first, at), sentence.firstToken);
  if (isAside(tokens, subject)) return null;
  const obligation = obligations.has(modal);
  if (isTalkOfTalks(tokens, subject.kind === "none" ? at : subject.first, main + 1)) return null;
  const negated = group.negated !== subject.negated;
  if (!negated && !obligation && isErrand(tokens, main)) return null;
  const content = isDraftContent(parsed, voices) && subject.kind !== "first-person" ? parsed.draft : null;
  if (content && able.has(modal)) return null;
  if (content || (subject.kind === "draft" && !able.has(modal)))
    return draftClause(
      context,
      parsed,
      subject,
      group,
      at,
      main,
      content ? content.author : subject.mentions[0],
    );
  const own = holdersOf(subject, voices);
  const speaker = voiceHolders(voices);
  const holders = obligation ? (speaker.length > 0 ? speaker : []) : own.length > 0 ? own : speaker;
  if (holders.length === 0) return null;
  if (own.length === 0 && !obligation && voices.length === 0) return null;
  const first = subject.kind === "none" ? at : subject.first;
  const last = clauseEnd(context, parsed, main);
  if (!negated && voices.length === 0 && retellsDraft(context, parsed, at, first, last)) return null;
  const uncertain = modal === "may" || modal === "might" || modal === "could";
  return {
    rule: obligation ? "obligation" : "modal",
    cue: (negated ? `${modal} not` : modal) + (subject.kind === "thing" ? ", of a thing" : ""),
    holders,
    stance: negated ? "rejects" : obligation ? "demands" : "proposes",
    first,
    last: Math.max(last, main + 1),
    voice: voices[0] ?? null,
    attitude: voices.length === 0,
    hedged: uncertain && !negated,
    negated,
    cueFirst: Math.min(group.first, at),
    cueLast: main,
  };
}

/** "would lead a dialogue with the guild". */
function leadsTalks(tokens: Token[], verb: number): boolean {
  return (
    leading.has(tokens[verb].lower) &&
    tokens.slice(verb + 1, verb + 4).some(({ lower }) => talking.has(lower))
  );
}

/** "will meet the envoy": what somebody does next. "Go on" and "go ahead" are none. */
function isErrand(tokens: Token[], verb: number): boolean {
  if (leadsTalks(tokens, verb)) return true;
  return (
    errands.has(tokens[verb].lower) && !["on", "ahead", "with", "to"].includes(tokens[verb + 1]?.lower ?? "")
  );
}

export function tellsErrand(tokens: Token[], first: number, last: number): boolean {
  for (let i = first; i + 1 < last; i++)
    if (modals.has(tokens[i].lower) && isErrand(tokens, i + 1)) return true;
  return false;
}

/** "everybody who will listen", and what an interviewer says to "you". */
function isAside(tokens: Token[], subject: Subject): boolean {
  const word = tokens[subject.first]?.lower;
  return (subject.kind === "none" && (word === "who" || word === "which")) || word === "you";
}
