import { describe, expect, test } from "vitest";
import { createReader, type Gear } from "../../src/reading/index.ts";
import { bridgeBrief, positionsIn, statementsIn } from "./negotiation.ts";

const cases: [string, string, string[]][] = [
  [
    "a demand belongs to its subject",
    "Norvia has demanded a toll of 8 per cent.",
    ["norvia demands toll/high"],
  ],
  [
    "a number finds the option whose range holds it",
    "Sudria has offered a toll of 3.5 per cent.",
    ["sudria proposes toll/low"],
  ],
  [
    "a refusal turns what is agreed to around",
    "Sudria refused to accept a joint patrol at the bridge.",
    ["sudria rejects troops/patrol"],
  ],
  [
    "a list gives each of its members a statement",
    "Norvia has insisted on a toll of 8 per cent and a joint patrol at the bridge.",
    ["norvia demands toll/high", "norvia demands troops/patrol"],
  ],
  [
    "what others are to give up does not make the rest of a list their wish",
    "Norvia has also insisted that Sudria abandon its bid to own the bridge, pay a toll of 8 per cent, and accept a joint patrol.",
    ["norvia demands toll/high", "norvia demands troops/patrol"],
  ],
  [
    "an obligation belongs to whoever speaks of it",
    "Brandt said Sudrian troops must leave the northern bank.",
    ["norvia demands troops/withdraw"],
  ],
  [
    "a passive names its agent as the holder",
    "A joint patrol was rejected by Sudria.",
    ["sudria rejects troops/patrol"],
  ],
  [
    "a judgement belongs to its speaker",
    "A toll of 8 per cent was unacceptable, Mirelli said on Thursday.",
    ["sudria rejects toll/high"],
  ],
  [
    "a condition makes an acceptance conditional",
    "Sudria would accept a joint patrol if the toll was dropped.",
    ["sudria accepts-if troops/patrol"],
  ],
  [
    "both sides are two holders",
    "Both sides rejected a joint patrol.",
    ["norvia rejects troops/patrol", "sudria rejects troops/patrol"],
  ],
  [
    "a promise not to do something rules it out",
    "Sudria promised not to accept a joint patrol at the bridge.",
    ["sudria rejects troops/patrol"],
  ],
  ["an outsider has no position", "Grenland has demanded a toll of 8 per cent.", []],
];

describe("positions", () => {
  test.each(cases)("%s", (_, text, expected) => {
    expect(positionsIn(text)).toEqual(expected);
  });

  test("a pronoun stands for the last party that spoke", () => {
    expect(positionsIn("Norvia has ruled out a joint patrol. It has demanded a toll of 8 per cent.")).toEqual(
      ["norvia demands toll/high", "norvia rejects troops/patrol"],
    );
  });

  test("a quote is its speaker's, and goes on into the next sentence", () => {
    const text = "“We reject a joint patrol,” Koll told reporters. “We demand a toll of 8 per cent.”";
    const statements = statementsIn(text);
    expect(statements.map(({ speaker, quoted }) => [speaker, quoted])).toEqual([
      ["koll", true],
      ["koll", true],
    ]);
  });

  test("what another tells of a party is second-hand, and hedged where the text says so", () => {
    const [statement] = statementsIn("Voss said Sudria would probably accept a joint patrol at the bridge.");
    expect(statement).toMatchObject({
      holder: "sudria",
      speaker: "voss",
      evidence: "second-hand",
      hedged: true,
      option: "patrol",
    });
  });

  test("an attitude without a verb of saying is narrated", () => {
    const [statement] = statementsIn("Norvia wants a toll of 8 per cent.");
    expect(statement).toMatchObject({ evidence: "narrated", speaker: null });
  });

  test("spans, day and reason are given with each statement", () => {
    const text = "Koll said on Tuesday that Norvia rejected a joint patrol at the bridge.";
    const [statement] = statementsIn(text);
    expect(text.slice(statement.start, statement.end)).toBe(statement.text);
    expect(statement.saidOn).toBe("2026-03-03");
    expect(statement.because).toContain("reject");
    expect(statement.confidence).toBeGreaterThan(0.2);
  });

  test("points of a draft are its author's proposals", () => {
    const text =
      "The Estmarkian plan that Voss presented has these points:\n\n1. A joint patrol guards the bridge.\n\n2. The toll is 3 per cent.";
    expect(positionsIn(text)).toEqual(["estmark proposes toll/low", "estmark proposes troops/patrol"]);
  });

  test("answers of an interview are those of whoever is asked", () => {
    const text = [
      "Erik Koll is the foreign minister of Norvia. The interview has been shortened.",
      "Would you accept a joint patrol?",
      "We will never accept a joint patrol at the bridge.",
      "And the toll?",
      "We demand a toll of 8 per cent.",
      "How is the weather?",
      "It rains.",
    ].join("\n\n");
    expect(positionsIn(text)).toEqual(["norvia demands toll/high", "norvia rejects troops/patrol"]);
  });

  const speech = [
    "Colleagues, we have waited long enough for an answer.",
    "We demand a toll of 8 per cent.",
    "A joint patrol at the bridge is unacceptable to us.",
    "I have told our friends so.",
    "We will not be moved. Our patience has an end.",
  ];
  const demands = ["norvia demands toll/high", "norvia rejects troops/patrol"];

  test("a speech is its speaker's, from the first line to the last", () => {
    const opened = ["Full text of the speech delivered by Lena Brandt on Thursday.", ...speech].join("\n\n");
    expect(positionsIn(opened)).toEqual(demands);
    expect(statementsIn(opened).map(({ speaker }) => speaker)).toEqual(["brandt", "brandt"]);
  });

  test("a letter is that of whoever signs it or has it on its own page", () => {
    expect(positionsIn([...speech, "Yours, Erik Koll"].join("\n\n"))).toEqual(demands);
    expect(positionsIn(speech.join("\n\n"), { publisher: "Norvia, press office" })).toEqual(demands);
  });

  test("a newspaper that says we is no party, whatever place it is named after", () => {
    expect(positionsIn(speech.join("\n\n"), { publisher: "The Norvia Times" })).toEqual([]);
    const report = ["Sudria is quiet. The bridge is empty. It rains.", ...speech.slice(0, 2)].join(" ");
    expect(positionsIn(report, { publisher: "Norvia, press office" })).toEqual([]);
  });
});

describe("the careful gear", () => {
  const text =
    "Brandt's statement that a joint patrol would guard the bridge was read out in the market on Thursday.";

  test("hears voices that the rules do not, and the swift one leaves them out", () => {
    const article = { text, published: "2026-03-06" };
    const holders = (gear: Gear) =>
      createReader(bridgeBrief, { gear, minConfidence: 0.05 })
        .read(article)
        .statements.map(({ holder }) => holder);
    expect(holders("careful")).toContain("norvia");
    expect(holders("swift")).toEqual([]);
  });
});
