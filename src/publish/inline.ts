/**
 * A run of text and what it is, so that a sentence is written once and printed as HTML, Markdown or plain text.
 * Text that comes from articles or the brief is never part of a bare string: it is always marked by its kind.
 */
export type Inline =
  | string
  /** A word of ours that the eye should find. */
  | { kind: "strong"; text: string }
  /** A name of the brief: party, person, issue. */
  | { kind: "name"; text: string }
  /** An option in the brief's words. */
  | { kind: "option"; text: string }
  /** Words of an article. */
  | { kind: "quote"; text: string }
  /** A source, linked where `href` is safe to follow. */
  | { kind: "source"; text: string; href: string | null };

/** Puts pieces side by side and leaves out what is absent. */
export function join(...pieces: (Inline | Inline[] | null | false)[]): Inline[] {
  return pieces.flat().filter((piece) => piece !== null && piece !== false);
}

export function plainText(pieces: readonly Inline[]): string {
  return pieces
    .map((piece) => {
      if (typeof piece === "string") return piece;
      return piece.kind === "quote" ? `“${piece.text}”` : piece.text;
    })
    .join("");
}
