import fc from "fast-check";
import stringWidth from "string-width";
import { expect, test } from "vitest";
import { pad, textWidth, wrap } from "../src/base/index.ts";

const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "pay",
        " ",
        "界",
        "é",
        "e\u0301",
        "👩‍👧",
        "▲",
        "✓",
        "✕",
        "◐",
        "─",
        "…",
        "“",
        "\u200b",
        "\u00ad",
        "◾",
      ),
      fc.string({ unit: "binary", maxLength: 3 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(""));

test("a text is as wide as its letters, wide ones and marks included", () => {
  fc.assert(
    fc.property(
      anyText.filter((text) => !/\p{Cc}/u.test(text)),
      (text) => {
        expect(textWidth(text)).toBe(stringWidth(text));
      },
    ),
  );
});

test("wrapping loses nothing but spaces, and fits the width", () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: 2, max: 20 }), (text, width) => {
      const lines = wrap(text, width);
      expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
      for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(width);
    }),
  );
});

test("padding fills up to the width and cuts nothing", () => {
  expect([pad("界", 4), pad("pay", 2)]).toEqual(["界  ", "pay"]);
});
