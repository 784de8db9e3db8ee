import fc from "fast-check";
import { expect, test } from "vitest";
import { parseDocument } from "../../src/reading/document.ts";

const sentencesOf = (text: string) => parseDocument(text).sentences.map((s) => text.slice(s.start, s.end));

test("titles, initials and country letters do not end a sentence", () => {
  expect(sentencesOf("Mr. Orne met J. Vale of the U.S. Senate. He left.")).toEqual([
    "Mr. Orne met J. Vale of the U.S. Senate.",
    "He left.",
  ]);
});

test("a quotation mark that closes belongs to its sentence", () => {
  expect(sentencesOf("“We will not sign.” She left. “Never!” he said.")).toEqual([
    "“We will not sign.”",
    "She left.",
    "“Never!” he said.",
  ]);
});

test("every line is a paragraph of its own", () => {
  const document = parseDocument("One line\n\n  Another line. And more.\n");
  expect(document.paragraphs).toHaveLength(2);
  expect(document.sentences.map((s) => s.paragraph)).toEqual([0, 1, 1]);
});

test("tokens carry their own text and lie inside one sentence, whatever the text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => {
      const { sentences, tokens } = parseDocument(text);
      for (const token of tokens) expect(text.slice(token.start, token.end)).toBe(token.text);
      for (let i = 1; i < tokens.length; i++)
        expect(tokens[i].start).toBeGreaterThanOrEqual(tokens[i - 1].end);
      for (const sentence of sentences)
        for (const token of tokens.slice(sentence.firstToken, sentence.endToken))
          expect(token.start >= sentence.start && token.end <= sentence.end).toBe(true);
    }),
  );
});

test("a run of two hundred thousand letters is read in moments", () => {
  const started = performance.now();
  expect(parseDocument(`${"a".repeat(200_000)} and more. Here.`).sentences).toHaveLength(2);
  expect(performance.now() - started).toBeLessThan(5_000);
});
