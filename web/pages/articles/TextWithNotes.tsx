import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useEffect, useMemo, useRef } from "react";
import type { Brief } from "../../../src/brief/index.ts";
import type { ArticleView } from "../../../src/publish/index.ts";
import { useKeys } from "../../app/keys.tsx";
import { articles } from "../../words/articles.ts";
import { AddStatement } from "./AddStatement.tsx";
import { initialsOf } from "./initials.ts";
import { MarkedParagraph } from "./MarkedParagraph.tsx";
import { Note } from "./Note.tsx";
import { cutText, type Marked } from "./segments.ts";
import { useNotePlaces } from "./use-note-places.ts";

export type NotedStatement = ArticleView["statements"][number];

interface TextWithNotesProps {
  view: ArticleView;
  /** Those to be marked. */
  statements: readonly NotedStatement[];
  brief: Brief;
}

const route = getRouteApi("/articles/$id");
/** Id of the mark for a place that a link leads to. */
const linked = "linked";

/** The text, its statements marked, and a note for each of them: in the margin, or on a phone below its paragraph. */
export function TextWithNotes({ view, statements, brief }: TextWithNotesProps) {
  const { statement: chosen, at, to } = route.useSearch();
  const navigate = useNavigate();
  const root = useRef<HTMLDivElement>(null);
  const { text, id: article } = view.article;
  const here = useMemo(() => statements.filter((each) => each.here), [statements]);
  const marks = useMemo<Marked[]>(
    () => (at === undefined ? here : [...here, { id: linked, start: at, end: to ?? at }]),
    [here, at, to],
  );
  const paragraphs = useMemo(() => cutText(text, marks), [text, marks]);
  const byId = useMemo(() => new Map(statements.map((each) => [each.id, each])), [statements]);
  const initials = useMemo(() => initialsOf(brief), [brief]);
  const choose = (id: string | undefined) =>
    void navigate({
      to: "/articles/$id",
      params: { id: article },
      search: id === undefined ? {} : { statement: id },
      replace: true,
      resetScroll: false,
    });
  useNotePlaces(root, chosen, paragraphs);
  useShowing(root, chosen ?? (at === undefined ? undefined : linked));
  useStatementKeys(here, chosen, choose);
  const noteOf = (statement: NotedStatement) => (
    <Note
      key={statement.id}
      statement={statement}
      brief={brief}
      isChosen={statement.id === chosen}
      places={view.elsewhere.find(({ start }) => start === statement.sentenceStart)?.places ?? []}
      onChoose={() => choose(statement.id === chosen ? undefined : statement.id)}
    />
  );
  const earlier = statements.filter((each) => !each.here);
  return (
    <section className="reader" ref={root} aria-label={articles.reader.text}>
      {chosen !== undefined && !byId.has(chosen) && (
        <p className="soft" role="status">
          {articles.reader.gone}
        </p>
      )}
      {paragraphs.map((paragraph) => {
        const notes = here.filter(({ start }) => start >= paragraph.start && start < paragraph.end);
        return (
          <div key={paragraph.start} className="passage">
            <MarkedParagraph {...{ paragraph, byId, initials, brief, chosen }} onChoose={choose} />
            {notes.length > 0 && <ul className="notes">{notes.map(noteOf)}</ul>}
          </div>
        );
      })}
      {earlier.length > 0 && (
        <div className="earlier">
          <h2>{articles.reader.earlier}</h2>
          <p className="soft">{articles.reader.earlierHelp}</p>
          <ul className="notes still">{earlier.map(noteOf)}</ul>
        </div>
      )}
      <AddStatement
        view={view}
        brief={brief}
        root={root}
        from={chosen === undefined ? undefined : byId.get(chosen)}
      />
    </section>
  );
}

/** Brings the chosen words into view when the page opens on them, and whenever others are chosen. */
function useShowing(root: React.RefObject<HTMLElement | null>, id: string | undefined): void {
  useEffect(() => {
    if (id === undefined) return;
    const mark = root.current?.querySelector(`[data-ids~="${CSS.escape(id)}"]`);
    const box = mark?.getBoundingClientRect();
    if (box === undefined || (box.top > 80 && box.bottom < innerHeight - 80)) return;
    mark?.scrollIntoView({ block: "center" });
  }, [root, id]);
}

function useStatementKeys(
  statements: readonly NotedStatement[],
  chosen: string | undefined,
  choose: (id: string | undefined) => void,
): void {
  const step = (by: number) => {
    const at = statements.findIndex(({ id }) => id === chosen);
    const next = at === -1 ? (by > 0 ? 0 : statements.length - 1) : at + by;
    const statement = statements[next];
    if (statement !== undefined) choose(statement.id);
  };
  useKeys(articles.keys.reader, [
    { keys: "j", words: articles.keys.next, run: () => step(1) },
    { keys: "k", words: articles.keys.previous, run: () => step(-1) },
    {
      keys: "Escape",
      words: articles.keys.close,
      ...(chosen !== undefined && { run: () => choose(undefined) }),
    },
  ]);
}
