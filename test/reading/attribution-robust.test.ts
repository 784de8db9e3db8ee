import fc from "fast-check";
import { expect, test } from "vitest";
import { findAttributions, parseDocument } from "../../src/reading/index.ts";

const pieces = fc.constantFrom(
  "Holt said",
  " that ",
  "according to",
  " “",
  "” ",
  '"',
  "''",
  ", ",
  ". ",
  "\n\n",
  "its refusal to ",
  "\u202e",
  "\u200b",
  "\ufeff",
  "\ud83d",
  "🕊",
  "told",
  " WHO ",
  "Київ ",
  "7.",
);
const texts = fc.oneof(
  fc.string({ unit: "binary", maxLength: 300 }),
  fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join("")),
);

test("any text is read without fail, and spans are in order, in range and not empty", () => {
  fc.assert(
    fc.property(texts, fc.boolean(), (text, nested) => {
      for (const { source, cue, content } of findAttributions(parseDocument(text), { nested })) {
        expect(cue.length).toBeGreaterThan(0);
        expect(content.length).toBeGreaterThan(0);
        for (const spans of [source, cue, content])
          for (const [k, { start, end }] of spans.entries()) {
            expect(start).toBeGreaterThanOrEqual(k === 0 ? 0 : spans[k - 1].end);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
          }
      }
    }),
    { numRuns: 300 },
  );
});

test("no word is content of two attributions", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const contents = findAttributions(parseDocument(text)).flatMap(({ content }) => content);
      contents.sort((a, b) => a.start - b.start);
      for (let k = 1; k < contents.length; k++)
        expect(contents[k].start).toBeGreaterThanOrEqual(contents[k - 1].end);
    }),
    { numRuns: 300 },
  );
});

test("paragraphs of another text before it change nothing", () => {
  const text = "Holt said the crossing would reopen.";
  const before = "The ferry leaves at nine.\n\n";
  const [alone] = findAttributions(parseDocument(text));
  const [moved] = findAttributions(parseDocument(before + text));
  const shift = (spans: { start: number; end: number }[]) =>
    spans.map(({ start, end }) => ({ start: start + before.length, end: end + before.length }));
  expect(moved).toEqual({
    source: shift(alone.source),
    cue: shift(alone.cue),
    content: shift(alone.content),
  });
});

const hostile: [string, string][] = [
  ["one cue over and over", "said "],
  ["quotation marks over and over", "“ said ” "],
  ["nesting over and over", "Holt said that "],
  ["paragraphs that leave a quote open", "“Holt said so.\n"],
];

test.each(hostile)("%s take time linear in their number", (_, piece) => {
  const seconds = (count: number) => {
    const document = parseDocument(piece.repeat(count));
    const from = process.cpuUsage();
    findAttributions(document, { nested: true });
    const spent = process.cpuUsage(from);
    return (spent.user + spent.system) / 1e6;
  };
  seconds(500);
  const small = seconds(1_000);
  // Eight times as much may take twenty times as long, for noise; the square would take sixty-four times.
  expect(seconds(8_000)).toBeLessThan(Math.max(0.5, small * 20));
});
