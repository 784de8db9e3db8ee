import type { Brief } from "../brief/index.ts";
import type { Article } from "../intake/index.ts";
import { type Calibration, calibrate, type Drafted, signsOf } from "./calibration.ts";
import { calibration as ownCalibration } from "./calibration-weights.ts";
import { candidatesOf, createLinker, splitContent } from "./candidates.ts";
import type { Clause } from "./clauses/clause.ts";
import { findClauses } from "./clauses/find-clauses.ts";
import { createDayFinder, type DayFinder } from "./days.ts";
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
import { compileTopics, type TokenUnits, type Topics, unitsOf } from "./topics.ts";
import { addAttributedVoices } from "./voices/attributed.ts";
import { carryQuotes } from "./voices/carried-quotes.ts";
import { type ParsedSentence, parseSentence } from "./voices/parse-sentence.ts";
import { weights } from "./weights.ts";

/** What the reader needs of an article. */
export type ReadableArticle = Pick<Article, "text" | "published"> &
  Partial<Pick<Article, "title" | "publisher">>;

/** How far a reading goes: the careful gear hears more voices, and mishears more, at half the speed (docs/reading.md). */
export type Gear = "careful" | "swift";

export interface ReaderOptions {
  /** Statements less sure than this are left out; 0 to 1. */
  minConfidence?: number;
  /** Weights of the scorer; those that ship with the program unless a measurement wants others. */
  network?: Network;
  /** Careful unless told; swift leaves the model of attributions out, for archives. */
  gear?: Gear;
  /** How scores become probabilities; belongs to the weights. */
  calibration?: Calibration;
}

/** Reads articles by one brief; made once, used for many. */
export interface Reader {
  read(article: ReadableArticle): Reading;
}

/** Compiles a brief for reading. Pure: the same article always gives the same reading. */
export function createReader(brief: Brief, options: ReaderOptions = {}): Reader {
  const tools = compileTools(brief, options);
  return {
    read(article) {
      const { scored, days, drafted } = readFully(tools, article);
      const statements = drafted
        .map(({ statement }) => statement)
        .filter(({ confidence }) => confidence >= tools.minConfidence);
      const { document, mentions } = scored.context;
      return { statements, meetings: findMeetings(document, mentions, days, brief) };
    },
  };
}

/** A brief and options, ready to read with. */
export interface Tools extends Required<ReaderOptions> {
  brief: Brief;
  roster: Roster;
  topics: Topics;
}

export function compileTools(
  brief: Brief,
  { minConfidence = 0.25, network = weights, calibration = ownCalibration, gear = "swift" }: ReaderOptions,
): Tools {
  const [roster, topics] = [compileRoster(brief), compileTopics(brief)];
  return { minConfidence, network, calibration, gear, brief, roster, topics };
}

/** Everything that was read, the unsure too, with what it was read from. */
export function readFully(tools: Tools, article: ReadableArticle) {
  const scored = scoreArticle(article, tools.roster, tools.topics, tools.network, tools.gear);
  const days = createDayFinder(scored.context.document, article.published);
  const { drafted, signs } = draftStatements(scored, tools.topics, days);
  const sure = drafted.map(({ held, statement }, i): Drafted => {
    const confidence = Math.round(calibrate(tools.calibration, signs[i]) * 1000) / 1000;
    return { held, statement: { ...statement, confidence } };
  });
  return { scored, days, drafted: sure, signs };
}

/** Every candidate of an article with its score, and what it was made with. */
export interface ScoredArticle {
  context: Context;
  candidates: Scored[];
  units: TokenUnits;
  /** Sentences of the report with the clauses that were found in them. */
  sentences: { parsed: ParsedSentence; clauses: Clause[] }[];
}

/** The stages, in order; exported for training, which wants the candidates that were not good enough too. */
export function scoreArticle(
  article: ReadableArticle,
  roster: Roster,
  topics: Topics,
  network: Network = weights,
  gear: Gear = "swift",
): ScoredArticle {
  const { context, parsed, passages, furniture } = parseArticle(article, roster, gear);
  const units = unitsOf(context.document, topics);
  const linker = createLinker(context, topics, units, furniture);
  const candidates: Scored[] = [];
  const sentences = parsed.map((each) => ({ parsed: each, clauses: findClauses(context, each, passages) }));
  for (const { parsed: sentence, clauses } of sentences)
    for (const clause of clauses)
      for (const part of splitContent(context, linker, clause))
        for (const candidate of candidatesOf(context, linker, clause, part, sentence.sentence)) {
          const confidence = scoreWith(network, candidate.features, candidate.cueKey);
          candidates.push({ ...candidate, sentence: sentence.sentence, confidence });
        }
  return { context, candidates, units, sentences };
}

/** Scores below this never become statements, however well the rest of the page speaks for them. */
const leastScore = 0.25;

/** The best candidates as statements, their confidence still the bare score, with the signs that calibrate it. */
export function draftStatements(
  { context, candidates, units }: ScoredArticle,
  topics: Topics,
  days: DayFinder | null,
): { drafted: Drafted[]; signs: number[][] } {
  const likely = candidates.filter(({ confidence }) => confidence >= leastScore);
  const drafted = withoutTwins(likely, topics).map((held) => ({
    held,
    statement: toStatement(context, { topics, units }, held, context.published, days),
  }));
  const signs = signsOf(drafted, { candidates, document: context.document, topics, units });
  return { drafted, signs };
}

/** Sentences with their cues and voices, furniture left out. */
export function parseArticle(article: ReadableArticle, roster: Roster, gear: Gear) {
  const document = parseDocument(article.text);
  const context = createContext(document, roster, article.published);
  const furniture = new Set(
    document.sentences.filter((sentence) => isFurniture(document, sentence)).map(({ index }) => index),
  );
  const parsed: ParsedSentence[] = [];
  for (const sentence of document.sentences.filter(({ index }) => !furniture.has(index)).flatMap(inPieces))
    parsed.push(parseSentence(context, sentence, parsed.at(-1) ?? null));
  const heading = (text: string | null = null) => {
    const document = parseDocument(text ?? "");
    return { document, mentions: findMentions(document, roster, article.published) };
  };
  const passages = findPassages(context, heading(article.title), heading(article.publisher));
  if (gear === "careful") addAttributedVoices(context, parsed);
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
