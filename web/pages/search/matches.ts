import type { Span } from "../../../src/base/index.ts";

const word = /[\p{L}\p{N}\p{M}]+/gu;

/** Where the words of a query stand in a sentence, as the server finds them: whatever their case and accents. */
export function findMatches(sentence: string, query: string): Span[] {
  const wanted = [...query.matchAll(/"([^"]*)"?|(\S+)/g)].flatMap(([, phrase, single]) => {
    const words = (phrase ?? single ?? "").match(word) ?? [];
    return words.map((each, index) => ({
      text: fold(each),
      // "guarant*": the last word is a beginning.
      isBeginning: single?.endsWith("*") === true && index === words.length - 1,
    }));
  });
  return [...sentence.matchAll(word)].flatMap(({ 0: found, index }) => {
    const folded = fold(found);
    const isWanted = wanted.some(({ text, isBeginning }) =>
      isBeginning ? folded.startsWith(text) : folded === text,
    );
    return isWanted ? [{ start: index, end: index + found.length }] : [];
  });
}

function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
