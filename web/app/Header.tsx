import { Link, useNavigate, useRouterState } from "@tanstack/react-router";
import { type FormEvent, useEffect, useRef } from "react";
import { shell } from "../words/shell.ts";
import { navigation } from "./navigation.ts";
import { useTheme } from "./theme.ts";

/** Name, pages, search, colours and keys. */
export function Header({ onKeys }: { onKeys: () => void }) {
  return (
    <header className="shell-header">
      <Link to="/" className="brand">
        {shell.name}
      </Link>
      <Pages />
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

/** The row of pages scrolls where it has no room: the page that is open is brought into sight. */
function Pages() {
  const nav = useRef<HTMLElement>(null);
  const path = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.pathname });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is open.
  useEffect(() => {
    nav.current?.querySelector("[aria-current]")?.scrollIntoView({ inline: "center", block: "nearest" });
  }, [path]);
  return (
    <nav aria-label={shell.navigation} ref={nav}>
      {navigation.map(({ to, words }) => (
        <Link key={words} to={to} activeOptions={{ exact: to === "/", includeSearch: false }}>
          {words}
        </Link>
      ))}
    </nav>
  );
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
