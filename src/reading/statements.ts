import type { Day, Span } from "../base/index.ts";
import type { Candidate } from "./candidates.ts";
import { findCondition } from "./conditions.ts";
import type { DayFinder } from "./days.ts";
import type { Sentence, Token } from "./document.ts";
import { evidenceOf } from "./evidence.ts";
import type { Context } from "./grammar.ts";
import { hedges } from "./lexicon/reporting.ts";
import { quotedLength } from "./quotes.ts";
import { sideOf } from "./stances.ts";
import type { Evidence, Stance, Statement } from "./statement.ts";
import type { Topics } from "./topics.ts";

/** A candidate with how sure it is. */
export interface Scored extends Candidate {
  sentence: Sentence;
  confidence: number;
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
  topics: Topics,
  held: Held,
  published: Day | null,
  days: DayFinder | null,
): Statement {
  const { tokens, document } = context;
  const { clause, holder } = held;
  const topic = topics.topics[held.topic];
  const span = { start: tokens[held.first].start, end: tokens[held.last - 1].end };
  const condition = findCondition(
    tokens,
    Math.min(held.first, clause.cueFirst),
    Math.max(clause.last, held.last),
  );
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
    hedged: clause.hedged || isHedged(tokens, clause.voice?.cueFirst ?? clause.cueFirst, clause, held),
    quoted: quotedLength(context.quotes, span) * 2 > text.length,
    saidOn: saidOn(days, context, held, span, evidence, published),
    condition: condition && { start: tokens[condition.first].start, end: tokens[condition.last - 1].end },
    confidence: held.confidence,
    because: `“${clause.cue}” (${clause.rule}${clause.negated ? ", negated" : ""}) on ${topic.option ?? topic.issue}`,
  };
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

function isHedged(
  tokens: Token[],
  from: number,
  clause: { cueFirst: number; cueLast: number },
  part: { first: number; last: number },
): boolean {
  const first = Math.min(from, clause.cueFirst, part.first);
  const last = Math.max(clause.cueLast, Math.min(part.last, part.first + 4));
  for (let i = first; i < last; i++) {
    if (tokens[i].lower === "could" || (tokens[i].lower === "may" && tokens[i].pos !== "AUX")) continue;
    if (hedgePhrases.some((words) => words.every((word, j) => tokens[i + j]?.lower === word))) return true;
  }
  return false;
}
