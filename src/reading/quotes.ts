import type { Span } from "../base/index.ts";
import type { Document } from "./document.ts";

const opening = "“«„";
const closing = "”»";
/** Beyond this a quotation mark was left open by mistake. */
const longestQuote = 4000;

/**
 * The quoted runs of a text, without their marks, in order. A quote left open at the end of a paragraph goes on when
 * the next paragraph opens with a mark again; each paragraph's part is a span of its own.
 */
export function findQuotes(document: Document): Span[] {
  const quotes: Span[] = [];
  for (const paragraph of document.paragraphs) {
    let open = -1;
    for (let i = paragraph.start; i < paragraph.end; i++) {
      const mark = document.text[i];
      if (open < 0 ? opening.includes(mark) || mark === '"' : false) open = i + 1;
      else if (open >= 0 && (closing.includes(mark) || mark === '"')) {
        if (i > open && i - open <= longestQuote) quotes.push({ start: open, end: i });
        open = -1;
      } else if (open >= 0 && opening.includes(mark)) open = i + 1;
    }
    if (open >= 0 && open === paragraph.start + 1) quotes.push({ start: open, end: paragraph.end });
  }
  return quotes;
}

/** Which quote each offset lies in, by binary search: its index, or -1. */
export function quoteAt(quotes: Span[], offset: number): number {
  let low = 0;
  let high = quotes.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (offset < quotes[middle].start) high = middle - 1;
    else if (offset >= quotes[middle].end) low = middle + 1;
    else return middle;
  }
  return -1;
}

/** How many code units of a span stand in quotation marks. */
export function quotedLength(quotes: Span[], span: Span): number {
  let length = 0;
  for (const quote of quotes) {
    if (quote.start >= span.end) break;
    length += Math.max(0, Math.min(quote.end, span.end) - Math.max(quote.start, span.start));
  }
  return length;
}
