import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { renderExplained } from "../../src/publish/explained/index.ts";
import { createExplainer, createReader, type ExplainedSentence } from "../../src/reading/index.ts";
import { bridgeBrief } from "./negotiation.ts";

const explainer = createExplainer(bridgeBrief);
const articleOf = (text: string) => ({ text, published: "2026-03-06", title: null });
const explain = (text: string) => explainer(articleOf(text));
const only = (text: string): ExplainedSentence => {
  const sentences = explain(text);
  expect(sentences).toHaveLength(1);
  return sentences[0]!;
};

describe("an explained sentence", () => {
  test("names the words that each part was read from", () => {
    const [{ statements }] = explain(
      "Sudria might accept a joint patrol if the toll was dropped, Mirelli said on Thursday.",
    ) as [ExplainedSentence];
    expect(statements[0]).toMatchObject({
      statement: { holder: "sudria", stance: "accepts-if", option: "patrol", saidOn: "2026-03-05" },
      cue: { text: "might accept" },
      speaker: { text: "Mirelli" },
      condition: { text: "if the toll was dropped" },
      hedge: { text: "might" },
      day: { text: "Thursday" },
      option: { words: [{ text: "joint patrol" }], term: "joint patrol", where: "content", exact: true },
    });
  });

  test("tells the reason in plain words", () => {
    const { statements } = only("Norvia rejected a mixed patrol at the bridge.");
    expect(statements[0]!.statement.because).toBe("“reject” with the holder as its subject; “mixed patrol”");
  });

  test("finds the option in the sentences around, where the content only points", () => {
    const [, second] = explain(
      "Norvia has demanded that Sudrian troops leave the northern bank. Sudria has rejected that demand.",
    );
    expect(second!.statements[0]).toMatchObject({
      statement: { holder: "sudria", option: "withdraw" },
      option: { where: "around", words: [{ text: "Sudrian troops leave the northern bank" }] },
    });
  });

  test.each([
    ["no-topic", "Norvia demanded better weather.", "better weather"],
    ["no-holder", "Grenland has demanded a toll of 8 per cent.", "demanded"],
    ["rival", "Analysts expect Norvia to reject the plan.", "the plan"],
  ] as const)("tells what was left out: %s", (reason, text, words) => {
    expect(only(text).left).toContainEqual(
      expect.objectContaining({ reason, words: expect.objectContaining({ text: words }) }),
    );
  });

  test("tells what was too unsure, with what it would have been", () => {
    const strict = createExplainer(bridgeBrief, { minConfidence: 0.99 });
    const [sentence] = strict(articleOf("Norvia has demanded a toll of 8 per cent."));
    expect(sentence).toMatchObject({
      statements: [],
      left: [{ reason: "unsure", reading: { holder: "norvia", option: "high", stance: "demands" } }],
    });
  });

  test("takes what the reader takes, and its parts are words of the text", () => {
    const piece = fc.constantFrom(
      ..."Norvia|Sudria|Mirelli|said|that|it|rejected|demanded|a toll of 8 per cent|a joint patrol|the plan|might|accept|if|on Thursday|“|”|,|.|\n\n|\u202e|и|(|not".split(
        "|",
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join(" ");
        const sentences = explain(text);
        const taken = sentences.flatMap(({ statements }) => statements.map(({ statement }) => statement));
        expect(taken).toEqual(createReader(bridgeBrief).read(articleOf(text)).statements);
        for (const { statements, left } of sentences) {
          const parts = statements.flatMap(({ cue, speaker, condition, hedge, day, option }) => [
            ...[cue, speaker, condition, hedge, day],
            ...(option?.words ?? []),
          ]);
          for (const part of [...parts, ...left.map(({ words }) => words)])
            if (part) expect(text.slice(part.start, part.end)).toBe(part.text);
        }
        for (const line of renderExplained(bridgeBrief, sentences, { width: 60 }).split("\n"))
          expect(line).not.toMatch(/[\u202e\p{Cc}]/u);
      }),
      { numRuns: 60 },
    );
  });
});

test("a sentence is shown with marks under its parts", () => {
  const text =
    "Sudria refused to accept a joint patrol until the toll was dropped, Mirelli said on Thursday.";
  expect(renderExplained(bridgeBrief, explain(text), { width: 70 }).split("\n").slice(0, 13)).toEqual([
    "Sudria refused to accept a joint patrol until the toll was dropped,",
    "       ═════════════════ ───────────────┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄",
    "       cue               content        if",
    "Mirelli said on Thursday.",
    "━━━━━━━         ········",
    "who             day",
    "",
    "Sudria rejects “A joint patrol guards the bridge” (Troops at the",
    "bridge)",
    "  said by    Paolo Mirelli, here “Mirelli” (first-hand)",
    "  cue        “refused to accept” with the holder as its subject",
    "  content    “a joint patrol until the toll was dropped”",
    "  option     “joint patrol”",
  ]);
});
