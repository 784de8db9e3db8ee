import type { Day, Span } from "../base/index.ts";
import type { Document, Token } from "./document.ts";
import {
  bothNouns,
  bothWords,
  groupNouns,
  officialAdjectives,
  officialNouns,
  titles,
} from "./lexicon/people.ts";
import type { Roster, RosterName } from "./roster.ts";

/** Who a run of tokens stands for. An outsider has no party. */
export interface Mention extends Span {
  first: number;
  /** Index after its last token. */
  last: number;
  parties: string[];
  person: string | null;
  kind: "person" | "party" | "pronoun" | "both" | "outsider";
  /** "Russia's ..." or "Russian forces": says whose something is, and is no subject by itself. */
  possessive: boolean;
}

/** The day decides who is in office; without one everybody is. */
export function findMentions(document: Document, roster: Roster, published: Day | null): Mention[] {
  const mentions: Mention[] = [];
  const { tokens } = document;
  for (let at = 0; at < tokens.length; ) {
    const mention =
      matchName(tokens, at, roster, published) ??
      matchBoth(tokens, at, roster) ??
      matchOutsider(tokens, at, roster, published);
    if (mention) mentions.push(mention);
    at = mention ? Math.max(mention.last, at + 1) : at + 1;
  }
  return mergeApposed(tokens, mentions);
}

function matchName(tokens: Token[], at: number, roster: Roster, published: Day | null): Mention | null {
  const candidates = roster.names.get(nameKey(tokens[at].lower));
  if (!candidates) return null;
  for (const name of candidates) {
    if (!matchesAt(tokens, at, name) || !inOffice(roster, name, published)) continue;
    const end = at + name.words.length;
    if (name.needsArticle && !hasArticle(tokens, at) && !officialAfter(tokens, end)) continue;
    return name.person
      ? personMention(tokens, at, end, name)
      : partyMention(tokens, at, end, name, roster, published);
  }
  return null;
}

/** Tokenisers leave some possessives on their word ("Okker's"). */
function nameKey(lower: string): string {
  return lower.replace(/['’]s?$/u, "");
}

function matchesAt(tokens: Token[], at: number, name: RosterName): boolean {
  for (let i = 0; i < name.words.length; i++) {
    const token = tokens[at + i];
    if (!token) return false;
    const word = name.words[i];
    const text =
      i === name.words.length - 1 && token.text !== word ? token.text.replace(/['’]s?$/u, "") : token.text;
    if (straight(text) === straight(word)) continue;
    const lowered = word.toLowerCase();
    const anyCase = word === lowered || text === text.toUpperCase();
    if (!anyCase || straight(text).toLowerCase() !== straight(lowered)) return false;
  }
  return true;
}

function straight(text: string): string {
  return text.replaceAll("’", "'");
}

function inOffice(roster: Roster, name: RosterName, published: Day | null): boolean {
  if (!name.person || !published) return true;
  const person = roster.people.get(name.person)?.person;
  if (!person) return true;
  return (!person.from || published >= person.from) && (!person.until || published <= person.until);
}

function hasArticle(tokens: Token[], at: number): boolean {
  const before = tokens[at - 1]?.lower;
  if (before === "the" || before === "our" || before === "his" || before === "her" || before === "their")
    return true;
  if (
    /^['’]s?$/.test(before ?? "") ||
    (tokens[at].text !== tokens[at].lower && tokens[at].lower.endsWith("s"))
  )
    return true;
  // "the dockers' big union": an adjective may stand between.
  return tokens[at - 2]?.lower === "the" && tokens[at - 1].pos === "ADJ";
}

/** Index after the noun for an official that follows a party's name, or 0. */
function officialAfter(tokens: Token[], at: number): number {
  let i = at;
  for (let skipped = 0; skipped < 3; skipped++) {
    const token = tokens[i];
    if (!token) return 0;
    if (officialNouns.has(token.lower) && !officialAdjectives.has(token.lower)) return i + 1;
    if (!officialAdjectives.has(token.lower)) return 0;
    i++;
  }
  return 0;
}

function isPossessive(tokens: Token[], end: number): boolean {
  const next = tokens[end]?.text;
  return (
    next === "'s" || next === "’s" || next === "'" || next === "’" || /['’]s?$/u.test(tokens[end - 1].text)
  );
}

/** "Delvane's party", "Merz's government": the whole stands for the party. */
function groupAfter(tokens: Token[], end: number): number {
  const owned = /^['’]s?$/u.test(tokens[end]?.text ?? "")
    ? end + 1
    : /['’]s?$/u.test(tokens[end - 1].text)
      ? end
      : 0;
  return owned > 0 && groupNouns.has(tokens[owned]?.lower ?? "") ? owned + 1 : 0;
}

function personMention(tokens: Token[], at: number, end: number, name: RosterName): Mention {
  const group = groupAfter(tokens, end);
  if (group > 0)
    return {
      first: at,
      last: group,
      start: tokens[at].start,
      end: tokens[group - 1].end,
      parties: [name.party],
      person: null,
      kind: "party",
      possessive: isPossessive(tokens, group),
    };
  let first = at;
  while (first > 0 && titles.has(tokens[first - 1].lower)) first--;
  return {
    first,
    last: end,
    start: tokens[first].start,
    end: tokens[end - 1].end,
    parties: [name.party],
    person: name.person,
    kind: "person",
    possessive: isPossessive(tokens, end),
  };
}

function partyMention(
  tokens: Token[],
  at: number,
  end: number,
  name: RosterName,
  roster: Roster,
  published: Day | null,
): Mention {
  const owns = isPossessive(tokens, end);
  const hasMark = owns && /^['’]s?$/u.test(tokens[end]?.text ?? "");
  const after = hasMark ? end + 1 : end;
  const holder = officeHolder(tokens, after, name.party, roster, published);
  const official = holder?.end ?? officialAfter(tokens, after);
  const last = official || end;
  return {
    first: at,
    last,
    start: tokens[at].start,
    end: tokens[last - 1].end,
    parties: [name.party],
    person: holder?.person ?? null,
    kind: holder?.person ? "person" : "party",
    possessive: official ? isPossessive(tokens, official) : owns || isModifier(tokens, at, end, name),
  };
}

/** "Russia's foreign minister": the person of that party who has the office. */
function officeHolder(tokens: Token[], at: number, party: string, roster: Roster, published: Day | null) {
  let best: { person: string; end: number } | null = null;
  for (const { person, party: own, office } of roster.people.values()) {
    if (own !== party || office.length === 0) continue;
    if (!office.every((word, i) => tokens[at + i]?.lower === word)) continue;
    if (published && ((person.from && published < person.from) || (person.until && published > person.until)))
      continue;
    if (!best || at + office.length > best.end) best = { person: person.id, end: at + office.length };
  }
  return best;
}

/** "Russian forces": a name before a common noun says whose, not who. */
function isModifier(tokens: Token[], at: number, end: number, name: RosterName): boolean {
  const next = tokens[end];
  if (!next || next.text !== next.lower) return false;
  if (next.pos === "NOUN") return true;
  return next.pos === "ADJ" && tokens[end + 1]?.pos === "NOUN" && !name.needsArticle && at < end;
}

function matchBoth(tokens: Token[], at: number, roster: Roster): Mention | null {
  if (!bothWords.has(tokens[at].lower) || roster.sides.length < 2) return null;
  let end = at + 1;
  const alone =
    tokens[at].lower === "both" && roster.sides.length === 2 && /^(?:VERB|AUX)$/.test(tokens[end]?.pos ?? "");
  if (!alone && (bothWords.has(tokens[end]?.lower ?? "") || tokens[end]?.lower === "the")) end++;
  if (!alone && !bothNouns.has(tokens[end]?.lower ?? "")) return null;
  if (!alone) end++;
  return {
    first: at,
    last: end,
    start: tokens[at].start,
    end: tokens[end - 1].end,
    parties: [...roster.sides],
    person: null,
    kind: "both",
    possessive: isPossessive(tokens, end),
  };
}

/** Two capitalised words or more that the brief does not know: a person or body that is nobody's speaker. */
function matchOutsider(tokens: Token[], at: number, roster: Roster, published: Day | null): Mention | null {
  let end = at;
  while (end < tokens.length && end - at < 5 && isNameWord(tokens[end])) {
    // "Health Secretary Wes Streeting": the words before a name of the brief are its title.
    if (end > at && matchName(tokens, end, roster, published)) return null;
    end++;
  }
  const titled = at > 0 && titles.has(tokens[at - 1].lower);
  if (end - at < (titled ? 1 : 2)) return null;
  return {
    first: at,
    last: end,
    start: tokens[at].start,
    end: tokens[end - 1].end,
    parties: [],
    person: null,
    kind: "outsider",
    possessive: isPossessive(tokens, end),
  };
}

function isNameWord(token: Token): boolean {
  return token.pos === "PROPN" && /^\p{Lu}[\p{Ll}\p{Lu}'’.-]*$/u.test(token.text);
}

/** "union president Marta Kolsund", "Kolsund, the union president,": the person stands for the whole. */
function mergeApposed(tokens: Token[], mentions: Mention[]): Mention[] {
  const merged: Mention[] = [];
  for (const mention of mentions) {
    if (closesParenthesis(tokens, merged[merged.length - 1], mention)) {
      const name = merged[merged.length - 1];
      name.last = officialAfter(tokens, mention.last + 1) || mention.last + 1;
      name.end = tokens[name.last - 1].end;
      name.possessive = isPossessive(tokens, name.last);
      continue;
    }
    const before = merged[merged.length - 1];
    if (before && before.kind === "party" && mention.kind === "person" && adjoins(tokens, before, mention)) {
      mention.first = before.first;
      mention.start = before.start;
      merged.pop();
    } else if (
      before &&
      before.kind === "party" &&
      mention.kind === "outsider" &&
      adjoins(tokens, before, mention)
    ) {
      // "Russian negotiator Vladimir Medinsky": unnamed in the brief, yet the party's own.
      before.last = mention.last;
      before.end = mention.end;
      before.possessive = mention.possessive;
      continue;
    }
    merged.push(mention);
  }
  return merged;
}

/** "British Medical Association (BMA)": one mention. */
function closesParenthesis(tokens: Token[], before: Mention | undefined, mention: Mention): boolean {
  return (
    before !== undefined &&
    before.kind === "party" &&
    before.last === mention.first - 1 &&
    tokens[before.last].text === "(" &&
    tokens[mention.last]?.text === ")" &&
    before.parties[0] === mention.parties[0]
  );
}

/** Only official nouns, office words and titles lie between, and no comma. */
function adjoins(tokens: Token[], before: Mention, after: Mention): boolean {
  if (after.first - before.last > 4) return false;
  if (before.possessive && after.first === before.last) return false;
  for (let i = before.last; i < after.first; i++) {
    const token = tokens[i];
    if (token.pos === "PUNCT" && token.text !== "-") return false;
    if (token.pos === "VERB" || token.pos === "AUX" || token.pos === "ADP" || token.pos === "CCONJ")
      return false;
  }
  return true;
}
