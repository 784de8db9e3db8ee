import { type DraftContent, findDraftContent } from "./contents.ts";
import { type CueHit, lemmaOf, matchCue } from "./cues.ts";
import type { Sentence, Token } from "./document.ts";
import { type Context, findSubject, type Subject, verbGroupAt } from "./grammar.ts";
import { outsiderNouns } from "./lexicon/people.ts";
import { negations } from "./lexicon/reporting.ts";
import type { Mention } from "./mentions.ts";
import type { Passage } from "./passages.ts";
import { quoteAt } from "./quotes.ts";

/** Who is heard in a run of tokens. Without parties: somebody outside the brief. */
export interface Voice {
  /** The verb of saying in its base form, "according to", or "quote". */
  cue: string;
  parties: string[];
  person: string | null;
  first: number;
  last: number;
  /** Tokens of the verb of saying, or of "according to"; empty for a quote that goes on. */
  cueFirst: number;
  cueLast: number;
}

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

/** One sentence with its predicates and voices, ready for clauses to be cut out of it. */
export interface ParsedSentence {
  sentence: Sentence;
  predicates: Predicate[];
  voices: Voice[];
  /** Where the sentence tells what a draft says. */
  draft: DraftContent | null;
  /** Somebody is heard before it in its paragraph, so that it may go on with what they say. */
  heard: boolean;
}

/** Finds the cues of a sentence with their subjects, and who is heard where in it. Notes subjects for later pronouns. */
export function parseSentence(
  context: Context,
  sentence: Sentence,
  before: ParsedSentence | null,
): ParsedSentence {
  const predicates: Predicate[] = [];
  const voices: Voice[] = [];
  /** "wrote to the union, saying ...": a participle takes the subject before it. */
  let earlier: Subject | null = null;
  const { tokens } = context;
  const previous = before?.sentence.paragraph === sentence.paragraph ? before.draft : null;
  const opened = findDraftContent(context, sentence, previous);
  noteOpening(context, sentence);
  for (let at = sentence.firstToken; at < sentence.endToken; ) {
    const hit = mayStartCue(tokens, at) ? matchCue(tokens, at, sentence.endToken) : null;
    if (!hit || !isVerbal(tokens, hit)) {
      at++;
      continue;
    }
    const predicate = makePredicate(context, hit, sentence, earlier);
    if (predicate.subject.kind === "mention") earlier = predicate.subject;
    predicates.push(predicate);
    if (predicate.subject.kind !== "draft")
      for (const mention of predicate.subject.mentions) context.referents.note(mention, hit.first, true);
    const maker = predicate.subject.mentions[0];
    if (offering.has(hit.cue.words[0]) && maker && maker.parties.length === 1 && !predicate.negated)
      context.referents.noteAuthor(maker, hit.first);
    const voice = predicate.hit.cue.says ? voiceOf(context, predicate, sentence) : null;
    if (voice) voices.push(voice);
    at = Math.max(hit.last, at + 1);
  }
  const according = findAccordingTo(context, sentence);
  if (according) voices.push(according);
  noteRest(context, sentence);
  // A draft's content goes on until somebody is heard.
  const draft = opened ?? (voices.length === 0 ? previous : null);
  const heard =
    before?.sentence.paragraph === sentence.paragraph && (before.heard || before.voices.length > 0);
  return { sentence, predicates, voices, draft, heard };
}

const offering = new Set([
  "offer",
  "propose",
  "put",
  "present",
  "submit",
  "table",
  "unveil",
  "announce",
  "float",
  "suggest",
  "come",
]);

/** "Kolsund arrived at the gate.": the sentence's first mention is what a later pronoun means. */
function noteOpening(context: Context, sentence: Sentence): void {
  for (let i = sentence.firstToken; i < Math.min(sentence.endToken, sentence.firstToken + 4); i++) {
    const index = context.mentionAt[i];
    if (index < 0) continue;
    const mention = context.mentions[index];
    if (!mention.possessive) context.referents.note(mention, i, true);
    return;
  }
}

function noteRest(context: Context, sentence: Sentence): void {
  let last = -1;
  for (let i = sentence.firstToken; i < sentence.endToken; i++) {
    const index = context.mentionAt[i];
    if (index < 0 || index === last) continue;
    last = index;
    // Noted at the sentence's end, so that the notes stay in order.
    context.referents.note(context.mentions[index], sentence.endToken - 1, false);
  }
}

function mayStartCue(tokens: Token[], at: number): boolean {
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
function isVerbal(tokens: Token[], hit: CueHit): boolean {
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

function makePredicate(
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

const openers = new Set(
  "in on at after as when while speaking asked during before since although though if despite following ahead with for by earlier meanwhile but and however later instead".split(
    " ",
  ),
);

function speakerOf(subject: Subject): { parties: string[]; person: string | null } {
  const parties: string[] = [];
  for (const mention of subject.mentions)
    for (const party of mention.parties) if (!parties.includes(party)) parties.push(party);
  const person = subject.mentions.find((mention) => mention.person)?.person ?? null;
  return { parties, person };
}

/** The run of words that a verb of saying reports: what follows it, or what stands before it. */
function voiceOf(context: Context, predicate: Predicate, sentence: Sentence): Voice | null {
  const { hit, subject, groupFirst } = predicate;
  if (predicate.infinitive && subject.kind !== "mention") return null;
  if (predicate.passive && subject.kind !== "mention") return null;
  if (subject.kind === "draft") return null;
  const { tokens } = context;
  if (subject.kind === "thing" && !isOutsider(tokens, subject)) return null;
  if (subject.kind === "none" && predicate.infinitive) return null;
  const quoted = quoteAt(context.quotes, tokens[hit.first].start) >= 0;
  if (subject.kind === "first-person" && quoted) return null;
  const start = Math.min(groupFirst, subject.kind === "none" ? groupFirst : subject.first);
  const range = contentBefore(context, start, hit, sentence) ?? contentAfter(tokens, hit.last, sentence);
  if (range.last - range.first < 2) return null;
  return { cue: hit.cue.phrase, ...speakerOf(subject), ...range, cueFirst: groupFirst, cueLast: hit.last };
}

/** What follows a verb of saying, without to whom and when: "told reporters on Tuesday that ...". */
function contentAfter(tokens: Token[], at: number, sentence: Sentence) {
  let last = sentence.endToken;
  for (let i = at; i + 1 < last; i++)
    if (tokens[i].lower === "according" && tokens[i + 1].lower === "to") last = i;
  for (let i = at; i < Math.min(at + 12, last); i++) {
    if (tokens[i].lower === "that" && tokens[i + 1]?.pos !== "NOUN") return { first: i + 1, last };
    if (tokens[i].text === ":" || /^["“]$/.test(tokens[i].text)) return { first: i + 1, last };
    if (tokens[i].pos === "VERB" || tokens[i].pos === "AUX") break;
  }
  return { first: at, last };
}

/** "two people briefed on the talks", "officials": somebody who can speak. */
function isOutsider(tokens: Token[], subject: Subject): boolean {
  for (let i = subject.first; i < subject.last; i++) if (outsiderNouns.has(tokens[i].lower)) return true;
  return false;
}

function contentBefore(context: Context, start: number, hit: CueHit, sentence: Sentence) {
  const { tokens } = context;
  const mark = tokens[start - 1];
  if (!mark || start - sentence.firstToken < 3) return null;
  const afterQuote =
    /^["”’]$/.test(mark.text) || (mark.text === "," && /^["”’]$/.test(tokens[start - 2]?.text ?? ""));
  const next = tokens[hit.last];
  const continues = next?.lower === "that" || next?.lower === "it" || next?.lower === "they";
  const afterComma =
    mark.text === "," &&
    !continues &&
    !openers.has(tokens[sentence.firstToken].lower) &&
    !isTailLong(tokens, hit, sentence);
  if (!afterQuote && !afterComma) return null;
  // "New reactors, she said, were not acceptable": the words go on after the aside.
  const goesOn = tokens[hit.last]?.text === "," && sentence.endToken - hit.last > 3;
  return { first: sentence.firstToken, last: goesOn ? sentence.endToken : start - 1 };
}

/** After '..., she said' little more comes than when, where and to whom. */
function isTailLong(tokens: Token[], hit: CueHit, sentence: Sentence): boolean {
  for (let i = hit.last; i < sentence.endToken; i++) {
    if (tokens[i].text === ",") return false;
    if ((tokens[i].pos === "VERB" || tokens[i].pos === "AUX") && i < hit.last + 12) return true;
  }
  return false;
}

function findAccordingTo(context: Context, sentence: Sentence): Voice | null {
  const { tokens, mentionAt, mentions } = context;
  for (let i = sentence.firstToken; i + 1 < sentence.endToken; i++) {
    if (tokens[i].lower !== "according" || tokens[i + 1].lower !== "to") continue;
    let mention: Mention | null = null;
    for (let j = i + 2; j < Math.min(i + 9, sentence.endToken) && tokens[j].text !== ","; j++) {
      const index = mentionAt[j];
      if (index >= 0 && !mentions[index].possessive) mention = mentions[index];
      else if (index >= 0 && mentions[index].possessive) mention ??= null;
    }
    const speaker = { parties: mention?.parties ?? [], person: mention?.person ?? null };
    const range =
      i === sentence.firstToken ? afterComma(tokens, i, sentence) : { first: sentence.firstToken, last: i };
    return { cue: "according to", ...speaker, ...range, cueFirst: i, cueLast: i + 2 };
  }
  return null;
}

function afterComma(tokens: Token[], at: number, sentence: Sentence) {
  let first = at + 2;
  while (first < sentence.endToken && tokens[first].text !== ",") first++;
  return { first: Math.min(first + 1, sentence.endToken), last: sentence.endToken };
}

/** Gives quotes that name no speaker themselves the one of the words around them. Adds voices to the sentences. */
export function carryQuotes(
  context: Context,
  parsed: ParsedSentence[],
  passages: Map<number, Passage>,
): void {
  const speakers = assignQuotes(context, parsed, passages);
  addPassageVoices(context, parsed, passages);
  const { tokens, quotes } = context;
  for (const { sentence, voices } of parsed) {
    for (let i = sentence.firstToken; i < sentence.endToken; i++) {
      const quote = quoteAt(quotes, tokens[i].start);
      if (quote < 0) continue;
      let last = i;
      while (last < sentence.endToken && tokens[last].start < quotes[quote].end) last++;
      const speaker = speakers[quote];
      const covered = voices.some((voice) => voice.first <= i && voice.last > i);
      const whole = last - i >= 5 || last - i >= (sentence.endToken - sentence.firstToken) * 0.6;
      if (speaker && !covered && whole)
        voices.push({ cue: "quote", ...speaker, first: i, last, cueFirst: i, cueLast: i });
      i = last;
    }
  }
  for (const { voices } of parsed) voices.sort((a, b) => b.last - b.first - (a.last - a.first));
}

/** An answer or a turn is its speaker's, where its sentences name nobody else. */
function addPassageVoices(context: Context, parsed: ParsedSentence[], passages: Map<number, Passage>): void {
  for (const { sentence, voices } of parsed) {
    const passage = passages.get(sentence.paragraph);
    if (!passage || passage.kind === "point" || quoteAt(context.quotes, sentence.start + 1) >= 0) continue;
    if (passage.kind === "answer" && !speaksOfSelf(context, sentence, passages)) continue;
    const { firstToken, endToken } = sentence;
    voices.push({
      cue: "quote",
      ...passage.speaker,
      first: firstToken,
      last: endToken,
      cueFirst: firstToken,
      cueLast: firstToken,
    });
  }
}

/** Whether answers stand without quotation marks: no paragraph of them is quoted. */
function speaksOfSelf(context: Context, sentence: Sentence, passages: Map<number, Passage>): boolean {
  const { paragraphs, text } = context.document;
  const answers = [...passages].filter(([, { kind }]) => kind === "answer");
  const quoted = answers.filter(([index]) =>
    /^["“]/.test(text.slice(paragraphs[index].start, paragraphs[index].start + 1)),
  );
  return quoted.length * 4 < answers.length && passages.has(sentence.paragraph);
}

type Speaker = { parties: string[]; person: string | null };

function assignQuotes(
  context: Context,
  parsed: ParsedSentence[],
  passages: Map<number, Passage>,
): (Speaker | null)[] {
  const { quotes, tokens, document } = context;
  const speakers: (Speaker | null)[] = quotes.map(() => null);
  const paragraphOf: number[] = quotes.map(() => -1);
  let lastSpeaker: Speaker | null = null;
  let lastParagraph = -1;
  const own = new Map<number, Speaker>();
  for (const { sentence, voices } of parsed) {
    for (const voice of voices) {
      const speaker = { parties: voice.parties, person: voice.person };
      for (let i = voice.first; i < voice.last; i++) {
        const quote = quoteAt(quotes, tokens[i].start);
        if (quote >= 0 && !speakers[quote]) speakers[quote] = speaker;
      }
      own.set(sentence.paragraph, speaker);
    }
  }
  let next = 0;
  for (const { sentence, voices } of parsed) {
    while (next < quotes.length && quotes[next].start < sentence.end) {
      const paragraph = sentence.paragraph;
      paragraphOf[next] = paragraph;
      const before = next > 0 && paragraphOf[next - 1] === paragraph ? speakers[next - 1] : null;
      const carried =
        lastSpeaker &&
        paragraph - lastParagraph <= 2 &&
        opensParagraph(document.paragraphs[paragraph].start, quotes[next].start)
          ? lastSpeaker
          : null;
      speakers[next] ??= before ?? own.get(paragraph) ?? passages.get(paragraph)?.speaker ?? carried;
      if (speakers[next]) {
        lastSpeaker = speakers[next];
        lastParagraph = paragraph;
      }
      next++;
    }
    const voice = voices[0];
    if (voice) {
      lastSpeaker = { parties: voice.parties, person: voice.person };
      lastParagraph = sentence.paragraph;
    }
  }
  return speakers;
}

function opensParagraph(paragraph: number, quote: number): boolean {
  return quote - paragraph <= 2;
}
