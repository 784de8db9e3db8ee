import type { Inline } from "../inline.ts";
import { escapeMarkdown, markdownLink } from "./escape.ts";

/** A sentence of ours as Markdown; whatever comes from others is escaped. */
export function markdown(pieces: readonly Inline[]): string {
  return pieces.map(markdownPiece).join("");
}

function markdownPiece(piece: Inline): string {
  if (typeof piece === "string") return piece;
  switch (piece.kind) {
    case "strong":
      return `**${piece.text}**`;
    case "name":
    case "option":
      return escapeMarkdown(piece.text);
    case "quote":
      return `“${escapeMarkdown(piece.text)}”`;
    case "source":
      return piece.href === null ? escapeMarkdown(piece.text) : markdownLink(piece.text, piece.href);
    default:
      return piece satisfies never;
  }
}

/** A bulleted list; what to say where it is empty. */
export function renderList(items: string[], none: string): string {
  return items.length === 0 ? none : items.map((item) => `- ${item}`).join("\n");
}
