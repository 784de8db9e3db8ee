import { expect, test } from "vitest";
import { parseDocument } from "../../src/reading/document.ts";
import { findMentions } from "../../src/reading/mentions.ts";
import { compileRoster } from "../../src/reading/roster.ts";
import { bridgeBrief } from "./negotiation.ts";

function mentionsIn(text: string, brief = bridgeBrief, day = "2026-03-06"): string[] {
  return findMentions(parseDocument(text), compileRoster(brief), day).map(
    ({ start, end, parties, person }) =>
      `${text.slice(start, end)} = ${person ?? (parties.join("+") || "outsider")}`,
  );
}

test("a surname, a full name and an office are one person", () => {
  expect(
    mentionsIn("Brandt met Lena Brandt and the Norvian president.").map((line) => line.split(" = ")[1]),
  ).toEqual(["brandt", "brandt", "brandt"]);
});

test("an office before a name is part of the mention", () => {
  expect(mentionsIn("Foreign Minister Erik Koll spoke.")[0]).toMatch(/ = koll$/);
});

test("officials without a name stand for their party", () => {
  expect(mentionsIn("Norvian officials disagreed.")).toEqual(["Norvian officials = norvia"]);
});

test("names in capitals are found", () => {
  expect(mentionsIn("SUDRIA AND NORVIA MEET")).toEqual(["SUDRIA = sudria", "NORVIA = norvia"]);
});

test("both sides are all parties with that role", () => {
  expect(mentionsIn("Both sides left.")).toEqual(["Both sides = norvia+sudria"]);
});

test("a person is nobody's after leaving office", () => {
  const parties = bridgeBrief.parties.map((party) => ({
    ...party,
    people: party.people.map((person) => ({ ...person, until: "2026-01-31" })),
  }));
  expect(mentionsIn("Mirelli spoke.", { ...bridgeBrief, parties })).toEqual([]);
  expect(mentionsIn("Mirelli spoke.", { ...bridgeBrief, parties }, "2026-01-05")).toEqual([
    "Mirelli = mirelli",
  ]);
});

test("somebody whom the brief does not know is an outsider", () => {
  expect(mentionsIn("Gregor Tannhaus left.")).toEqual(["Gregor Tannhaus = outsider"]);
});
