import { describe, expect, test } from "vitest";
import type { KeptStatement } from "../../src/analysis/index.ts";
import { tellGap } from "../../src/publish/gap-words.ts";
import { plainText } from "../../src/publish/inline.ts";
import { Names } from "../../src/publish/names.ts";
import type { Stance } from "../../src/reading/index.ts";
import { twoParties } from "../analysis/build.ts";
import { findingsOf, kept } from "./build.ts";

type Said = [option: string | null, stance: Stance, changes?: Partial<KeptStatement>];

function gapWords(guild: Said[], theatre: Said[]): string {
  const say = (holder: string, said: Said[]) =>
    said.map(([option, stance, changes]) =>
      kept("courier-0301", "a rise of 8 per cent", { holder, option, stance, ...changes }),
    );
  const findings = findingsOf({
    brief: twoParties,
    statements: [...say("guild", guild), ...say("theatre", theatre)],
  });
  const gap = findings.gaps.find(({ issue }) => issue === "pay")!;
  return plainText(tellGap(findings, new Names(twoParties), gap));
}

describe("why a gap is what it is", () => {
  test.each<[Said[], Said[], string]>([
    [[], [], "Neither has been heard."],
    [[["high", "demands"]], [], "Not heard: Lantern Theatre."],
    [[], [["high", "demands"]], "Not heard: Players' Guild."],
    [[["high", "demands"]], [["high", "accepts"]], "Both are for: A rise of 8 per cent."],
    [
      [["high", "demands"]],
      [["high", "accepts-if"]],
      "Players' Guild is for: A rise of 8 per cent. Lantern Theatre accepts it on a condition.",
    ],
    [
      [["high", "accepts-if"]],
      [["high", "demands"]],
      "Lantern Theatre is for: A rise of 8 per cent. Players' Guild accepts it on a condition.",
    ],
    [
      [["high", "accepts-if"]],
      [["high", "undecided"]],
      "Players' Guild accepts on a condition: A rise of 8 per cent. Lantern Theatre says neither yes nor no.",
    ],
    [
      [["high", "opposes"]],
      [["high", "proposes"]],
      "Lantern Theatre is for: A rise of 8 per cent. Players' Guild opposes it without ruling it out.",
    ],
    [
      [["high", "demands"]],
      [["low", "demands"]],
      "Players' Guild is for: A rise of 8 per cent. Lantern Theatre has not spoken of it and has said no to nothing here. The options that they put first exclude each other.",
    ],
    [
      [["high", "demands"]],
      [["high", "rejects"]],
      "Lantern Theatre rejects what Players' Guild demands: A rise of 8 per cent.",
    ],
    [
      [
        ["high", "demands"],
        ["low", "rejects"],
      ],
      [
        ["high", "rejects"],
        ["low", "proposes"],
      ],
      "Lantern Theatre rejects what Players' Guild demands: A rise of 8 per cent. Players' Guild rejects what Lantern Theatre proposes: A rise of 2 per cent.",
    ],
    [
      [["high", "demands"]],
      [["low", "rejects"]],
      "What one is for, the other has not taken up; it has said no to something else.",
    ],
    [[["high", "rejects"]], [["low", "rejects"]], "Both only say no."],
    [[["high", "undecided"]], [["high", "undecided"]], "Neither is for an option of the brief so far."],
    [
      [["high", "demands"]],
      [["high", "accepts", { evidence: "second-hand" }]],
      "Both are for: A rise of 8 per cent. Rests on hearsay.",
    ],
  ])("%j and %j", (guild, theatre, words) => {
    expect(gapWords(guild, theatre)).toBe(words);
  });
});
