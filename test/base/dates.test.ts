import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDays,
  addMonths,
  compareDays,
  daysBetween,
  formatDay,
  isAfter,
  isDay,
  makeDay,
  weekdayAfter,
  weekdayBefore,
  weekdayOf,
  weekOf,
} from "../../src/base/index.ts";

const anyDay = fc.integer({ min: -300_000, max: 300_000 }).map((count) => addDays("2025-12-08", count));

describe("days", () => {
  test.each([
    ["2025-12-08", true],
    ["2025-12", true],
    ["2024-02-29", true],
    ["2025-02-29", false],
    ["2025-13", false],
    ["2025-00-10", false],
    ["8 December 2025", false],
    ["2025-12-8", false],
  ])("%s is a day of the calendar: %s", (text, expected) => {
    expect(isDay(text)).toBe(expected);
  });

  test("adding days crosses months, years and leap days", () => {
    expect(addDays("2025-12-31", 1)).toBe("2026-01-01");
    expect(addDays("2024-03-01", -1)).toBe("2024-02-29");
    expect(addDays("2025-12", 9)).toBe("2025-12-10");
    expect(addMonths("2026-01-31", -1)).toBe("2025-12");
    expect(addMonths("2025-11", 14)).toBe("2027-01");
  });

  test("adding days stays within four-digit years", () => {
    expect(addDays("9999-12-30", 5)).toBe("9999-12-31");
    expect(addMonths("0000-03", -9)).toBe("0000-01");
  });

  test("weekdays are those of the calendar on the wall", () => {
    expect(weekdayOf("2025-12-08")).toBe(1);
    expect(weekdayBefore("2025-12-08", 1)).toBe("2025-12-08");
    expect(weekdayBefore("2025-12-08", 2)).toBe("2025-12-02");
    expect(weekdayAfter("2025-12-08", 2)).toBe("2025-12-09");
    expect(weekOf("2025-12-14")).toBe("2025-12-08");
  });

  test("a month is neither after nor before its own days for certain", () => {
    expect(isAfter("2025-12", "2025-12-08")).toBe(false);
    expect(isAfter("2025-12-31", "2025-12")).toBe(false);
    expect(isAfter("2026-01", "2025-12-08")).toBe(true);
  });

  test("people read the day before the month", () => {
    expect(formatDay("2025-12-08")).toBe("8 December 2025");
    expect(formatDay("2025-12-08", { weekday: true })).toBe("Monday 8 December 2025");
    expect(formatDay("2025-12")).toBe("December 2025");
  });

  test("a day that the calendar lacks is not made", () => {
    expect(makeDay(2025, 2, 30)).toBeNull();
    expect(makeDay(2025, 2, 28)).toBe("2025-02-28");
  });

  test("adding and counting days undo each other", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -3000, max: 3000 }), (day, count) => {
        expect(daysBetween(day, addDays(day, count))).toBe(count);
        expect(compareDays(addDays(day, count), day)).toBe(Math.sign(count) + 0);
        expect(isDay(addDays(day, count))).toBe(true);
      }),
    );
  });
});
