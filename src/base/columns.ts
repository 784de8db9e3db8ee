import { createRequire } from "node:module";

/** Text in columns of a terminal, where a letter may take two columns and a mark none. */

/** Letters, marks and signs that are sure to take one column each. */
const narrow = /^[ -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2500\u25a0-\u25fc\u2713\u2715]*$/;

let measure: ((text: string) => number) | undefined;

/** How many columns a text takes. */
export function textWidth(text: string): number {
  if (narrow.test(text)) return text.length;
  // Loaded once it is needed: with its tables it takes as long to load as the rest of a command.
  measure ??= (createRequire(import.meta.url)("string-width") as typeof import("string-width")).default;
  return measure(text);
}

export function pad(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - textWidth(text)));
}

/** Breaks between words; a word wider than the column is broken inside. */
export function wrap(text: string, width: number): string[] {
  if (textWidth(text) <= width) return [text];
  const lines: string[] = [];
  let line = "";
  for (const piece of text.split(" ").flatMap((word) => pieces(word, width))) {
    const joined = line === "" ? piece : `${line} ${piece}`;
    if (textWidth(joined) <= width) line = joined;
    else {
      if (line !== "") lines.push(line);
      line = piece;
    }
  }
  return [...lines, line];
}

let segmenter: Intl.Segmenter | undefined;

function pieces(word: string, width: number): string[] {
  if (textWidth(word) <= width) return [word];
  const parts = [""];
  segmenter ??= new Intl.Segmenter();
  for (const { segment } of segmenter.segment(word)) {
    if (parts.at(-1) !== "" && textWidth(parts.at(-1)! + segment) > width) parts.push(segment);
    else parts[parts.length - 1] += segment;
  }
  return parts;
}
