import { describe, expect, test } from "vitest";
import { style } from "../../src/publish/html/style.ts";

/** The custom properties of the n-th `:root{...}` of the style: 0 light, 1 dark, 2 print. */
function colours(index: number): Map<string, string> {
  const blocks = [...style.matchAll(/:root\{([^}]*)\}/g)].map(([, block]) => block!);
  const own = blocks[index]!.matchAll(/--([\w-]+):(#[\da-f]{3,6})/g);
  return new Map([...own].map(([, name, value]) => [name!, value!]));
}

function luminance(hex: string): number {
  const digits =
    hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit) : hex.slice(1).match(/../g)!;
  const [r, g, b] = digits
    .map((pair) => Number.parseInt(pair, 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as [
    number,
    number,
    number,
  ];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** Text and what it stands on; WCAG 2.2 AA asks for 4.5. */
const pairs = [
  ...["ink", "soft", "accent", "for", "against", "if", "open"].flatMap((text) => [
    [text, "paper"],
    [text, "card"],
  ]),
  ...["for", "against", "if", "open"].flatMap((tone) => [
    [tone, `${tone}-bg`],
    ["ink", `${tone}-bg`],
    ["soft", `${tone}-bg`],
  ]),
  // Other positions are listed in the cell of the headline, whatever its tone.
  ...["for", "against", "if", "open"].flatMap((tone) =>
    ["for", "against", "if", "open"].map((ground) => [tone, `${ground}-bg`]),
  ),
] as [string, string][];

describe.each([
  ["light", 0],
  ["dark", 1],
  ["print", 2],
])("%s", (_, index) => {
  const found = colours(index);
  test.each(pairs)("%s on %s can be read", (text, ground) => {
    expect(contrast(found.get(text)!, found.get(ground)!)).toBeGreaterThanOrEqual(4.5);
  });

  test("a dashed frame can be seen", () => {
    expect(contrast(found.get("edge")!, found.get("card")!)).toBeGreaterThanOrEqual(3);
  });
});
