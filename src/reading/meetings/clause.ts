import type { Sentence, Token } from "../document.ts";
import type { MeetingCue } from "./cues.ts";
import type { NamedMention } from "./participants.ts";

/** Tokens of the clause around a cue. */
export interface Clause {
  from: number;
  to: number;
}

const dashes = /^[:–—]$/;
const quoteMarks = /^[“”"]$/;
const openers =
  /^(?:that|while|although|though|when|because|whether|whereas|if|unless|who|which|whom|where)$/;
const closers =
  /^(?:that|while|although|though|when|because|whether|whereas|which|who|where|as|after|before|since)$/;

/** A quotation of so few words is part of the sentence around it: 'held a "productive" round'. */
const shortQuote = 5;

function isBoundary(tokens: Token[], i: number, sentence: Sentence): boolean {
  const { text } = tokens[i];
  if (dashes.test(text)) return true;
  // "two aides; and three officials": a semicolon between the items of a list.
  if (text === ";") return !/^(?:and|or|two|three|four|five)$/.test(tokens[i + 1]?.lower ?? "");
  if (!quoteMarks.test(text)) return false;
  for (
    let j = Math.max(sentence.firstToken, i - shortQuote);
    j < Math.min(sentence.endToken, i + shortQuote);
    j++
  ) {
    if (j !== i && quoteMarks.test(tokens[j].text)) return false;
  }
  return true;
}

/** From the word that opens the cue's clause to the one that opens the next. "who met" takes in whom it is about. */
export function clauseAround(tokens: Token[], sentence: Sentence, cue: MeetingCue): Clause {
  let from = cue.token;
  while (
    from > sentence.firstToken &&
    !isBoundary(tokens, from - 1, sentence) &&
    !openers.test(tokens[from - 1].lower)
  )
    from--;
  if (from > sentence.firstToken && /^wh(?:o|ich|om)$/.test(tokens[from - 1].lower))
    from = antecedent(tokens, sentence, from);
  let to = cue.token + 1;
  while (to < sentence.endToken && !isBoundary(tokens, to, sentence) && !closers.test(tokens[to].lower)) to++;
  return { from, to };
}

/** Where the name before "who" begins. */
function antecedent(tokens: Token[], sentence: Sentence, who: number): number {
  let from = who - 1;
  while (from > sentence.firstToken && /^(?:PROPN|ADP|DET|ADJ|NOUN|PUNCT)$/.test(tokens[from - 1].pos))
    from--;
  return from;
}

const holding =
  /^(?:held|hold|holds|holding|had|have|has|having|began|begin|begins|start|started|starts|resumed?|resumes|concluded?|concludes|ended|attend(?:ed|s)?|enter(?:ed|s)?|joined|led|lead|hosted?|hosts|finished|completed|conducted|visited|arrived|came|come|comes|sat|opened|went|flew|travel(?:l?ed|s)?|walked|wrapped|took|head(?:ed|s)?|continued?|convened?|chaired|engage[ds]?|plans?|are|is|were|was)$/;

/** The mentions that a meeting's noun is linked with: "talks between …", "US-Russian talks", "… held talks with …". */
export function linkedTo(
  tokens: Token[],
  clause: Clause,
  cue: MeetingCue,
  named: NamedMention[],
): NamedMention[] {
  const linked = new Set<NamedMention>();
  for (const mention of behind(tokens, clause, cue, named)) linked.add(mention);
  for (const mention of named) if (isModifier(tokens, mention, cue)) linked.add(mention);
  const verb = holdingVerb(tokens, clause, cue);
  if (verb !== null) {
    for (const mention of named)
      if (mention.first >= clause.from && mention.last <= verb) linked.add(mention);
  }
  if (isOccasion(tokens, cue)) {
    for (const mention of named) {
      if (mention.first >= clause.from && mention.last <= cue.token && !mention.possessive)
        linked.add(mention);
    }
  }
  return [...linked];
}

const links = /^(?:between|with|among|involving|including|of|from|by)$/;

/** The names in "talks between A and B", up to the verb that follows. */
function behind(tokens: Token[], clause: Clause, cue: MeetingCue, named: NamedMention[]): NamedMention[] {
  let start = -1;
  let end = cue.token + 1;
  for (; end < clause.to; end++) {
    const { lower, pos } = tokens[end];
    if (start < 0 && links.test(lower)) start = end;
    if (
      (pos === "VERB" || pos === "AUX") &&
      !/^(?:led|chaired|brokered|mediated|hosted|including|involving)$/.test(lower)
    ) {
      if (lower !== "held" && lower !== "planned") break;
    }
  }
  return start < 0 ? [] : named.filter((mention) => mention.first > start && mention.first < end);
}

/** Right before the noun, with only other modifiers between: "the US-Ukraine peace talks". */
function isModifier(tokens: Token[], mention: NamedMention, cue: MeetingCue): boolean {
  if (mention.last > cue.token || cue.token - mention.last > 8) return false;
  for (let i = mention.last; i < cue.token; i++) {
    if (
      !/^(?:ADJ|NOUN|PROPN|PART|SYM|NUM)$/.test(tokens[i].pos) &&
      !/^(?:-|–|'s|’s|and|,|\/)$/.test(tokens[i].lower)
    )
      return false;
  }
  return true;
}

/** The verb that has the noun as its object, within a few words before it. */
function holdingVerb(tokens: Token[], clause: Clause, cue: MeetingCue): number | null {
  for (let i = cue.token - 1; i >= Math.max(clause.from, cue.token - 9); i--) {
    if (holding.test(tokens[i].lower)) return i;
    if (tokens[i].pos === "VERB") return null;
  }
  return null;
}

/** "handed the paper to both at a meeting in Belmark". */
function isOccasion(tokens: Token[], cue: MeetingCue): boolean {
  if (!/^(?:meeting|session|dinner|lunch|summit|call|talks)$/.test(tokens[cue.token].lower)) return false;
  for (let i = cue.token - 1; i >= Math.max(0, cue.token - 5); i--) {
    const { lower, pos } = tokens[i];
    if (/^(?:at|in|during)$/.test(lower)) return true;
    if (!/^(?:ADJ|DET|PROPN|NOUN|PART|NUM|PUNCT)$/.test(pos)) return false;
  }
  return false;
}
