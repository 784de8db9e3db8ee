import { nounCues } from "../cues.ts";
import type { Context, Subject } from "../grammar.ts";
import type { Passage } from "../passages.ts";
import type { ParsedSentence } from "../voices/parse-sentence.ts";
import type { Predicate } from "../voices/predicates.ts";
import { supposing } from "./chains.ts";
import type { Clause } from "./clause.ts";
import { pointClauses } from "./drafts.ts";
import { addDescriptions } from "./judgements.ts";
import { addModals } from "./modals.ts";
import { addNouns } from "./nouns.ts";
import { addSaid } from "./said.ts";
import { clauseOf } from "./verbs.ts";

/** Cuts a parsed sentence into clauses. */
export function findClauses(
  context: Context,
  parsed: ParsedSentence,
  passages: Map<number, Passage>,
): Clause[] {
  const passage = passages.get(parsed.sentence.paragraph);
  const tellsItself = parsed.predicates.some(
    ({ subject, hit }) => subject.kind === "mention" && (hit.cue.says || !hit.cue.weak) && !hit.cue.action,
  );
  if (passage?.kind === "point" && !tellsItself) return pointClauses(context, parsed, passage);
  const clauses: Clause[] = [];
  const used = new Set<Predicate>();
  let subject: Subject | null = null;
  for (const [index, predicate] of parsed.predicates.entries()) {
    if (
      predicate.subject.kind === "mention" ||
      predicate.subject.kind === "first-person" ||
      predicate.subject.kind === "draft"
    )
      subject = predicate.subject;
    if (used.has(predicate) || predicate.hit.cue.stance === null) continue;
    if (isSupposed(context, parsed, index) || isReported(context, predicate)) continue;
    if ((predicate.hit.cue.action || predicate.hit.cue.weak) && (predicate.modal || predicate.infinitive))
      continue;
    const own = predicate.subject.kind === "none" && !predicate.infinitive ? subject : null;
    const clause = clauseOf(context, parsed, index, own, used);
    if (clause) clauses.push(clause);
  }
  addDescriptions(context, parsed, clauses);
  addModals(context, parsed, clauses);
  addNouns(context, parsed, clauses);
  addSaid(context, parsed, clauses);
  return clauses;
}

/**
 * "would raise pay if the guild accepted smaller crews", "demands that the guild suspend the ban": what is supposed
 * or asked of somebody is not their own position.
 */
function isSupposed(context: Context, parsed: ParsedSentence, index: number): boolean {
  const { tokens } = context;
  const { subject, groupFirst, hit, modal } = parsed.predicates[index];
  if (subject.kind !== "mention") return false;
  const start = Math.min(subject.first, groupFirst);
  const link = tokens[start - 1]?.lower ?? "";
  if (supposing.has(link) && !asks(tokens[start - 2]?.lower)) return true;
  const outer = parsed.predicates[index - 1];
  const bare = groupFirst === hit.first && !modal && tokens[hit.first].lower === hit.cue.words[0];
  const singular = subject.mentions.length === 1 && !tokens[subject.last - 1].lower.endsWith("s");
  const asked =
    outer?.hit.cue.stance === "demands" || nounCues.get(tokens[start - 2]?.lower ?? "")?.stance === "demands";
  return link === "that" && asked && bare && singular && hit.cue.words[0] !== "be";
}

/** "asked if", "knows if": a question, no condition. */
function asks(word: string | undefined): boolean {
  return word !== undefined && /^(?:ask|wonder|know|see|say|decide|doubt|even)/.test(word);
}

/** "confirmed that he had the text" tells something, "confirmed the deal" says yes to it. */
function isReported({ tokens }: Context, { hit }: Predicate): boolean {
  if (!telling.has(hit.cue.phrase)) return false;
  for (let i = hit.last; i < hit.last + 5 && tokens[i]; i++) {
    if (tokens[i].lower === "that") return true;
    if (tokens[i].pos === "VERB" || tokens[i].text === ",") return false;
  }
  return false;
}

const telling = new Set(["confirm", "acknowledge"]);
