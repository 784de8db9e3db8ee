import type { Brief, Option, Party, Person, Role } from "../../src/brief/index.ts";
import { createReader, type Statement } from "../../src/reading/index.ts";

/** An invented quarrel over a bridge: two sides, a go-between, two issues of two options and one of three. */
export const bridgeBrief: Brief = {
  negotiation: "Talks about the Orla bridge",
  summary: "",
  sources: [],
  parties: [
    party(
      "norvia",
      "Norvia",
      "party",
      ["Norvian", "the Norvian government", "Haldmark"],
      [
        person("brandt", "Lena Brandt", "president of Norvia", ["Brandt", "the Norvian president"]),
        person("koll", "Erik Koll", "foreign minister of Norvia", ["Koll"]),
      ],
    ),
    party(
      "sudria",
      "Sudria",
      "party",
      ["Sudrian", "Port Sud"],
      [person("mirelli", "Paolo Mirelli", "president of Sudria", ["Mirelli"])],
    ),
    party(
      "estmark",
      "Estmark",
      "mediator",
      ["Estmarkian"],
      [person("voss", "Anders Voss", "president of Estmark", ["Voss"])],
    ),
  ],
  issues: [
    issue(
      "toll",
      "Bridge toll",
      ["toll", "charge"],
      [
        option("high", "Toll above 6 per cent of the freight", ["8 per cent"]),
        option("low", "Toll under 4 per cent of the freight", ["3 per cent"]),
      ],
    ),
    issue(
      "troops",
      "Troops at the bridge",
      ["troops", "soldiers", "garrison"],
      [
        option("withdraw", "Sudrian troops leave the northern bank", [
          "withdraw",
          "pull out",
          "leave the bank",
        ]),
        option("patrol", "A joint patrol guards the bridge", ["joint patrol", "mixed patrol"]),
      ],
    ),
    issue(
      "plan",
      "The Estmarkian plan",
      ["plan", "draft", "proposal"],
      [
        option("accepted", "The plan is accepted", [
          "accept the plan",
          "basis",
          "fine with the plan",
          "sign",
        ]),
        option("changed", "The plan is changed first", ["changes", "rewrite"]),
        option("dropped", "The plan is dropped", ["withdraw the plan", "scrap"]),
      ],
    ),
  ],
};

function party(id: string, name: string, role: Role, aliases: string[], people: Person[]): Party {
  return { id, name, role, aliases, people };
}

function person(id: string, name: string, role: string, aliases: string[]): Person {
  return { id, name, role, aliases };
}

function option(id: string, name: string, terms: string[]): Option {
  return { id, name, terms, against: [] };
}

function issue(id: string, name: string, terms: string[], options: Option[]) {
  return { id, name, question: "", terms, options };
}

const reader = createReader(bridgeBrief);

/** The statements of a text published on Friday 6 March 2026. */
export function statementsIn(text: string, heading: { publisher?: string } = {}): Statement[] {
  return reader.read({ text, published: "2026-03-06", title: null, ...heading }).statements;
}

/** "holder stance issue/option", one for each statement, sorted. */
export function positionsIn(text: string, heading: { publisher?: string } = {}): string[] {
  return statementsIn(text, heading)
    .map(({ holder, stance, issue: about, option: answer }) => `${holder} ${stance} ${about}/${answer}`)
    .sort();
}
