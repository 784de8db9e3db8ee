import fc from "fast-check";
import { expect, test } from "vitest";
import { sentenceAround } from "../../src/publish/index.ts";

const text = "They met on Monday. Mr. Quill of the U.S. office said no! Nobody else did.\n\nA new paragraph.";

function around(words: string): string {
  const start = text.indexOf(words);
  return sentenceAround(text, { start, end: start + words.length }).text;
}

test.each([
  ["Monday", "They met on Monday."],
  ["said no", "Mr. Quill of the U.S. office said no!"],
  ["office", "Mr. Quill of the U.S. office said no!"],
  ["no! Nobody", "Mr. Quill of the U.S. office said no! Nobody else did."],
  ["A new paragraph", "A new paragraph."],
])("the sentence around '%s'", (words, sentence) => {
  expect(around(words)).toBe(sentence);
});

test("the span lies where the sentence says that it does", () => {
  const anyText = fc
    .array(fc.constantFrom("Yes", "no", ".", "! ", " ", "\n", "Mr. ", "“", "a b", "é", "😀"), {
      minLength: 1,
      maxLength: 30,
    })
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(anyText, fc.nat(), fc.nat(), (any, from, length) => {
      const start = from % any.length;
      const end = Math.min(any.length, start + 1 + (length % 10));
      const sentence = sentenceAround(any, { start, end });
      expect(any.slice(sentence.start, sentence.start + sentence.text.length)).toBe(sentence.text);
    }),
  );
});
