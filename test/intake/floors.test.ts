import { expect, test } from "vitest";
import { pageFloors } from "../../bench/floors-pages.ts";
import { findMarkedPages } from "../../bench/page-corpus.ts";

test("there are no floors where the marked pages are missing", async () => {
  expect(await pageFloors(null)).toEqual([]);
});

test.skipIf(!findMarkedPages())("no figure of intake is below its floor on the marked pages", async () => {
  const floors = await pageFloors();
  expect(floors.filter(({ ok }) => !ok)).toEqual([]);
  expect(floors).toHaveLength(6);
});
