import { type RefObject, useLayoutEffect } from "react";

/** Room between two notes in px. */
const gap = 8;

/**
 * Puts each note beside its words, as far as there is room: the chosen one exactly there, those before it pushed up and
 * those after it down. Where the window has no margin for notes (reader.css), they stay in the flow of the text.
 */
export function useNotePlaces(
  root: RefObject<HTMLElement | null>,
  chosen: string | undefined,
  text: unknown,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: other text, other places.
  useLayoutEffect(() => {
    const element = root.current;
    if (element === null) return;
    const place = () => placeNotes(element, chosen);
    place();
    const observer = new ResizeObserver(place);
    observer.observe(element);
    return () => observer.disconnect();
  }, [root, chosen, text]);
}

function placeNotes(root: HTMLElement, chosen: string | undefined): void {
  const notes = [...root.querySelectorAll<HTMLElement>(".passage .note")];
  const [first] = notes;
  if (first === undefined) return;
  const hasMargin = getComputedStyle(first).position === "absolute";
  const top = root.getBoundingClientRect().top;
  const boxes = notes.map((note) => ({ wanted: wordsTop(root, note) - top, height: note.offsetHeight }));
  const tops = spread(
    boxes,
    notes.findIndex(({ dataset }) => dataset.note === chosen),
  );
  for (const [index, note] of notes.entries()) note.style.top = hasMargin ? `${tops[index]}px` : "";
  const bottom = Math.max(...tops.map((each, index) => each + boxes[index]!.height));
  root.style.minHeight = hasMargin ? `${bottom}px` : "";
}

function wordsTop(root: HTMLElement, { dataset }: HTMLElement): number {
  const words = root.querySelector(`mark[data-ids~="${CSS.escape(dataset.note ?? "")}"]`);
  return words?.getClientRects()[0]?.top ?? root.getBoundingClientRect().top;
}

/** Tops that keep the notes apart and in order, and the fixed one where it wants to be; -1: none is fixed. */
export function spread(notes: readonly { wanted: number; height: number }[], fixed: number): number[] {
  const tops = notes.map(({ wanted }) => wanted);
  for (let index = 1; index < notes.length; index++) {
    if (index !== fixed)
      tops[index] = Math.max(tops[index]!, tops[index - 1]! + notes[index - 1]!.height + gap);
  }
  for (let index = fixed - 1; index >= 0; index--) {
    tops[index] = Math.min(tops[index]!, tops[index + 1]! - notes[index]!.height - gap);
  }
  for (let index = fixed + 1; fixed >= 0 && index < notes.length; index++) {
    tops[index] = Math.max(notes[index]!.wanted, tops[index - 1]! + notes[index - 1]!.height + gap);
  }
  // None may leave the page above.
  const above = Math.min(0, ...tops);
  return tops.map((top) => top - above);
}
