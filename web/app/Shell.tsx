import { Outlet, useNavigate, useRouterState } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { shell } from "../words/shell.ts";
import { Header } from "./Header.tsx";
import { KeyDialog } from "./KeyDialog.tsx";
import { useKeys } from "./keys.tsx";
import { useLiveLedger } from "./live.ts";
import { navigation } from "./navigation.ts";
import "./shell.css";

/** The frame of all pages: header, keys, the notice of a lost server, and the page itself. */
export function Shell() {
  const [areKeysOpen, setKeysOpen] = useState(false);
  const isReachable = useLiveLedger();
  const main = useRef<HTMLElement>(null);
  useFocusOnNewPage(main);
  useShellKeys(() => setKeysOpen(true));
  return (
    <>
      <a className="skip" href="#content">
        {shell.skip}
      </a>
      <Header onKeys={() => setKeysOpen(true)} />
      {!isReachable && (
        <p className="offline" role="status">
          {shell.offline}
        </p>
      )}
      <main id="content" ref={main} tabIndex={-1}>
        <Outlet />
      </main>
      {areKeysOpen && <KeyDialog onClose={() => setKeysOpen(false)} />}
    </>
  );
}

/** A new page is a new place to read from: without this, the focus would stay on a link that may be gone. */
function useFocusOnNewPage(main: React.RefObject<HTMLElement | null>): void {
  const path = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.pathname });
  const last = useRef<string>(undefined);
  useEffect(() => {
    if (last.current !== undefined && path !== last.current) main.current?.focus({ preventScroll: true });
    if (path !== undefined) last.current = path;
  }, [path, main]);
}

function useShellKeys(showKeys: () => void): void {
  const navigate = useNavigate();
  useKeys(shell.keys.everywhere, [
    { keys: "/", words: shell.keys.search, run: () => document.getElementById("search")?.focus() },
    ...navigation.map(({ to, words, key }) => ({
      keys: `g ${key}`,
      words: shell.keys.go(words),
      run: () => void navigate({ to }),
    })),
    { keys: "Escape", words: shell.keys.close },
    { keys: "?", words: shell.keys.show, run: showKeys },
  ]);
}
