import { type RefObject, useLayoutEffect, useState } from "react";

/** Widths in px, as in table.css: below `cards` each issue is a card; the columns need at least as much as these. */
const cards = 620;
const issueAndGap = 268;
const party = 150;

/** Whether the grid has more parties than its frame has room for, so that it has to scroll in it. */
export function useScrolls(frame: RefObject<HTMLElement | null>, parties: number): boolean {
  const [scrolls, setScrolls] = useState(false);
  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const look = () => {
      const { clientWidth } = element;
      setScrolls(clientWidth > cards && clientWidth < issueAndGap + parties * party);
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame, parties]);
  return scrolls;
}
