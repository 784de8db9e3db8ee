import { expect, test } from "vitest";
import { parseStatedTime } from "../../src/intake/stated-time.ts";

test.each([
  ["2025-12-08", "en", { day: "2025-12-08", clock: null, offset: null }],
  ["2025-12-08T23:30:00.000-05:00", "en", { day: "2025-12-08", clock: 1410, offset: -300 }],
  ["2025-12-08T23:30Z", "en", { day: "2025-12-08", clock: 1410, offset: 0 }],
  ["Mon, 08 Dec 2025 16:07:38 +0530", "en", { day: "2025-12-08", clock: 967, offset: 330 }],
  ["Dec. 8, 2025 9:24 pm ET", "en", { day: "2025-12-08", clock: 1284, offset: null }],
  ["8 décembre 2025", "fr", { day: "2025-12-08", clock: null, offset: null }],
  ["8. Dezember 2025, 12:05 Uhr", "de", { day: "2025-12-08", clock: 725, offset: null }],
  ["8 de diciembre de 2025", "es", { day: "2025-12-08", clock: null, offset: null }],
  ["8 грудня 2025", "uk", { day: "2025-12-08", clock: null, offset: null }],
  ["8 декабря 2025, 10:00", null, { day: "2025-12-08", clock: 600, offset: null }],
  ["2025年12月8日", "ja", { day: "2025-12-08", clock: null, offset: null }],
  ["08.12.2025", "de", { day: "2025-12-08", clock: null, offset: null }],
  ["08/12/2025", "en-GB", { day: "2025-12-08", clock: null, offset: null }],
  ["12/08/2025", "en-US", { day: "2025-12-08", clock: null, offset: null }],
  ["20251208", null, { day: "2025-12-08", clock: null, offset: null }],
  ["1765189800", null, { day: "2025-12-08", clock: 630, offset: 0 }],
])("'%s' in %s is understood", (text, language, expected) => {
  expect(parseStatedTime(text, language)).toEqual(expected);
});

test.each([
  "0001-01-01T00:00:00Z",
  "1970-01-01",
  "2025-13-40",
  "31 February 2025",
  "yesterday",
  "10:20",
  "Room 2025",
  "",
])("'%s' states no day", (text) => expect(parseStatedTime(text, "en")).toBeNull());
