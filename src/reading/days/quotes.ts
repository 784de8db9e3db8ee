import type { Document } from "../document.ts";

/**
 * For every token whether it stands inside quotation marks. A quote ends with its paragraph at the latest, and an
 * apostrophe is none: single marks open only after a space and close only before something that is no letter.
 */
export function quotedTokens(document: Document): boolean[] {
  const { text, tokens, paragraphs } = document;
  const quoted: boolean[] = new Array(tokens.length).fill(false);
  let token = 0;
  for (const paragraph of paragraphs) {
    let open = false;
    let single = false;
    for (; token < tokens.length && tokens[token].start < paragraph.end; token++) {
      const { text: mark, start, end } = tokens[token];
      if (mark === "“" || mark === "„" || mark === "«") open = true;
      else if (mark === "”" || mark === "»") open = false;
      else if (mark === '"') open = !open;
      else if (mark === "‘" || mark === "'") single = !single && /^[\s([“"]?$/.test(text.charAt(start - 1));
      else if (mark === "’") single = single && /[\p{L}\p{N}]/u.test(text.charAt(end));
      else quoted[token] = open || single;
    }
  }
  return quoted;
}
