import { expect, test } from "vitest";
import { readBriefIds } from "../../scripts/corpus/brief.ts";
import { readCoded } from "../../scripts/corpus/coded.ts";

const ids = readBriefIds(`
parties:
  crews: {people: [{id: dahl}]}
  company: {}
issues:
  stewards: {options: {one: {}, two: {}}}
`);
const head = `---
title: Ferry crews put two offers on the table
publisher: Invented Gazette
published: 2026-02-03
url: https://example.org/invented-gazette/two-offers
---
`;
const coded = (body: string) => readCoded("ferry", head + body, ids);
const statement = (body: string) => {
  const { gold, problems } = coded(body);
  expect(problems).toEqual([]);
  return gold.statements[0]!;
};

test("paragraphs become the text and lines with > do not", () => {
  const { article } = coded(
    "The crews want\na second steward.\n> crews demands stewards/two | a second steward\n\nMore soon.\n",
  );
  expect(article.text).toBe("The crews want a second steward.\n\nMore soon.");
});

test("offsets count from the start of the whole text", () => {
  const text =
    "First.\n\nThe crews want a second steward.\n\n> crews demands stewards/two | a second steward\n";
  const { start, end } = statement(text);
  expect(coded(text).article.text.slice(start, end)).toBe("a second steward");
});

test.each([
  ["crews demands", "narrated", null],
  ["crews by dahl demands", "first-hand", "dahl"],
  ["crews by crews demands", "first-hand", "crews"],
  ["crews by company demands", "second-hand", "company"],
  ["crews by - demands", "second-hand", null],
])("'%s' is %s", (code, evidence, speaker) => {
  const read = statement(`A second steward, then.\n> ${code} stewards/two | A second steward\n`);
  expect([read.evidence, read.speaker]).toEqual([evidence, speaker]);
});

test("a statement without a day was made on the day of publication", () => {
  expect(statement("Two, then.\n> crews demands stewards/two | Two\n").saidOn).toBe("2026-02-03");
  expect(statement("Two, then.\n> crews demands stewards/two hedged on 2026-01 | Two\n").saidOn).toBe(
    "2026-01",
  );
});

test("braces mark the condition inside the content", () => {
  const text =
    "It would pay if time allowed.\n> company accepts-if stewards/two | would pay {if time allowed}\n";
  const { start, end, text: content, condition } = statement(text);
  expect(content).toBe("would pay if time allowed");
  expect(condition).toEqual({ start: start + 10, end });
});

test("a condition may lie outside the content", () => {
  const text =
    "It would pay, it said, if time allowed.\n> company accepts-if stewards/two | would pay | {if time allowed}\n";
  const { text: content, condition } = statement(text);
  expect([content, condition]).toEqual(["would pay", { start: 23, end: 38 }]);
});

test.each([
  ["“We want two,” she said.", "We want two", true],
  ["She said that “two” was her number.", "“two” was her number", false],
  ['"We want two. We will have two."', "We will have two", true],
  ["She wants two.", "two", false],
])("%s: '%s' is quoted: %s", (paragraph, content, quoted) => {
  expect(
    statement(`${paragraph}\n> crews demands stewards/two | ${content.replace(/^“/, "")}\n`).quoted,
  ).toBe(quoted);
});

test("three dots leave out the middle of a sentence", () => {
  const { gold } = coded(
    "They met Capt. Dahl in Arnsund on Monday. All left.\n> meeting held on 2026-02-02 with crews, company at Arnsund | They met ... on Monday.\n",
  );
  expect(gold.meetings).toMatchObject([
    { text: "They met Capt. Dahl in Arnsund on Monday.", place: "Arnsund" },
  ]);
});

test("a number tells which of equal words is meant", () => {
  expect(statement("Two or two.\n> crews demands stewards/two | two\n").start).toBe(7);
  expect(statement("Not two but two.\n> crews demands stewards/two | [2] two\n").start).toBe(12);
});

test.each([
  ["crew demands stewards/two | Two", "unknown party 'crew', expected one of crews, company"],
  ["crews wants stewards/two | Two", "unknown stance 'wants'"],
  ["crews demands steward/two | Two", "unknown issue 'steward', expected one of stewards"],
  ["crews demands stewards/three | Two", "unknown option 'three', expected one of one, two"],
  ["crews by doll demands stewards/two | Two", "unknown speaker 'doll'"],
  ["crews demands stewards/two on 2026-02-04 | Two", "not after 2026-02-03"],
  ["crews demands stewards/two | Three", "'Three' does not stand in the paragraph above"],
  ["crews demands stewards/two | stewards", "stands 2 times there"],
  ["crews demands stewards/two | Two stewards.", "begins or ends with punctuation"],
  ["crews demands stewards/two | Two stewards. No", "runs over the end of a sentence"],
  ["crews accepts-if stewards/two | Two", "needs its condition"],
  ["crews demands stewards/two", "expected '> CODE | WORDS OF THE TEXT'"],
  ["meeting held with crews, dahl | Two stewards.", "a meeting needs two parties"],
  ["meeting held with crews, company at Rome | Two stewards.", "'Rome' does not stand"],
  ["meeting held with crews, company | Two", "is not a whole sentence"],
])("a mistake is told with its line: %s", (code, problem) => {
  const { problems } = coded(`Two stewards. No stewards.\n> ${code}\n`);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(/^line 8: /);
  expect(problems[0]).toContain(problem);
});

test("the same statement twice is a mistake", () => {
  const line = "> crews demands stewards/two | Two\n";
  expect(coded(`Two stewards.\n${line}${line}`).problems[0]).toContain("coded twice");
});

test("code before the first paragraph is a mistake", () => {
  expect(coded("> crews demands stewards/two | Two\n\nTwo, then.\n").problems).toEqual([
    "line 7: found code before the first paragraph",
  ]);
});
