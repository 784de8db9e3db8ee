import type { Day, Span } from "../base/index.ts";
import { tellBecause } from "./because.ts";
import type { Candidate } from "./candidates.ts";
import { findCondition } from "./conditions.ts";
import type { DayFinder } from "./days.ts";
import type { Sentence, Token } from "./document.ts";
import { evidenceOf } from "./evidence.ts";
import { findOptionWords } from "./explain/option-words.ts";
import type { Context } from "./grammar.ts";
import { hedges } from "./lexicon/reporting.ts";
import { quotedLength } from "./quotes.ts";
import { sideOf } from "./stances.ts";
import type { Evidence, Stance, Statement } from "./statement.ts";
import type { TokenUnits, Topics } from "./topics.ts";

/** A candidate with how sure it is. */
export interface Scored extends Candidate {
  sentence: Sentence;
  confidence: number;
}

/** Tokens, `last` not among them. */
export interface Run {
  first: number;
  last: number;
}

/** A candidate for one holder. */
export interface Held extends Scored {
  holder: { party: string; person: string | null };
}

/** One topic for each run of words, and one statement for each holder, issue, option and sentence (rule 1). */
export function withoutTwins(candidates: Scored[], topics: Topics): Held[] {
  const best = [...candidates].sort((a, b) => b.confidence - a.confidence);
  const taken = new Set<string>();
  const kept: Held[] = [];
  for (const candidate of best) {
    for (const holder of candidate.clause.holders) {
      const topic = topics.topics[candidate.topic];
      const run = `${holder.party} ${candidate.sentence.index} ${candidate.first}`;
      const same = `${holder.party} ${candidate.sentence.index} ${topic.issue} ${topic.option ?? ""}`;
      const loose = `${holder.party} ${candidate.sentence.index} ${topic.issue}`;
      if (taken.has(run) || taken.has(same) || (topic.option === null && taken.has(loose))) continue;
      taken.add(run).add(same).add(loose);
      kept.push({ ...candidate, holder });
    }
  }
  return kept.sort((a, b) => a.first - b.first || a.holder.party.localeCompare(b.holder.party));
}

const hedgePhrases = hedges.map((hedge) => hedge.split(" "));

export function toStatement(
  context: Context,
  { topics, units }: { topics: Topics; units: TokenUnits },
  held: Held,
  published: Day | null,
  days: DayFinder | null,
): Statement {
  const { tokens, document } = context;
  const { clause, holder } = held;
  const topic = topics.topics[held.topic];
  const span = { start: tokens[held.first].start, end: tokens[held.last - 1].end };
  const condition = conditionOf(tokens, held);
  const { evidence, speaker } = evidenceOf(clause, holder);
  const text = document.text.slice(span.start, span.end);
  return {
    ...span,
    text,
    holder: holder.party,
    speaker,
    issue: topic.issue,
    option: topic.option,
    stance: stanceUnder(clause.stance, clause.rule, condition !== null),
    evidence,
    hedged: clause.hedged || findHedge(tokens, held) !== null,
    quoted: quotedLength(context.quotes, span) * 2 > text.length,
    saidOn: saidOn(days, context, held, span, evidence, published),
    condition: condition && { start: tokens[condition.first].start, end: tokens[condition.last - 1].end },
    confidence: held.confidence,
    because: tellBecause(
      clause,
      findOptionWords({ document, topics, units }, held.topic, held, held.sentence.index),
    ),
  };
}

/** The condition that the clause states, before its cue or after. */
export function conditionOf(tokens: Token[], { clause, first, last }: Held): Run | null {
  return findCondition(tokens, Math.min(first, clause.cueFirst), Math.max(clause.last, last));
}

/** The day of saying; without a day of publication nothing is known, and the day is empty. */
function saidOn(
  days: DayFinder | null,
  { tokens, roster }: Context,
  { clause, sentence, holder }: Held,
  content: Span,
  evidence: Evidence,
  published: Day | null,
): Day {
  if (!days) return published ?? "";
  const [first, last] = clause.voice
    ? [clause.voice.cueFirst, clause.voice.cueLast]
    : [clause.cueFirst, clause.cueLast];
  const cue = last > first ? { start: tokens[first].start, end: tokens[last - 1].end } : null;
  const names = roster.words.get(clause.voice?.parties[0] ?? holder.party);
  return days.saidOn({ sentence: sentence.index, content, cue, names, evidence });
}

/** A condition makes any offer or acceptance conditional (rule 21); a demand stays one. */
function stanceUnder(stance: Stance, rule: string, conditional: boolean): Stance {
  if (!conditional) return stance;
  return sideOf(stance) === "for" && (stance !== "demands" || rule === "modal") ? "accepts-if" : stance;
}

/** The words that mark a reading as uncertain, around its cue and at the beginning of its content. */
export function findHedge(tokens: Token[], { clause, first: start, last: end }: Held): Run | null {
  const first = Math.min(clause.voice?.cueFirst ?? clause.cueFirst, clause.cueFirst, start);
  const last = Math.max(clause.cueLast, Math.min(end, start + 4));
  for (let i = first; i < last; i++) {
    if (tokens[i].lower === "could" || (tokens[i].lower === "may" && tokens[i].pos !== "AUX")) continue;
    const hedge = hedgePhrases.find((words) => words.every((word, j) => tokens[i + j]?.lower === word));
    if (hedge) return { first: i, last: i + hedge.length };
  }
  return null;
}
