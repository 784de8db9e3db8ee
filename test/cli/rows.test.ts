import fc from "fast-check";
import stringWidth from "string-width";
import { expect, test } from "vitest";
import { printRows, renderRows } from "../../src/cli/rows.ts";
import { recordingTerminal } from "./helpers.ts";

const rows = [
  { party: "Hill Union", saidOn: "2025-12-08", reports: 2, quoted: true, people: ["Anna", "Bo"] },
  { party: "北方港", saidOn: null, reports: 11, quoted: false, people: [] },
];

function printed(format: string | undefined, isTerminal = false) {
  const terminal = recordingTerminal({ isTerminal });
  printRows(terminal, rows, { format }, ["party", "saidOn"]);
  return terminal.printed();
}

test("rows are a table on a terminal and jsonl elsewhere", () => {
  expect(printed(undefined, true)).toMatch(/^party +said on\n─/);
  expect(printed(undefined).split("\n")).toHaveLength(rows.length + 1);
  expect(printed("csv", true)).toMatch(/^party,saidOn\r\n/);
});

test("jsonl and json carry every key exactly", () => {
  expect(
    printed("jsonl")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line)),
  ).toEqual(rows);
  expect(JSON.parse(printed("json"))).toEqual(rows);
});

test("a table is aligned by what a terminal shows, not by characters", () => {
  expect(renderRows(rows, "table", ["party", "reports", "quoted", "people"])).toBe(
    [
      "party       reports  quoted  people",
      "──────────  ───────  ──────  ────────",
      "Hill Union  2        yes     Anna, Bo",
      "北方港      11       no",
      "",
    ].join("\n"),
  );
});

test("a table is fitted to the terminal by wrapping its widest cells", () => {
  const told = [
    { id: "s-0001", text: "The harbour workers want a pay rise of eight per cent in every year" },
  ];
  expect(renderRows(told, "table", undefined, 34)).toBe(
    [
      "id      text",
      "──────  ──────────────────────────",
      "s-0001  The harbour workers want a",
      "        pay rise of eight per cent",
      "        in every year",
      "",
    ].join("\n"),
  );
});

test("no line of a table is wider than the terminal, whatever the text", () => {
  const text = fc.oneof(fc.string({ unit: "grapheme", maxLength: 60 }), fc.lorem({ maxCount: 12 }));
  fc.assert(
    fc.property(fc.array(fc.record({ a: text, b: text, c: text }), { minLength: 1 }), (many) => {
      const lines = renderRows(many, "table", ["a", "b", "c"], 40).split("\n");
      for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(40);
    }),
  );
});

test("text of a page cannot steer the terminal", () => {
  const table = renderRows([{ text: "red \u001b[31malert\u0007\nnext\u009b2J line" }], "table");
  expect(table).toContain("red [31malert next2J line");
});

test("csv follows RFC 4180 and keeps the data exact", () => {
  const hard = [{ a: 'say "no", twice', b: "line\nbreak", c: "=1+1", d: null, e: ["x", 1], f: " pad " }];
  expect(renderRows(hard, "csv")).toBe(
    'a,b,c,d,e,f\r\n"say ""no"", twice","line\nbreak",=1+1,,"[""x"",1]", pad \r\n',
  );
});

test("without rows a table says nothing and csv keeps its header", () => {
  expect(renderRows([], "table", ["a"])).toBe("");
  expect(renderRows([], "csv", ["a", "b"])).toBe("a,b\r\n");
  expect(renderRows([], "json")).toBe("[]\n");
});
