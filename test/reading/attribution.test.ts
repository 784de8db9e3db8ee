import { describe, expect, test } from "vitest";
import { findAttributions, parseDocument } from "../../src/reading/index.ts";

/** Attributions as words: "source | cue | content", parts of several spans joined by " … ". */
function read(text: string, nested = false): string[] {
  return findAttributions(parseDocument(text), { nested }).map(({ source, cue, content }) =>
    [source, cue, content]
      .map((spans) => spans.map(({ start, end }) => text.slice(start, end)).join(" … "))
      .join(" | "),
  );
}

const cases: [string, string, string[]][] = [
  [
    "direct speech with the speaker after it",
    "“We will not sign before the fishing season,” said Mira Oduya, the harbour minister.",
    ["Mira Oduya, the harbour minister | said | “We will not sign before the fishing season,”"],
  ],
  [
    "direct speech that goes on after its speaker",
    "“The offer is on the table,” Tarn said. “It will not get better.”",
    ["Tarn | said | “The offer is on the table,” … “It will not get better.”"],
  ],
  [
    "indirect speech without its 'that'",
    "The dockers’ union said it would return to work on Monday.",
    ["The dockers’ union | said | it would return to work on Monday"],
  ],
  [
    "indirect speech with 'that'",
    "Prime Minister Lena Holt insisted that the port remain open.",
    ["Prime Minister Lena Holt | insisted | that the port remain open"],
  ],
  [
    "mixed speech, words of the speaker within indirect speech",
    "Holt said the plan was “a gift to smugglers” and would be rejected.",
    ["Holt | said | the plan was “a gift to smugglers” and would be rejected"],
  ],
  [
    "'according to' after the content",
    "The talks will resume in spring, according to two diplomats.",
    ["two diplomats | according to | The talks will resume in spring"],
  ],
  [
    "'according to' before the content",
    "According to the mediator, both sides accepted the map.",
    ["the mediator | According to | both sides accepted the map"],
  ],
  [
    "two speakers who say one thing",
    "Oduya and Holt said the border crossing would reopen.",
    ["Oduya and Holt | said | the border crossing would reopen"],
  ],
];

describe("findAttributions finds", () => {
  test.each(cases)("%s", (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

test("a quote that goes on over paragraphs keeps its speaker", () => {
  const text = [
    "“We came here to talk about grain,” Governor Sefa Brandt told reporters. “Nobody talked about grain.",
    "“They talked about railways, for six hours.",
    "“Tomorrow we shall bring the sacks.”",
    "The hall was empty by nine.",
  ].join("\n\n");
  const [only, ...others] = findAttributions(parseDocument(text));
  expect(others).toEqual([]);
  expect(only.content.at(-1)).toEqual({
    start: text.indexOf("“Tomorrow"),
    end: text.indexOf("\n\nThe hall"),
  });
  expect(text.slice(only.source[0].start, only.source[0].end)).toContain("Brandt");
});

test("what is attributed inside a content is found when asked for", () => {
  const text = "Aldia said that Borova had refused to open the archives.";
  expect(read(text)).toHaveLength(1);
  const [outer, inner] = read(text, true);
  expect(outer).toMatch(/^Aldia \| said \|/);
  expect(inner).toMatch(/^Borova \|.*refused.*\|.*open the archives$/);
});

test("a noun can be the cue", () => {
  const found = read("The ministry repeated its refusal to recognise the vote.");
  expect(found.join("\n")).toMatch(/refusal|repeated/);
});

test("text in which nobody says anything has none", () => {
  expect(read("The ferry leaves at nine. Snow fell on the pass.")).toEqual([]);
  expect(read("")).toEqual([]);
});

test("a quote in straight or doubled marks is read like one in curly marks", () => {
  for (const [open, close] of ['""', ["''", "''"], "“”"]) {
    const text = `${open}The offer is on the table,${close} Tarn said.`;
    expect(read(text)).toEqual([`Tarn | said | ${open}The offer is on the table,${close}`]);
  }
});
