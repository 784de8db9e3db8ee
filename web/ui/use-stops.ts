import { type RefObject, useCallback } from "react";
import { useKeys } from "../app/keys.tsx";

interface StopWords {
  title: string;
  next: string;
  previous: string;
}

/**
 * j and k walk the rows of a list: each row that can be reached has one element marked `data-stop`, which gets the
 * focus. Enter and the space bar then do what that element does.
 */
export function useStops(list: RefObject<HTMLElement | null>, { title, next, previous }: StopWords): void {
  const walk = useCallback(
    (step: 1 | -1) => {
      const stops = [...(list.current?.querySelectorAll<HTMLElement>("[data-stop]") ?? [])];
      const current = stops.indexOf(document.activeElement as HTMLElement);
      const target = current === -1 ? firstInView(stops) : current + step;
      stops[target]?.focus();
      stops[target]?.scrollIntoView({ block: "nearest" });
    },
    [list],
  );
  useKeys(title, [
    { keys: "j", words: next, run: () => walk(1) },
    { keys: "k", words: previous, run: () => walk(-1) },
  ]);
}

function firstInView(stops: readonly HTMLElement[]): number {
  return Math.max(
    0,
    stops.findIndex((stop) => stop.getBoundingClientRect().top >= 0),
  );
}
