import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isAfter } from "../../src/base/index.ts";
import type { Brief, Party } from "../../src/brief/index.ts";
import {
  createDayFinder,
  type Document,
  findMeetings,
  type NamedMention,
  parseDocument,
} from "../../src/reading/index.ts";

/** A Monday. */
const published = "2025-12-08";

function party(id: string, name: string, role: Party["role"], people: Record<string, string>): Party {
  const persons = Object.entries(people).map(([person, office]) => ({
    id: person.toLowerCase(),
    name: person,
    role: office,
    aliases: [],
  }));
  return { id, name, role, aliases: [], people: persons };
}

const brief: Brief = {
  negotiation: "The herring talks",
  summary: "",
  parties: [
    party("ardel", "Ardel", "party", { Venn: "chief negotiator", Sool: "president" }),
    party("bruin", "Bruin", "party", { Marr: "chief negotiator", Toft: "minister" }),
    party("league", "the League", "mediator", { Quill: "envoy" }),
  ],
  issues: [],
  sources: [],
};

/** People and parties by their very names. */
function mentionsOf(document: Document): NamedMention[] {
  const names = new Map<string, { party: string; person: string | null }>();
  for (const { id, name, people } of brief.parties) {
    names.set(name.split(" ").at(-1) ?? name, { party: id, person: null });
    for (const person of people) names.set(person.name, { party: id, person: person.id });
  }
  return document.tokens.flatMap(({ text, start, end }, first) => {
    const found = names.get(text);
    if (!found) return [];
    const possessive = /^['’]s$/.test(document.tokens[first + 1]?.text ?? "");
    const kind = found.person ? "person" : "party";
    return [
      { start, end, first, last: first + 1, parties: [found.party], person: found.person, kind, possessive },
    ];
  });
}

function meetingsIn(text: string, day: string | null = published) {
  const document = parseDocument(text);
  return findMeetings(document, mentionsOf(document), createDayFinder(document, day), brief);
}

describe("meetings", () => {
  test.each([
    ["Venn met Marr in Sandmouth on Tuesday.", "held", "2025-12-02", "Sandmouth", ["venn", "marr"]],
    [
      "Venn will meet Marr at the Harbour House on Thursday.",
      "planned",
      "2025-12-11",
      "the Harbour House",
      ["venn", "marr"],
    ],
    [
      "A meeting between Venn and Marr, planned for Wednesday in Sandmouth, was called off.",
      "cancelled",
      "2025-12-10",
      "Sandmouth",
      ["venn", "marr"],
    ],
    [
      "Quill said she would see Marr in Sandmouth on Thursday.",
      "planned",
      "2025-12-11",
      "Sandmouth",
      ["marr", "quill"],
    ],
    ["Quill spoke with Venn by telephone on Sunday.", "held", "2025-12-07", null, ["quill", "venn"]],
    [
      "Talks between Ardel and Bruin, led by Quill, ended in Sandmouth on Friday.",
      "held",
      "2025-12-05",
      "Sandmouth",
      ["quill", "ardel", "bruin"],
    ],
    [
      "Toft confirmed that Venn and Marr met in Sandmouth on Saturday.",
      "held",
      "2025-12-06",
      "Sandmouth",
      ["venn", "marr"],
    ],
    [
      "The two chief negotiators will return to Sandmouth on Friday.",
      "planned",
      "2025-12-12",
      "Sandmouth",
      ["venn", "marr"],
    ],
    [
      "Quill handed the paper to Venn and Marr at a meeting in Sandmouth on Tuesday.",
      "held",
      "2025-12-02",
      "Sandmouth",
      ["quill", "venn", "marr"],
    ],
  ])("'%s' is %s, %s, %s", (text, status, date, place, participants) => {
    const [meeting, ...others] = meetingsIn(`Quill has the chair. ${text}`);
    expect(others).toEqual([]);
    expect({ ...meeting, participants: [...(meeting?.participants ?? [])].sort() }).toMatchObject({
      status,
      date,
      place,
      participants: [...participants].sort(),
    });
  });

  test.each([
    "Venn told a rally in Sandmouth on Friday that Bruin must pay.",
    "Ardel is open to talks with Bruin.",
    "Venn denied that Ardel was in talks with Bruin.",
    "Bruin met its deadline on Friday, Ardel said.",
    "Venn met his voters in Sandmouth on Friday.",
    "Venn went to a hearing on Friday.",
  ])("'%s' tells of none", (text) => {
    expect(meetingsIn(text)).toEqual([]);
  });

  test("a meeting that somebody wanted or hoped for is none", () => {
    expect(meetingsIn("Venn wanted to see Marr only once a deal was near.", published)).toEqual([]);
    expect(meetingsIn("Venn had hoped to meet Marr before the winter.", published)).toEqual([]);
  });

  test("the same meeting told twice is one, with what both tell", () => {
    const text =
      "Venn met Marr in Sandmouth on Tuesday.\n\nThe army was busy.\n\nVenn and Marr met for five hours on Tuesday.";
    const meetings = meetingsIn(text);
    expect(meetings).toHaveLength(1);
    expect(meetings[0]).toMatchObject({ place: "Sandmouth", duration: "five hours", date: "2025-12-02" });
  });

  test("different people of the same parties have meetings of their own", () => {
    expect(meetingsIn("Venn met Marr on Tuesday. Sool met Toft on Tuesday.")).toHaveLength(2);
  });

  test("those who met last meet again in the next round", () => {
    const meetings = meetingsIn(
      "Venn met Marr in Sandmouth on Tuesday. Another round is planned for next week.",
    );
    expect(meetings.map(({ status, participants }) => [status, participants])).toEqual([
      ["held", ["venn", "marr"]],
      ["planned", ["venn", "marr"]],
    ]);
  });

  test("five-hour talks lasted five hours", () => {
    const [meeting] = meetingsIn("Venn visited Sandmouth last week for five-hour talks with Marr.");
    expect(meeting).toMatchObject({ duration: "five hours", place: "Sandmouth", date: "2025-12" });
  });

  test("a party is named only where none of its people is", () => {
    const [meeting] = meetingsIn("Venn and officials from Ardel met Bruin on Tuesday.");
    expect(meeting.participants).toEqual(["venn", "bruin"]);
  });

  test("without a day of publication there are meetings, and no dates", () => {
    expect(meetingsIn("Venn met Marr on Tuesday.", null)).toMatchObject([{ date: null, status: "held" }]);
  });

  test("any text: two parties at least, the sentence's own span, nothing held after publication", () => {
    const word = fc.constantFrom(
      ..."Venn Marr Ardel Bruin Quill met will meet talks with between and at in Sandmouth on Monday Friday next round was called off said that she “ ” . , ; Oct. 5 two hours".split(
        " ",
      ),
      "\n\n",
    );
    const text = fc.oneof(
      fc.array(word, { maxLength: 60 }).map((list) => list.join(" ")),
      fc.string({ unit: "binary", maxLength: 100 }),
    );
    fc.assert(
      fc.property(text, fc.constantFrom("0001-01-01", published, "9999-12-31"), (source, day) => {
        for (const meeting of meetingsIn(source, day)) {
          expect(meeting.text).toBe(source.slice(meeting.start, meeting.end));
          const parties = meeting.participants.map(
            (id) => brief.parties.find((one) => one.id === id || one.people.some((p) => p.id === id))?.id,
          );
          expect(new Set(parties).size).toBeGreaterThanOrEqual(2);
          if (meeting.status === "held" && meeting.date) expect(isAfter(meeting.date, day)).toBe(false);
        }
      }),
      // A text that opens with its cue: once read beyond its beginning.
      { numRuns: 500, examples: [["called Bruin Venn", "0001-01-01"]] },
    );
  });
});
