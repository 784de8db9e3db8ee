import type { KeyboardEvent } from "react";
import type { ArticleRow, RefusalRow } from "../../../src/publish/index.ts";
import type { ArticleListView } from "../../../src/server/index.ts";

/** A line of the list: an article, or a page that was refused. */
export type Line =
  | { key: string; article: ArticleRow; refusal?: undefined }
  | { key: string; refusal: RefusalRow; article?: undefined };

/** One article once: one that has come in while the list is read moves the portions behind it. */
export function linesOf(pages: readonly ArticleListView[]): Line[] {
  const lines = new Map<string, Line>();
  for (const { articles, refusals } of pages) {
    for (const refusal of refusals) {
      const key = `refused ${refusal.source}`;
      lines.set(key, { key, refusal });
    }
    for (const article of articles) {
      const key = `article ${article.id}`;
      if (!lines.has(key)) lines.set(key, { key, article });
    }
  }
  return [...lines.values()];
}

const steps: Record<string, number> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 };

/** Moves the focus from line to line. Lines beyond the window are drawn by then: the list keeps some in reserve. */
export function moveBetweenLines(event: KeyboardEvent<HTMLElement>): void {
  const step = steps[event.key];
  if (step === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>("a.line-title")].sort(
    (one, other) => lineOf(one) - lineOf(other),
  );
  const at = links.indexOf(event.target as HTMLElement);
  const next = links[at + step];
  if (at === -1 || next === undefined) return;
  event.preventDefault();
  next.focus();
}

const lineOf = (link: HTMLElement): number => Number(link.closest("li")?.dataset.index);
