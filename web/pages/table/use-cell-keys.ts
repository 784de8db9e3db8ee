import { type KeyboardEvent, type RefObject, useEffect } from "react";
import { useKeys } from "../../app/keys.tsx";
import { table } from "../../words/table.ts";

const words = table.keys;

/** The keys of the table as `?` tells them, and Escape for the panel, wherever the focus is. */
export function useCellKeys({ isOpen, close }: { isOpen: boolean; close: () => void }): void {
  useKeys(words.title, [
    { keys: "ArrowDown", words: words.move },
    { keys: "Home", words: words.edge },
    { keys: "Enter", words: words.open },
    { keys: "Escape", words: words.close, ...(isOpen && { run: close }) },
  ]);
}

const steps: Record<string, [rows: number, columns: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Home: [0, -100],
  End: [0, 100],
  PageUp: [-5, 0],
  PageDown: [5, 0],
};

/** Moves the focus from cell to cell. The cells' links are read from the page: it knows their places best. */
export function moveBetweenCells(event: KeyboardEvent<HTMLElement>): void {
  const step = steps[event.key];
  if (step === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const rows = [...event.currentTarget.querySelectorAll("[role=row]")]
    .map((row) => [...row.querySelectorAll<HTMLElement>("a.cell")])
    .filter((cells) => cells.length > 0);
  const row = rows.findIndex((cells) => cells.includes(event.target as HTMLElement));
  if (row === -1) return;
  const column = rows[row]!.indexOf(event.target as HTMLElement);
  const next = rows[within(row + step[0], rows)]!;
  event.preventDefault();
  next[within(column + step[1], next)]!.focus();
}

const within = (place: number, { length }: { length: number }): number =>
  Math.max(0, Math.min(length - 1, place));

/**
 * One stop for Tab: the cell last used, else the open one, else the first. Kept in the page itself, for a table of
 * hundreds of cells need not be drawn anew because the focus has moved.
 */
export function useOneTabStop(grid: RefObject<HTMLElement | null>, changes: unknown): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: other cells, another first one.
  useEffect(() => {
    const element = grid.current;
    if (element === null) return;
    const choose = (cell: HTMLElement | null) => {
      if (cell === null) return;
      for (const last of element.querySelectorAll<HTMLElement>("a.cell[tabindex='0']")) last.tabIndex = -1;
      cell.tabIndex = 0;
    };
    const onFocus = (event: FocusEvent) => choose((event.target as Element).closest<HTMLElement>("a.cell"));
    if (element.querySelector("a.cell[tabindex='0']") === null)
      choose(element.querySelector("[aria-selected=true] a.cell") ?? element.querySelector("a.cell"));
    element.addEventListener("focusin", onFocus);
    return () => element.removeEventListener("focusin", onFocus);
  }, [grid, changes]);
}
