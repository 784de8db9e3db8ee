import { type RefObject, useEffect, useState } from "react";
import type { Span } from "../../../src/base/index.ts";
import { selectedSpan } from "./places.ts";

export interface SelectedWords {
  span: Span;
  /** Where a button below them stands, in px from the top left of the text. */
  below: { top: number; left: number };
}

/** The words of the text that are selected, in whole words of one paragraph; `null` where there are none. */
export function useSelectedWords(root: RefObject<HTMLElement | null>, text: string): SelectedWords | null {
  const [selected, setSelected] = useState<SelectedWords | null>(null);
  useEffect(() => {
    const look = () => setSelected((before) => same(before, find(root.current, text)));
    document.addEventListener("selectionchange", look);
    return () => document.removeEventListener("selectionchange", look);
  }, [root, text]);
  return selected;
}

function find(root: HTMLElement | null, text: string): SelectedWords | null {
  const span = root && selectedSpan(root, text);
  if (!span || text.slice(span.start, span.end).includes("\n")) return null;
  const box = getSelection()!.getRangeAt(0).getBoundingClientRect();
  const frame = root.getBoundingClientRect();
  return {
    span,
    below: {
      top: box.bottom - frame.top + 6,
      left: Math.max(0, Math.min(box.left - frame.left, frame.width - 190)),
    },
  };
}

function same(before: SelectedWords | null, next: SelectedWords | null): SelectedWords | null {
  const isSame =
    before?.span.start === next?.span.start &&
    before?.span.end === next?.span.end &&
    before?.below.top === next?.below.top;
  return isSame ? before : next;
}
