import { useSyncExternalStore } from "react";

const key = "demarche.reviewer";
const listeners = new Set<() => void>();
/** Storage can be forbidden; the name then holds until the page is left. */
let given: string | undefined;

/** Who reviews in this browser: a name that goes with each verdict; `""` until one is given. */
export function useReviewer(): [name: string, setName: (name: string) => void] {
  return [useSyncExternalStore(subscribe, read), keep];
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function read(): string {
  if (given === undefined) {
    try {
      given = localStorage.getItem(key) ?? "";
    } catch {
      given = "";
    }
  }
  return given;
}

function keep(name: string): void {
  given = name.trim().slice(0, 100);
  try {
    localStorage.setItem(key, given);
  } catch {
    // See above.
  }
  for (const listener of listeners) listener();
}
