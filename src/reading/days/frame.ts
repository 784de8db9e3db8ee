import { addDays, type Day, daysBetween, isAfter, isMonth } from "../../base/index.ts";
import type { Document, Sentence } from "../document.ts";
import { dayOfWritten, monthNumber, readWrittenDate } from "./calendar.ts";
import type { DayMention } from "./mentions.ts";

/** Days that hold for whole stretches of a text, by paragraph; `null` where nothing but publication holds. */
export type ParagraphDays = (Day | null)[];

/** A line on its own, or the head of one, is a dateline only up to this many characters. */
const longestDateline = 140;
/** A document that is dated longer before publication than this is history, and not what the article says now. */
const staleAfter = 62;
/** Lines of an opening that may hold the date of a document. */
const openingLines = 6;

/**
 * Datelines and day headings: the day from which what follows is written. "Port Malo, 28 April 2027" at the top of a
 * communiqué, "Tuesday 9 March" between the entries of a live page. When the page was posted is none of them.
 */
export function findDatelines(document: Document, published: Day): ParagraphDays {
  const days: ParagraphDays = new Array(document.paragraphs.length).fill(null);
  let current: Day | null = null;
  let token = 0;
  for (const [index, { start, end }] of document.paragraphs.entries()) {
    const first = token;
    while (token < document.tokens.length && document.tokens[token].start < end) token++;
    const line = document.text.slice(start, Math.min(end, start + longestDateline + 1));
    const mayBe = line.length <= longestDateline && !/[.!?”"’]$/.test(line) && !publicationLine.test(line);
    if (mayBe && (index < openingLines || token - first <= 6)) {
      current = datelineOf(document, first, token, published) ?? current;
    }
    days[index] = current;
  }
  return days;
}

const publicationLine = /\b(?:posted|published|updated|last modified|min read|copyright|photo|credit)\b/i;

function datelineOf({ text, tokens }: Document, first: number, end: number, published: Day): Day | null {
  for (let i = first; i < end; i++) {
    if (monthNumber(tokens[i]) === null) continue;
    const written = readWrittenDate(text, tokens[i], tokens[first].start, tokens[end - 1].end);
    const day = written && dayOfWritten(written, published, "past");
    // Nothing but punctuation may come after it: a caption goes on, a dateline is done.
    if (!day || !written || /\p{L}{4}/u.test(text.slice(written.end, tokens[end - 1].end))) continue;
    const age = daysBetween(day, published);
    if (age >= 0 && age <= staleAfter) return day;
  }
  return null;
}

const interviewWords =
  /\b(?:interview(?:ed)?|spoke (?:to|with)|talked (?:to|with)|answered questions|sat down with|conversation|received|answered)\b/i;
const documentWords =
  /\b(?:communiqu[eé](?!\p{L})|statement\b|declaration\b|speech\b|remarks\b|address\b|text of\b)/iu;
const paperWords = /\b(?:dated|paper|text|draft|document|letter|plan|proposals?|statement|copy)\b/i;
const gatheringWords =
  /\b(?:hall|march(?:ed|es)?|rally|rallied|debate|hearing|crowd|audience|bench(?:es)?|gathered|packed|convention|town meeting|growers|townspeople)\b/i;

/** What a text reports throughout, or in its lists. */
export interface Occasion {
  kind: "document" | "interview" | "gathering" | "lists";
  days: ParagraphDays;
}

/** The day of the occasion that a text reports: an interview, a communiqué, a rally, the points of a paper. */
export function findOccasion(
  document: Document,
  mentions: DayMention[][],
  published: Day,
  datelines: ParagraphDays,
): Occasion {
  const days: ParagraphDays = new Array(document.paragraphs.length).fill(null);
  const opening = new Opening(document, mentions, published);
  const interview = interviewDay(document, opening);
  if (interview) return { kind: "interview", days: days.fill(interview) };
  const dated =
    countNumbered(document) >= 3 ? datelines.slice(0, openingLines).find((day) => day !== null) : null;
  const issued = dated ?? documentDay(document, opening, published);
  if (issued) return { kind: "document", days: days.fill(issued) };
  const gathering = gatheringDay(opening);
  if (gathering) return { kind: "gathering", days: days.fill(gathering) };
  markLists(document, mentions, published, days);
  return { kind: "lists", days };
}

/** The first sentences of a text and the days told in them. */
class Opening {
  readonly sentences: Sentence[];
  readonly #document: Document;
  readonly #mentions: DayMention[][];
  readonly #published: Day;

  constructor(document: Document, mentions: DayMention[][], published: Day) {
    this.sentences = document.sentences.slice(0, openingLines);
    this.#document = document;
    this.#mentions = mentions;
    this.#published = published;
  }

  told(sentence: Sentence): DayMention | null {
    return this.#mentions[sentence.index].find((one) => isTold(one, this.#published)) ?? null;
  }

  text({ start, end }: Sentence): string {
    return this.#document.text.slice(start, Math.min(end, start + 400));
  }
}

function interviewDay(document: Document, opening: Opening): Day | null {
  if (countQuestions(document) < 3) return null;
  for (const sentence of opening.sentences) {
    const mention = interviewWords.test(opening.text(sentence)) ? opening.told(sentence) : null;
    if (mention) return mention.day;
  }
  return null;
}

function documentDay(document: Document, opening: Opening, published: Day): Day | null {
  const heading = opening.sentences.find((s) => s.end - s.start < 200 && documentWords.test(opening.text(s)));
  if (!heading) return null;
  if (countNumbered(document) < 3 && !/\btext of\b/i.test(opening.text(heading))) return null;
  for (const sentence of opening.sentences) {
    const mention = opening.told(sentence);
    if (mention) return mention.until && mention.until <= published ? mention.until : mention.day;
  }
  return null;
}

function gatheringDay(opening: Opening): Day | null {
  for (const sentence of opening.sentences.slice(0, 2)) {
    const mention = gatheringWords.test(opening.text(sentence)) ? opening.told(sentence) : null;
    if (mention) return mention.day;
  }
  return null;
}

const isTold = (mention: DayMention, published: Day) =>
  mention.bound === "on" &&
  !isAfter(mention.day, published) &&
  (mention.kind === "week" || !isMonth(mention.day)) &&
  mention.day >= addDays(published, -staleAfter).slice(0, mention.day.length);

const countQuestions = ({ text, paragraphs }: Document) =>
  paragraphs.filter(({ start, end }) => end - start < 220 && text[end - 1] === "?").length;

const item = /^(?:\d{1,2}[.)]\s|[-•*–]\s|point \d|article \d)/i;
const isItem = ({ text, paragraphs }: Document, index: number) =>
  item.test(text.slice(paragraphs[index].start, paragraphs[index].start + 12));

const countNumbered = (document: Document) =>
  document.paragraphs.filter((_, index) => isItem(document, index)).length;

/** How many sentences before a list may tell the day of the paper that it is from. */
const listReach = 5;

/** The points of a paper: "The text, dated 19 February, was handed over. Its main points:" and the list after it. */
function markLists(document: Document, mentions: DayMention[][], published: Day, days: ParagraphDays): void {
  const { text, sentences } = document;
  for (const intro of sentences) {
    const next = intro.paragraph + 1;
    if (text[intro.end - 1] !== ":" || next >= days.length || !isItem(document, next)) continue;
    const day = dayOfPaper(document, mentions, published, intro);
    if (!day) continue;
    for (let index = next; index < days.length && isItem(document, index); index++) days[index] = day;
  }
}

function dayOfPaper(
  document: Document,
  mentions: DayMention[][],
  published: Day,
  intro: Sentence,
): Day | null {
  for (let index = intro.index; index >= Math.max(0, intro.index - listReach); index--) {
    const { start, end } = document.sentences[index];
    if (!paperWords.test(document.text.slice(start, Math.min(end, start + 400)))) continue;
    const mention = mentions[index].find((one) => one.kind !== "anaphor" && isTold(one, published));
    if (mention) return mention.day;
  }
  return null;
}
