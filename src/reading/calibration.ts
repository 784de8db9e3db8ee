import type { Document } from "./document.ts";
import { sideOf } from "./stances.ts";
import type { Statement } from "./statement.ts";
import type { Held, Scored } from "./statements.ts";
import { fitTopics, type TokenUnits, type Topics } from "./topics.ts";

/**
 * From scores to probabilities. A score ranks the readings of one sentence; how often such a reading is right depends
 * on more: whether the page says the contrary, too, how long its sentences are, how near another reading came.
 */

/** What the probability is worked out from, in this order. */
export const signNames = [
  "score",
  "contradicted",
  "words a sentence",
  "coverage",
  "nearest rival",
  "page",
] as const;

/** A logistic regression over the signs, each with its mean taken off and scaled; training/calibration.ts fits it. */
export interface Calibration {
  mean: number[];
  scale: number[];
  weights: number[];
  bias: number;
}

/** A statement as read, with what its reading rests on. */
export interface Drafted {
  held: Held;
  statement: Statement;
}

/** Probability in 0..1 that holder, side and option are all right. */
export function calibrate({ mean, scale, weights, bias }: Calibration, signs: number[]): number {
  const sum = signs.reduce((total, sign, i) => total + weights[i] * (sign - mean[i]) * scale[i], bias);
  return 1 / (1 + Math.exp(-sum));
}

/** The signs of every statement that was read in one article. */
export function signsOf(
  drafted: Drafted[],
  article: { candidates: Scored[]; document: Document; topics: Topics; units: TokenUnits },
): number[][] {
  const { candidates, document, topics, units } = article;
  const sum = candidates.reduce((total, { confidence }) => total + confidence, 0);
  const page = logOdds(sum / Math.max(1, candidates.length));
  const sentenceLength = Math.log(document.tokens.length / Math.max(1, document.sentences.length));
  const rivals = Map.groupBy(candidates, ({ sentence }) => sentence);
  const contradicting = findContradictions(drafted);
  return drafted.map(({ held, statement }) => {
    const fit = fitTopics(topics, units, held.first, held.last);
    return [
      logOdds(held.confidence),
      contradicting(statement),
      sentenceLength,
      Math.min(1, Math.max(fit.coverage[held.topic], fit.nameCoverage[held.topic])),
      logOdds(nearestRival(held, rivals.get(held.sentence) ?? [])),
      page,
    ];
  });
}

/** The best score of another topic for the same words. */
function nearestRival(held: Held, inSentence: Scored[]): number {
  const scores = inSentence
    .filter(({ topic, first, last }) => topic !== held.topic && first < held.last && held.first < last)
    .map(({ confidence }) => confidence);
  return scores.length > 0 ? Math.max(...scores) : 0;
}

/** How strongly the same page says of the same holder that they stand elsewhere on the same option: a sum of scores. */
function findContradictions(drafted: Drafted[]): (statement: Statement) => number {
  const optionOf = ({ holder, issue, option }: Statement) => JSON.stringify([holder, issue, option]);
  const sideOn = (statement: Statement) => `${optionOf(statement)} ${sideOf(statement.stance)}`;
  const sums = new Map<string, number>();
  for (const { statement } of drafted)
    for (const key of [optionOf(statement), sideOn(statement)])
      sums.set(key, (sums.get(key) ?? 0) + statement.confidence);
  return (statement) => sums.get(optionOf(statement))! - sums.get(sideOn(statement))!;
}

function logOdds(share: number): number {
  const inside = Math.min(1 - 1e-3, Math.max(1e-3, share));
  return Math.log(inside / (1 - inside));
}
