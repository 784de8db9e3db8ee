import { expect, test } from "vitest";
import { parse } from "yaml";
import { renderSuggestions, requireBrief, type Suggestion, suggestTerms } from "../../src/brief/index.ts";
import { logLikelihood } from "../../src/brief/suggest/terms.ts";

const { brief } = requireBrief(
  `
negotiation: Ferry talks
parties:
  crews:
    name: Ferry Crews' Union
    aliases: [the union]
    people:
      - {id: marlow, name: Andrei Marlow, role: president, aliases: [Marlow]}
  company:
    name: Hillmouth Lines
    aliases: [the company]
issues:
  pay: {name: Pay, terms: [pay, wages], options: {more: {name: More}}}
  manning: {name: Manning, terms: [deckhands], options: {nine: {name: Nine}}}
`,
  "ferries.yaml",
);

const articles = [
  {
    id: "monday",
    publisher: "Harbour Courier",
    text: `Ferry Crews' Union (FCU) Wants More

The union wants a pay rise of six per cent. The union's chief negotiator, Dora van Pryce, said on Monday that overtime bonuses were part of the pay claim. "We will not wait," van Pryce said.

Hillmouth Lines chief executive Martin Aldous rejected the pay demand. Aldous told reporters that overtime bonuses cost too much, and that pay must follow profits. The Harbour Courier said so first.

The Shipping Safety Board said the number of deckhands must not fall. Lake Corvane is quiet. Andrey Marlow agreed.`,
  },
  {
    id: "tuesday",
    publisher: "Evening Wire",
    text: `On Tuesday the Ferry Crews’ Union (FCU) met the company. Dora van Pryce, the union's chief negotiator, insisted on overtime bonuses beside higher wages.

Transport Minister Lena Holt said the Shipping Safety Board would decide on deckhands. The company's Martin Aldous left early. Lake Corvane froze. Minister Holt said nothing more about wages and overtime bonuses.

The company offered free meals in the canteen. The union demanded rest cabins. It wants rest cabins on every ship. Rules on night sailings stay. Andrey Marlow was absent.`,
  },
];

const suggestions = suggestTerms(brief, articles);
const of = (kind: Suggestion["kind"]) => suggestions.filter((each) => each.kind === kind);

test("people who speak or bear a title are proposed, with office, party and surname", () => {
  expect(of("person")).toEqual([
    expect.objectContaining({
      id: "van-pryce",
      name: "Dora van Pryce",
      role: "chief negotiator",
      party: "crews",
      articles: 2,
    }),
    expect.objectContaining({ id: "aldous", name: "Martin Aldous", party: "company", aliases: ["Aldous"] }),
    expect.objectContaining({ name: "Lena Holt", role: "minister", party: null }),
  ]);
});

test("bodies that act are proposed; places, newspapers and headlines are not", () => {
  expect(of("party").map(({ name, count }) => [name, count])).toEqual([["Shipping Safety Board", 2]]);
});

test("short forms and other spellings are proposed as names of whom they stand for", () => {
  expect(of("alias")).toEqual([
    expect.objectContaining({ name: "Andrey Marlow", party: "crews", person: "marlow" }),
    expect.objectContaining({ name: "FCU", party: "crews", person: null }),
  ]);
});

test("phrases that go with one issue are proposed for it, and demands of none for none", () => {
  const terms = suggestions.flatMap((each) => (each.kind === "term" ? [[each.issue, each.name]] : []));
  expect(terms).toContainEqual(["pay", "overtime bonuses"]);
  expect(terms).toContainEqual([null, "rest cabins"]);
});

test("what occurs too seldom is left out, and each kind is cut", () => {
  expect(suggestTerms(brief, articles, { least: 3 }).map(({ name }) => name)).toEqual([
    "Dora van Pryce",
    "Martin Aldous",
  ]);
  const cut = suggestTerms(brief, articles, { most: 1 });
  expect(cut.filter(({ kind }) => kind === "person")).toHaveLength(1);
});

test("the order of the articles changes no count", () => {
  const counts = (list: Suggestion[]) =>
    list.map(({ kind, name, count }) => `${kind} ${name} ${count}`).sort();
  expect(counts(suggestTerms(brief, articles.toReversed()))).toEqual(counts(suggestions));
});

test("suggestions come as YAML that fits the brief, each with count, file and sentence", () => {
  const text = renderSuggestions(brief, suggestions);
  expect(parse(text)).toEqual({
    parties: {
      crews: {
        aliases: ["FCU"],
        people: [
          {
            id: "van-pryce",
            name: "Dora van Pryce",
            role: "chief negotiator",
            aliases: ["van Pryce"],
          },
        ],
      },
      company: {
        people: [{ id: "aldous", name: "Martin Aldous", role: "chief executive", aliases: ["Aldous"] }],
      },
      "shipping-safety-board": { name: "Shipping Safety Board" },
    },
    issues: { pay: { terms: ["overtime bonuses"] } },
  });
  expect(text).toContain(
    "# for the aliases of marlow: Andrey Marlow # 2 times in 2 articles; monday: Andrey Marlow agreed.",
  );
  expect(text).toMatch(
    /# {2}- \{id: holt, name: Lena Holt, .*\} # \d times in 1 article; tuesday: Transport/,
  );
  expect(text).toMatch(/# Words of demands.*\n# {2}- rest cabins/);
});

test("where nothing is lacking nothing is printed", () => {
  expect(
    renderSuggestions(brief, suggestTerms(brief, [{ id: "a", publisher: null, text: "The union met." }])),
  ).toBe("");
});

test("the log-likelihood ratio agrees with a worked example", () => {
  // 20 of 100 sentences of the issue and 30 of 900 others: 2 * (20 ln(20/5) + 30 ln(30/45)).
  expect(logLikelihood(20, 50, 100, 1000)).toBeCloseTo(2 * (20 * Math.log(4) + 30 * Math.log(2 / 3)), 9);
  expect(logLikelihood(1, 50, 100, 1000)).toBe(0);
});
