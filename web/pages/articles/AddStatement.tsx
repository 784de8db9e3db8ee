import { type RefObject, useState } from "react";
import type { Span } from "../../../src/base/index.ts";
import type { Brief } from "../../../src/brief/index.ts";
import type { ArticleView } from "../../../src/publish/index.ts";
import { useKeys } from "../../app/keys.tsx";
import { Key } from "../../ui/Key.tsx";
import { articles } from "../../words/articles.ts";
import { AddDialog } from "./AddDialog.tsx";
import type { NotedStatement } from "./TextWithNotes.tsx";
import { useSelectedWords } from "./use-selected-words.ts";
import { useWordChoice } from "./use-word-choice.ts";

const words = articles.add;

interface AddStatementProps {
  view: ArticleView;
  brief: Brief;
  /** The element that holds the text. */
  root: RefObject<HTMLElement | null>;
  /** The chosen statement: words are chosen by keys from its sentence on. */
  from: NotedStatement | undefined;
}

/** Adds a statement by hand: from words selected by mouse or finger, or chosen by keys. */
export function AddStatement({ view, brief, root, from }: AddStatementProps) {
  const { text } = view.article;
  const selected = useSelectedWords(root, text);
  const [span, setSpan] = useState<Span | null>(null);
  const choice = useWordChoice({ root, text, from: from?.sentenceStart, onDone: setSpan });
  const open = () => (selected === null ? choice.start() : setSpan(selected.span));
  useKeys(articles.keys.reader, [{ keys: "a", words: articles.keys.add, run: open }]);
  return (
    <>
      {selected !== null && !choice.isOn && span === null && (
        <button
          type="button"
          className="button primary add-here no-print"
          ref={(button) => placeAt(button, selected.below)}
          // Else the press would take the selection away before it counts.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => setSpan(selected.span)}
        >
          {words.open} <Key keys="a" />
        </button>
      )}
      {choice.isOn && (
        <p className="choosing" role="status">
          {words.choose} <strong>{words.chosen(choice.words)}</strong>
        </p>
      )}
      {selected === null && !choice.isOn && (
        <p className="add-offer no-print">
          <button type="button" className="button" onClick={choice.start}>
            {words.open} <Key keys="a" />
          </button>
        </p>
      )}
      {span !== null && <AddDialog view={view} brief={brief} span={span} onClose={() => setSpan(null)} />}
    </>
  );
}

function placeAt(button: HTMLElement | null, { top, left }: { top: number; left: number }): void {
  if (button === null) return;
  button.style.top = `${top}px`;
  button.style.left = `${left}px`;
}
