import { type PointerEvent, type RefObject, useState } from "react";
import type { Drawn } from "../../ui/plot.ts";
import type { Window } from "./window.ts";

/** Less than this is a click, in px. */
const leastDrag = 8;

/** Dragging across the drawing selects days; letting go shows those alone. */
export function useBrush(
  frame: RefObject<HTMLDivElement | null>,
  drawn: Drawn | undefined,
  onWindow: (window: Window) => void,
) {
  const [drag, setDrag] = useState<{ from: number; to: number }>();
  const isBrushing = drag !== undefined && Math.abs(drag.to - drag.from) >= leastDrag;
  const placeOf = ({ clientX, clientY }: PointerEvent) => {
    const box = frame.current?.getBoundingClientRect();
    return { x: clientX - (box?.left ?? 0), y: clientY - (box?.top ?? 0) };
  };
  return {
    isBrushing,
    placeOf,
    shown: isBrushing
      ? { left: Math.min(drag.from, drag.to), width: Math.abs(drag.to - drag.from) }
      : undefined,
    start: (event: PointerEvent) => {
      // A finger that moves scrolls the page.
      if (event.button !== 0 || event.pointerType === "touch") return;
      const { x } = placeOf(event);
      setDrag({ from: x, to: x });
      frame.current?.setPointerCapture(event.pointerId);
    },
    move: (event: PointerEvent) => {
      if (drag !== undefined) setDrag({ ...drag, to: placeOf(event).x });
    },
    /** Returns whether days were selected. */
    end: (_event: PointerEvent): boolean => {
      setDrag(undefined);
      if (!isBrushing || drawn === undefined) return false;
      const [left, right] = [Math.min(drag.from, drag.to), Math.max(drag.from, drag.to)];
      onWindow({ first: dayAt(drawn, left), last: dayAt(drawn, right) });
      return true;
    },
  };
}

function dayAt({ x }: Drawn, px: number): string {
  return x.invert(px).toISOString().slice(0, 10);
}
