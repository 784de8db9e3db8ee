import { existsSync, globSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Brief, parseBrief, requireBrief } from "../../src/brief/index.ts";

const sound = `
negotiation: Pay talks in the port of Hillmouth
parties:
  union:
    name: Hillmouth Dockers' Union
    aliases: [the union, the dockers]
    people:
      - {id: weaver, name: Ada Weaver, role: union leader, aliases: [Weaver], from: 2025-01, until: 2025-12-31}
  employers:
    name: Port Employers
issues:
  pay:
    name: Pay
    terms: [1934, 5%, "8 per cent", 1.50, true]
    options:
      eight: {name: Eight per cent}
      three: {name: Three per cent}
`;

/** The sound brief with one text exchanged. */
function changed(from: string, to: string): string {
  expect(sound).toContain(from);
  return sound.replace(from, to);
}

function briefOf(text: string): Brief {
  return requireBrief(text, "brief.yaml").brief;
}

function errorsOf(text: string) {
  const parsed = parseBrief(text);
  return "errors" in parsed ? parsed.errors : [];
}

test("a brief is normalised, with its defaults filled in and the file's order kept", () => {
  expect(parseBrief(sound)).toEqual({
    brief: {
      negotiation: "Pay talks in the port of Hillmouth",
      summary: "",
      parties: [
        {
          id: "union",
          name: "Hillmouth Dockers' Union",
          role: "party",
          aliases: ["the union", "the dockers"],
          people: [
            {
              id: "weaver",
              name: "Ada Weaver",
              role: "union leader",
              aliases: ["Weaver"],
              from: "2025-01",
              until: "2025-12-31",
            },
          ],
        },
        { id: "employers", name: "Port Employers", role: "party", aliases: [], people: [] },
      ],
      issues: [
        {
          id: "pay",
          name: "Pay",
          question: "",
          terms: ["1934", "5%", "8 per cent", "1.50", "true"],
          options: [
            { id: "eight", name: "Eight per cent", terms: [], against: ["three"] },
            { id: "three", name: "Three per cent", terms: [], against: ["eight"] },
          ],
        },
      ],
      sources: [],
    },
    warnings: [],
  });
});

/** [what is wrong, exchanged text, by, expected "line:column code", part of the message] */
const mistakes: [string, string, string, string, string][] = [
  ["an unknown key", "aliases: [the", "alias: [the", "6:5 brief-key-unknown", "Did you mean 'aliases'?"],
  [
    "another word for a key",
    "role: union leader",
    "title: boss",
    "8:40 brief-key-unknown",
    "Did you mean 'name'?",
  ],
  ["a key twice", "    aliases", "    name: Dockers\n    aliases", "6:5 brief-key-twice", "first in line 5"],
  ["an id twice among parties", "  employers:", "  union:", "9:3 brief-id-twice", "first in line 4"],
  ["an id twice among options", "three:", "eight:", "17:7 brief-id-twice", "first in line 16"],
  ["a person's id that a party has", "id: weaver", "id: employers", "8:14 brief-id-twice", "first in line 9"],
  ["an id with a space", "  pay:", "  the pay:", "12:3 brief-id", "Write for example 'the-pay'"],
  ["a party without a name", "    name: Port Employers", "    role: party", "9:3 brief-missing", "no 'name'"],
  [
    "an option without a name",
    "{name: Eight per cent}",
    "{terms: [a]}",
    "16:7 brief-missing",
    "option 'eight'",
  ],
  ["a name left empty", "name: Port Employers", "name:", "10:5 brief-missing", "party 'employers'"],
  ["no issues", sound.slice(sound.indexOf("issues:")), "", "1:1 brief-missing", "no 'issues' in the brief"],
  [
    "an empty map of issues",
    sound.slice(sound.indexOf("issues:")),
    "issues: {}",
    "11:1 brief-missing",
    "issue",
  ],
  ["a text for a list", "[the union, the dockers]", "the union", "6:14 brief-type", "the text 'the union'"],
  ["a map for a list", "[the union, the dockers]", "{a: b}", "6:14 brief-type", "a map of keys"],
  [
    "a list in a list",
    "the dockers]",
    "[dockers]]",
    "6:26 brief-type",
    "item 2 of 'aliases' of party 'union'",
  ],
  [
    "a text for a party",
    "    name: Port Employers",
    "    Port Employers",
    "10:5 brief-type",
    "party 'employers'",
  ],
  [
    "an unknown role",
    "    name: Port Employers",
    "    name: P\n    role: meditor",
    "11:11 brief-role",
    "Did you mean 'mediator'?",
  ],
  ["a day that is none", "until: 2025-12-31", "until: 2025-02-30", "8:101 brief-date", "'2025-02-30'"],
  ["a day in words", "from: 2025-01", "from: May 2025", "8:85 brief-date", "a day like 2025-12-08"],
  [
    "days out of order",
    "until: 2025-12-31",
    "until: 2024-12",
    "8:85 brief-date-order",
    "'from: 2025-01', which is after",
  ],
  [
    "an option against none of the issue's",
    "{name: Three per cent}",
    "{name: Three, against: [eigth]}",
    "17:38 brief-against-unknown",
    "Did you mean 'eight'?",
  ],
  [
    "an option against itself",
    "{name: Three per cent}",
    "{name: Three, against: [three]}",
    "17:38 brief-against-self",
    "Take it out",
  ],
  [
    "a name that two parties share",
    "    name: Port Employers",
    "    name: Port\n    aliases: [WEAVER]",
    "11:15 brief-alias-shared",
    "person 'weaver' of 'union' (line 8)",
  ],
  [
    "a feed without an address",
    "issues:",
    "sources:\n  - {name: A, url: feed.xml}\nissues:",
    "12:20 brief-url",
    "https://",
  ],
  ["a colon in text", "Port Employers", "Port: Employers", "10:11 brief-yaml", "quotation marks"],
  ["a tab", "    name: Port", "\tname: Port", "10:1 brief-yaml", "Indent with spaces"],
  ["a quotation mark left open", "Port Employers", "'Port Employers", "10:11 brief-yaml", "never closed"],
  ["a bracket left open", "the dockers]", "the dockers", "7:5 brief-yaml", "close every [ and {"],
  ["an asterisk", "Port Employers", "*Port", "10:11 brief-yaml", "'*'"],
];

test.each(mistakes)("%s is told with its place and the mend", (_, from, to, place, words) => {
  const told = errorsOf(changed(from, to)).map(
    (error) => `${error.line}:${error.column} ${error.code} ${error.message}`,
  );
  expect(told).toEqual([expect.stringContaining(words)]);
  expect(told[0]).toMatch(new RegExp(`^${place} `));
});

test("all errors are told at once, in the file's order, also inside a faulty part", () => {
  const text = `
negotiation: Talks
partys: {}
parties:
  the union: {name: Union, role: partie, aliases: union, people: [{id: 1 2, from: soon}]}
  firm: {title: Firm, people: [{id: kim, name: Kim Ray}]}
  bank: {name: Bank of Ray, people: [{id: kim, name: Ray, aliases: [KIM RAY]}]}
issues:
  pay: {options: {more: {name: More, against: [les]}, less: [1]}}
`;
  expect(errorsOf(text).map(({ line, code, near }) => [line, code, near])).toEqual([
    [3, "brief-key-unknown", "parties"],
    [5, "brief-id", "the-union"],
    [5, "brief-role", "party"],
    [5, "brief-type", null],
    [5, "brief-missing", null],
    [5, "brief-id", "1-2"],
    [5, "brief-date", null],
    [6, "brief-missing", null],
    [6, "brief-key-unknown", "name"],
    [7, "brief-id-twice", null],
    [7, "brief-alias-shared", null],
    [9, "brief-missing", null],
    [9, "brief-against-unknown", "less"],
    [9, "brief-type", null],
  ]);
});

test.each(["", " \n", "# nothing but a comment\n", "---\n"])("an empty file %j says how to begin", (text) => {
  expect(errorsOf(text)[0]).toMatchObject({ code: "brief-empty", message: expect.stringContaining("init") });
});

const warningsOf = (text: string) => parseBrief(text).warnings.map(({ code, found }) => [code, found]);

test.each(["the president", "The President", "the Ministry of Finance", "management"])(
  "the description '%s' may stand for two parties, with a warning",
  (name) => {
    const text = changed("Port Employers", `Port\n    aliases: [${name}]`).replace(
      "[the union",
      `[${name.toUpperCase()}, ${name}`,
    );
    expect(errorsOf(text)).toEqual([]);
    expect(warningsOf(text)).toContainEqual(["brief-alias-common", name]);
  },
);

test("a name of two people of one party is a warning, and none where their times do not overlap", () => {
  const second = "      - {id: weaver-2, name: Bo Weaver, aliases: [Weaver]}\n  employers:";
  expect(warningsOf(changed("  employers:", second))).toEqual([["brief-alias-within", "Weaver"]]);
  const later = second.replace("[Weaver]", "[Weaver], from: 2026-01");
  expect(warningsOf(changed("  employers:", later))).toEqual([]);
});

test("somebody who changes sides may keep the name", () => {
  const text = (from: string) =>
    changed(
      "    name: Port Employers",
      `    name: Port\n    people: [{id: weaver-2, name: Ada Weaver, from: ${from}}]`,
    );
  expect(errorsOf(text("2026-01-01"))).toEqual([]);
  expect(errorsOf(text("2025-12-31")).map(({ code }) => code)).toEqual(["brief-alias-shared"]);
});

test("text that begins with a sign or holds a comma is read as it was meant, with a warning", () => {
  const text = changed("[1934, 5%,", "[%5, @home, 1934, 5%,").replace(
    "name: Three per cent}",
    "name: Three, not more, terms: [3]}",
  );
  const issue = briefOf(text).issues[0]!;
  expect(issue.terms.slice(0, 4)).toEqual(["%5", "@home", "1934", "5%"]);
  expect(issue.options[1]).toMatchObject({ name: "Three, not more", terms: ["3"] });
  expect(warningsOf(text)).toEqual([
    ["brief-reserved", "%5"],
    ["brief-reserved", "@home"],
    ["brief-comma", "Three, not more"],
  ]);
});

test("keys that wait to be filled in count as not given", () => {
  const text = changed("    name: Port Employers", "    name: Port Employers\n    people:\n    aliases: ~");
  expect(briefOf(text).parties[1]).toMatchObject({ people: [], aliases: [] });
});

test("a byte order mark, Windows line ends and odd spaces make no difference", () => {
  const odd = `\ufeff${sound.replaceAll("\n", "\r\n").replace("Port Employers", "Port \u00a0Employers")}`;
  expect(briefOf(odd)).toEqual(briefOf(sound));
});

test("a side alone and an issue without options are warnings", () => {
  const text = changed("name: Port Employers", "name: Port Employers\n    role: observer").replace(
    / {4}options:[\s\S]*/,
    "",
  );
  expect(warningsOf(text)).toEqual([
    ["brief-sides", null],
    ["brief-no-options", null],
  ]);
});

test("options exclude one another both ways, as far as one of them says so", () => {
  const against = (more: string) =>
    briefOf(`
negotiation: Talks
parties: {a: {name: A}, b: {name: B}}
issues: {i: {name: I, options: {x: {name: X}, y: {name: Y${more}}, z: {name: Z}}}}`).issues[0]!.options.map(
      (option) => option.against.join(),
    );
  expect(against("")).toEqual(["y,z", "x,z", "x,y"]);
  expect(against(", against: [x]")).toEqual(["y,z", "x", "x"]);
  expect(against(", against: []")).toEqual(["z", "", "x"]);
});

test("exclusion is mutual and never of oneself, whatever the brief lists", () => {
  const ids = ["p", "q", "r", "s"];
  const lists = fc.tuple(...ids.map((id) => fc.option(fc.subarray(ids.filter((other) => other !== id)))));
  fc.assert(
    fc.property(lists, (againsts) => {
      const options = ids.map((id, at) => [id, { name: id, ...(againsts[at] && { against: againsts[at] }) }]);
      const file = {
        negotiation: "N",
        parties: { a: { name: "A" }, b: { name: "B" } },
        issues: { i: { name: "I", options: Object.fromEntries(options) } },
      };
      const made = briefOf(JSON.stringify(file)).issues[0]!.options;
      for (const one of made) {
        expect(one.against).not.toContain(one.id);
        for (const other of made) expect(one.against.includes(other.id)).toBe(other.against.includes(one.id));
      }
    }),
  );
});

test("no text makes it throw, and every place lies within the text", () => {
  const damaged = fc
    .tuple(
      fc.nat(sound.length),
      fc.nat(20),
      fc.oneof(fc.string(), fc.constantFrom(..."{}[]:,'\"#&*!|>%@`-\n\t")),
    )
    .map(([at, length, text]) => sound.slice(0, at) + text + sound.slice(at + length));
  fc.assert(
    fc.property(fc.oneof(fc.string(), damaged), (text) => {
      const parsed = parseBrief(text);
      const lines = text.split(/\r?\n|\r/);
      for (const { line, column } of [...("errors" in parsed ? parsed.errors : []), ...parsed.warnings]) {
        expect(line).toBeLessThanOrEqual(lines.length);
        expect(column).toBeGreaterThan(0);
      }
    }),
    { numRuns: 500 },
  );
});

test("YAML that doubles itself again and again ends soon", () => {
  const bombs = Array.from({ length: 30 }, (_, at) => `a${at + 1}: &a${at + 1} [*a${at}, *a${at}]`);
  const told = errorsOf(`a0: &a0 [x]\n${bombs.join("\n")}\n`).map(({ message }) => message);
  expect(told).toContainEqual(expect.stringContaining("Write out what they stand for"));
});

test("an AppError lists every error with file, line and column", () => {
  expect(() => requireBrief("negotiation: N\n", "talks.yaml")).toThrow(
    /2 errors in the brief 'talks.yaml':\ntalks.yaml:1:1: .*parties.*\ntalks.yaml:1:1: .*issues/,
  );
});

const gold = globSync("../shared/gold/{dev,train}/*/brief.yaml");

test.skipIf(!existsSync("../shared"))("the coded negotiations' briefs are sound", () => {
  expect(gold.length).toBeGreaterThan(10);
  for (const file of gold) expect(errorsOf(readFileSync(file, "utf8")), file).toEqual([]);
});
