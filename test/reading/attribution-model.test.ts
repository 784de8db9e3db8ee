import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { attributionFloors } from "../../bench/floors-attributions.ts";
import { neutralTransitions } from "../../src/reading/attribution/crf.ts";
import { FeatureTable } from "../../src/reading/attribution/feature-table.ts";
import { AttributionReader } from "../../src/reading/attribution/index.ts";
import { packModel } from "../../src/reading/attribution/pack.ts";
import { loadAttributionModel, parseDocument } from "../../src/reading/index.ts";

test("a packed model comes back with its rates, threshold and weights", () => {
  const keys = Int32Array.from([200, 70_000, 3, 16_777_215]);
  const rows = Int8Array.from({ length: 32 }, (_, k) => (k % 3 === 0 ? k - 16 : 0));
  const chain = { often: 2, keys, rows, unit: 0.5, transitions: neutralTransitions() };
  const bytes = packModel({ threshold: 0.25, cueRates: new Map([[-7, 12]]), tagger: chain, linker: chain });
  const model = loadAttributionModel(bytes);
  expect(model.threshold).toBe(0.25);
  expect(model.cueRates).toEqual(new Map([[-7, 12]]));
  const scores = new Float32Array(8);
  model.linker.table.score(Int32Array.from([200, 16_777_215, 201]), 3, scores, 0);
  expect([...scores]).toEqual(Array.from({ length: 8 }, (_, y) => (rows[y] + rows[24 + y]) / 2));
  expect(new AttributionReader(model).find(parseDocument("Holt said so."))).toEqual([]);
});

test("bytes that are no model are refused", () => {
  expect(() => loadAttributionModel(new Uint8Array(64))).toThrow(RangeError);
});

test("a feature table finds every key and only those", () => {
  const keys = Int32Array.from({ length: 5_000 }, (_, k) => k * 3_001);
  const rows = new Int8Array(keys.length * 8).map((_, k) => (k % 8 === 0 ? 1 : 0));
  const table = new FeatureTable(keys, rows, 1);
  const scores = new Float32Array(8);
  for (const key of keys) {
    table.score(Int32Array.from([key, key + 1]), 2, scores, 0);
    expect(scores[0]).toBe(1);
  }
});

test.skipIf(!existsSync("../shared/corpora/attributions"))(
  "attributions on the dev articles keep their floors",
  async () => {
    for (const { name, value, floor } of await attributionFloors())
      expect(value, name).toBeGreaterThanOrEqual(floor);
  },
);
