import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

/** The editor in the pages' colours. Tokens reach into its shadow tree; the pages' rules don't. */
export const look = [
  EditorView.theme({
    "&": {
      color: "var(--ink)",
      backgroundColor: "var(--card)",
      fontSize: "0.8125rem",
      maxHeight: "max(440px, calc(100dvh - 250px))",
    },
    // The frame around it shows the focus, since gutters would cover an outline.
    "&.cm-focused": { outline: "none" },
    ".cm-scroller": {
      fontFamily: "ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace",
      lineHeight: "1.6",
      overflow: "auto",
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
    // Two people's words side by side: neither is the right one.
    ".cm-deletedChunk": { backgroundColor: "var(--if-bg)" },
    "&.cm-merge-b .cm-deletedChunk .cm-deletedText": {
      background: "color-mix(in srgb, var(--if) 22%, transparent)",
    },
    ".cm-deletedChunk .cm-chunkButtons button": {
      color: "var(--ink) !important",
      background: "var(--card) !important",
      border: "1px solid var(--edge)",
      borderRadius: "6px",
      padding: "1px 8px",
      minHeight: "24px",
    },
    "&.cm-merge-b .cm-changedLine": { backgroundColor: "var(--accent-bg)" },
    "&.cm-merge-b .cm-changedText": {
      background: "color-mix(in srgb, var(--accent) 22%, transparent)",
    },
    "&.cm-merge-b .cm-deletedText, &.cm-merge-b .cm-changedText, &.cm-merge-b .cm-changedText *": {
      color: "var(--ink) !important",
    },
    "&.cm-merge-b .cm-changedLineGutter": { background: "var(--accent)" },
    "&.cm-merge-b .cm-deletedLineGutter": { background: "var(--if)" },
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
