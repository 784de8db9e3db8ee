import type { Span } from "../../../src/base/index.ts";

/**
 * Between places in an article's text and places in the page. Every run of the text stands in an element of its own
 * with `data-at`, its offset; whatever else stands between them (signs, buttons) is no text of the article.
 */

/** The part of the article that is selected, without spaces around it; `null` where nothing of it is. */
export function selectedSpan(root: HTMLElement, text: string): Span | null {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(root)) return null;
  return wholeWords(text, {
    start: placeOf(root, range.startContainer, range.startOffset),
    end: placeOf(root, range.endContainer, range.endOffset),
  });
}

/** Selects a part of the article in the page. */
export function selectSpan(root: HTMLElement, { start, end }: Span): void {
  const [from, to] = [nodeAt(root, start, "start"), nodeAt(root, end, "end")];
  if (from === null || to === null) return;
  getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
  to.node.parentElement?.scrollIntoView({ block: "nearest" });
}

function runs(root: HTMLElement): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>("[data-at]")];
}

function placeOf(root: HTMLElement, node: Node, offset: number): number {
  let place = 0;
  for (const run of runs(root)) {
    const inside = document.createRange();
    inside.selectNodeContents(run);
    const side = inside.comparePoint(node, offset);
    const at = Number(run.dataset.at);
    if (side < 0) return place === 0 ? at : Math.max(place, at);
    if (side === 0 && node.nodeType === Node.TEXT_NODE) return at + offset;
    place = at + (run.textContent?.length ?? 0);
    if (side === 0) return offset === 0 ? at : place;
  }
  return place;
}

function nodeAt(
  root: HTMLElement,
  place: number,
  edge: "start" | "end",
): { node: Text; offset: number } | null {
  for (const run of runs(root)) {
    const at = Number(run.dataset.at);
    const node = run.firstChild;
    if (!(node instanceof Text)) continue;
    const end = at + node.length;
    if (edge === "start" ? place < end : place <= end) {
      return { node, offset: Math.max(0, place - at) };
    }
  }
  return null;
}

const letter = /[\p{L}\p{N}\p{M}'’-]/u;
const leading = /^[\s“”‘"'«»(),.;:!?…–—-]*/u;
const trailing = /[\s“”‘’"'«»(),.;:!?…–—-]*$/u;

/** Half words are taken whole; spaces, quotation marks and signs at the edges are left out. */
export function wholeWords(text: string, { start, end }: Span): Span | null {
  let [from, to] = [Math.min(start, end), Math.max(start, end)];
  const isInside = (place: number) => letter.test(text[place - 1] ?? "") && letter.test(text[place] ?? "");
  if (leading.exec(text.slice(from, to))![0].length === to - from) return null;
  while (from > 0 && isInside(from)) from--;
  while (to < text.length && isInside(to)) to++;
  const chosen = text.slice(from, to);
  return {
    start: from + leading.exec(chosen)![0].length,
    end: to - trailing.exec(chosen)![0].length,
  };
}

/** The words of a text, for choosing by keys. */
export function wordsOf(text: string): Span[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+(?:['’.-][\p{L}\p{N}\p{M}]+)*/gu)].map(
    ({ 0: word, index }) => ({
      start: index,
      end: index + word.length,
    }),
  );
}
