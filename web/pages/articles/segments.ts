import type { Span } from "../../../src/base/index.ts";

/** A run of text on which the same statements lie. */
export interface Segment extends Span {
  text: string;
  /** Ids of the statements, the one that starts last first: it is the most particular. */
  ids: readonly string[];
  /** Ids of the statements that end here. */
  endings: readonly string[];
}

export interface Paragraph extends Span {
  segments: readonly Segment[];
}

export interface Marked extends Span {
  id: string;
}

/** Cuts a text into paragraphs and those into runs that carry the same marks. Together they are the whole text. */
export function cutText(text: string, marks: readonly Marked[]): Paragraph[] {
  return [...text.matchAll(/[^\n]+/g)].map(({ 0: paragraph, index: start }) => {
    const end = start + paragraph.length;
    const here = marks.filter((mark) => mark.start < end && mark.end > start && mark.end > mark.start);
    return { start, end, segments: cutParagraph(text, { start, end }, here) };
  });
}

function cutParagraph(text: string, { start, end }: Span, marks: readonly Marked[]): Segment[] {
  const inside = (place: number) => Math.min(end, Math.max(start, place));
  const cuts = [...new Set([start, end, ...marks.flatMap((mark) => [inside(mark.start), inside(mark.end)])])];
  cuts.sort((a, b) => a - b);
  return cuts.slice(1).map((to, index) => {
    const from = cuts[index]!;
    const covering = marks.filter((mark) => mark.start < to && mark.end > from);
    covering.sort((a, b) => b.start - a.start || a.end - b.end);
    return {
      start: from,
      end: to,
      text: text.slice(from, to),
      ids: covering.map(({ id }) => id),
      endings: covering
        .filter((mark) => mark.end === to || (mark.end > end && to === end))
        .map(({ id }) => id),
    };
  });
}
