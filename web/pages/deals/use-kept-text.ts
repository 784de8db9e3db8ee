import { useState } from "react";

/** An analyst's file of assumptions, kept in this browser; `null` where there is none. */
export function useKeptText(key: string): [text: string | null, keep: (text: string | null) => void] {
  const [text, setText] = useState(() => read(key));
  const keep = (next: string | null) => {
    write(key, next);
    setText(next);
  };
  return [text, keep];
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, text: string | null): void {
  try {
    if (text === null) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
  } catch {
    // Storage can be forbidden; the text then holds until the page is left.
  }
}
