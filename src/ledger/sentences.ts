import type { Span } from "../base/index.ts";

/** A sentence's end: its mark, closing quotes and a space; or a line's end. Not after "U.S.", an initial or a title. */
const boundary =
  /(?<!\b(?:\p{Lu}|Mr|Mrs|Ms|Dr|St|Gen|Sen|Rep|Gov|Lt|Col|No))[.!?…]+["'”’»)\]]*\s+|\s*\n+\s*/gu;

/** So many sentences of a text are told apart; what comes after is one. Far more than any article has. */
const mostSentences = 99_999;

/** All sentences of a text, in order; what holds no letter or digit belongs to none. */
export function splitSentences(text: string): Span[] {
  const spans: Span[] = [];
  const add = (start: number, end: number) => {
    if (/[\p{L}\p{N}]/u.test(text.slice(start, end))) spans.push({ start, end });
  };
  let from = 0;
  for (const found of text.matchAll(boundary)) {
    if (spans.length === mostSentences) break;
    add(from, found.index + found[0].trimEnd().length);
    from = found.index + found[0].length;
  }
  add(from, text.length);
  return spans;
}

/** The sentence, as far as punctuation tells, in which a span lies; all of them where it lies in several. */
export function sentenceAround(text: string, { start, end }: Span): Span {
  let from = 0;
  for (const found of text.matchAll(boundary)) {
    const after = found.index + found[0].length;
    if (after <= start) from = after;
    else if (found.index >= end - 1) return { start: from, end: Math.max(end, found.index + 1) };
  }
  return { start: from, end: text.length };
}

/** Lists short enough for the values of one INSERT. */
export function inParts<T>(items: readonly T[], most = 64): T[][] {
  return Array.from({ length: Math.ceil(items.length / most) }, (_, part) =>
    items.slice(part * most, (part + 1) * most),
  );
}

export function isOneSentence(text: string, one: Span, other: Span): boolean {
  const { start, end } = sentenceAround(text, one);
  return other.start < end && start < other.end;
}

/** Where the words of a span of one text stand in another, in the same sentence or one much like it. */
export function relocate(text: string, span: Span, newText: string): Span | undefined {
  const words = text.slice(span.start, span.end);
  const sentence = wordsOf(text, sentenceAround(text, span));
  const places = occurrences(newText, words).map((start) => {
    const place = { start, end: start + words.length };
    const likeness = share(sentence, wordsOf(newText, sentenceAround(newText, place)));
    return { place, likeness, moved: Math.abs(start - span.start) };
  });
  const [best] = places.sort((a, b) => b.likeness - a.likeness || a.moved - b.moved);
  return best && best.likeness >= sameSentence ? best.place : undefined;
}

/** From this share of common words on, two sentences are one that has been edited. */
const sameSentence = 0.5;

function occurrences(text: string, words: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) found.push(at);
  return found;
}

const wordsOf = (text: string, { start, end }: Span): Set<string> =>
  new Set(
    text
      .slice(start, end)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu),
  );

function share(one: Set<string>, other: Set<string>): number {
  const common = [...one].filter((word) => other.has(word)).length;
  const all = one.size + other.size - common;
  return all === 0 ? 1 : common / all;
}
