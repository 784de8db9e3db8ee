import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { loadBrief } from "../../bench/gold.ts";
import { createReader, type Statement } from "../../src/reading/index.ts";
import { bridgeBrief, positionsIn, statementsIn } from "./negotiation.ts";

/** An invented page with the shapes of a broadcaster's: furniture between paragraphs, headings, carried subjects. */
const page = `By Staff Writer

Estmarkian President Anders Voss has sent envoys to both capitals, but his plan has run into demands that collide.

Story continues below advertisement

2:13 Ferry crews wait for news at the Orla bridge

Norvia's position

Brandt wants a toll of 8 per cent. She has also demanded that Sudrian troops withdraw from the northern bank.

Get daily bridge news Get the day's top stories about tolls and troops delivered to your inbox. Sign up for our newsletter

Haldmark has refused to stop the closure until a full agreement is reached.

Sudria's position

Port Sud has said it is ready to accept a joint patrol — though it would not withdraw its troops from the northern bank. It has also rejected Norvia's demand for a toll of 8 per cent.

4:06 Voss says 'progress' made on toll

“Norvia is, I believe, fine with the plan, but I'm not sure that Mirelli's fine with it,” Voss said.

While the Norvian president last week praised the efforts, she also noted that some parts of the plan were unacceptable.`;

test("a page's positions are read and its furniture gives none", () => {
  expect(positionsIn(page)).toEqual(
    expect.arrayContaining([
      "norvia accepts plan/accepted",
      "norvia demands toll/high",
      "norvia demands troops/withdraw",
      "norvia rejects plan/accepted",
      "sudria rejects toll/high",
      "sudria rejects troops/withdraw",
      "sudria undecided plan/accepted",
    ]),
  );
  for (const { start } of statementsIn(page)) {
    const line = page.slice(page.lastIndexOf("\n", start) + 1, page.indexOf("\n", start));
    expect(line).not.toMatch(/^(?:\d:\d\d|Get daily|Story continues|By )/);
  }
});

test("hearsay on a page is second-hand and hedged", () => {
  const hearsay = statementsIn(page).find(
    ({ holder, stance }) => holder === "norvia" && stance === "accepts",
  );
  expect(hearsay).toMatchObject({ evidence: "second-hand", speaker: "voss", hedged: true });
});

test("the same article gives the same reading every time", () => {
  const reader = createReader(bridgeBrief);
  const article = { text: page, published: "2026-03-06", title: null };
  expect(reader.read(article)).toEqual(reader.read(article));
});

const root = new URL("../../", import.meta.url).pathname;
const seed = `${root}../shared/seed/global-news-2025-12-08.txt`;
const sample = `${root}samples/ukraine-2025/brief.yaml`;

/** Holder, side by its stance, issue and option of what the seed page must give, by the sample brief. */
const expected = [
  "russia demands territory/recognition",
  "russia demands territory/withdrawal",
  "russia demands nato/ruled-out",
  "russia demands army/limit",
  "russia demands language/official",
  "russia demands church/recognised",
  "russia rejects ceasefire/first",
  "ukraine proposes territory/front-line",
  "ukraine rejects territory/recognition",
  "ukraine rejects nato/ruled-out",
  "ukraine demands guarantees/american",
  "russia rejects plan/basis",
  "russia accepts plan/basis",
  "ukraine undecided plan/basis",
];

test.skipIf(!existsSync(seed) || !existsSync(sample))(
  "the page that started the project is read in full",
  () => {
    const text = readFileSync(seed, "utf8");
    const { statements } = createReader(loadBrief(sample)).read({
      text,
      published: "2025-12-08",
      title: null,
    });
    const found = statements.map(
      ({ holder, stance, issue, option }) => `${holder} ${stance} ${issue}/${option}`,
    );
    expect(found).toEqual(expect.arrayContaining(expected));
    // Right as well, and no more than this: above all nothing that one side asks of the other as the other's wish.
    const right = [...expected, "ukraine rejects territory/withdrawal", "russia undecided plan/null"];
    expect(found.filter((each) => !right.includes(each))).toEqual([]);
    const plan = (side: (statement: Statement) => boolean) =>
      statements.find((s) => s.issue === "plan" && side(s));
    expect(plan(({ holder, stance }) => holder === "russia" && stance === "accepts")).toMatchObject({
      evidence: "second-hand",
      speaker: "trump",
      hedged: true,
    });
    expect(plan(({ holder }) => holder === "ukraine")).toMatchObject({
      evidence: "second-hand",
      speaker: "trump",
    });
    expect(plan(({ holder, stance }) => holder === "russia" && stance === "rejects")).toMatchObject({
      evidence: "first-hand",
      speaker: "putin",
    });
    for (const { holder, stance, option } of statements) {
      const wrong = holder === "russia" && stance === "rejects" && option !== "first" && option !== "basis";
      expect(wrong || (holder !== "russia" && holder !== "ukraine")).toBe(false);
    }
  },
);
