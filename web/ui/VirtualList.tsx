import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useLayoutEffect, useRef, useState } from "react";

interface VirtualListProps<Item> {
  items: readonly Item[];
  keyOf: (item: Item) => string;
  /** One row. Its height is measured; `estimate` only tells how far the page will scroll. */
  children: (item: Item, index: number) => ReactNode;
  /** Height of a typical row in px. */
  estimate: number;
  /** What the list is a list of, for those who hear it. */
  label: string;
  className?: string;
  /** Called when the last rows come into view: time to ask for more. */
  onNearEnd?: () => void;
}

/** A list of any length in the page's own scroll: draws the rows that can be seen, and some more. */
export function VirtualList<Item>({
  items,
  keyOf,
  children,
  estimate,
  label,
  className,
  onNearEnd,
}: VirtualListProps<Item>) {
  const list = useRef<HTMLUListElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => setTop((list.current?.getBoundingClientRect().top ?? 0) + scrollY), []);
  const rows = useWindowVirtualizer({
    count: items.length,
    estimateSize: () => estimate,
    getItemKey: (index) => keyOf(items[index]!),
    overscan: 8,
    scrollMargin: top,
  });
  const shown = rows.getVirtualItems();
  const isNearEnd = items.length > 0 && (shown.at(-1)?.index ?? 0) >= items.length - 10;
  useLayoutEffect(() => {
    if (isNearEnd) onNearEnd?.();
  }, [isNearEnd, onNearEnd]);
  return (
    <ul
      ref={list}
      className={className}
      aria-label={label}
      style={{ position: "relative", height: rows.getTotalSize() }}
    >
      {shown.map(({ key, index, start }) => (
        <li
          key={key}
          ref={rows.measureElement}
          data-index={index}
          aria-setsize={items.length}
          aria-posinset={index + 1}
          style={{ position: "absolute", insetInline: 0, top: 0, transform: `translateY(${start - top}px)` }}
        >
          {children(items[index]!, index)}
        </li>
      ))}
    </ul>
  );
}
