import fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { parseBrief } from "../../src/brief/index.ts";
import { insertionOf, spell } from "../../web/pages/brief/insert.ts";
import { placeIn } from "../../web/pages/brief/yaml-place.ts";

/** What the brief's editor does with text, without a browser. */
const brief = `# A comment that stays.
negotiation: Season contract
parties:
  guild:
    name: Players' Guild
    role: party
    aliases: [the guild]  # more may come
    people:
      - {id: marrow, name: Ines Marrow, aliases: [Marrow]}
  theatre:
    name: Lantern Theatre
    aliases:
      - the theatre  # in the press
      - the house
issues:
  pay:
    name: Pay
    question: By how much does pay rise?
    options:
      high: {name: A rise, against: [bonus]}
      bonus:
        name: A single payment
`;

const suggestion = {
  ...{ kind: "alias" as const, name: "the players", id: null, role: null, party: null, person: null },
  ...{ issue: null, aliases: [], count: 2, articles: 2, article: "a", sentence: "The players met." },
};

function taken(change: Partial<Parameters<typeof insertionOf>[1]>) {
  const insertion = insertionOf(brief, { ...suggestion, ...change })!;
  const text = brief.slice(0, insertion.at) + insertion.text + brief.slice(insertion.at);
  const parsed = parseBrief(text);
  if (!("brief" in parsed)) throw new Error(JSON.stringify(parsed.errors));
  return { text, brief: parsed.brief };
}

test("an alias goes to the end of its party's list, however that is written", () => {
  const flow = taken({ party: "guild" });
  expect(flow.text).toContain("[the guild, the players]  # more may come");
  const block = taken({ party: "theatre" });
  expect(block.text).toContain("      - the house\n      - the players\nissues:");
  expect(block.text).toContain("# A comment that stays.");
});

test("another name of a person goes to the person, and a new person to the party", () => {
  const alias = taken({ party: "guild", person: "marrow", name: "Ms Marrow" });
  expect(alias.brief.parties[0]!.people[0]!.aliases).toEqual(["Marrow", "Ms Marrow"]);
  const first = taken({
    kind: "person",
    party: "theatre",
    id: "quill",
    name: "Sam Quill",
    role: "arbitrator: acting",
  });
  expect(first.brief.parties[1]!.people).toMatchObject([{ id: "quill", role: "arbitrator: acting" }]);
  const second = taken({ kind: "person", party: "guild", id: "quill", name: "Sam Quill", role: "" });
  expect(second.brief.parties[0]!.people.map(({ id }) => id)).toEqual(["marrow", "quill"]);
});

test("a term makes its list where the issue has none, and a body comes as an observer", () => {
  expect(taken({ kind: "term", issue: "pay", name: "wages" }).brief.issues[0]!.terms).toEqual(["wages"]);
  const body = taken({ kind: "party", id: "office", name: "Arbitration Office" });
  expect(body.brief.parties[2]).toMatchObject({ id: "office", role: "observer" });
});

test("what has no place in the brief is told as such", () => {
  expect(insertionOf(brief, { ...suggestion, party: "nobody" })).toBeUndefined();
  expect(insertionOf(brief, { ...suggestion, kind: "term" })).toBeUndefined();
});

test("whatever a text holds, it is spelled so that YAML reads the same text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(parse(`{names: [first, ${spell(text)}]}`)).toEqual({ names: ["first", text] });
    }),
  );
  for (const text of ["yes", "null", "1934", "a: b", "- c", "#d", "O'Neill", "Saint-Denis", "*e"])
    expect(parse(`[${spell(text)}]`)).toEqual([text]);
});

const places: [text: string, path: string[], kind: "key" | "value"][] = [
  ["neg|", [], "key"],
  ["parties:\n  guild:\n    ro|", ["parties", "guild"], "key"],
  ["parties:\n  guild:\n    role: med|", ["parties", "guild", "role"], "value"],
  ["parties:\n  guild:\n    people:\n      - id|", ["parties", "guild", "people", "[]"], "key"],
  [
    "parties:\n  guild:\n    people:\n      - id: x\n        na|",
    ["parties", "guild", "people", "[]"],
    "key",
  ],
  ["parties:\n  guild:\n    people:\n      - {id: x, na|", ["parties", "guild", "people", "[]"], "key"],
  [
    "issues:\n  pay:\n    options:\n      high: {name: A rise, against: [bo|",
    ["issues", "pay", "options", "high", "against", "[]"],
    "value",
  ],
  [
    "issues:\n  pay:\n    options:\n      high:\n        against:\n          - bo|",
    ["issues", "pay", "options", "high", "against", "[]"],
    "key",
  ],
  ["parties:\n  a:\n    name: A\n\n# note\n  b:\n    al|", ["parties", "b"], "key"],
];
test.each(places)("in %j the cursor's place is known", (marked, path, kind) => {
  const position = marked.indexOf("|");
  expect(placeIn(marked.replace("|", ""), position)).toMatchObject({ path, kind });
});

test("finding the place never fails, whatever is being typed", () => {
  const piece = fc.constantFrom("parties:", "\n", "  ", "- ", "{", "[", '"', "a", ": ", ",", "#", "]", "}");
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join("");
      for (let at = 0; at <= text.length; at++) expect(placeIn(text, at).from).toBeLessThanOrEqual(at);
    }),
  );
});
