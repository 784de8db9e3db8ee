import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { yaml } from "@codemirror/lang-yaml";
import { bracketMatching, indentOnInput } from "@codemirror/language";
import { linter, lintGutter, lintKeymap } from "@codemirror/lint";
import { goToNextChunk, unifiedMergeView } from "@codemirror/merge";
import { Compartment, EditorState } from "@codemirror/state";
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from "@codemirror/view";
import type { Brief } from "../../../src/brief/index.ts";
import type { BriefCheck } from "../../../src/server/index.ts";
import { checkBrief } from "../../api/brief.ts";
import { brief as words } from "../../words/brief.ts";
import { completeBrief } from "./completion.ts";
import { diagnosticsOf } from "./diagnostics.ts";
import { look } from "./look.ts";

export interface EditorEvents {
  onChange: (source: string) => void;
  onCheck: (check: BriefCheck) => void;
  onSave: () => void;
  /** The newest brief that was sound: its ids are completed. */
  briefNow: () => Brief | undefined;
}

/** What the page can do with the editor. */
export interface BriefEditor {
  source: () => string;
  /** Replaces all of the text, as one step that can be undone. */
  replace: (source: string) => void;
  insert: (at: number, text: string) => void;
  goTo: (at: { line: number; column: number }) => void;
  /** Shows where another text differs, each difference to be taken or left; `undefined` ends that. */
  compare: (other: string | undefined) => void;
  focus: () => void;
  destroy: () => void;
}

const checkDelay = 300;

/**
 * A YAML editor for briefs. It stands in a shadow tree: there its styles are constructed style sheets, which the
 * pages' policy allows, and not style elements, which it refuses. Tab leaves it, as WCAG asks.
 */
export function makeEditor(root: ShadowRoot, source: string, events: EditorEvents): BriefEditor {
  const comparison = new Compartment();
  const save = () => {
    events.onSave();
    return true;
  };
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: source,
      extensions: [
        comparison.of([]),
        EditorState.phrases.of({ Accept: words.conflict.keep, Reject: words.conflict.take }),
        lineNumbers(),
        lintGutter(),
        highlightActiveLine(),
        highlightActiveLineGutter(),
        history(),
        drawSelection(),
        indentOnInput(),
        bracketMatching(),
        closeBrackets(),
        yaml(),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ "aria-label": words.editor, tabindex: "0" }),
        autocompletion({ override: [completeBrief(events.briefNow)], icons: false }),
        linter(
          async ({ state }) => {
            const check = await checkBrief(state.doc.toString());
            events.onCheck(check);
            return diagnosticsOf(check.problems, state.doc);
          },
          { delay: checkDelay },
        ),
        EditorView.updateListener.of(({ docChanged, state }) => {
          if (docChanged) events.onChange(state.doc.toString());
        }),
        keymap.of([
          { key: "Mod-s", run: save },
          ...closeBracketsKeymap,
          ...completionKeymap,
          ...lintKeymap,
          ...historyKeymap,
          ...defaultKeymap,
        ]),
        look,
      ],
    }),
  });
  return {
    source: () => view.state.doc.toString(),
    replace: (text) =>
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text }, userEvent: "input" }),
    insert: (at, text) =>
      view.dispatch({
        changes: { from: at, insert: text },
        selection: { anchor: at, head: at + text.length },
        scrollIntoView: true,
        userEvent: "input",
      }),
    goTo: ({ line, column }) => {
      const { from, to } = view.state.doc.line(Math.min(line, view.state.doc.lines));
      view.dispatch({ selection: { anchor: Math.min(from + column - 1, to) }, scrollIntoView: true });
      view.focus();
    },
    compare: (other) => {
      view.dispatch({
        effects: comparison.reconfigure(other === undefined ? [] : unifiedMergeView({ original: other })),
      });
      if (other === undefined) return;
      view.dispatch({ selection: { anchor: 0 } });
      goToNextChunk(view);
    },
    focus: () => view.focus(),
    destroy: () => view.destroy(),
  };
}
