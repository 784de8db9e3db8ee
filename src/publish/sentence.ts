import type { Span } from "../base/index.ts";
import type { Sentence } from "./findings.ts";

/** A title or an initial, after which a point ends no sentence. */
const abbreviation =
  /(?:^|[\s("“])(?:\p{Lu}|\p{Lu}\.\p{Lu}|Mr|Mrs|Ms|Dr|St|Gen|Sen|Rep|Gov|Lt|Col|Prof|No)\.\s*$/u;

let segmenter: Intl.Segmenter | undefined;

/** The sentence of a text in which a span lies; all of them where it lies in several. */
export function sentenceAround(text: string, { start, end }: Span): Sentence {
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const paragraphEnd = text.indexOf("\n", end);
  const paragraph = text.slice(from, paragraphEnd === -1 ? text.length : paragraphEnd);
  const sentences = splitSentences(paragraph).filter(
    (sentence) => from + sentence.start < end && from + sentence.start + sentence.text.length > start,
  );
  if (sentences.length === 0) return { text: text.slice(start, end), start };
  const words = sentences.map((sentence) => sentence.text).join("");
  const indent = words.length - words.trimStart().length;
  return { text: words.trim(), start: from + sentences[0]!.start + indent };
}

/** Characters of text around a sentence that tell who "he" is and what "it" is about. */
const enough = 420;

/** What stands before and after a sentence in its paragraph, and the paragraph before; cut at a word. */
export function contextOf(
  text: string,
  { start, text: sentence }: Sentence,
): { before: string; after: string } {
  const end = start + sentence.length;
  const paragraph = text.lastIndexOf("\n\n", start - 1);
  const from = Math.max(start - enough, paragraph < 1 ? 0 : text.lastIndexOf("\n\n", paragraph - 1) + 1);
  const paragraphEnd = text.indexOf("\n\n", end);
  const to = Math.min(end + enough, paragraphEnd === -1 ? text.length : paragraphEnd);
  const before = text.slice(from, start);
  const after = text.slice(end, to);
  return {
    before: from === start - enough ? `…${before.replace(/^\S*\s*/, "")}` : before.trimStart(),
    after: to === end + enough ? `${after.replace(/\s*\S*$/, "")}…` : after.trimEnd(),
  };
}

function splitSentences(paragraph: string): Sentence[] {
  const sentences: Sentence[] = [];
  // Made at first use: its data takes longer to load than a table does.
  segmenter ??= new Intl.Segmenter("en", { granularity: "sentence" });
  for (const { segment, index } of segmenter.segment(paragraph)) {
    const last = sentences.at(-1);
    if (last && abbreviation.test(last.text)) last.text += segment;
    else sentences.push({ text: segment, start: index });
  }
  return sentences;
}
