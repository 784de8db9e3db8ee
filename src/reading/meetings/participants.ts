import type { Brief } from "../../brief/index.ts";
import type { Document, Sentence, Token } from "../document.ts";
import { type Clause, clauseAround, linkedTo } from "./clause.ts";
import type { MeetingCue } from "./cues.ts";

/** A run of tokens that stands for people or parties of the brief; the reader's mentions have this shape. */
export interface NamedMention {
  start: number;
  end: number;
  /** First token, and the one after the last. */
  first: number;
  last: number;
  parties: string[];
  person: string | null;
  kind: string;
  possessive: boolean;
}

/** Who takes part, and the parties that they stand for. */
export interface Participants {
  /** Person ids, and ids of parties of which nobody is named. */
  ids: string[];
  parties: Set<string>;
}

export interface Cast {
  /** Mentions by sentence. */
  bySentence: NamedMention[][];
  partyOf: Map<string, string>;
  /** Ids of the parties with the role `party`. */
  sides: string[];
  /** People's offices in lower case, by person. */
  offices: Map<string, string>;
}

export function createCast(document: Document, mentions: NamedMention[], brief: Brief): Cast {
  const bySentence: NamedMention[][] = document.sentences.map(() => []);
  let sentence = 0;
  for (const mention of mentions) {
    while (sentence < document.sentences.length && document.sentences[sentence].endToken <= mention.first)
      sentence++;
    bySentence[sentence]?.push(mention);
  }
  const people = brief.parties.flatMap((party) => party.people.map(({ id }) => [id, party.id] as const));
  const sides = brief.parties.filter((party) => party.role === "party").map(({ id }) => id);
  const offices = brief.parties.flatMap((party) =>
    party.people.map(({ id, role }) => [id, role.toLowerCase()] as const),
  );
  return { bySentence, partyOf: new Map(people), sides, offices: new Map(offices) };
}

/** Who meets whom by the sentence around a cue. */
export function findParticipants(
  document: Document,
  cast: Cast,
  sentence: Sentence,
  cue: MeetingCue,
): Participants {
  const { tokens } = document;
  const named = cast.bySentence[sentence.index].filter(
    ({ parties, first, last }) =>
      parties.length > 0 && first >= sentence.firstToken && last <= sentence.endToken,
  );
  const speakers = new Set(named.filter((mention) => isSpeaker(tokens, mention, sentence, cue)));
  const clause = clauseAround(tokens, sentence, cue);
  const near =
    cue.kind === "noun"
      ? linkedTo(tokens, clause, cue, named)
      : named.filter((mention) => mention.first >= clause.from && mention.first < clause.to);
  const chosen = near.filter((mention) => !speakers.has(mention) && takesPart(tokens, mention, sentence));
  const ids = chosen.flatMap((mention) => idsOf(tokens, mention));
  if (chosen.length > 0) ids.push(...pronounSubject(document, cast, sentence, cue, speakers));
  ids.push(...groups(tokens, cast, clause));
  return toParticipants(cast, ids);
}

/** The person, else the parties; of "Trump's negotiator" the party. */
function idsOf(tokens: Token[], mention: NamedMention): string[] {
  const owns = mention.possessive && /^['’]s$/.test(tokens[mention.last]?.text ?? "");
  return mention.person && !owns ? [mention.person] : mention.parties;
}

export function toParticipants(cast: Cast, ids: string[]): Participants {
  const people = new Set(ids.filter((id) => cast.partyOf.has(id)));
  const represented = new Set([...people].map((id) => cast.partyOf.get(id) ?? id));
  const parties = new Set(ids.filter((id) => !cast.partyOf.has(id)));
  return {
    ids: [...people, ...[...parties].filter((id) => !represented.has(id))],
    parties: new Set([...represented, ...parties]),
  };
}

const reporting =
  /^(?:said|says|saying|reported|reports|confirmed|announced|added|denied|wrote|claimed|according|understands|noted|stated|warned|explained|acknowledged|insisted|replied|stressed|hinted|indicated|revealed|declared)$/;

/** The one who tells of the meeting: "Brandel confirmed that …", "…, Hask said", "according to Hostad". */
function isSpeaker(tokens: Token[], mention: NamedMention, sentence: Sentence, cue: MeetingCue): boolean {
  for (let i = mention.last; i < Math.min(sentence.endToken, mention.last + 6); i++) {
    const { lower, pos } = tokens[i];
    if (reporting.test(lower)) return true;
    if (lower === "told" && !/^(?:in|at|during)$/.test(tokens[cue.token - 2]?.lower ?? "")) return true;
    if (pos === "VERB" || lower === "and") break;
  }
  for (let i = mention.first - 1; i >= Math.max(sentence.firstToken, mention.first - 4); i--) {
    const { lower, pos } = tokens[i];
    if (reporting.test(lower))
      return i === sentence.firstToken || /[”"’',]/.test(tokens[i - 1]?.text ?? "") || lower === "according";
    if (pos === "VERB") break;
  }
  return false;
}

const official =
  /^(?:officials?|negotiators?|delegat(?:es?|ions?)|envoys?|diplomats?|teams?|representatives?|leaders?|ministers?|members?|people|side|executives?|advis[eo]rs?)$/;
const places = /^(?:in|at|near|outside|to|into|from|leaving|left|visited|around|of)$/;

/** Owners ("Russia's invasion") and places ("in Moscow") take no part. */
function takesPart(tokens: Token[], mention: NamedMention, sentence: Sentence): boolean {
  const owns = /^['’]s$/.test(tokens[mention.last]?.text ?? "");
  if (mention.possessive && !official.test(tokens[mention.last + Number(owns)]?.lower ?? ""))
    return mention.person === null && isTalksOwner(tokens, mention);
  if (mention.person !== null || mention.kind !== "party") return true;
  const before = mention.first > sentence.firstToken ? tokens[mention.first - 1] : null;
  if (!before) return true;
  const article = before.lower === "the" || before.lower === "a";
  const preposition = article ? (tokens[mention.first - 2]?.lower ?? "") : before.lower;
  if (!places.test(preposition)) return true;
  const governed = tokens[mention.first - (article ? 3 : 2)]?.lower ?? "";
  if (preposition === "from" || preposition === "of")
    return official.test(governed) || isListed(tokens, mention);
  return article && preposition === "to";
}

/** "US-Russia talks", "the union's talks with": whose talks they are. */
function isTalksOwner(tokens: Token[], mention: NamedMention): boolean {
  const next =
    tokens[mention.last]?.lower === "'s" || tokens[mention.last]?.lower === "’s"
      ? mention.last + 1
      : mention.last;
  return /^(?:talks|negotiations|meeting|delegations?|negotiators?|envoys?|officials?|counterparts?|representatives?|team)$/.test(
    tokens[next]?.lower ?? "",
  );
}

/** "from the union and the employers": the second of a list. */
function isListed(tokens: Token[], mention: NamedMention): boolean {
  for (let i = mention.first - 1; i >= Math.max(0, mention.first - 12); i--) {
    if (official.test(tokens[i].lower)) return true;
    if (tokens[i].pos === "VERB") return false;
  }
  return false;
}

/** "Delvane said she would see Rocquel", "She met Lundholt": the pronoun before the cue. */
function pronounSubject(
  { tokens, sentences }: Document,
  cast: Cast,
  sentence: Sentence,
  cue: MeetingCue,
  speakers: Set<NamedMention>,
): string[] {
  for (let i = cue.token - 1; i >= Math.max(sentence.firstToken, cue.token - 6); i--) {
    if (!/^(?:he|she|i|they|it)$/.test(tokens[i].lower)) continue;
    const speaker = [...speakers].find((mention) => mention.first < i);
    if (speaker) return [speaker.person ?? speaker.parties[0]];
    return lastSubject(cast, sentences, sentence, tokens[i].lower);
  }
  return [];
}

/** The first person (for "it" and "they" also party) of the nearest sentence before; for "I" the first of the text. */
function lastSubject(cast: Cast, sentences: Sentence[], sentence: Sentence, pronoun: string): string[] {
  const fits = (mention: NamedMention) =>
    mention.person !== null || ((pronoun === "it" || pronoun === "they") && mention.parties.length === 1);
  const idOf = (mention: NamedMention) => mention.person ?? mention.parties[0];
  if (pronoun === "i") {
    const first = cast.bySentence.flat().find(fits);
    return first ? [idOf(first)] : [];
  }
  for (let index = sentence.index - 1; index >= Math.max(0, sentence.index - 4); index--) {
    if (sentences[index].paragraph < sentence.paragraph - 1) break;
    const subject = cast.bySentence[index].find((mention) => fits(mention) && !mention.possessive);
    if (subject) return [idOf(subject)];
  }
  return [];
}

const numbers = new Map([
  ["two", 2],
  ["both", 2],
  ["three", 3],
  ["four", 4],
  ["five", 5],
]);
const sideNouns =
  /^(?:sides?|parties|delegations?|leaders|governments|ministers|presidents|negotiators|states|countries|capitals|neighbours|groups)$/;

/** "the four delegations", where the brief has as many sides. */
export function groups(tokens: Token[], cast: Cast, { from, to }: Clause): string[] {
  for (let i = from; i < to - 1; i++) {
    if (numbers.get(tokens[i].lower) !== cast.sides.length) continue;
    for (let j = i + 1; j < Math.min(to, i + 4); j++) {
      if (sideNouns.test(tokens[j].lower)) return holdersOf(tokens, cast, i + 1, j) ?? cast.sides;
    }
  }
  return [];
}

/** "The two chief negotiators": the one person of each side with that office, where the brief names just one. */
function holdersOf(tokens: Token[], cast: Cast, from: number, noun: number): string[] | null {
  if (noun === from) return null;
  const words = tokens.slice(from, noun + 1).map(({ lower }) => lower);
  const office = words.join(" ").replace(/s$/, "");
  const holders = cast.sides.map((side) =>
    [...cast.offices].filter(([id, role]) => cast.partyOf.get(id) === side && role.startsWith(office)),
  );
  return holders.every((people) => people.length === 1) ? holders.map(([[id]]) => id) : null;
}
