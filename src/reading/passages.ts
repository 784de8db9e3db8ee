import type { Document } from "./document.ts";
import type { Context } from "./grammar.ts";
import type { Mention } from "./mentions.ts";
import { type Heading, monologueSpeaker } from "./monologues.ts";

/** Whose words a paragraph holds without saying so in its sentences: answers of an interview, points of a draft. */
export interface Passage {
  kind: "answer" | "point" | "turn" | "speech";
  speaker: Speaker;
}

export interface Speaker {
  parties: string[];
  person: string | null;
}

/** A passage for each paragraph that has one, by index. Title and publisher help to tell who speaks. */
export function findPassages(context: Context, title: Heading, publisher: Heading): Map<number, Passage> {
  const passages = new Map<number, Passage>();
  addInterview(context, title.mentions, passages);
  addPoints(context, passages);
  addTurns(context, passages);
  if (passages.size === 0) addSpeech(context, title, publisher, passages);
  return passages;
}

/** A statement, letter or speech is its author's from the first line to the last. */
function addSpeech(
  context: Context,
  title: Heading,
  publisher: Heading,
  passages: Map<number, Passage>,
): void {
  const speaker = monologueSpeaker(context, title, publisher);
  if (!speaker) return;
  for (let i = 0; i < context.document.paragraphs.length; i++) passages.set(i, { kind: "speech", speaker });
}

function paragraphText(document: Document, index: number): string {
  const { start, end } = document.paragraphs[index];
  return document.text.slice(start, end);
}

function isQuestion(line: string): boolean {
  return line.endsWith("?") && line.length < 260 && !/^["“]/.test(line);
}

/** At least three paragraphs that ask, and who answers is the person named most before the first of them. */
function addInterview(context: Context, titleMentions: Mention[], passages: Map<number, Passage>): void {
  const { document } = context;
  const questions: number[] = [];
  for (let i = 0; i < document.paragraphs.length; i++)
    if (isQuestion(paragraphText(document, i))) questions.push(i);
  if (questions.length < 3) return;
  const until = document.paragraphs[questions[0]].start;
  const speaker = mostNamed([
    ...titleMentions,
    ...context.mentions.filter((mention) => mention.start < until),
  ]);
  if (!speaker) return;
  for (let i = questions[0] + 1; i < document.paragraphs.length; i++)
    if (!questions.includes(i)) passages.set(i, { kind: "answer", speaker });
}

function mostNamed(mentions: Mention[]): Passage["speaker"] | null {
  const counts = new Map<string, number>();
  let best: Mention | null = null;
  for (const mention of mentions) {
    if (!mention.person) continue;
    const count = (counts.get(mention.person) ?? 0) + 1;
    counts.set(mention.person, count);
    if (!best || count > (counts.get(best.person ?? "") ?? 0)) best = mention;
  }
  return best && { parties: best.parties, person: best.person };
}

const marker = /^(?:\(?\d{1,2}[.)]|[•●▪*–-])\s/;
const draftNoun =
  /^(?:draft|plan|paper|document|proposal|proposals|text|points|provisions|offer|package|letter|memo|compromise|outline|framework)$/;

/** Numbered points after the naming of a draft: what its author proposes. */
function addPoints(context: Context, passages: Map<number, Passage>): void {
  const { document } = context;
  for (let i = 1; i < document.paragraphs.length; i++) {
    if (!marker.test(paragraphText(document, i))) continue;
    const before = passages.get(i - 1);
    const speaker =
      before?.kind === "point" ? before.speaker : authorBefore(context, document.paragraphs[i].start);
    if (speaker) passages.set(i, { kind: "point", speaker });
  }
}

/** The nearest mention before a place in a sentence that also names a draft; a mediator's before a side's. */
function authorBefore(context: Context, offset: number): Passage["speaker"] | null {
  const { document, mentions, roster } = context;
  for (let s = document.sentences.length - 1; s >= 0; s--) {
    const sentence = document.sentences[s];
    if (sentence.end > offset) continue;
    const words = document.tokens.slice(sentence.firstToken, sentence.endToken);
    if (!words.some(({ lower }) => draftNoun.test(lower))) continue;
    const here = mentions.filter(
      ({ start, parties }) => start >= sentence.start && start < sentence.end && parties.length === 1,
    );
    const mediator = here.find(({ parties }) => roster.parties.get(parties[0])?.role === "mediator");
    const author = mediator ?? here[0];
    if (author) return { parties: author.parties, person: author.person };
  }
  return null;
}

/** "KOLSUND: We will not sign." in a transcript; a turn lasts until the next one. */
function addTurns(context: Context, passages: Map<number, Passage>): void {
  const { document, mentions } = context;
  let turn: Passage | null = null;
  let next = 0;
  for (let i = 0; i < document.paragraphs.length; i++) {
    const { start, end } = document.paragraphs[i];
    while (next < mentions.length && mentions[next].start < start) next++;
    const label = /^[\p{Lu}][\p{L} .'’-]{1,40}:\s/u.exec(
      document.text.slice(start, Math.min(end, start + 60)),
    );
    if (label) {
      const mention = mentions[next];
      const named = mention && mention.start < start + label[0].length && mention.parties.length === 1;
      turn = named ? { kind: "turn", speaker: { parties: mention.parties, person: mention.person } } : null;
    }
    if (turn && label) passages.set(i, turn);
  }
}
