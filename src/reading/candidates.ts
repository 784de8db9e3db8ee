import type { Clause } from "./clauses/clause.ts";
import { findCondition } from "./conditions.ts";
import type { Sentence, Token } from "./document.ts";
import type { Context } from "./grammar.ts";
import { sideOf } from "./stances.ts";
import { type Fit, fitTopics, rangeFit, type TokenUnits, type Topic, type Topics } from "./topics.ts";
import { stemOf } from "./words.ts";

/** A run of words with the topic that it may be about. */
export interface Candidate {
  clause: Clause;
  first: number;
  last: number;
  /** Index into `topics.topics`. */
  topic: number;
  features: number[];
  /** Rule and cue, for what the scorer knows of each. */
  cueKey: string;
}

/** What candidates of one article are made with. */
export interface Linker {
  topics: Topics;
  units: TokenUnits;
  /** Fit of each whole sentence, made when first asked for. */
  sentenceFit(index: number): Fit;
  /** Lines that are no part of the report. */
  isFurniture(index: number): boolean;
  /** Mean fit of the article's sentences to each topic. */
  documentFit(): Float64Array;
}

export function createLinker(
  context: Context,
  topics: Topics,
  units: TokenUnits,
  furniture: Set<number>,
): Linker {
  const fits: (Fit | undefined)[] = [];
  let mean: Float64Array | undefined;
  const linker: Linker = {
    topics,
    units,
    isFurniture: (index) => furniture.has(index),
    sentenceFit(index) {
      const sentence = context.document.sentences[index];
      fits[index] ??= fitTopics(topics, units, sentence.firstToken, sentence.endToken);
      return fits[index];
    },
    documentFit() {
      mean ??= meanFit(linker, context.document.sentences.length);
      return mean;
    },
  };
  return linker;
}

function meanFit(linker: Linker, sentences: number): Float64Array {
  const mean = new Float64Array(linker.topics.topics.length);
  for (let i = 0; i < sentences; i++) {
    const fit = linker.sentenceFit(i);
    for (let t = 0; t < mean.length; t++) mean[t] += rawFit(fit, t) / sentences;
  }
  return mean;
}

function bestOf(values: Float64Array): number {
  let best = 0;
  for (const value of values) if (value > best) best = value;
  return best;
}

/** The part without the words that state a condition, which has a topic of its own. */
function withoutCondition(
  context: Context,
  part: { first: number; last: number },
): { first: number; last: number } {
  const { tokens } = context;
  // "serve tankers during the ban": when, and not what.
  for (let i = part.first + 2; i < part.last; i++)
    if (tokens[i].lower === "during") return { first: part.first, last: i };
  const condition = findCondition(tokens, part.first, part.last);
  if (!condition) return part;
  if (condition.first - part.first >= 2) return { first: part.first, last: condition.first };
  return part.last - condition.last >= 2 ? { first: condition.last, last: part.last } : part;
}

const contentNegations = new Set(
  "no not n't never nobody none without nothing stop end halt drop abandon scrap ban".split(" "),
);

function countNegations(context: Context, part: { first: number; last: number }): number {
  let count = 0;
  for (let i = part.first; i < part.last; i++) if (contentNegations.has(context.tokens[i].lower)) count++;
  return Math.min(count, 2);
}

/** How well one topic fits a run, in one number; ranks topics before the scorer sees them. */
export function rawFit(fit: Fit, topic: number): number {
  return fit.term[topic] + 0.9 * fit.name[topic] + 0.25 * fit.total[topic];
}

/** The members of a list ("X, Y and Z") each with its own topic; words without one go with what stands before. */
export function splitContent(
  context: Context,
  linker: Linker,
  clause: Clause,
): { first: number; last: number }[] {
  const { tokens } = context;
  const parts: { first: number; last: number; topic: number }[] = [];
  let first = clause.first;
  for (let i = clause.first; i <= clause.last; i++) {
    const breaks =
      i === clause.last ||
      (!joinsAdjectives(tokens, i) &&
        !joinsNames(context, i) &&
        (tokens[i].text === "," ||
          tokens[i].text === ";" ||
          tokens[i].lower === "and" ||
          tokens[i].lower === "or"));
    if (!breaks) continue;
    // "and that ...": the conjunction is no part of what it joins.
    if (tokens[first]?.lower === "that" && i > first + 1) first++;
    if (i > first) {
      const topic = bestOption(linker, first, i);
      const before = parts[parts.length - 1];
      if (before && (topic < 0 || isRelative(tokens[first].lower) || topic === before.topic)) before.last = i;
      else if (before && before.topic < 0) {
        before.last = i;
        before.topic = topic;
      } else parts.push({ first, last: i, topic });
    }
    first = i + 1;
  }
  return parts.length > 0 ? parts : [{ first: clause.first, last: clause.last }];
}

/** "an agreement of Norvia, Sudria and Estmark". */
function joinsNames({ tokens, mentionAt, mentions }: Context, at: number): boolean {
  const names = tokens[at - 1]?.pos === "PROPN" && tokens[at + 1]?.pos === "PROPN";
  if (names && !["NOUN", "PART"].includes(tokens[at + 2]?.pos ?? "")) return true;
  const [left, right] = [mentionAt[at - 1], mentionAt[at + 1]];
  return left >= 0 && right >= 0 && !mentions[left].possessive && !mentions[right].possessive;
}

function isRelative(word: string): boolean {
  return word === "which" || word === "who" || word === "whose" || word === "where";
}

/** "a just and lasting peace" is one thing. */
function joinsAdjectives(tokens: Token[], at: number): boolean {
  if (tokens[at + 2]?.pos !== "NOUN" || tokens[at].text === ",") return false;
  const opened = tokens[at - 2]?.lower === "a" || tokens[at - 2]?.lower === "an";
  return (
    (opened && tokens[at + 1]?.pos !== "DET") ||
    (tokens[at - 1]?.pos === "ADJ" && tokens[at + 1]?.pos === "ADJ")
  );
}

function bestOption(linker: Linker, first: number, last: number): number {
  const fit = fitTopics(linker.topics, linker.units, first, last);
  let best = -1;
  let score = 0.35;
  for (let t = 0; t < linker.topics.topics.length; t++) {
    if (linker.topics.topics[t].option === null) continue;
    const own = rawFit(fit, t);
    if (own > score) {
      best = t;
      score = own;
    }
  }
  return best;
}

const anaphora = new Set(
  "it that this such those these one idea demand proposal offer condition terms request measure step move change plan draft post".split(
    " ",
  ),
);
const topicsKept = 4;

/** The topics that a part of a clause may be about, with what the scorer needs to know of each. */
export function candidatesOf(
  context: Context,
  linker: Linker,
  clause: Clause,
  part: { first: number; last: number },
  sentence: Sentence,
): Candidate[] {
  const { topics } = linker;
  const anaphoric = isAnaphoric(context, part);
  // "fine with it": where the matter is only pointed at, the cue's words help to tell it.
  const pointed = anaphoric && part.last - part.first <= 3 && part.first >= clause.cueFirst;
  const matter = pointed ? { first: clause.cueFirst, last: part.last } : withoutCondition(context, part);
  const own = fitTopics(topics, linker.units, matter.first, matter.last);
  // "approve the draft", "backed the plan": the terms of an option often hold the verb too.
  const near = part.first >= clause.cueLast && part.first - clause.cueLast < 3;
  const withCue = near ? fitTopics(topics, linker.units, clause.cueFirst, matter.last) : own;
  const whole = linker.sentenceFit(sentence.index);
  const carried = carriedFit(context, linker, sentence);
  const document = linker.documentFit();
  const negations = countNegations(context, part);
  const condition = findCondition(context.tokens, part.first, part.last);
  const conditional = condition && fitTopics(topics, linker.units, condition.first, condition.last);
  const ranges = topics.topics.map((topic) => rangeFit(topic, context.tokens, matter.first, matter.last));
  const scores = topics.topics.map((topic, t) => {
    const issue = topic.range ? ownIssue(topics, topic.issueIndex) : t;
    const about =
      topic.range && rawFit(own, issue) + rawFit(whole, issue) + carried[issue] > 0 ? 0.8 * ranges[t] : 0;
    return (
      Math.max(rawFit(own, t), 0.7 * rawFit(withCue, t)) +
      0.25 * rawFit(whole, t) +
      (anaphoric ? 0.5 : 0.12) * carried[t] +
      about
    );
  });
  const issueBest = new Map<number, number>();
  for (const [t, topic] of topics.topics.entries())
    issueBest.set(
      topic.issueIndex,
      Math.max(issueBest.get(topic.issueIndex) ?? 0, scores[t] * (topic.option ? 1 : 0.8)),
    );
  const ranked = topics.topics
    .map((topic, t) => ({
      t,
      topic,
      score: scores[t] + (topic.option ? 0.3 * scores[ownIssue(topics, topic.issueIndex)] : 0),
    }))
    .filter(({ score }) => score > 0.1)
    .sort((a, b) => b.score - a.score);
  const kept = [
    ...ranked.filter(({ topic }) => topic.option !== null).slice(0, topicsKept),
    ...ranked.filter(({ topic }) => topic.option === null).slice(0, 2),
  ];
  return kept.map(({ t, topic, score }) => {
    const rivals = ranked.filter((other) => other.t !== t && other.topic.option !== null);
    const inIssue = rivals.find((other) => other.topic.issueIndex === topic.issueIndex)?.score ?? 0;
    const outside = rivals.find((other) => other.topic.issueIndex !== topic.issueIndex)?.score ?? 0;
    const issue = ownIssue(topics, topic.issueIndex);
    const isNull = topic.option === null ? 1 : 0;
    const total = Math.log1p(score);
    const base = [
      isNull,
      Math.log1p(own.term[t]),
      Math.min(1, own.coverage[t]),
      Math.log1p(own.name[t]),
      own.nameCoverage[t],
      Math.log1p(own.total[t]),
      isNull ? 0 : Math.log1p(own.term[issue]),
      isNull ? 0 : own.coverage[issue],
      Math.log1p(rawFit(whole, t)),
      Math.log1p(rawFit(whole, issue)),
      Math.log1p(carried[t]),
      Math.log1p(carried[issue]),
      anaphoric ? 1 : 0,
      anaphoric ? Math.log1p(carried[t]) : 0,
      ranges[t],
      total,
      total - Math.log1p(inIssue),
      total - Math.log1p(outside),
      isNull * Math.log1p(inIssue),
      score >= inIssue && score >= outside ? 1 : 0,
      Math.log1p(document[t]),
      document[t] >= bestOf(document) ? 1 : 0,
      topic.negative ? 1 : 0,
      negations,
      topic.negative ? negations : 0,
      topic.range ? 1 : 0,
      inIssue === 0 && !isNull ? 1 : 0,
      own.exact[t],
      conditional ? Math.log1p(rawFit(conditional, t)) : 0,
      isNull ? 0 : own.exact[issue],
      Math.log1p(rawFit(withCue, t)) - Math.log1p(rawFit(own, t)),
      withCue.coverage[t] - bestSibling(topics, withCue.coverage, t),
      own.exact[t] - bestSibling(topics, own.exact, t),
      isNull
        ? 0
        : Math.log1p(rawFit(whole, issue)) - Math.log1p(bestOtherIssue(topics, whole, topic.issueIndex)),
    ];
    return {
      clause: asDeed(context, clause, part, topic),
      cueKey: `${clause.rule}:${clause.cue}`,
      first: part.first,
      last: part.last,
      topic: t,
      features: [...base, ...clauseFeatures(context, clause, part, total)],
    };
  });
}

/** The best value among the other options of an issue. */
function bestSibling({ topics }: Topics, values: Float64Array, at: number): number {
  let best = 0;
  for (let t = 0; t < values.length; t++)
    if (t !== at && topics[t].option !== null && topics[t].issueIndex === topics[at].issueIndex)
      best = Math.max(best, values[t]);
  return best;
}

function bestOtherIssue({ topics }: Topics, fit: Fit, issueIndex: number): number {
  let best = 0;
  for (let t = 0; t < topics.length; t++)
    if (topics[t].issueIndex !== issueIndex) best = Math.max(best, rawFit(fit, t));
  return best;
}

function endsSomething(topic: Topic): boolean {
  for (const deed of deeds) if (topic.stems.has(stemOf(deed))) return true;
  return false;
}

/** "suspended the ban", where the option is that the ban is suspended: done, not refused. */
function asDeed(
  { tokens }: Context,
  clause: Clause,
  part: { first: number; last: number },
  topic: Topic,
): Clause {
  if (sideOf(clause.stance) === "for" && endsSomething(topic) && clause.rule === "modal" && !clause.negated) {
    // "will begin a ban", where the option is that the ban is suspended.
    const words = tokens.slice(part.first, part.last).map(({ lower }) => lower);
    const begins =
      words.some((word) => beginning.has(word)) &&
      !words.some((word) => word !== "ban" && contentNegations.has(word));
    return begins ? { ...clause, stance: "rejects" } : clause;
  }
  if (sideOf(clause.stance) !== "against" || clause.cueLast - clause.cueFirst > 3) return clause;
  if (clause.rule !== "verb" && clause.rule !== "weak verb") return clause;
  const word = clause.cue.split(" ")[0];
  if (!deeds.has(word) || !topic.stems.has(stemOf(word))) return clause;
  return { ...clause, stance: clause.negated ? "rejects" : "proposes" };
}
const beginning = new Set([
  "begin",
  "start",
  "launch",
  "impose",
  "introduce",
  "continue",
  "extend",
  "resume",
]);
const deeds = new Set([
  "suspend",
  "end",
  "cancel",
  "abandon",
  "cut",
  "drop",
  "withdraw",
  "scrap",
  "ban",
  "stop",
  "halt",
]);

function ownIssue(topics: Topics, issueIndex: number): number {
  return topics.topics.findIndex((topic) => topic.issueIndex === issueIndex && topic.option === null);
}

/** What the sentences just before were about, the nearer the more; and, less, the one after, which often explains. */
function carriedFit(context: Context, linker: Linker, sentence: Sentence): Float64Array {
  const carried = new Float64Array(linker.topics.topics.length);
  const { sentences } = context.document;
  const take = (index: number, weight: number) => {
    const fit = linker.sentenceFit(index);
    for (let t = 0; t < carried.length; t++) carried[t] = Math.max(carried[t], weight * rawFit(fit, t));
  };
  let weight = 1;
  for (let i = sentence.index - 1, seen = 0; i >= 0 && seen < 3; i--) {
    if (linker.isFurniture(i)) continue;
    if (sentences[i].paragraph < sentence.paragraph - 3) break;
    take(i, weight);
    weight *= sentences[i].paragraph < sentence.paragraph - 1 ? 0.3 : 0.6;
    seen++;
  }
  // Where nothing before it says what "it" is, the words after it do.
  const ahead = bestOf(carried) < 0.3 ? 0.6 : 0.35;
  for (let i = sentence.index + 1, seen = 0; i < sentences.length && seen < 2; i++) {
    if (linker.isFurniture(i)) continue;
    if (sentences[i].paragraph > sentence.paragraph + 2) break;
    take(i, ahead);
    seen++;
  }
  return carried;
}

function isAnaphoric(context: Context, part: { first: number; last: number }): boolean {
  if (part.last - part.first > 8) return false;
  for (let i = part.first; i < part.last; i++) if (anaphora.has(context.tokens[i].lower)) return true;
  return false;
}

const rules = [
  "verb",
  "weak verb",
  "judgement",
  "obligation",
  "modal",
  "noun",
  "passive",
  "listed",
  "draft",
  "said",
] as const;
const stanceNames = ["demands", "proposes", "accepts", "undecided", "opposes", "rejects"] as const;
const roles = ["party", "mediator", "supporter", "observer"] as const;

function clauseFeatures(
  context: Context,
  clause: Clause,
  part: { first: number; last: number },
  score: number,
): number[] {
  const { roster } = context;
  const holder = clause.holders[0];
  const role = holder ? roster.parties.get(holder.party)?.role : undefined;
  const voice = clause.voice;
  const own = voice !== null && holder !== undefined && voice.parties.includes(holder.party);
  const length = part.last - part.first;
  return [
    ...rules.map((rule) => (clause.rule === rule ? 1 : 0)),
    ...rules.map((rule) => (clause.rule === rule ? score : 0)),
    ...stanceNames.map((stance) => (clause.stance === stance ? 1 : 0)),
    ...roles.map((name) => (role === name ? 1 : 0)),
    voice ? 1 : 0,
    own ? 1 : 0,
    voice && voice.parties.length === 0 ? 1 : 0,
    clause.attitude ? 1 : 0,
    clause.hedged ? 1 : 0,
    clause.negated ? 1 : 0,
    clause.holders.length > 1 ? 1 : 0,
    length < 3 ? 1 : 0,
    length > 25 ? 1 : 0,
    Math.log(1 + length),
  ];
}
