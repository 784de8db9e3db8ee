import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { articles as words } from "../../words/articles.ts";
import { type ArticlesSearch, parseArticlesSearch } from "./search.ts";

/** Words that title or text must have; kept in the address with each letter that is typed. */
export function SearchArticles({ search }: { search: ArticlesSearch }) {
  const navigate = useNavigate();
  const [typed, setTyped] = useState(search.q ?? "");
  const isSame = typed.trim() === (search.q ?? "");
  const change = (text: string) => {
    setTyped(text);
    const next = parseArticlesSearch({ ...search, q: text.trim() });
    void navigate({ to: "/articles", search: next, replace: true });
  };
  return (
    <search className="articles-search">
      <input
        id="articles-search"
        className="field"
        type="search"
        // An address that was gone back to has other words than those typed last.
        value={isSame || document.activeElement?.id === "articles-search" ? typed : (search.q ?? "")}
        placeholder={words.search}
        aria-label={words.search}
        onChange={(event) => change(event.target.value)}
        onKeyDown={(event) => event.key === "Escape" && event.currentTarget.blur()}
      />
    </search>
  );
}
