import { type RefObject, useEffect, useMemo, useState } from "react";
import type { Span } from "../../../src/base/index.ts";
import { selectSpan, wordsOf } from "./places.ts";

interface WordChoiceInput {
  root: RefObject<HTMLElement | null>;
  text: string;
  /** Where choosing starts; by default at the first words in the window. */
  from: number | undefined;
  onDone: (span: Span) => void;
}

export interface WordChoice {
  isOn: boolean;
  words: string;
  start: () => void;
}

/** First and last chosen word, by their number in the text. */
type Chosen = [first: number, last: number];

/**
 * Chooses words of the text by keys: arrows move by a word, or with Page Up and Down by a paragraph, Shift takes more
 * or less, Enter is done, Escape gives up. What is chosen is the page's own selection, so it looks as one by mouse.
 */
export function useWordChoice({ root, text, from, onDone }: WordChoiceInput): WordChoice {
  const words = useMemo(() => wordsOf(text), [text]);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const span = chosen === null ? null : spanOf(words, chosen);
  useEffect(() => {
    if (span === null || root.current === null) return;
    selectSpan(root.current, span);
    const onKey = (event: KeyboardEvent) => {
      const next = chosen && stepped(event, chosen, words, text);
      if (next === undefined || next === null) return;
      event.preventDefault();
      event.stopPropagation();
      if (next === "done") onDone(span);
      else if (next === "end") getSelection()?.removeAllRanges();
      setChosen(typeof next === "string" ? null : next);
    };
    // Before the page's own keys: while words are chosen, arrows and Enter belong to that.
    addEventListener("keydown", onKey, { capture: true });
    return () => removeEventListener("keydown", onKey, { capture: true });
  });
  return {
    isOn: chosen !== null,
    words: span === null ? "" : text.slice(span.start, span.end),
    start: () => {
      const at = from ?? firstInWindow(root.current);
      const first = Math.max(
        0,
        words.findIndex(({ end }) => end > at),
      );
      if (words.length > 0) setChosen([first, first]);
    },
  };
}

function spanOf(words: readonly Span[], [first, last]: Chosen): Span {
  return { start: words[Math.min(first, last)]!.start, end: words[Math.max(first, last)]!.end };
}

/** What a key makes of the choice; `undefined` where it is none of its keys. */
function stepped(
  { key, shiftKey }: KeyboardEvent,
  [first, last]: Chosen,
  words: readonly Span[],
  text: string,
): Chosen | "done" | "end" | undefined {
  if (key === "Enter") return "done";
  if (key === "Escape") return "end";
  const steps: Record<string, number> = {
    ArrowRight: 1,
    ArrowLeft: -1,
    ArrowDown: paragraphStep(words, last, text, 1),
    ArrowUp: paragraphStep(words, last, text, -1),
  };
  const step = steps[key];
  if (step === undefined) return undefined;
  const to = Math.max(0, Math.min(words.length - 1, last + step));
  if (!shiftKey) return [to, to];
  const [start, end] = [words[Math.min(first, to)]!.start, words[Math.max(first, to)]!.end];
  // A statement stays inside its paragraph.
  return text.slice(start, end).includes("\n") ? [first, last] : [first, to];
}

/** How many words it is to the first one of the next paragraph, or of this or the one before. */
function paragraphStep(words: readonly Span[], at: number, text: string, by: 1 | -1): number {
  const isFirst = (index: number) =>
    index === 0 || text.slice(words[index - 1]!.end, words[index]!.start).includes("\n");
  let to = at + by;
  while (to > 0 && to < words.length && !isFirst(to)) to += by;
  return to - at;
}

function firstInWindow(root: HTMLElement | null): number {
  const runs = [...(root?.querySelectorAll<HTMLElement>("[data-at]") ?? [])];
  return Number(runs.find((run) => run.getBoundingClientRect().bottom > 0)?.dataset.at ?? 0);
}
