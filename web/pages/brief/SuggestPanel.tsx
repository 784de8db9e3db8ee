import { useMutation } from "@tanstack/react-query";
import { type RefObject, useEffect, useRef, useState } from "react";
import type { SuggestView } from "../../../src/server/index.ts";
import { suggestForBrief } from "../../api/brief.ts";
import { Failure } from "../../ui/State.tsx";
import { useCopy, useToast } from "../../ui/Toast.tsx";
import { brief } from "../../words/brief.ts";
import type { BriefEditor } from "./code-mirror.ts";
import "../table/panel.css";

const words = brief.suggestions;

type Suggestion = SuggestView["suggestions"][number];

interface SuggestPanelProps {
  source: string;
  editor: RefObject<BriefEditor | null>;
  onClose: () => void;
}

/** People, names and terms that the articles use and the brief lacks; one press puts each where it belongs. */
export function SuggestPanel({ source, editor, onClose }: SuggestPanelProps) {
  const { mutate, data, error, isPending } = useMutation({ mutationFn: suggestForBrief });
  useEffect(() => mutate(source), [mutate, source]);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  return (
    <aside className="panel brief-panel" aria-labelledby="panel-title" aria-busy={isPending}>
      <header>
        <h2 id="panel-title" tabIndex={-1} ref={title}>
          {words.title}
        </h2>
        <button type="button" className="button quiet round" onClick={onClose} aria-label={words.close}>
          ✕
        </button>
      </header>
      <p className="soft" role="status">
        {isPending && words.working}
        {data?.suggestions.length === 0 && words.none}
        {data !== undefined &&
          data.suggestions.length > 0 &&
          words.read(data.articles.read, data.articles.all)}
      </p>
      {error !== null && <Failure error={error} retry={() => mutate(source)} />}
      <ul className="suggestions">
        {data?.suggestions.map((suggestion) => (
          <li key={`${suggestion.kind} ${suggestion.party} ${suggestion.issue} ${suggestion.name}`}>
            <SuggestionCard suggestion={suggestion} editor={editor} />
          </li>
        ))}
      </ul>
    </aside>
  );
}

function SuggestionCard({
  suggestion,
  editor,
}: {
  suggestion: Suggestion;
  editor: SuggestPanelProps["editor"];
}) {
  const { kind, name, party, issue, person, role, count, articles, sentence } = suggestion;
  const [isTaken, setTaken] = useState(false);
  const tell = useToast();
  const copy = useCopy();
  const hasPlace = kind === "party" || party !== null || issue !== null;
  const take = async () => {
    // The parser of YAML is loaded once something is taken.
    const { insertionOf } = await import("./insert.ts");
    const insertion = insertionOf(editor.current?.source() ?? "", suggestion);
    if (insertion === undefined) return tell(words.noPlace);
    editor.current?.insert(insertion.at, insertion.text);
    setTaken(true);
    tell(words.taken(name));
  };
  const place =
    issue !== null ? words.on(issue) : (person ?? party) !== null ? words.of((person ?? party)!) : "";
  return (
    <article>
      <header>
        <p>
          <strong>
            <bdi>{name}</bdi>
          </strong>{" "}
          <span className="soft tiny">
            {words.kinds[kind]} {place}
            {role !== null && role !== "" && `, ${role}`}
          </span>
        </p>
        <button
          type="button"
          className="button"
          disabled={isTaken}
          onClick={() => void (hasPlace ? take() : copy(name))}
        >
          {hasPlace ? words.take : words.copy}
        </button>
      </header>
      <blockquote dir="auto">{sentence}</blockquote>
      <p className="soft tiny">
        {words.counts(count, articles)}
        {!hasPlace && `. ${words.homeless}`}
      </p>
    </article>
  );
}
