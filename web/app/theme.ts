import { useSyncExternalStore } from "react";

export type Theme = "system" | "light" | "dark";

const themes: readonly Theme[] = ["system", "light", "dark"];
const key = "demarche.theme";
const listeners = new Set<() => void>();

/** The chosen colours, and what goes on to the next choice. public/theme.js sets them before the first paint. */
export function useTheme(): { theme: Theme; chooseNext: () => void } {
  const theme = useSyncExternalStore(subscribe, currentTheme);
  return { theme, chooseNext: () => choose(themes[(themes.indexOf(theme) + 1) % themes.length]!) };
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function currentTheme(): Theme {
  const { theme } = document.documentElement.dataset;
  return theme === "light" || theme === "dark" ? theme : "system";
}

function choose(theme: Theme): void {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  keep(theme);
  for (const listener of listeners) listener();
}

function keep(theme: Theme): void {
  try {
    localStorage.setItem(key, theme);
  } catch {
    // Storage can be forbidden; the choice then holds until the page is left.
  }
}
