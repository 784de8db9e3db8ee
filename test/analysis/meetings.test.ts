import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type KeptMeeting, mergeMeetings } from "../../src/analysis/index.ts";
import { brief, meeting, shuffled } from "./build.ts";

type Changes = Parameters<typeof meeting>[0];

function merge(...meetings: KeptMeeting[]) {
  return mergeMeetings(brief, meetings);
}

describe("accounts of one meeting", () => {
  test.each<[string, Changes, Changes]>([
    ["the same day, place and parties", {}, {}],
    [
      "a person and that person's party",
      { participants: ["marrow", "oake"] },
      { participants: ["guild", "theatre"] },
    ],
    ["people in common", { participants: ["marrow", "tully", "oake"] }, { participants: ["marrow", "oake"] }],
    ["a party more", { participants: ["guild", "theatre", "quill"] }, { participants: ["guild", "theatre"] }],
    ["no place named", {}, { place: null }],
    ["a place and the house in it", { place: "Ferrow" }, { place: "the town hall of Ferrow" }],
    ["a place with and without accents", { place: "Férrow" }, { place: "Ferrow" }],
    ["a month and a day of it", {}, { date: "2025-03" }],
    ["a day and none, told soon after", {}, { date: null, published: "2025-03-15" }],
    ["one day apart at the same place", {}, { date: "2025-03-11" }],
    ["planned, then held", { status: "planned", published: "2025-03-08" }, {}],
    ["neither dated, told in the same week", { date: null }, { date: null, published: "2025-03-13" }],
  ])("%s", (_, one, other) => {
    expect(merge(meeting(one), meeting(other))).toMatchObject([{ reports: 2 }]);
    expect(merge(meeting(other), meeting(one))).toMatchObject([{ reports: 2 }]);
  });
});

describe("accounts of two meetings", () => {
  test.each<[string, Changes, Changes]>([
    ["other people of one party", { participants: ["marrow", "oake"] }, { participants: ["tully", "oake"] }],
    ["other parties", {}, { participants: ["guild", "city"] }],
    ["other places", {}, { place: "Harrowgate" }],
    ["other days", {}, { date: "2025-03-13" }],
    ["one day apart, no place named", {}, { date: "2025-03-11", place: null }],
    ["other months", { date: "2025-03" }, { date: "2025-04" }],
    ["a day and none, told long after", {}, { date: null, published: "2025-05-01" }],
    ["nobody of the brief", {}, { participants: [] }],
  ])("%s", (_, one, other) => {
    expect(merge(meeting(one), meeting(other))).toHaveLength(2);
  });
});

test("ten articles make one meeting with ten sources, reprints counted once", () => {
  const told = Array.from({ length: 10 }, (_, index) =>
    meeting({ report: index < 4 ? "wire" : `own-${index}` }),
  );
  const [merged, ...rest] = merge(...told);
  expect(rest).toEqual([]);
  expect(merged).toMatchObject({ reports: 7, told: { length: 10 } });
});

test("what the accounts tell is put together", () => {
  const [merged] = merge(
    meeting({ participants: ["guild", "oake"], place: "Ferrow", date: "2025-03" }),
    meeting({ participants: ["tully", "theatre", "mediator"], place: null, duration: "five hours" }),
    meeting({ participants: ["tully", "oake"], place: "Ferrow", status: "planned", published: "2025-03-01" }),
  );
  expect(merged).toMatchObject({
    participants: ["tully", "oake", "mediator"],
    place: "Ferrow",
    date: "2025-03-10",
    status: "held",
    duration: "five hours",
    reports: 3,
  });
});

test("an undated account joins the meeting nearest before it", () => {
  const merged = merge(
    meeting({ date: "2025-03-01" }),
    meeting({ date: "2025-03-10" }),
    meeting({ date: null, published: "2025-03-12" }),
  );
  expect(merged.map(({ date, reports }) => [date, reports])).toEqual([
    ["2025-03-01", 1],
    ["2025-03-10", 2],
  ]);
});

test("likeness is not handed on from day to day", () => {
  const merged = merge(
    ...["2025-03-10", "2025-03-11", "2025-03-12", "2025-03-13"].map((date) => meeting({ date })),
  );
  expect(merged.map(({ reports }) => reports)).toEqual([2, 2]);
});

test("whether it takes place is for the latest article to say, unless one has seen it held", () => {
  const planned = meeting({ status: "planned", published: "2025-03-05" });
  const cancelled = meeting({ status: "cancelled", published: "2025-03-08" });
  expect(merge(planned, cancelled)).toMatchObject([{ status: "cancelled" }]);
  expect(merge(planned, cancelled, meeting({ published: "2025-03-07" }))).toMatchObject([{ status: "held" }]);
});

test("as of a day: meetings held until then, and plans told of until then", () => {
  const held = meeting({ date: "2025-03-01", published: "2025-03-20" });
  const plan = meeting({ date: "2025-03-30", status: "planned", published: "2025-03-05" });
  const later = meeting({ date: "2025-04-05", published: "2025-04-06" });
  expect(mergeMeetings(brief, [held, plan, later], { asOf: "2025-03-10" }).map(({ date }) => date)).toEqual([
    "2025-03-01",
    "2025-03-30",
  ]);
});

test("the order of arrival does not matter, and no account is lost or doubled", () => {
  const anyMeetings = fc
    .array(
      fc.record({
        participants: fc.subarray(["guild", "marrow", "tully", "theatre", "oake", "quill"]),
        place: fc.constantFrom("Ferrow", "the town hall of Ferrow", "Harrowgate", null),
        date: fc.constantFrom("2025-03-10", "2025-03-11", "2025-03-12", "2025-03", null),
        published: fc.constantFrom("2025-03-11", "2025-03-20"),
        status: fc.constantFrom("held" as const, "planned" as const, "cancelled" as const),
        duration: fc.constantFrom("five hours", "all day", null),
      }),
      { maxLength: 15 },
    )
    .map((list) => list.map((changes, index) => ({ ...meeting(changes), id: `m${index}` })));
  fc.assert(
    fc.property(
      anyMeetings.chain((meetings) => fc.tuple(fc.constant(meetings), shuffled(meetings))),
      ([meetings, reordered]) => {
        const merged = merge(...meetings);
        expect(merge(...reordered)).toEqual(merged);
        expect(merged.flatMap(({ told }) => told.map(({ id }) => id)).sort()).toEqual(
          meetings.map(({ id }) => id).sort(),
        );
      },
    ),
  );
});
