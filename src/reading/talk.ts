import type { Token } from "./document.ts";
import { talkOfTalks } from "./lexicon/talk.ts";

const byFirst = Map.groupBy(talkOfTalks, (words) => words[0]);
const articles = new Set(["the", "a", "an", "yet", "so", "far"]);

/** Whether `tokens[first..last)` tells how the talks stand rather than what somebody wants. */
export function isTalkOfTalks(tokens: Token[], first: number, last: number): boolean {
  for (let i = first; i < last; i++)
    for (const words of byFirst.get(tokens[i].lower) ?? [])
      if (matchesFrom(tokens, i, last, words)) return true;
  return false;
}

function matchesFrom(tokens: Token[], at: number, last: number, words: string[]): boolean {
  let i = at;
  for (const word of words) {
    while (i > at && i < last && articles.has(tokens[i].lower)) i++;
    if (i >= last || tokens[i].lower !== word) return false;
    i++;
  }
  return true;
}
