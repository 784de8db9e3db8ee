import { useEffect, useRef, useState } from "react";
import type { Brief } from "../../../src/brief/index.ts";
import { DayRange } from "../../ui/DayRange.tsx";
import { Choice } from "../../ui/Filters.tsx";
import { search as words } from "../../words/search.ts";
import type { SentenceSearch } from "./search.ts";
import "../../ui/filters.css";

interface SearchFormProps {
  search: SentenceSearch;
  brief: Brief;
  lastDay: string | undefined;
  onChange: (change: SentenceSearch) => void;
}

/** The words, and which sentences count. What is typed is searched for as soon as the typing rests. */
export function SearchForm({ search, brief, lastDay, onChange }: SearchFormProps) {
  const [typed, type] = useTyped(search.q ?? "", (q) => onChange({ q: q === "" ? undefined : q }));
  return (
    <search className="search-form">
      <label htmlFor="query">{words.field}</label>
      <input
        id="query"
        className="field"
        type="search"
        value={typed}
        // biome-ignore lint/a11y/noAutofocus: whoever opens the search without words has come to type some.
        autoFocus={search.q === undefined}
        aria-describedby="query-help"
        onChange={(event) => type(event.target.value)}
      />
      <p id="query-help" className="soft tiny">
        {words.help}
      </p>
      <fieldset className="filters">
        <legend className="aside">{words.filters}</legend>
        <Choice
          words={words.party}
          value={search.party}
          none={words.anyParty}
          options={brief.parties.map(({ id, name }) => [id, name])}
          set={(party) => onChange({ party })}
        />
        <Choice
          words={words.issue}
          value={search.issue}
          none={words.anyIssue}
          options={brief.issues.map(({ id, name }) => [id, name])}
          set={(issue) => onChange({ issue })}
        />
        <DayRange value={search} lastDay={lastDay} onChange={onChange} label={words.published} />
      </fieldset>
    </search>
  );
}

const restMs = 150;

/** What stands in the field at once, and in the address once the typing rests. */
function useTyped(q: string, tell: (q: string) => void) {
  const [typed, setTyped] = useState(q);
  const [last, setLast] = useState(q);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // The header's field, or going back, has changed the address.
  if (q !== last) {
    setLast(q);
    if (q !== typed.trim()) setTyped(q);
  }
  useEffect(() => () => clearTimeout(timer.current), []);
  const type = (text: string) => {
    setTyped(text);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => tell(text.trim()), restMs);
  };
  return [typed, type] as const;
}
