import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from "react";

/**
 * Keys of the pages. A page says which keys it has, the frame listens, and `?` shows those that work now.
 *
 *   useKeys("Review", [{ keys: "y", words: "Confirm", run: confirm }, { keys: "Shift+Enter", words: "Skip", run: skip }]);
 *
 * `keys` is one key ("y", "ArrowLeft", "Shift+Enter", "Mod+z": Ctrl, or Command on a Mac) or two, one after the
 * other ("g t"). Without `run` a key is only shown: what it does is done by the piece that has the focus.
 */
export interface Key {
  keys: string;
  words: string;
  run?: (event: KeyboardEvent) => void;
  /** Works while a field has the focus, too. */
  inFields?: boolean;
}

export interface KeyGroup {
  title: string;
  keys: readonly Key[];
}

interface Registry {
  groups: Map<symbol, { current: KeyGroup }>;
  /** Single keys can be switched off (WCAG 2.1.4); keys with Ctrl or Alt and those of the focused piece stay. */
  isOn: boolean;
  setOn: (isOn: boolean) => void;
}

const Registered = createContext<Registry | null>(null);
const storageKey = "demarche.keys";
/** How long the second key of two may take. */
const pauseMs = 1500;

export function KeysProvider({ children }: { children: ReactNode }) {
  const groups = useRef<Registry["groups"]>(new Map()).current;
  const [isOn, setOn] = useState(() => read() !== "off");
  useEffect(() => (isOn ? listen(groups) : undefined), [groups, isOn]);
  const registry = useMemo<Registry>(
    () => ({
      groups,
      isOn,
      setOn: (next) => {
        keep(next);
        setOn(next);
      },
    }),
    [groups, isOn],
  );
  return <Registered value={registry}>{children}</Registered>;
}

/** Registers keys while the component is there. The latest given `run` is the one that runs. */
export function useKeys(title: string, keys: readonly Key[]): void {
  const { groups } = useRegistry();
  const group = useRef<KeyGroup>({ title, keys });
  group.current = { title, keys };
  useEffect(() => {
    const id = Symbol();
    groups.set(id, group);
    return () => void groups.delete(id);
  }, [groups]);
}

/** All keys that work now. What several pieces of a page have under one title stands together. */
export function useKeyGroups(): { groups: KeyGroup[]; isOn: boolean; setOn: (isOn: boolean) => void } {
  const { groups, isOn, setOn } = useRegistry();
  const byTitle = Map.groupBy(
    [...groups.values()].map(({ current }) => current),
    ({ title }) => title,
  );
  const joined = [...byTitle].map(([title, parts]) => ({ title, keys: parts.flatMap(({ keys }) => keys) }));
  return { groups: joined, isOn, setOn };
}

function useRegistry(): Registry {
  const registry = useContext(Registered);
  if (registry === null) throw new Error("Keys are used outside of the page's frame (KeysProvider).");
  return registry;
}

function listen(groups: Registry["groups"]): () => void {
  let first: { name: string; at: number } | undefined;
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    const name = nameOf(event);
    const pressed =
      first !== undefined && event.timeStamp - first.at < pauseMs ? [`${first.name} ${name}`, name] : [name];
    const known = [...groups.values()].reverse().flatMap(({ current }) => current.keys);
    const found = pressed.flatMap((keys) => known.filter((key) => key.keys === keys && key.run))[0];
    first = found ? undefined : { name, at: event.timeStamp };
    if (found === undefined || isOutOfPlace(event, found)) return;
    event.preventDefault();
    found.run?.(event);
  };
  addEventListener("keydown", onKey);
  return () => removeEventListener("keydown", onKey);
}

function nameOf(event: KeyboardEvent): string {
  const mod = event.ctrlKey || event.metaKey ? "Mod+" : "";
  const alt = event.altKey ? "Alt+" : "";
  // A sign such as "?" is typed with Shift on many keyboards: the sign tells enough.
  const shift = event.shiftKey && event.key.length > 1 ? "Shift+" : "";
  return `${mod}${alt}${shift}${event.key}`;
}

function isOutOfPlace({ target }: KeyboardEvent, { inFields, keys }: Key): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (document.querySelector("dialog[open]") !== null && target.closest("dialog") === null) return true;
  const isField =
    target.closest("input:not([type=checkbox], [type=radio], [type=range]), textarea, select") !== null;
  if ((isField || target.isContentEditable) && !inFields) return true;
  // Enter and the space bar belong to the button or link that has the focus.
  return (keys === "Enter" || keys === " ") && target.closest("button, a, summary") !== null;
}

function read(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}

function keep(isOn: boolean): void {
  try {
    localStorage.setItem(storageKey, isOn ? "on" : "off");
  } catch {
    // Storage can be forbidden; the choice then holds until the page is left.
  }
}
