import type { Span } from "../../src/base/index.ts";

/** Ends that are none: titles, months, initials. */
const abbreviation = /(?:^|[\s("“])(?:Mr|Mrs|Ms|Dr|Prof|St|Capt|Jan|Feb|Aug|Sept|Oct|Nov|Dec|No|[A-Z])\.$/;
const sentenceEnd = /[.!?]+["”’)]*(?=\s+["“‘(]?[A-Z0-9])/g;

/** Sentences of a paragraph, without the blanks between them. */
export function splitSentences(paragraph: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const found of paragraph.matchAll(sentenceEnd)) {
    const end = found.index + found[0].length;
    if (abbreviation.test(paragraph.slice(0, end))) continue;
    spans.push({ start, end });
    start = end + /^\s*/.exec(paragraph.slice(end))![0].length;
  }
  return [...spans, { start, end: paragraph.length }];
}

/**
 * Finds `pattern` in `text`. ` ... ` in it stands for anything, `[2] ` before it for the second place where it
 * occurs. Without a number it must occur just once. Returns the reason where it can't be found.
 */
export function locate(text: string, pattern: string): Span | string {
  const [, number, words] = /^(?:\[(\d+)\] )?(.*)$/s.exec(pattern)!;
  const [first = "", ...rest] = words!.split(/ ?\.\.\. ?/);
  const starts = placesOf(text, first);
  if (starts.length === 0) return `'${first}' does not stand in the paragraph above`;
  if (!number && starts.length > 1)
    return `'${first}' stands ${starts.length} times there: write [1] or [2] before it`;
  const start = starts[Number(number ?? 1) - 1];
  if (start === undefined) return `'${first}' stands only ${starts.length} times there`;
  let end = start + first.length;
  for (const part of rest) {
    const at = text.indexOf(part, end);
    if (at < 0) return `'${part}' does not follow '${first}' there`;
    end = at + part.length;
  }
  return { start, end };
}

/** Whether more than half of the span stands in quotation marks; a quotation that is not closed runs to the end. */
export function isQuoted(paragraph: string, { start, end }: Span): boolean {
  const quotations = [...paragraph.matchAll(/“[^”]*”?|"[^"]*"?/g)];
  const inside = quotations.reduce((sum, found) => {
    const shared = Math.min(end, found.index + found[0].length) - Math.max(start, found.index);
    return sum + Math.max(0, shared);
  }, 0);
  return inside > (end - start) / 2;
}

/** Where `words` stand in the text, not counting places inside a longer word. */
function placesOf(text: string, words: string): number[] {
  const letter = /[\p{L}\p{N}]/u;
  const cutsWord = (at: number) => letter.test(text[at - 1] ?? "") && letter.test(text[at] ?? "");
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (!cutsWord(at) && !cutsWord(at + words.length)) places.push(at);
  }
  return places;
}
