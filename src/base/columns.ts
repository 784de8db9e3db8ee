import stringWidth from "string-width";

/** Text in columns of a terminal, where a letter may take two columns and a mark none. */

export function pad(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - stringWidth(text)));
}

/** Breaks between words; a word wider than the column is broken inside. */
export function wrap(text: string, width: number): string[] {
  if (stringWidth(text) <= width) return [text];
  const lines: string[] = [];
  let line = "";
  for (const piece of text.split(" ").flatMap((word) => pieces(word, width))) {
    const joined = line === "" ? piece : `${line} ${piece}`;
    if (stringWidth(joined) <= width) line = joined;
    else {
      if (line !== "") lines.push(line);
      line = piece;
    }
  }
  return [...lines, line];
}

const segmenter = new Intl.Segmenter();

function pieces(word: string, width: number): string[] {
  if (stringWidth(word) <= width) return [word];
  const parts = [""];
  for (const { segment } of segmenter.segment(word)) {
    if (parts.at(-1) !== "" && stringWidth(parts.at(-1)! + segment) > width) parts.push(segment);
    else parts[parts.length - 1] += segment;
  }
  return parts;
}
