import type { Brief } from "../brief/index.ts";
import type { Article } from "../intake/index.ts";
import { candidatesOf, createLinker, splitContent } from "./candidates.ts";
import { findClauses } from "./clauses/find-clauses.ts";
import { createDayFinder } from "./days.ts";
import { type Document, parseDocument, type Sentence } from "./document.ts";
import { isFurniture } from "./furniture.ts";
import type { Context } from "./grammar.ts";
import { findMeetings } from "./meetings.ts";
import { findMentions, type Mention } from "./mentions.ts";
import { findPassages } from "./passages.ts";
import { findQuotes } from "./quotes.ts";
import { createReferents } from "./referents.ts";
import { compileRoster, type Roster } from "./roster.ts";
import { type Network, scoreWith } from "./scorer.ts";
import type { Reading } from "./statement.ts";
import { type Scored, toStatement, withoutTwins } from "./statements.ts";
import { compileTopics, type Topics, unitsOf } from "./topics.ts";
import { carryQuotes } from "./voices/carried-quotes.ts";
import { type ParsedSentence, parseSentence } from "./voices/parse-sentence.ts";
import { weights } from "./weights.ts";

/** What the reader needs of an article. */
export type ReadableArticle = Pick<Article, "text" | "published"> & Partial<Pick<Article, "title">>;

export interface ReaderOptions {
  /** Statements less sure than this are left out; 0 to 1. */
  minConfidence?: number;
  /** Weights of the scorer; those that ship with the program unless a measurement wants others. */
  network?: Network;
}

/** Reads articles by one brief; made once, used for many. */
export interface Reader {
  read(article: ReadableArticle): Reading;
}

/** Compiles a brief for reading. Pure: the same article always gives the same reading. */
export function createReader(
  brief: Brief,
  { minConfidence = 0.25, network = weights }: ReaderOptions = {},
): Reader {
  const roster = compileRoster(brief);
  const topics = compileTopics(brief);
  return {
    read(article) {
      const scored = scoreArticle(article, roster, topics, network);
      const sure = scored.candidates.filter(({ confidence }) => confidence >= minConfidence);
      const { context } = scored;
      const days = createDayFinder(context.document, article.published);
      const statements = withoutTwins(sure, topics).map((held) =>
        toStatement(context, topics, held, article.published, days),
      );
      return { statements, meetings: findMeetings(context.document, context.mentions, days, brief) };
    },
  };
}

/** The stages, in order; exported for training, which wants the candidates that were not good enough too. */
export function scoreArticle(
  article: ReadableArticle,
  roster: Roster,
  topics: Topics,
  network: Network = weights,
): { context: Context; candidates: Scored[] } {
  const { context, parsed, passages, furniture } = parseArticle(article, roster);
  const linker = createLinker(context, topics, unitsOf(context.document, topics), furniture);
  const candidates: Scored[] = [];
  for (const sentence of parsed)
    for (const clause of findClauses(context, sentence, passages))
      for (const part of splitContent(context, linker, clause))
        for (const candidate of candidatesOf(context, linker, clause, part, sentence.sentence)) {
          const confidence = scoreWith(network, candidate.features, candidate.cueKey);
          candidates.push({ ...candidate, sentence: sentence.sentence, confidence });
        }
  return { context, candidates };
}

/** Sentences with their cues and voices, furniture left out. */
export function parseArticle(article: ReadableArticle, roster: Roster) {
  const document = parseDocument(article.text);
  const context = createContext(document, roster, article.published);
  const furniture = new Set(
    document.sentences.filter((sentence) => isFurniture(document, sentence)).map(({ index }) => index),
  );
  const parsed: ParsedSentence[] = [];
  for (const sentence of document.sentences.filter(({ index }) => !furniture.has(index)).flatMap(inPieces))
    parsed.push(parseSentence(context, sentence, parsed.at(-1) ?? null));
  const title = findMentions(parseDocument(article.title ?? ""), roster, article.published);
  const passages = findPassages(context, title);
  carryQuotes(context, parsed, passages);
  return { context, parsed, passages, furniture };
}

/** Tokens. What is longer is no sentence, and work on one grows with the square of its length. */
const longestSentence = 250;

function inPieces(sentence: Sentence): Sentence[] {
  const pieces: Sentence[] = [];
  for (let at = sentence.firstToken; at < sentence.endToken; at += longestSentence)
    pieces.push({ ...sentence, firstToken: at, endToken: Math.min(at + longestSentence, sentence.endToken) });
  return pieces;
}

function createContext(document: Document, roster: Roster, published: string | null): Context {
  const mentions: Mention[] = findMentions(document, roster, published);
  const mentionAt = new Int32Array(document.tokens.length + 1).fill(-1);
  for (const [index, mention] of mentions.entries()) mentionAt.fill(index, mention.first, mention.last);
  return {
    document,
    tokens: document.tokens,
    mentions,
    mentionAt,
    quotes: findQuotes(document),
    roster,
    referents: createReferents(roster),
    published,
  };
}
