import { Link, useNavigate, useRouterState } from "@tanstack/react-router";
import { type FormEvent, useEffect, useRef } from "react";
import { shell } from "../words/shell.ts";
import { navigation } from "./navigation.ts";
import { useTheme } from "./theme.ts";

/** Name, pages, search, colours and keys. */
export function Header({ onKeys }: { onKeys: () => void }) {
  const nav = useCurrentInView();
  return (
    <header className="shell-header">
      <Link to="/" className="brand">
        {shell.name}
      </Link>
      <nav aria-label={shell.navigation} ref={nav}>
        {navigation.map(({ to, words }) => (
          <Link key={words} to={to} activeOptions={{ exact: to === "/", includeSearch: false }}>
            {words}
          </Link>
        ))}
      </nav>
      <div className="tools">
        <SearchField />
        <ThemeButton />
        <button type="button" className="button quiet round" onClick={onKeys} aria-label={shell.keys.open}>
          ?
        </button>
      </div>
    </header>
  );
}

/** On a narrow page the row of pages scrolls: the one that is shown must be in it. */
function useCurrentInView() {
  const nav = useRef<HTMLElement>(null);
  const path = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.pathname });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another path marks another link.
  useEffect(() => {
    const current = nav.current?.querySelector<HTMLElement>("[aria-current]");
    if (!nav.current || !current) return;
    nav.current.scrollLeft = current.offsetLeft - (nav.current.clientWidth - current.offsetWidth) / 2;
  }, [path]);
  return nav;
}

function SearchField() {
  const navigate = useNavigate();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const q = String(new FormData(event.currentTarget).get("q") ?? "").trim();
    if (q !== "") void navigate({ to: "/search", search: { q } });
  };
  return (
    <search>
      <form onSubmit={submit}>
        <input
          id="search"
          className="field"
          type="search"
          name="q"
          placeholder={shell.search}
          aria-label={shell.searchLabel}
          onKeyDown={(event) => event.key === "Escape" && event.currentTarget.blur()}
        />
      </form>
    </search>
  );
}

const themeSigns = { system: "◐", light: "○", dark: "●" };

function ThemeButton() {
  const { theme, chooseNext } = useTheme();
  const label = shell.theme.label(shell.theme[theme]);
  return (
    <button
      type="button"
      className="button quiet round"
      onClick={chooseNext}
      aria-label={label}
      title={label}
    >
      <span aria-hidden="true">{themeSigns[theme]}</span>
    </button>
  );
}
