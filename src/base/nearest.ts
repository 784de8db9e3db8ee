import { distance } from "fastest-levenshtein";

/**
 * The candidate that a mistyped word was most likely meant to be; `undefined` where none is close, which is
 * more than two in five of the longer word's letters (one letter at least) away. Case is no difference.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const steps = distance(word.toLowerCase(), candidate.toLowerCase());
    const longer = Math.max(word.length, candidate.length);
    const isClose = steps <= Math.max(1, Math.floor(longer * 0.4)) && steps < longer;
    if (isClose && steps < least) {
      best = candidate;
      least = steps;
    }
  }
  return best;
}
