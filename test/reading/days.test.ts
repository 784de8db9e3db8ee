import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isAfter } from "../../src/base/index.ts";
import { createDayFinder, type Evidence, findDays, parseDocument } from "../../src/reading/index.ts";

/** A Monday. */
const published = "2025-12-08";

function daysIn(text: string, day = published) {
  return findDays(parseDocument(text), day).map((mention) => mention.day);
}

/** The day of saying of the content that stands between « and ». */
function saidOn(
  marked: string,
  { evidence, names }: { evidence?: Evidence; names?: string[] } = {},
  day = published,
) {
  const start = marked.indexOf("«");
  const end = marked.indexOf("»") - 1;
  const document = parseDocument(marked.replace("«", "").replace("»", ""));
  const sentence = document.sentences.findLastIndex((one) => one.start <= start);
  return createDayFinder(document, day)?.saidOn({
    sentence,
    content: { start, end },
    evidence,
    names: names && new Set(names),
  });
}

describe("days named in a text", () => {
  test.each([
    ["The ministers met on Tuesday.", "2025-12-02"],
    ["The ministers met on Monday.", "2025-12-08"],
    ["The ministers will meet on Thursday.", "2025-12-11"],
    ["The ministers are due to meet in Sandmouth on Thursday.", "2025-12-11"],
    ["Ardel on Thursday denied the report.", "2025-12-04"],
    ["Monday's meeting changed nothing.", "2025-12-08"],
    ["They walked out last Friday.", "2025-12-05"],
    ["They voted on Wednesday last week.", "2025-12-03"],
    ["They will vote next Tuesday.", "2025-12-16"],
    ["A session planned for Tuesday had been called off.", "2025-12-09"],
    ["The offer came yesterday.", "2025-12-07"],
    ["The offer came last night.", "2025-12-07"],
    ["The offer came this morning.", "2025-12-08"],
    ["Talks went on overnight.", "2025-12-08"],
    ["The offer came two days ago.", "2025-12-06"],
    ["The offer came last week.", "2025-12"],
    ["The offer came three weeks ago.", "2025-11"],
    ["The offer came last month.", "2025-11"],
    ["The offer came in October.", "2025-10"],
    ["The offer came in September last year.", "2024-09"],
    ["The offer came over the weekend.", "2025-12-06"],
    ["The offer came on Oct. 24.", "2025-10-24"],
    ["The paper is dated 7 November 2024.", "2024-11-07"],
    ["They will meet on January 12.", "2026-01-12"],
    ["You received her on the 3rd.", "2025-12-03"],
    ["ARDEL, Dec 5 (Northwire) - The strike goes on.", "2025-12-05"],
  ])("'%s' names %s", (text, day) => {
    expect(daysIn(text)).toEqual([day]);
  });

  test.each([
    "They may march in the streets.",
    "The second offer was the 11th proposal.",
    "He was the seventh to sit down.",
  ])("'%s' names no day", (text) => {
    expect(daysIn(text)).toEqual([]);
  });

  test("another day is counted from the one named last", () => {
    expect(
      daysIn("They met on Tuesday. The day before, both had refused. They parted the following day."),
    ).toEqual(["2025-12-02", "2025-12-01", "2025-12-02"]);
    expect(daysIn("He signed on 3 December. A day earlier he had said no.")).toEqual([
      "2025-12-03",
      "2025-12-02",
    ]);
  });

  test("a range keeps its last day", () => {
    const [mention] = findDays(parseDocument("They met from 26 to 28 November."), published);
    expect([mention.day, mention.until]).toEqual(["2025-11-26", "2025-11-28"]);
  });

  test("a day heading moves what is today", () => {
    const text =
      "Saturday 6 December\n\nThe minister arrives today.\n\nSunday 7 December\n\nShe left yesterday.";
    expect(daysIn(text)).toEqual(["2025-12-06", "2025-12-06", "2025-12-07", "2025-12-06"]);
  });

  test("without a day of publication none is found", () => {
    expect(findDays(parseDocument("They met on Tuesday."), null)).toEqual([]);
  });
});

describe("the day of saying", () => {
  test.each([
    ["Orla Venn said on Friday that «the tariff must go».", "2025-12-05"],
    ["On Friday Orla Venn said «the tariff must go».", "2025-12-05"],
    ["“«The tariff must go»,” Venn told local radio on Friday.", "2025-12-05"],
    ["Venn said «the tariff must go», in a post late on Friday.", "2025-12-05"],
    ["Venn said that on Friday «the tariff» had been halved.", published],
    ["Venn said the army «will strike on Wednesday».", published],
    ["Venn has refused «to talk» since November.", published],
    ["The party rejects «the tariff».", published],
  ])("'%s': %s", (text, day) => {
    expect(saidOn(text, { evidence: "first-hand" })).toBe(day);
  });

  test("what another tells of a holder is of the holder's day where the text gives one", () => {
    const text = "Venn said that at Friday's session the owners had rejected «the tariff».";
    expect(saidOn(text, { evidence: "second-hand" })).toBe("2025-12-05");
  });

  test("a day named once holds for the same speaker's words in the paragraph", () => {
    expect(
      saidOn("Orla Venn told local radio on Friday that pay was low. She said «the tariff must go»."),
    ).toBe("2025-12-05");
    expect(
      saidOn("Orla Venn told local radio on Friday that pay was low. “«The tariff must go»,” she said."),
    ).toBe("2025-12-05");
  });

  test("another speaker's day does not hold", () => {
    expect(
      saidOn("Orla Venn told local radio on Friday that pay was low. Ivo Marr said «the tariff must go»."),
    ).toBe(published);
  });

  test("a party's day holds for its speaker where the names tell that they are one", () => {
    const text = "Ardel on Friday denied the report. “«Nothing was signed»,” its envoy, Orla Venn, said.";
    expect(saidOn(text, { names: ["venn", "ardel"] })).toBe("2025-12-05");
  });

  test("what is so by the text's own word is of the day of publication", () => {
    const text =
      "Orla Venn told local radio on Friday that pay was low. The union has rejected «the tariff».";
    expect(saidOn(text)).toBe(published);
  });

  test("an interview is of the day on which it was given", () => {
    const text =
      "Orla Venn spoke to the Review on Thursday.\n\nWill you sign?\n\nNo.\n\nAnd the tariff?\n\n«The tariff must go».\n\nAnd the army?\n\nNext question.";
    expect(saidOn(text, { evidence: "first-hand" })).toBe("2025-12-04");
  });

  test("a communiqué is of the last day of its meeting", () => {
    const text =
      "Joint communiqué\n\n1. Delegations met in Sandmouth from 3 to 5 December.\n\n2. The parties agreed that «the tariff be halved».\n\n3. They will meet again.";
    expect(saidOn(text)).toBe("2025-12-05");
  });

  test("the points of a paper are of the paper's day", () => {
    const text =
      "The Echo has obtained a paper.\n\nIt is dated Dec. 3 and proposes:\n\n1. «The tariff is halved».\n\n2. The army stays.";
    expect(saidOn(text)).toBe("2025-12-03");
  });

  test("nothing is said after publication, whatever the text", () => {
    const word = fc.constantFrom(
      ..."Venn said told on by since next last Monday Friday tomorrow yesterday week month May 31 Dec. 2031 “ ” ’ . , : that will had the day before later".split(
        " ",
      ),
      "\n\n",
    );
    const text = fc.oneof(
      fc.array(word, { maxLength: 60 }).map((list) => list.join(" ")),
      fc.string({ unit: "binary", maxLength: 200 }),
    );
    fc.assert(
      fc.property(
        text,
        fc.constantFrom("0000-01-01", "2024-02-29", "2025-12-08", "9999-12-31"),
        (source, day) => {
          const document = parseDocument(source);
          const finder = createDayFinder(document, day);
          for (const mention of finder?.mentions ?? []) {
            expect(mention.start).toBeGreaterThanOrEqual(0);
            expect(mention.end).toBeGreaterThan(mention.start);
            expect(mention.end).toBeLessThanOrEqual(source.length);
          }
          for (const { index, start, end } of document.sentences) {
            const said = finder?.saidOn({
              sentence: index,
              content: { start, end: Math.min(end, start + 9) },
            });
            expect(said && isAfter(said, day)).toBe(false);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  test("a sentence without an end takes no more than linear time", () => {
    const document = parseDocument("met on Monday with talks between and said that Oct. 5 ".repeat(4000));
    const start = performance.now();
    const finder = createDayFinder(document, published);
    finder?.saidOn({ sentence: 0, content: { start: 0, end: 3 } });
    expect(performance.now() - start).toBeLessThan(4000);
  });
});
