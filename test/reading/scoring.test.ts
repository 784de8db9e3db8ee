import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import {
  type CodedPair,
  type CodedStatement,
  figuresOf,
  findErrors,
  tallyArticle,
} from "../../src/reading/scoring/index.ts";

const text = "The crews want two stewards. The company refuses. Nobody spoke of the boats.";
const statement = (words: string, more: Partial<CodedStatement> = {}): CodedStatement => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
  holder: "crews",
  speaker: null,
  issue: "staff",
  option: "two",
  stance: "demands",
  evidence: "narrated",
  hedged: false,
  quoted: false,
  saidOn: "2026-02-03",
  condition: null,
  ...more,
});
const pairOf = (gold: CodedStatement[], predicted: CodedStatement[]): CodedPair => ({
  id: "a",
  text,
  gold: { statements: gold, meetings: [] },
  predicted: { statements: predicted, meetings: [] },
});
const demand = statement("two stewards");
const position = (predicted: CodedStatement, scheme = {}) =>
  tallyArticle(pairOf([demand], [predicted]), scheme).position.hits;

test("a coding agrees with itself in everything", () => {
  const pair = pairOf([demand], [demand]);
  for (const figure of figuresOf([tallyArticle(pair, {})]))
    expect(figure.value).toBe(figure.measure.startsWith("meeting") ? 0 : 1);
  expect(findErrors(pair, {})).toEqual([]);
});

test("the same sentence will do as the place, another will not", () => {
  expect(position(statement("The crews"))).toBe(1);
  expect(position(statement("refuses"))).toBe(0);
});

test.each([
  ["another side is another position", { stance: "rejects" }, {}, 0],
  ["stances of one side are one position", { stance: "proposes" }, {}, 1],
  [
    "of two options, against the other is for the one",
    { stance: "rejects", option: "one" },
    { staff: ["one", "two"] },
    1,
  ],
  ["of three options it is not", { stance: "rejects", option: "one" }, { staff: ["one", "two", "three"] }, 0],
] as const)("%s", (_, more, scheme, hits) => {
  expect(position(statement("two stewards", more), scheme)).toBe(hits);
});

test("a conditional yes and a no with a condition are the same, open with and without option, too", () => {
  const condition = { start: 0, end: 3 };
  const pairs: [Partial<CodedStatement>, Partial<CodedStatement>][] = [
    [
      { stance: "accepts-if", condition },
      { stance: "opposes", condition },
    ],
    [{ stance: "undecided" }, { stance: "undecided", option: null }],
  ];
  for (const [one, other] of pairs) {
    const pair = pairOf([statement("two stewards", one)], [statement("two stewards", other)]);
    expect(tallyArticle(pair, {}).position.hits).toBe(1);
  }
});

test.each([
  ["wrong side", { stance: "rejects" }],
  ["wrong option", { option: "one" }],
  ["wrong holder", { holder: "company" }],
  ["wrong issue", { issue: "pay" }],
] as const)("an error is told as %s", (cause, more) => {
  const errors = findErrors(pairOf([demand], [statement("two stewards", more)]), {});
  expect(errors.map((error) => [error.kind, error.cause])).toEqual([
    ["missed", cause],
    ["spurious", cause],
  ]);
});

test("what only one coding sees is told as unseen, or as no position", () => {
  expect(findErrors(pairOf([demand], []), {})[0]?.cause).toBe("not seen");
  expect(findErrors(pairOf([], [demand]), {})[0]?.cause).toBe("no position there");
});

test("intervals hold the value and are the same for the same seed", () => {
  const articles = [
    tallyArticle(pairOf([demand], [demand]), {}),
    tallyArticle(pairOf([demand], []), {}),
    tallyArticle(pairOf([demand], [demand]), {}),
  ];
  const [figure] = figuresOf(articles).filter(({ measure }) => measure === "position recall");
  expect(figure).toMatchObject({ value: 2 / 3, low: 0, high: 1, count: 3 });
  expect(figuresOf(articles)).toEqual(figuresOf(articles));
});

const goldRoot = "../shared/gold";

test.skipIf(!existsSync(`${goldRoot}/evaluate.mjs`))(
  "the figures are those of the guidelines' own scorer",
  () => {
    const folder = `${goldRoot}/dev/port`;
    const read = (file: string) => JSON.parse(readFileSync(join(folder, file), "utf8"));
    const scheme = read("scheme.json");
    const pairs = readdirSync(join(folder, "gold")).map((file, index): CodedPair => {
      const { id, text: body } = read(`articles/${file}`);
      const gold = read(`gold/${file}`);
      // Made worse in many ways, the same at every run.
      const statements = gold.statements.flatMap((each: CodedStatement, at: number) => [
        ...((at + index) % 5 === 0 ? [] : [{ ...each, stance: at % 4 === 0 ? "undecided" : each.stance }]),
        ...(at % 6 === 0 ? [{ ...each, issue: gold.statements[0].issue, option: null }] : []),
      ]);
      return { id, text: body, gold, predicted: { statements, meetings: gold.meetings.slice(1) } };
    });
    const file = join(mkdtempSync(join(tmpdir(), "demarche-")), "predicted.jsonl");
    writeFileSync(file, pairs.map(({ id, predicted }) => JSON.stringify({ id, ...predicted })).join("\n"));
    const { stdout } = spawnSync(process.execPath, [`${goldRoot}/evaluate.mjs`, folder, file, "--json"], {
      encoding: "utf8",
    });
    const theirs = JSON.parse(stdout);
    const ours = new Map(
      figuresOf(pairs.map((pair) => tallyArticle(pair, scheme))).map(({ measure, value }) => [
        measure,
        value,
      ]),
    );
    for (const kind of ["content", "position", "meeting"])
      for (const [theirName, ourName] of [
        ["precision", "precision"],
        ["recall", "recall"],
        ["f1", "F1"],
      ])
        expect(ours.get(`${kind} ${ourName}`)).toBeCloseTo(theirs[kind][theirName], 12);
    for (const [field, value] of Object.entries(theirs.accuracy))
      expect(ours.get(`${field} on those found`)).toBeCloseTo(value as number, 12);
  },
);
