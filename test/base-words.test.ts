import fc from "fast-check";
import { expect, test } from "vitest";
import { isDay, nearest } from "../src/base/index.ts";

test.each([
  ["alises", "aliases"],
  ["eigth", "eight"],
  ["NAME", "name"],
  ["z", undefined],
  ["completely-other", undefined],
])("the word nearest to %s is %s", (word, expected) => {
  expect(nearest(word, ["name", "aliases", "eight", "x"])).toBe(expected);
});

test("a word that is there is nearest to itself", () => {
  const words = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1 });
  fc.assert(fc.property(words, (list) => nearest(list[0]!, list) === list[0]));
});

test.each(["2025-12-08", "2024-02-29", "2025-12"])("%s is a day", (text) => {
  expect(isDay(text)).toBe(true);
});

test.each(["2025-02-29", "2025-13", "2025-00-01", "2025-1-1", "2025", "8 May", ""])(
  "'%s' is no day",
  (text) => {
    expect(isDay(text)).toBe(false);
  },
);

test("the calendar's days are days, whatever the year", () => {
  const dates = fc.date({ min: new Date("0001-01-01"), max: new Date("9999-12-31"), noInvalidDate: true });
  fc.assert(fc.property(dates, (date) => isDay(date.toISOString().slice(0, 10))));
});
