import { describe, expect, test } from "vitest";
import type { KeptStatement } from "../../src/analysis/index.ts";
import { plainText } from "../../src/publish/inline.ts";
import { Names } from "../../src/publish/names.ts";
import { tellPosition } from "../../src/publish/stands.ts";
import { brief } from "../analysis/build.ts";
import { findingsOf, kept, place } from "./build.ts";

/** The sentences for everything that the guild says. */
function stands(...statements: KeptStatement[]): string[] {
  const findings = findingsOf({ statements });
  return findings.headlines
    .flatMap(({ positions }) => positions)
    .map((position) => plainText(tellPosition(findings, new Names(brief), position)));
}

describe("a position as a sentence", () => {
  test("names who said it, when and where", () => {
    const [sentence] = stands(kept("courier-0301", "a rise of 8 per cent", { speaker: "marrow" }));
    expect(sentence).toBe(
      "Players' Guild demands: A rise of 8 per cent, as Ines Marrow, chair of the guild, said on 1 March 2025 (Ferrow Courier).",
    );
  });

  test("tells the reports of the run and its first day", () => {
    const [sentence] = stands(
      kept("courier-0301", "a rise of 8 per cent"),
      kept("courier-0312", "8 per cent", { stance: "accepts" }),
    );
    expect(sentence).toContain("as it said on 12 March 2025 (Ferrow Courier); 2 reports since 1 March 2025.");
  });

  test("tells a condition in the article's words, and that the text is uncertain", () => {
    const [sentence] = stands(
      kept("evening-0310", "a single payment if the tour is cut", {
        option: "bonus",
        stance: "accepts-if",
        condition: place("evening-0310", "if the tour is cut"),
        hedged: true,
      }),
    );
    expect(sentence).toBe(
      "Players' Guild accepts on a condition: A single payment, the condition being “if the tour is cut”, as it said on 10 March 2025, in words that the text marks as uncertain (Evening Bell).",
    );
  });

  test("says that hearsay is hearsay", () => {
    const [sentence] = stands(
      kept("evening-0310", "is fine with it", { evidence: "second-hand", speaker: "quill" }),
    );
    expect(sentence).toContain(
      "according to Sam Quill, arbitrator, on 10 March 2025 (Evening Bell); Players' Guild itself has not been heard on it.",
    );
  });

  test("says that an article names no source", () => {
    const [sentence] = stands(kept("courier-0312", "8 per cent", { evidence: "narrated", speaker: null }));
    expect(sentence).toContain("as Ferrow Courier told, naming no source, on 12 March 2025");
  });

  test("gives the article's words where they fit no option", () => {
    const [sentence] = stands(kept("courier-0301", "The guild wants more", { option: null }));
    expect(sentence).toContain("Players' Guild demands: “The guild wants more”, as it said");
  });
});
