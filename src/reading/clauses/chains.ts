import type { Token } from "../document.ts";
import type { Context } from "../grammar.ts";
import { attitudes } from "../lexicon/cues.ts";
import { composeStances, negateStance, sideOf } from "../stances.ts";
import type { Stance } from "../statement.ts";
import type { ParsedSentence } from "../voices/parse-sentence.ts";
import type { Predicate } from "../voices/predicates.ts";
import { skipLinks } from "./bounds.ts";

/** Words that make what follows a supposition. */
export const supposing = new Set(["if", "unless", "once", "provided", "should"]);

/** What the speaker does not know of somebody else. */
const doubting = new Set([
  "be not sure",
  "be unsure",
  "doubt",
  "have doubt",
  "wonder",
  "question",
  "be doubtful",
]);

interface Chain {
  stance: Stance;
  cue: string;
  contentFirst: number;
  hedged: boolean;
  /** Whose stance it is, where not the outer subject's. */
  inner?: Predicate;
}

/** Stance of a predicate with its own negation. */
export function ownStance(predicate: Predicate): { stance: Stance; hedged: boolean } {
  const { cue } = predicate.hit;
  const stance = cue.stance as Stance;
  const hedged = predicate.modal === "may" || predicate.modal === "might" || predicate.modal === "could";
  if (!predicate.negated) return { stance, hedged };
  const turned = negateStance(stance, predicate.perfect, attitudes.has(cue.phrase));
  return { stance: turned.stance, hedged: hedged || turned.hedged };
}

/** "refused to accept", "urged Kyiv to drop", "insisted that it would not sign": follows the stances inwards. */
export function chainFrom(
  context: Context,
  parsed: ParsedSentence,
  index: number,
  used: Set<Predicate>,
): Chain {
  let current = parsed.predicates[index];
  let { stance, hedged } = ownStance(current);
  let cue = current.hit.cue.phrase;
  let contentFirst = current.hit.last;
  for (let i = index + 1; i < parsed.predicates.length; i++) {
    const inner = parsed.predicates[i];
    if (inner.hit.cue.kind === "on" || inner.hit.cue.stance === null || inner.passive) break;
    // "I'm not sure that Zelenskyy is fine with it": open, and his.
    if (
      doubting.has(current.hit.cue.phrase) &&
      inner.subject.kind === "mention" &&
      inner.groupFirst - current.hit.last < 6
    ) {
      used.add(inner);
      return {
        stance: "undecided",
        cue: `${cue} ${inner.hit.cue.phrase}`,
        contentFirst: skipLinks(context.tokens, inner.hit.last),
        hedged: true,
        inner,
      };
    }
    // A deed belongs to the matter: "called on the union to end the strike".
    if (inner.hit.cue.action) {
      if (follows(context, current, inner)) used.add(inner);
      break;
    }
    if (!follows(context, current, inner)) break;
    const own = ownStance(inner);
    stance = composeStances(stance, own.stance);
    hedged ||= own.hedged;
    cue += ` ${inner.hit.cue.phrase}`;
    contentFirst = inner.hit.last;
    used.add(inner);
    current = inner;
  }
  const refusal = negatedInfinitive(context.tokens, contentFirst);
  if (refusal > 0 && sideOf(stance) === "for")
    return { stance: "rejects", cue: `${cue} not`, contentFirst: refusal, hedged };
  return { stance, cue, contentFirst: skipLinks(context.tokens, contentFirst), hedged };
}

/** "promised (them) not to strike": index of the verb, or 0. */
function negatedInfinitive(tokens: Token[], at: number): number {
  for (let i = at; i < at + 5 && tokens[i + 1]; i++) {
    if ((tokens[i].lower === "not" || tokens[i].lower === "never") && tokens[i + 1].lower === "to")
      return i + 2;
    if (tokens[i].pos === "VERB" || tokens[i].pos === "PUNCT") return 0;
  }
  return 0;
}

/** Nothing but "to", "that" and a short noun phrase stands between two cues. */
function follows(context: Context, outer: Predicate, inner: Predicate): boolean {
  const { tokens } = context;
  if (inner.groupFirst - outer.hit.last > 8) return false;
  if (!inner.infinitive && !inner.modal && inner.groupFirst - outer.hit.last > 5) return false;
  for (let i = outer.hit.last; i < inner.groupFirst; i++) {
    const { pos, text, lower } = tokens[i];
    if (pos === "PUNCT" && text !== "-") return false;
    if (pos === "VERB" || lower === "and" || lower === "or" || lower === "but" || supposing.has(lower))
      return false;
  }
  return true;
}
