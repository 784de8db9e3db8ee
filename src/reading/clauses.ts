import { findCondition } from "./conditions.ts";
import { judgements, nounCues } from "./cues.ts";
import type { Token } from "./document.ts";
import type { Context, Subject } from "./grammar.ts";
import { findSubject, needing, type VerbGroup, verbGroupAt } from "./grammar.ts";
import { attitudes } from "./lexicon/cues.ts";
import { modals, obligations } from "./lexicon/reporting.ts";
import { errands } from "./lexicon/talk.ts";
import type { Mention } from "./mentions.ts";
import type { Passage } from "./passages.ts";
import { composeStances, negateStance, sideOf } from "./stances.ts";
import type { Stance } from "./statement.ts";
import { isTalkOfTalks } from "./talk.ts";
import type { ParsedSentence, Predicate, Voice } from "./voices.ts";

/** How a clause tells its stance; the linker and the scorer weigh these differently. */
export type ClauseRule =
  | "verb"
  | "weak verb"
  | "judgement"
  | "obligation"
  | "modal"
  | "noun"
  | "passive"
  | "listed"
  | "draft"
  | "said";

/** A run of words with the stance that somebody takes to what it says. */
export interface Clause {
  rule: ClauseRule;
  cue: string;
  holders: { party: string; person: string | null }[];
  stance: Stance;
  /** Tokens of the content. */
  first: number;
  last: number;
  /** Outermost voice; `null` in the article's own. */
  voice: Voice | null;
  /** Nobody is heard, and the cue is an attitude or a noun. */
  attitude: boolean;
  hedged: boolean;
  negated: boolean;
  /** Tokens of the cue. */
  cueFirst: number;
  cueLast: number;
}

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

const supposing = new Set(["if", "unless", "once", "provided", "should"]);

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

function voicesAt(parsed: ParsedSentence, at: number): Voice[] {
  return parsed.voices.filter((voice) => voice.first <= at && at < voice.last);
}

function holdersOf(subject: Subject, voices: Voice[]): Clause["holders"] {
  if (subject.kind === "first-person") return voiceHolders(voices);
  const holders: Clause["holders"] = [];
  for (const mention of subject.mentions)
    for (const party of mention.parties)
      if (!holders.some((holder) => holder.party === party)) holders.push({ party, person: mention.person });
  return holders;
}

function voiceHolders(voices: Voice[]): Clause["holders"] {
  const inner = voices[voices.length - 1];
  return inner ? inner.parties.map((party) => ({ party, person: inner.person })) : [];
}

function clauseOf(
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
function ownStance(predicate: Predicate): { stance: Stance; hedged: boolean } {
  const { cue } = predicate.hit;
  const stance = cue.stance as Stance;
  const hedged = predicate.modal === "may" || predicate.modal === "might" || predicate.modal === "could";
  if (!predicate.negated) return { stance, hedged };
  const turned = negateStance(stance, predicate.perfect, attitudes.has(cue.phrase));
  return { stance: turned.stance, hedged: hedged || turned.hedged };
}

/** "refused to accept", "urged Kyiv to drop", "insisted that it would not sign": follows the stances inwards. */
function chainFrom(context: Context, parsed: ParsedSentence, index: number, used: Set<Predicate>): Chain {
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

function skipLinks(tokens: Token[], at: number): number {
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
function contentOf(
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
function clauseEnd(
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

function trimEnd(tokens: Token[], first: number, end: number): number {
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

/** "were unacceptable and needed more work": the second judgement is of the same thing. */
function subjectBefore(parsed: ParsedSentence, predicate: Predicate): Subject | null {
  const before = parsed.predicates[parsed.predicates.indexOf(predicate) - 1];
  return before && before.subject.kind !== "none" ? before.subject : null;
}

/** "The offer is unacceptable": the matter is the subject, the holder whoever says so, or whom it is so for. */
function judgement(
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

/** "for Kyiv", "to the union", "by both governments" right after a cue. */
function namedAfter(context: Context, at: number, links: string): Clause["holders"] | null {
  const { tokens, mentionAt } = context;
  const word = tokens[at]?.lower;
  if (!word || !links.split(" ").includes(word)) return null;
  for (let i = at + 1; i < at + 4; i++) {
    const index = i < tokens.length ? mentionAt[i] : -1;
    if (index < 0) continue;
    return coordinatedFrom(context, index);
  }
  return null;
}

/** A mention and those joined to it: "the union and the employers". */
function coordinatedFrom(context: Context, index: number): Clause["holders"] | null {
  const { tokens, mentions } = context;
  const holders: Clause["holders"] = [];
  for (let i = index; i < mentions.length; i++) {
    const mention = mentions[i];
    if (mention.possessive || mention.parties.length === 0) break;
    for (const party of mention.parties) holders.push({ party, person: mention.person });
    const next = mentions[i + 1];
    const joint = tokens.slice(mention.last, next?.first ?? mention.last);
    if (
      !next ||
      joint.length > 3 ||
      !joint.some(({ lower }) => lower === "and") ||
      joint.some(({ pos }) => pos === "VERB" || pos === "ADP")
    )
      break;
  }
  return holders.length > 0 ? holders : null;
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
function addDescriptions(context: Context, parsed: ParsedSentence, clauses: Clause[]): void {
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

/** "The pension must stay", "we will not sign", "the companies would lift it": no cue but the modal. */
function addModals(context: Context, parsed: ParsedSentence, clauses: Clause[]): void {
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

/** "will meet the envoy": what somebody does next. "Go on" and "go ahead" are none. */
function isErrand(tokens: Token[], verb: number): boolean {
  return (
    errands.has(tokens[verb].lower) && !["on", "ahead", "with", "to"].includes(tokens[verb + 1]?.lower ?? "")
  );
}

function tellsErrand(tokens: Token[], first: number, last: number): boolean {
  for (let i = first; i + 1 < last; i++)
    if (modals.has(tokens[i].lower) && isErrand(tokens, i + 1)) return true;
  return false;
}

/** "The ferry would stop": what a report tells of a draft without naming it again. */
function retellsDraft(
  context: Context,
  parsed: ParsedSentence,
  at: number,
  first: number,
  last: number,
): boolean {
  if (context.tokens[at].lower !== "would" || parsed.heard || !context.referents.knowsDraft(at)) return false;
  return findCondition(context.tokens, Math.max(parsed.sentence.firstToken, first - 12), last) === null;
}

const able = new Set(["can", "could"]);

/** What a draft says of somebody, as its author's proposal; of a draft without an author, nothing. */
function draftClause(
  context: Context,
  parsed: ParsedSentence,
  subject: Subject,
  group: VerbGroup,
  at: number,
  main: number,
  author: Mention | null | undefined,
): Clause | null {
  if (author?.parties.length !== 1) return null;
  const negated = group.negated !== subject.negated;
  const voices = voicesAt(parsed, at);
  return {
    rule: "draft",
    cue: context.tokens[at].lower,
    holders: [{ party: author.parties[0], person: author.person }],
    stance: negated ? "rejects" : "proposes",
    first: subject.kind === "none" || subject.kind === "draft" ? main : subject.first,
    last: Math.max(clauseEnd(context, parsed, main), main + 1),
    voice: voices[0] ?? null,
    attitude: false,
    hedged: false,
    negated,
    cueFirst: Math.min(group.first, at),
    cueLast: main,
  };
}

function isDraftContent({ draft }: ParsedSentence, voices: Voice[]): boolean {
  return draft !== null && (draft.whole || voices.length === 0);
}

/** "everybody who will listen", and what an interviewer says to "you". */
function isAside(tokens: Token[], subject: Subject): boolean {
  const word = tokens[subject.first]?.lower;
  return (subject.kind === "none" && (word === "who" || word === "which")) || word === "you";
}

/** "its refusal to", "the union's demand for": only where no verb of the clause tells more. */
function addNouns(context: Context, parsed: ParsedSentence, clauses: Clause[]): void {
  const { tokens } = context;
  const { sentence } = parsed;
  for (let i = sentence.firstToken + 1; i + 1 < sentence.endToken; i++) {
    const cue = nounCues.get(tokens[i].lower);
    if (
      !cue ||
      (cue.words.length > 1 && tokens[i - 1].lower !== cue.words[0]) ||
      (tokens[i].pos === "VERB" && !/^['’]s?$/.test(tokens[i - 1].text)) ||
      clauses.some((clause) => i >= clause.first && i < clause.last)
    )
      continue;
    const link = tokens[i + 1].lower;
    if (!["to", "for", "that", "of", "on", "against", "is", "was", "has", "about", "over"].includes(link))
      continue;
    const holders = ownerBefore(context, i, sentence.firstToken);
    if (holders.length === 0) continue;
    const voices = voicesAt(parsed, i);
    const first = skipLinks(tokens, i + 2);
    clauses.push({
      rule: "noun",
      cue: cue.phrase,
      holders,
      stance: cue.stance as Stance,
      first,
      last: clauseEnd(context, parsed, first),
      voice: voices[0] ?? null,
      attitude: true,
      hedged: false,
      negated: false,
      cueFirst: i,
      cueLast: i + 1,
    });
  }
}

function ownerBefore(context: Context, noun: number, from: number): Clause["holders"] {
  const { tokens, mentionAt, mentions, referents } = context;
  if (tokens[noun + 1]?.lower === "for" || tokens[noun + 1]?.lower === "of") {
    const named = namedAfter(context, noun + 1, "for of");
    if (named) return named;
  }
  for (let i = noun - 1; i >= Math.max(from, noun - 4); i--) {
    const index = mentionAt[i];
    if (index >= 0) {
      const mention = mentions[index];
      return mention.possessive ? mention.parties.map((party) => ({ party, person: mention.person })) : [];
    }
    const { lower, pos } = tokens[i];
    const owner = { its: "it", their: "they", his: "he", her: "she" }[lower];
    if (owner) {
      const mention = referents.resolve(owner, i);
      return mention ? mention.parties.map((party) => ({ party, person: mention.person })) : [];
    }
    if (pos !== "ADJ" && pos !== "NOUN" && pos !== "PART" && pos !== "NUM") return [];
  }
  return [];
}

/** A numbered point of a draft: its author proposes it, or rules it out where it says so. */
function pointClauses(context: Context, parsed: ParsedSentence, passage: Passage): Clause[] {
  const { sentence } = parsed;
  const last = trimEnd(context.tokens, sentence.firstToken, sentence.endToken);
  if (last - sentence.firstToken < 2) return [];
  const shared = {
    rule: "listed" as const,
    cue: "point of the draft",
    holders: passage.speaker.parties.map((party) => ({ party, person: passage.speaker.person })),
    first: sentence.firstToken,
    last,
    voice: null,
    attitude: false,
    hedged: false,
    negated: false,
    cueFirst: sentence.firstToken,
    cueLast: sentence.firstToken,
  };
  return [
    { ...shared, stance: "proposes" },
    { ...shared, stance: "rejects" },
  ];
}

/** "has neither the legal nor the moral right to give up land": index of what there is no right to, or 0. */
function deniedRight(tokens: Token[], first: number, last: number): number {
  for (let i = first; i + 2 < last; i++) {
    if (tokens[i].lower !== "right" || tokens[i + 1].lower !== "to") continue;
    for (let j = i - 1; j >= Math.max(first, i - 7); j--)
      if (["no", "neither", "not", "n't"].includes(tokens[j].lower)) return i + 2;
  }
  return 0;
}

/** What a party is heard to say without any cue: weighed by its matter alone. */
function addSaid(context: Context, parsed: ParsedSentence, clauses: Clause[]): void {
  for (const voice of parsed.voices) {
    if (voice.parties.length === 0) continue;
    const covered = clauses.some(
      (clause) => clause.first < voice.last && voice.first < Math.max(clause.last, clause.cueLast),
    );
    if (covered) continue;
    const first = skipLinks(context.tokens, voice.first);
    const last = trimEnd(context.tokens, first, voice.last);
    if (
      last - first < 3 ||
      context.tokens[first].lower === "you" ||
      tellsErrand(context.tokens, first, last) ||
      isTalkOfTalks(context.tokens, first, last)
    )
      continue;
    const negated = context.tokens
      .slice(first, last)
      .some(
        ({ lower }) =>
          lower === "not" ||
          lower === "n't" ||
          lower === "never" ||
          lower === "no" ||
          lower === "nobody" ||
          lower === "neither",
      );
    const outer = voicesAt(parsed, first)[0] ?? voice;
    const denied = deniedRight(context.tokens, first, last);
    for (const stance of denied ? (["rejects"] as const) : (["demands", "rejects"] as const))
      clauses.push({
        rule: denied ? "judgement" : "said",
        cue: denied ? "no right to" : voice.cue,
        holders: voice.parties.map((party) => ({ party, person: voice.person })),
        stance,
        first: denied || first,
        last,
        voice: outer,
        attitude: false,
        hedged: false,
        negated,
        cueFirst: voice.cueFirst,
        cueLast: voice.cueLast,
      });
  }
}
