import type { Day, Span } from "../base/index.ts";
import type { Document, Token } from "./document.ts";
import { draftNouns, groupNouns, officialNouns } from "./lexicon/people.ts";
import { modals, negations } from "./lexicon/reporting.ts";
import type { Mention } from "./mentions.ts";
import type { Referents } from "./referents.ts";
import type { Roster } from "./roster.ts";

/** What the stages share while one article is read. */
export interface Context {
  document: Document;
  tokens: Token[];
  mentions: Mention[];
  /** Index of the mention that covers a token, or -1. */
  mentionAt: Int32Array;
  quotes: Span[];
  roster: Roster;
  referents: Referents;
  published: Day | null;
}

/** The auxiliaries, negations and adverbs before a verb, and what they say. */
export interface VerbGroup {
  first: number;
  modal: string | null;
  negated: boolean;
  perfect: boolean;
  /** A form of "be" stands before it. */
  withBe: boolean;
}

const raising = new Set(
  "appear appears appeared seem seems seemed remain remains remained seemingly".split(" "),
);
const beForms = new Set(["is", "are", "was", "were", "be", "been", "being", "'re", "’re", "'m"]);
const haveForms = new Set(["has", "have", "had", "'ve", "’ve"]);

/** With "to", an obligation. */
export const needing = new Set(["have", "has", "had", "need", "needs", "needed"]);

/** Walks left from a verb over what belongs to it. */
export function verbGroupAt(tokens: Token[], at: number, from: number): VerbGroup {
  const group: VerbGroup = { first: at, modal: null, negated: false, perfect: false, withBe: false };
  for (let i = at - 1; i >= from; i--) {
    const { lower, pos } = tokens[i];
    const isModal = modals.has(lower);
    const auxiliary = isModal || beForms.has(lower) || haveForms.has(lower) || pos === "AUX";
    if (raising.has(lower)) {
      group.first = i;
      continue;
    }
    if (lower === "to" && raising.has(tokens[i - 1]?.lower ?? "")) continue;
    const isClitic = (lower === "'s" || lower === "’s") && pos !== "PART";
    if (
      !auxiliary &&
      !isClitic &&
      !negations.has(lower) &&
      pos !== "ADV" &&
      lower !== "to" &&
      lower !== "longer" &&
      lower !== "no"
    )
      break;
    if (
      (lower === "no" || lower === "longer") &&
      !(lower === "longer" && tokens[i - 1]?.lower === "no") &&
      !(lower === "no" && tokens[i + 1]?.lower === "longer")
    )
      break;
    if (lower === "to" && i < at - 1) break;
    if (lower === "to" && needing.has(tokens[i - 1]?.lower ?? "")) {
      // "would have to approve": an obligation, and no perfect.
      group.modal = "must";
      group.first = i - 1;
      i--;
      continue;
    }
    if (isModal && !group.modal) group.modal = lower;
    if (negations.has(lower) || lower === "no") group.negated = !group.negated;
    if (haveForms.has(lower)) group.perfect = true;
    if (beForms.has(lower) || isClitic) group.withBe = true;
    group.first = i;
  }
  return group;
}

/** Who or what a verb is said of. */
export interface Subject {
  /** `draft`: a plan, offer or paper, with the mention of whoever made it. */
  kind: "mention" | "first-person" | "draft" | "thing" | "none";
  mentions: Mention[];
  /** Tokens of the noun phrase. */
  first: number;
  last: number;
  negated: boolean;
}

const nobody = new Set(["nobody", "none", "neither", "no"]);
const firstPerson = new Set(["i", "we", "us"]);
const pronouns = new Set(["he", "she", "it", "they", "who", "which"]);
const determiners = new Set(["its", "his", "her", "their", "our", "my"]);

/** The subject of the verb group that starts at `verb`, not looking left of `from`. */
export function findSubject(context: Context, verb: number, from: number): Subject {
  const { tokens } = context;
  let i = skipParenthesis(tokens, verb - 1, from);
  while (
    i >= from &&
    (tokens[i].pos === "ADV" || /^(?:it|him|her|them)sel(?:f|ves)$/.test(tokens[i].lower)) &&
    !firstPerson.has(tokens[i].lower)
  )
    i--;
  if (i < from) return { kind: "none", mentions: [], first: verb, last: verb, negated: false };
  const { lower } = tokens[i];
  if (firstPerson.has(lower)) return pronounSubject("first-person", [], i);
  // "some points of it": the points are meant.
  if (lower === "it" && tokens[i - 1]?.lower === "of" && i - 2 >= from) return nounSubject(context, i, from);
  if (pronouns.has(lower)) {
    if (lower === "who" || lower === "which") return relativeSubject(context, i, from);
    const draft = lower === "it" ? context.referents.draft(i) : null;
    if (draft) return pronounSubject("draft", draft.author ? [draft.author] : [], i);
    const resolved = context.referents.resolve(lower, i);
    return resolved ? pronounSubject("mention", [resolved], i) : pronounSubject("none", [], i);
  }
  if (tokens[i].pos === "CCONJ" || lower === "," || tokens[i].pos === "PUNCT")
    return { kind: "none", mentions: [], first: i, last: i, negated: false };
  return nounSubject(context, i, from);
}

function pronounSubject(kind: Subject["kind"], mentions: Mention[], at: number): Subject {
  return { kind, mentions, first: at, last: at + 1, negated: false };
}

/** Steps over ", the union's chief negotiator," and "(NDU)" before a verb. */
function skipParenthesis(tokens: Token[], at: number, from: number): number {
  const close = tokens[at]?.text;
  if (close !== "," && close !== ")" && close !== "—" && close !== "–") return at;
  const open = close === ")" ? "(" : close;
  for (let i = at - 1; i > from && at - i < 40; i--) {
    if (tokens[i].text === open) return i - 1;
  }
  return at;
}

function relativeSubject(context: Context, at: number, from: number): Subject {
  let i = at - 1;
  if (context.tokens[i]?.text === ",") i--;
  const index = i >= from ? context.mentionAt[i] : -1;
  if (index < 0) return pronounSubject("none", [], at);
  return pronounSubject("mention", [context.mentions[index]], at);
}

const nominalTags = new Set(["NOUN", "PROPN", "ADJ", "DET", "NUM", "PART", "SYM", "X"]);
const nominalWords = new Set(
  "of for in on at from between with to per against about over under by and or any all such this that".split(
    " ",
  ),
);

function nounSubject(context: Context, end: number, from: number): Subject {
  const { tokens } = context;
  let first = end;
  const isListComma = (at: number) =>
    tokens[at].text === "," &&
    context.mentionAt[at - 1] >= 0 &&
    at - 1 >= from &&
    (context.mentionAt[at + 1] >= 0 || tokens[at + 1].pos === "DET");
  const isPart = ({ pos, lower, text }: Token) =>
    nominalTags.has(pos) || nominalWords.has(lower) || determiners.has(lower) || text === "-";
  while (
    first - 1 >= from &&
    (isPart(tokens[first - 1]) || context.mentionAt[first - 1] >= 0 || isListComma(first - 1))
  ) {
    // "said that the plan": the conjunction is no part of the phrase.
    if (tokens[first - 1].lower === "that") break;
    first--;
    // The tagger takes some nouns for verbs: "the union's pay figure".
    if (
      first - 2 >= from &&
      tokens[first - 1].pos === "VERB" &&
      /^(?:['’]s?|the|a|an|its|their|his|her|our)$/.test(tokens[first - 2].lower)
    )
      first--;
  }
  while (
    first < end &&
    (tokens[first].pos === "CCONJ" || tokens[first].lower === "to" || tokens[first].pos === "ADP")
  )
    first++;
  const negated = nobody.has(tokens[first].lower);
  // "Zelenskyy's fine with it": the mark before a verb is one.
  const clitic = /^['’]s$/.test(tokens[end + 1]?.lower ?? "");
  const mentions = headMentions(context, first, end, clitic);

  if (
    mentions.length === 0 &&
    end - first <= 1 &&
    groupNouns.has(tokens[end].lower) &&
    tokens[end - 1]?.lower === "the"
  ) {
    const group = context.referents.resolve("group", first);
    if (group) mentions.push(group);
  }
  if (mentions.length === 0 && draftNouns.has(tokens[end].lower)) {
    const author = draftAuthor(context, first, end);
    if (author) return { kind: "draft", mentions: [author], first, last: end + 1, negated };
  }
  return { kind: mentions.length > 0 ? "mention" : "thing", mentions, first, last: end + 1, negated };
}

/** The mentions that a noun phrase is about: its last one, with those coordinated to it. */
function headMentions(context: Context, first: number, end: number, clitic = false): Mention[] {
  const { tokens, mentions, mentionAt } = context;
  const index = mentionAt[end];
  if (index < 0) return ownedOfficial(context, first, end);
  const head = mentions[index];
  if (head.possessive && !clitic) return [];
  const before = head.first - 1;
  let link = before;
  while (link >= first && (tokens[link].pos === "DET" || tokens[link].lower === "the")) link--;
  if (link >= first && tokens[link].pos === "ADP") return throughPreposition(context, first, link, head);
  if (link >= first && (tokens[link].lower === "and" || tokens[link].text === ",") && link - 1 >= first) {
    const left = mentionAt[link - 1];
    if (left >= 0 && !mentions[left].possessive) return [...headMentions(context, first, link - 1), head];
  }
  return [head];
}

/** "a spokesman for the union", "Petrek of the union" stand for it; "the future of the union" does not. */
function throughPreposition(context: Context, first: number, preposition: number, head: Mention): Mention[] {
  const left = preposition - 1;
  if (left < first) return [head];
  const person = context.mentionAt[left];
  if (person >= 0) {
    const mention = context.mentions[person];
    return mention.kind === "outsider" && head.parties.length > 0 ? [head] : [mention];
  }
  return officialNouns.has(context.tokens[left].lower) ? [head] : [];
}

/** "a member of the Greens' parliamentary group". */
function memberOf(context: Context, first: number, end: number): Mention[] {
  const { tokens, mentionAt, mentions } = context;
  for (let i = first; i + 1 < end; i++) {
    if (
      !officialNouns.has(tokens[i].lower) ||
      (tokens[i + 1].lower !== "of" && tokens[i + 1].lower !== "for")
    )
      continue;
    for (let j = i + 2; j < Math.min(end, i + 5); j++) if (mentionAt[j] >= 0) return [mentions[mentionAt[j]]];
  }
  return [];
}

/** Whose draft it is: "the American plan", "the union's offer", else whoever offered last. */
export function draftAuthor(context: Context, first: number, end: number): Mention | null {
  for (let i = end - 1; i >= first; i--) {
    const index = context.mentionAt[i];
    if (index >= 0 && context.mentions[index].parties.length === 1)
      return { ...context.mentions[index], person: null };
  }
  return context.referents.author(first);
}

/** "its leader", "the party's chief negotiator": resolved through the owner. */
function ownedOfficial(context: Context, first: number, end: number): Mention[] {
  const { tokens, mentionAt, mentions, referents } = context;
  if (!officialNouns.has(tokens[end].lower)) return memberOf(context, first, end);

  for (let i = end - 1; i >= first; i--) {
    if (mentionAt[i] >= 0) return mentions[mentionAt[i]].parties.length > 0 ? [mentions[mentionAt[i]]] : [];
    const { lower } = tokens[i];
    if (!determiners.has(lower)) continue;
    const owner = referents.resolve(
      lower === "its" ? "it" : lower === "their" ? "they" : lower === "her" ? "she" : "he",
      i,
    );
    return owner ? [owner] : [];
  }
  return [];
}
