import { Link } from "@tanstack/react-router";
import type { ArticleListView } from "../../../src/server/index.ts";
import { articles as words } from "../../words/articles.ts";
import { type ArticlesSearch, articleStates } from "./search.ts";
import "../../ui/views.css";

interface StateFilterProps {
  counts: ArticleListView["counts"];
  search: ArticlesSearch;
}

/** Which articles are listed, and how many there are of each. */
export function StateFilter({ counts, search: { state: shown, ...rest } }: StateFilterProps) {
  const states = [undefined, ...articleStates.filter((state) => counts[state] > 0 || state === shown)];
  return (
    <nav className="views" aria-label={words.statesLabel}>
      {states.map((state) => (
        <Link
          key={state ?? "all"}
          to="/articles"
          search={state === undefined ? rest : { ...rest, state }}
          aria-current={state === shown ? "page" : undefined}
        >
          {words.states[state ?? "all"]}{" "}
          <span className="numbers">{words.number(counts[state ?? "all"])}</span>
        </Link>
      ))}
    </nav>
  );
}
