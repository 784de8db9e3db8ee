import { type CueHit, lemmaOf } from "../cues.ts";
import type { Sentence, Token } from "../document.ts";
import { type Context, findSubject, type Subject, verbGroupAt } from "../grammar.ts";
import { negations } from "../lexicon/reporting.ts";

/** A cue in a sentence with its verb group and subject. */
export interface Predicate {
  hit: CueHit;
  groupFirst: number;
  modal: string | null;
  negated: boolean;
  perfect: boolean;
  passive: boolean;
  infinitive: boolean;
  subject: Subject;
}

export function mayStartCue(tokens: Token[], at: number): boolean {
  const { pos, lower } = tokens[at];
  return (
    pos === "VERB" ||
    pos === "AUX" ||
    pos === "ADJ" ||
    pos === "NOUN" ||
    pos === "ADV" ||
    lower === "not" ||
    lower === "'s" ||
    lower === "’s" ||
    pos === "PROPN"
  );
}

/** A cue's first word must be used as a verb: "the offer" and "a proposed deal" are none. */
export function isVerbal(tokens: Token[], hit: CueHit): boolean {
  const token = tokens[hit.first];
  const before = tokens[hit.first - 1];
  // "Zelenskyy's fine with it": more often the mark is a possessive, so only a whole phrase counts.
  if (/^['’]s$/.test(token.lower)) return hit.cue.kind === "after" && hit.cue.words.length >= 3;
  if (hit.cue.words.length > 1 && hit.cue.words[0] !== "not")
    return token.pos !== "NOUN" || hit.cue.words.length > 2 || !isNominal(before);
  if (token.pos === "VERB" || token.pos === "AUX") {
    const attributive =
      before !== undefined &&
      isNominal(before) &&
      tokens[hit.last]?.pos === "NOUN" &&
      /ed$/.test(token.lower);
    return !attributive;
  }
  const verbPlace =
    before &&
    (before.pos === "AUX" || before.pos === "PRON" || negations.has(before.lower) || before.lower === "to");
  if (token.pos === "NOUN" && verbPlace) return true;
  if (token.pos === "NOUN")
    return !isNominal(before) && /(?:ed|s)$/.test(token.lower) && before?.pos !== "VERB";
  return hit.cue.words[0] === "not" && token.lower === "not";
}

function isNominal(token: Token | undefined): boolean {
  if (!token) return false;
  return (
    token.pos === "DET" ||
    token.pos === "ADJ" ||
    token.pos === "ADP" ||
    token.pos === "NUM" ||
    /^(?:its|his|her|their|our|my|your|['’]s?)$/.test(token.lower)
  );
}

export function makePredicate(
  context: Context,
  hit: CueHit,
  sentence: Sentence,
  earlier: Subject | null,
): Predicate {
  const { tokens } = context;
  const group = verbGroupAt(tokens, hit.first, sentence.firstToken);
  const startsWithBe = hit.cue.words[0] === "be";
  const participle = /(?:ed|en|wn|ld|ut|ught|ung)$/.test(tokens[hit.first].lower);
  let subject = findSubject(context, group.first, sentence.firstToken);
  if (
    hit.cue.says &&
    subject.kind !== "mention" &&
    tokens[hit.first].lower.endsWith("ing") &&
    !group.withBe &&
    earlier
  )
    subject = earlier;
  else if (hit.cue.says && subject.kind === "none")
    subject = invertedSubject(context, hit, sentence) ?? subject;
  return {
    hit,
    groupFirst: group.first,
    modal: group.modal,
    negated: group.negated !== (hit.negatedInside || subject.negated),
    perfect: group.perfect,
    passive: !startsWithBe && group.withBe && participle,
    infinitive: tokens[group.first].lower === "to" || isListed(tokens, hit, group.first, earlier !== null),
    subject,
  };
}

/** "that Ukraine abandon its bid, limit its army and grant ...": bare verbs of a list are no clauses of their own. */
function isListed(tokens: Token[], hit: CueHit, groupFirst: number, hasSubject: boolean): boolean {
  if (groupFirst !== hit.first || !hasSubject) return false;
  const { lower } = tokens[hit.first];
  const before = tokens[hit.first - 1];
  if (!before || (before.text !== "," && before.pos !== "CCONJ")) return false;
  return lemmaOf(lower) === lower && !/(?:put|set|cut|let|shut|quit|read)$/.test(lower);
}

/** '"...," said union president Marta Kolsund'. */
function invertedSubject(context: Context, hit: CueHit, sentence: Sentence): Subject | null {
  const { tokens, mentionAt, mentions } = context;
  for (let i = hit.last; i < Math.min(hit.last + 4, sentence.endToken); i++) {
    const index = mentionAt[i];
    if (index >= 0 && !mentions[index].possessive)
      return {
        kind: "mention",
        mentions: [mentions[index]],
        first: i,
        last: mentions[index].last,
        negated: false,
      };
    if (tokens[i].pos === "VERB" || tokens[i].pos === "PUNCT") return null;
  }
  return null;
}
