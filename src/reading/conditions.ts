import type { Token } from "./document.ts";
import { conditionOpeners } from "./lexicon/reporting.ts";

const openers = conditionOpeners.map((opener) => opener.split(" ")).sort((a, b) => b.length - a.length);
const asking = new Set([
  "ask",
  "asked",
  "asking",
  "wonder",
  "wondered",
  "know",
  "say",
  "see",
  "as",
  "even",
  "decide",
  "decided",
  "unclear",
]);

/** The words that state a condition in `tokens[first..last)`, opener included; `null` where there are none. */
export function findCondition(
  tokens: Token[],
  first: number,
  last: number,
): { first: number; last: number } | null {
  for (let i = first; i < last; i++) {
    const opener = openers.find((words) => words.every((word, j) => tokens[i + j]?.lower === word));
    if (!opener || last - i < opener.length + 1) continue;
    if (opener[0] === "if" && asking.has(tokens[i - 1]?.lower ?? "")) continue;
    if (opener[0] === "once" && (tokens[i + 1]?.lower === "again" || tokens[i + 1]?.pos === "ADV")) continue;
    if (opener[0] === "provided" && opener.length === 1 && tokens[i - 1]?.text !== ",") continue;
    if (
      opener[0] === "until" &&
      /^(?:\d|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)/.test(
        tokens[i + 1]?.lower ?? "",
      )
    )
      continue;
    let end = last;
    if (i === first) {
      const comma = tokens.findIndex((token, j) => j > i && j < last && token.text === ",");
      if (comma > 0) end = comma;
    }
    return { first: i, last: end };
  }
  return null;
}
