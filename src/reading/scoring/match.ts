import type { Span } from "../../base/index.ts";
import { type CodedPair, type CodedStatement, isSamePosition, type Scheme, sideTaken } from "./coding.ts";

/** Pairs of what the two codings have in common, and what only one of them has. */
export interface Matches<T> {
  found: [gold: T, predicted: T][];
  missed: T[];
  spurious: T[];
}

/** Statements of the same holder and issue in the same place, as alike as can be. */
export function matchStatements(pair: CodedPair, scheme: Scheme): Matches<CodedStatement> {
  const nearness = createNearness(pair.text);
  return matchGreedily(pair.gold.statements, pair.predicted.statements, (gold, predicted) => {
    if (gold.holder !== predicted.holder || gold.issue !== predicted.issue) return 0;
    const near = nearness(gold, predicted);
    if (near === 0) return 0;
    const alike =
      (isSamePosition(gold, predicted, scheme) ? 5 : 0) +
      (gold.option === predicted.option ? 3 : 0) +
      (sideTaken(gold) === sideTaken(predicted) ? 2 : 0);
    return near + alike;
  });
}

/** Meetings in the same place of the text that share at least half of the participants. */
export function matchMeetings({ text, gold, predicted }: CodedPair) {
  const nearness = createNearness(text);
  return matchGreedily(gold.meetings, predicted.meetings, (one, other) => {
    const common = one.participants.filter((id) => other.participants.includes(id)).length;
    const near = nearness(one, other);
    return near > 0 && common >= one.participants.length / 2 ? near + common : 0;
  });
}

/** One partner at most for each, the best scores first; a score of 0 is no match. */
function matchGreedily<T>(gold: T[], predicted: T[], score: (gold: T, predicted: T) => number): Matches<T> {
  const pairs = gold
    .flatMap((one) => predicted.map((other) => ({ one, other, score: score(one, other) })))
    .filter((pair) => pair.score > 0)
    // Stable: of equal scores, the earlier in the text comes first.
    .sort((a, b) => b.score - a.score);
  const taken = new Set<T>();
  const found: [T, T][] = [];
  for (const { one, other } of pairs) {
    if (taken.has(one) || taken.has(other)) continue;
    taken.add(one).add(other);
    found.push([one, other]);
  }
  const isLeft = (each: T) => !taken.has(each);
  return { found, missed: gold.filter(isLeft), spurious: predicted.filter(isLeft) };
}

/** From 1 to 2 where two spans share at least half of their union, up to 1 in the same sentence, else 0. */
export function createNearness(text: string): (one: Span, other: Span) => number {
  const sentenceAt = findSentences(text);
  return (one, other) => {
    const shared = Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
    const union = one.end - one.start + (other.end - other.start) - shared;
    const share = shared / Math.max(union, 1);
    if (share >= 0.5) return 1 + share;
    return sentenceAt(one.start) === sentenceAt(other.start) ? 0.5 + share / 2 : 0;
  };
}

/** Rough, and its own: sentences must not depend on the reader that is judged. */
function findSentences(text: string): (offset: number) => number {
  const starts = [0];
  for (const match of text.matchAll(/[.!?]["”’)]*\s+(?=["“‘(]?[A-Z0-9])|\n+/g)) {
    const before = text.slice(Math.max(0, match.index - 5), match.index + 1);
    if (!/\b(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|St|Lt|Col|Prof|Jan|Feb|Aug|Sept|Oct|Nov|Dec|[A-Z])\.$/.test(before))
      starts.push(match.index + match[0].length);
  }
  return (offset) => starts.findLastIndex((start) => start <= offset);
}
