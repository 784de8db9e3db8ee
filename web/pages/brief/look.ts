import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

/** The editor in the pages' colours. Tokens reach into its shadow tree; the pages' rules don't. */
export const look = [
  EditorView.theme({
    "&": { color: "var(--ink)", backgroundColor: "var(--card)", fontSize: "0.8125rem" },
    "&.cm-focused": { outline: "2px solid var(--accent)", outlineOffset: "-2px" },
    ".cm-scroller": {
      fontFamily: "ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace",
      lineHeight: "1.6",
    },
    ".cm-content": { caretColor: "var(--ink)", padding: "10px 0" },
    ".cm-cursor, .cm-dropCursor": { borderLeftColor: "var(--ink)" },
    "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
      background: "color-mix(in srgb, var(--accent) 28%, transparent)",
    },
    ".cm-gutters": { color: "var(--soft)", backgroundColor: "var(--card)", border: "0" },
    ".cm-activeLine, .cm-activeLineGutter": {
      backgroundColor: "color-mix(in srgb, var(--accent) 7%, transparent)",
    },
    ".cm-tooltip": {
      color: "var(--ink)",
      backgroundColor: "var(--card)",
      border: "1px solid var(--line)",
      borderRadius: "8px",
      boxShadow: "var(--shadow)",
      overflow: "hidden",
      fontFamily: "var(--sans)",
    },
    ".cm-tooltip.cm-completionInfo": { padding: "8px 11px", maxWidth: "320px", lineHeight: "1.4" },
    ".cm-tooltip-autocomplete ul li[aria-selected]": { color: "var(--paper)", background: "var(--accent)" },
    ".cm-diagnostic": { padding: "7px 11px", lineHeight: "1.45", maxWidth: "480px" },
    ".cm-diagnostic-error": { borderLeft: "4px solid var(--against)" },
    ".cm-diagnostic-warning": { borderLeft: "4px solid var(--if)" },
    ".cm-diagnosticAction": {
      color: "var(--accent)",
      background: "none",
      border: "1px solid var(--line)",
      borderRadius: "6px",
    },
    ".cm-lintRange-error": {
      backgroundImage: "none",
      textDecoration: "underline wavy var(--against)",
      textUnderlineOffset: "3px",
    },
    ".cm-lintRange-warning": {
      backgroundImage: "none",
      textDecoration: "underline wavy var(--if)",
      textUnderlineOffset: "3px",
    },
    ".cm-lint-marker": { content: "none", width: "0.9em", height: "0.9em" },
    ".cm-lint-marker-error::before": { content: "'✕'", color: "var(--against)" },
    ".cm-lint-marker-warning::before": { content: "'!'", color: "var(--if)", fontWeight: "700" },
    ".cm-deletedChunk": { backgroundColor: "var(--against-bg)" },
    ".cm-deletedChunk .cm-deletedText": { background: "color-mix(in srgb, var(--against) 22%, transparent)" },
    ".cm-changedLine": { backgroundColor: "var(--for-bg) !important" },
    ".cm-changedText": { background: "color-mix(in srgb, var(--for) 22%, transparent) !important" },
  }),
  syntaxHighlighting(
    HighlightStyle.define([
      {
        tag: [tags.propertyName, tags.definition(tags.propertyName)],
        color: "var(--accent)",
        fontWeight: "600",
      },
      { tag: tags.comment, color: "var(--soft)", fontStyle: "italic" },
      {
        tag: [tags.punctuation, tags.separator, tags.bracket, tags.squareBracket, tags.brace],
        color: "var(--soft)",
      },
      { tag: [tags.string, tags.content], color: "var(--ink)" },
    ]),
  ),
];
