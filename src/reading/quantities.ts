import type { Token } from "./document.ts";
import { multipliers, numberWords, rangeWords, units } from "./lexicon/numbers.ts";

/** A number with what it counts, "percent" or "year"; `unit` is empty where the text names none that we know. */
export interface Quantity {
  value: number;
  unit: string;
  at: number;
}

/** Values that an option stands for, both ends included. */
export interface Range {
  min: number;
  max: number;
  unit: string;
}

/** The numbers in `tokens[first..last)`, "36-hour" and "eight per cent" too. */
export function findQuantities(tokens: Token[], first: number, last: number): Quantity[] {
  const found: Quantity[] = [];
  for (let i = first; i < last; i++) {
    const value = numberOf(tokens[i].lower);
    if (value === null) continue;
    let next = i + 1;
    let scaled = value;
    while (next < last && multipliers[tokens[next].lower]) scaled *= multipliers[tokens[next++].lower];
    if (tokens[next]?.text === "-") next++;
    found.push({ value: scaled, unit: next < last + 2 ? (units[tokens[next]?.lower] ?? "") : "", at: i });
    i = next - 1;
  }
  return found;
}

function numberOf(word: string): number | null {
  if (word in numberWords) return numberWords[word];
  if (!/^\d[\d,.]*$/.test(word) || word.length > 15) return null;
  const value = Number(word.replaceAll(",", ""));
  return Number.isFinite(value) ? value : null;
}

/** The range that an option's name opens: "above 6 per cent", "three years at most"; `null` where it names none. */
export function rangeOf(tokens: Token[]): Range | null {
  const quantities = findQuantities(tokens, 0, tokens.length).filter(({ unit }) => unit !== "");
  const last = findQuantities(tokens, 0, tokens.length);
  const unit = quantities[0]?.unit;
  if (!unit) return null;
  const value = quantities[0].value;
  const range = { min: value, max: value, unit };
  const kind = rangeKind(tokens);
  if (kind === "above") return { ...range, max: Number.POSITIVE_INFINITY };
  if (kind === "below") return { ...range, min: Number.NEGATIVE_INFINITY };
  if (kind === "about") return { ...range, min: value * 0.9, max: value * 1.1 };
  if (kind === "between" && last.length > 1) return { ...range, min: last[0].value, max: last[1].value };
  return range;
}

function rangeKind(tokens: Token[]): string | null {
  const lower = tokens.map((token) => token.lower);
  for (const { words, range } of rangeWords)
    for (let i = 0; i + words.length <= lower.length; i++)
      if (words.every((word, j) => lower[i + j] === word)) {
        const opensUp = words[0] === "from" && !lower.includes("up") && !lower.includes("upwards");
        if (!opensUp) return range;
      }
  return null;
}
