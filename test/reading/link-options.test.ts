import { expect, test } from "vitest";
import { linkOptions } from "../../src/reading/index.ts";
import { brief } from "../analysis/build.ts";

const link = linkOptions(brief);
const optionsOf = (text: string) => link(text).map(({ issue, option }) => `${issue}/${option}`);

test("a text is linked to the option that it would settle", () => {
  expect(optionsOf("The players receive a rise of 8 per cent.")).toEqual(["pay/high"]);
  expect(optionsOf("A rise of 2 per cent is paid from May.")).toEqual(["pay/low"]);
});

test("each sentence is linked by itself", () => {
  const text = "The rise is one of 8 per cent. At most ten weeks are spent on the road.";
  expect(optionsOf(text).toSorted()).toEqual(["pay/high", "tour/short"]);
});

test("a text that speaks of no option is linked to none", () => {
  expect(optionsOf("Minutes of every meeting are kept.")).toEqual([]);
});
