import type { Clause } from "./clauses.ts";
import type { Sentence } from "./document.ts";
import type { Context } from "./grammar.ts";
import { type Fit, fitTopics, rangeFit, type TokenUnits, type Topics } from "./topics.ts";

/** A run of words with the topic that it may be about. */
export interface Candidate {
  clause: Clause;
  first: number;
  last: number;
  /** Index into `topics.topics`. */
  topic: number;
  features: number[];
}

/** What candidates of one article are made with. */
export interface Linker {
  topics: Topics;
  units: TokenUnits;
  /** Fit of each whole sentence, made when first asked for. */
  sentenceFit(index: number): Fit;
}

export function createLinker(context: Context, topics: Topics, units: TokenUnits): Linker {
  const fits: (Fit | undefined)[] = [];
  return {
    topics,
    units,
    sentenceFit(index) {
      const sentence = context.document.sentences[index];
      fits[index] ??= fitTopics(topics, units, sentence.firstToken, sentence.endToken);
      return fits[index];
    },
  };
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
      tokens[i].text === "," ||
      tokens[i].text === ";" ||
      tokens[i].lower === "and" ||
      tokens[i].lower === "or";
    if (!breaks) continue;
    if (i > first) {
      const topic = bestOption(linker, first, i);
      const before = parts[parts.length - 1];
      if (before && (topic < 0 || topic === before.topic)) before.last = i;
      else if (before && before.topic < 0) {
        before.last = i;
        before.topic = topic;
      } else parts.push({ first, last: i, topic });
    }
    first = i + 1;
  }
  return parts.length > 0 ? parts : [{ first: clause.first, last: clause.last }];
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
  const own = fitTopics(topics, linker.units, part.first, part.last);
  const whole = linker.sentenceFit(sentence.index);
  const carried = carriedFit(context, linker, sentence);
  const anaphoric = isAnaphoric(context, part);
  const scores = topics.topics.map(
    (_, t) => rawFit(own, t) + 0.25 * rawFit(whole, t) + (anaphoric ? 0.5 : 0.12) * carried[t],
  );
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
    const base = [
      isNull,
      own.term[t],
      own.coverage[t],
      own.name[t],
      own.nameCoverage[t],
      own.total[t],
      isNull ? 0 : own.term[issue],
      isNull ? 0 : own.coverage[issue],
      rawFit(whole, t),
      rawFit(whole, issue),
      carried[t],
      carried[issue],
      anaphoric ? 1 : 0,
      anaphoric ? carried[t] : 0,
      rangeFit(topic, context.tokens, part.first, part.last),
      score,
      score - inIssue,
      score - outside,
      isNull * inIssue,
      score >= inIssue && score >= outside ? 1 : 0,
    ];
    return {
      clause,
      first: part.first,
      last: part.last,
      topic: t,
      features: [...base, ...clauseFeatures(context, clause, part, score)],
    };
  });
}

function ownIssue(topics: Topics, issueIndex: number): number {
  return topics.topics.findIndex((topic) => topic.issueIndex === issueIndex && topic.option === null);
}

/** What the sentences just before were about, the nearer the more. */
function carriedFit(context: Context, linker: Linker, sentence: Sentence): Float64Array {
  const carried = new Float64Array(linker.topics.topics.length);
  let weight = 1;
  for (let i = sentence.index - 1; i >= Math.max(0, sentence.index - 3); i--) {
    if (context.document.sentences[i].paragraph < sentence.paragraph - 1) break;
    const fit = linker.sentenceFit(i);
    for (let t = 0; t < carried.length; t++) carried[t] = Math.max(carried[t], weight * rawFit(fit, t));
    weight *= 0.6;
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
