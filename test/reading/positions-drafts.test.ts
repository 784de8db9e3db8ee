import { describe, expect, test } from "vitest";
import { positionsIn, statementsIn } from "./negotiation.ts";

describe("what a draft says", () => {
  test("is its author's proposal, never that of the party that it names", () => {
    expect(
      positionsIn("Under the Estmarkian draft, Sudrian troops would withdraw from the northern bank."),
    ).toEqual(["estmark proposes troops/withdraw"]);
  });

  test('stays its author\'s where the next sentence says only "it"', () => {
    const text = "The Estmarkian draft of nine points leaked on Monday. It would set a toll of 3 per cent.";
    expect(positionsIn(text)).toEqual(["estmark proposes toll/low"]);
  });

  test("is nobody's where no author is known", () => {
    expect(positionsIn("Under the draft, Sudria would withdraw its troops from the northern bank.")).toEqual(
      [],
    );
  });

  test("is not what a speaker thinks of it", () => {
    const [statement] = statementsIn(
      "Brandt said on Tuesday that the Estmarkian draft could serve as a basis.",
    );
    expect(statement).toMatchObject({ holder: "norvia", speaker: "brandt", option: "accepted" });
  });
});

describe("what is no position", () => {
  const nothing: [string, string][] = [
    ["a sticking point", "A Sudrian diplomat said that the toll of 8 per cent was the main sticking point."],
    [
      "a sticking point by its name",
      "A Sudrian diplomat called the withdrawal of troops the main sticking point.",
    ],
    ["a compromise that was not found", "Koll said that no compromise had been found on the joint patrol."],
    ["a meeting that is not planned", "No meeting about the joint patrol is planned, Koll said."],
    ["an errand", "Koll said that he would meet Mirelli about the toll of 8 per cent."],
    ["talks that somebody leads", "Norvia would lead a dialogue with Sudria about a joint patrol."],
    ["what could be agreed in part", "Koll said that some points of the plan could be agreed."],
    ["what an interviewer says to you", "The paper says that you could live with a joint patrol."],
  ];
  test.each(nothing)("%s", (_, text) => {
    expect(positionsIn(text)).toEqual([]);
  });

  test("an obligation put on another is not the other's consent", () => {
    const holders = statementsIn("Voss said that Mirelli would have to accept the plan.").map(
      ({ holder }) => holder,
    );
    expect(holders).not.toContain("sudria");
  });

  test("what is supposed of another is not the other's position", () => {
    const text = "Koll said that Norvia would accept a joint patrol if Sudria accepted a toll of 8 per cent.";
    expect(positionsIn(text)).toEqual(["norvia accepts-if troops/patrol"]);
  });

  test("what is demanded of another is not the other's position", () => {
    const found = positionsIn("Norvia demands that Sudria accept a toll of 8 per cent.");
    expect(found).toEqual(["norvia demands toll/high"]);
  });

  test("peace alone is no option's term", () => {
    expect(positionsIn("Koll said that Norvia wanted a just and lasting peace.")).toEqual([]);
  });
});

describe("the words of a statement", () => {
  test("keep their article", () => {
    const [statement] = statementsIn("Norvia has approved the plan.");
    expect(statement.text).toBe("the plan");
  });

  test("end before the number of a point", () => {
    const [statement] = statementsIn("Norvia has demanded a toll of 8 per cent (2).");
    expect(statement.text).toBe("a toll of 8 per cent");
  });

  test("end before whoever says them", () => {
    const text = "Norvia accepted a joint patrol at the bridge, foreign minister Erik Koll said on Monday.";
    const [statement] = statementsIn(text);
    expect(statement.text).toBe("a joint patrol at the bridge");
  });

  test("no right to something is a refusal of it", () => {
    const [statement] = statementsIn(
      "Mirelli said that Sudria had neither the legal nor the moral right to withdraw its troops.",
    );
    expect(statement).toMatchObject({ holder: "sudria", stance: "rejects", issue: "troops" });
  });
});
