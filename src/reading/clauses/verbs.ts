import type { Context, Subject } from "../grammar.ts";
import { attitudes } from "../lexicon/cues.ts";
import { obligations } from "../lexicon/reporting.ts";
import type { ParsedSentence } from "../voices/parse-sentence.ts";
import type { Predicate } from "../voices/predicates.ts";
import type { Voice } from "../voices/voice.ts";
import { contentOf } from "./bounds.ts";
import { chainFrom, ownStance } from "./chains.ts";
import { type Clause, holdersOf, namedAfter, voicesAt } from "./clause.ts";
import { isDraftContent } from "./drafts.ts";
import { judgement } from "./judgements.ts";

export function clauseOf(
  context: Context,
  parsed: ParsedSentence,
  index: number,
  inherited: Subject | null,
  used: Set<Predicate>,
): Clause | null {
  const predicate = parsed.predicates[index];
  const { hit, groupFirst } = predicate;
  const voices = voicesAt(parsed, groupFirst);
  const outer = voices[0] ?? null;
  if (predicate.infinitive && !inherited && predicate.subject.kind !== "mention" && !outer) return null;
  const subject = inherited ?? predicate.subject;
  if (hit.cue.kind === "on") return judgement(predicate, parsed, voices, context);
  if (predicate.passive) return passive(context, predicate, voices);
  const holders = holdersOf(subject, voices);
  if (holders.length === 0 && voices.length === 0) return null;
  if (predicate.modal && subject.kind === "mention" && isDraftContent(parsed, voices)) return null;
  const chain = chainFrom(context, parsed, index, used);
  const content = contentOf(context, parsed, predicate, chain.contentFirst, used);
  const attitude = attitudes.has(hit.cue.phrase) && predicate.modal === null;
  // "The government must order ...": an obligation belongs to whoever says it, unless it is of oneself.
  if (predicate.modal && obligations.has(predicate.modal) && voices.length > 0) return null;
  if (chain.inner) holders.splice(0, holders.length, ...holdersOf(chain.inner.subject, voices));
  if (holders.length === 0) return null;
  return {
    rule: subject.kind === "draft" ? "draft" : hit.cue.weak ? "weak verb" : "verb",
    cue: chain.cue,
    holders,
    stance: subject.kind === "draft" && chain.stance !== "rejects" ? "proposes" : chain.stance,
    ...content,
    voice: outer,
    attitude,
    hedged: chain.hedged,
    negated: predicate.negated,
    cueFirst: groupFirst,
    cueLast: chain.contentFirst,
  };
}

/** "was rejected by both governments": the agent is the holder. */
function passive(context: Context, predicate: Predicate, voices: Voice[]): Clause | null {
  const { hit, subject } = predicate;
  const agent = namedAfter(context, hit.last, "by");
  if (!agent || subject.kind === "none") return null;
  return {
    rule: "passive",
    cue: hit.cue.phrase,
    holders: agent,
    stance: ownStance(predicate).stance,
    first: subject.first,
    last: subject.last,
    voice: voices[0] ?? null,
    attitude: false,
    hedged: false,
    negated: predicate.negated,
    cueFirst: predicate.groupFirst,
    cueLast: hit.last,
  };
}
